import type { Scheme } from '../../scheme/scheme.ts';
import { titleWords } from '../../scheme/title-words.ts';
import { type MapShape, type MeasureMap, NOT_COUNTED } from '../exports/measure-map.ts';
import { NAMED_COLUMNS } from './register-columns.ts';

/** What the words of a register mean to the scheme: an id of a staff group, the name of an element, or that they do not count. */
export interface TrainingWords {
  staffGroupOf(title: string): string | undefined;
  elementOf(name: string): string | undefined;
}

/** What a map file may say of a register. */
export function trainingMapShape({ staffGroups = [], trainingElements = [] }: Scheme): MapShape {
  return {
    columns: NAMED_COLUMNS,
    words: {
      staffGroups: staffGroups.flatMap(({ id, name }) => (id === name ? [id] : [id, name])),
      elements: trainingElements.map(({ name }) => name),
    },
  };
}

/** The words of the scheme, and before them those that a Trust has mapped. */
export function trainingWords({ staffGroups = [], trainingElements = [] }: Scheme, map: MeasureMap): TrainingWords {
  const groups = new Map(
    staffGroups.flatMap(({ id, name, titles }) => [id, name, ...titles].map((each) => [titleWords(each), id])),
  );
  const elements = new Map(
    trainingElements.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled].map((each) => [titleWords(each), name])),
  );
  const staffGroupOf = lookUp(groups, map.words.get('staffGroups'));
  const elementOf = lookUp(elements, map.words.get('elements'));
  return { staffGroupOf, elementOf };
}

/** The same few words stand in thousands of rows. */
function lookUp(known: ReadonlyMap<string, string>, mapped: ReadonlyMap<string, string> = new Map()) {
  const all = new Map(known);
  for (const [word, meaning] of mapped) all.set(titleWords(word), known.get(titleWords(meaning)) ?? NOT_COUNTED);
  const found = new Map<string, string | undefined>();
  return (word: string): string | undefined => {
    if (!found.has(word)) found.set(word, all.get(titleWords(word)));
    return found.get(word);
  };
}
