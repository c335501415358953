import { nearestWord } from '../../shared/nearest-word.ts';

/** What a word is mapped to that is to be left out. */
export const NOT_COUNTED = 'not counted';

/** What a `--map` file may hold: the columns that can be named, and for each list of words what they can be mapped to. */
export interface MapShape {
  readonly columns: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What a Trust tells of its exports. */
export interface MeasureMap {
  /** Column to heading, as the export writes it. */
  readonly columns: ReadonlyMap<string, string>;
  /** Word to what it means, by the name of the list. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const EMPTY_MAP: MeasureMap = { columns: new Map(), words: new Map() };

/** Checks the content of a `--map` file: `{"columns": {"person": "Assignment No"}, "staffGroups": {"Midwifery Educator": "midwives"}}`. */
export function checkMap(
  data: unknown,
  shape: MapShape,
): { readonly map: MeasureMap } | { readonly problems: readonly string[] } {
  const sections = ['columns', ...Object.keys(shape.words)];
  if (!isObject(data)) return { problems: ['it should be an object such as {"columns": {"person": "Assignment No"}}'] };
  const problems = Object.entries(data).flatMap(([name, section]) => {
    if (name === '$schema') return [];
    if (!sections.includes(name)) return [unknown('key', name, sections)];
    if (!isObject(section)) return [`${name} should be an object of texts`];
    return Object.entries(section).flatMap(([key, value]) => problemsOf(name, key, value, shape));
  });
  if (problems.length > 0) return { problems };
  const entriesOf = (name: string): ReadonlyMap<string, string> =>
    new Map(Object.entries((data[name] ?? {}) as Record<string, string>));
  const words = new Map(Object.keys(shape.words).map((name) => [name, entriesOf(name)]));
  return { map: { columns: entriesOf('columns'), words } };
}

function problemsOf(section: string, key: string, value: unknown, { columns, words }: MapShape): string[] {
  if (typeof value !== 'string' || value.trim() === '') return [`${section}: "${key}" should be a text`];
  if (section === 'columns') return columns.includes(key) ? [] : [unknown('column', key, columns)];
  const targets = [...(words[section] ?? []), NOT_COUNTED];
  return targets.includes(value) ? [] : [`${section}: "${key}" is mapped to an ${unknown('name', value, targets)}`];
}

function unknown(kind: string, word: string, known: readonly string[]): string {
  const meant = nearestWord(word, known);
  const help = meant === undefined ? `these are known: ${known.join(', ')}` : `did you mean "${meant}"?`;
  return `unknown ${kind} "${word}" (${help})`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
