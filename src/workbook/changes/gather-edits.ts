import { requirementIds } from '../../scheme/requirement-ids.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { UsageError } from '../../shared/errors.ts';
import { type EditProblem, readEdit } from '../edit/read-edit.ts';
import type { NewValue, RowEdit } from '../edit/row-edit.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import { requirementWords } from '../requirement-words.ts';
import type { ChangeLine } from './change-line.ts';

/** What lines ask for that can't be made an edit. */
interface RefusedLines {
  readonly lines: readonly number[];
  readonly requirement: string | undefined;
  readonly message: string;
  readonly hint: string;
}

export interface GatheredEdits {
  /** Each requirement once, in the order of the list. */
  readonly edits: readonly RowEdit[];
  readonly refused: readonly RefusedLines[];
}

interface Gathered {
  readonly values: Map<EntryField, NewValue>;
  readonly lines: number[];
  readonly lineOf: Map<EntryField, number>;
}

/** Puts the lines of a list of changes together into one edit for each requirement. Where lines contradict each other, all of them are refused. */
export function gatherEdits(lines: readonly ChangeLine[], scheme: Scheme, today: CalendarDate): GatheredEdits {
  const gathered = new Map<string, Gathered>();
  const refused: RefusedLines[] = [];
  const contradicted = new Set<string>();
  const idOf = requirementNaming(scheme);
  for (const line of lines) {
    const named = line.fault === undefined ? idOf(line) : { message: line.fault, hint: 'mend the line' };
    const read = readEdit(line.words, scheme, today);
    if ('message' in named) refused.push({ lines: [line.line], requirement: undefined, ...named });
    else if ('problems' in read) refused.push(...named.ids.flatMap((id) => problemsOf(read.problems, line.line, id)));
    else {
      for (const id of named.ids) {
        const clash = add(gathered, id, line.line, read.values);
        if (!clash) continue;
        refused.push(clash);
        contradicted.add(id);
      }
    }
  }
  const edits = [...gathered]
    .filter(([requirement]) => !contradicted.has(requirement))
    .map(([requirement, { values, lines }]) => ({ requirement, values, lines }));
  return { edits, refused };
}

type Named = { readonly ids: readonly string[] } | { readonly message: string; readonly hint: string };

/**
 * Spreadsheets turn 4.10 into 4.1. Where a line has the words of the requirement as well, these decide between the two, and refuse
 * any other that they do not belong to.
 */
function requirementNaming(scheme: Scheme): (line: ChangeLine) => Named {
  const words = requirementWords(scheme);
  return ({ requirement, isNumber, text }) => {
    if (requirement === '') return { message: 'It names no requirement.', hint: 'give its number, such as 4.12' };
    const byWords = text === undefined ? undefined : words.idOf(text);
    if (byWords !== undefined && byWords === `${requirement}0`) return { ids: [byWords] };
    if (isNumber && byWords === undefined && words.known([requirement, `${requirement}0`]).length > 1) {
      const hint = `write it as text: SA${requirement} or SA${requirement}0`;
      return { message: `Its ${requirement} stands as a number, and could be ${requirement}0 as well.`, hint };
    }
    try {
      const ids = requirementIds([requirement], scheme);
      if (byWords === undefined || ids.includes(byWords)) return { ids };
      return {
        message: `It names ${ids.join(', ')}, but has the words of ${byWords}.`,
        hint: 'correct the number or the words',
      };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { message: error.message, hint: 'correct the number' };
    }
  };
}

function problemsOf(problems: readonly EditProblem[], line: number, requirement: string): RefusedLines[] {
  return problems.map(({ message, hint }) => ({
    lines: [line],
    requirement,
    message: `${requirement}: ${message}`,
    hint,
  }));
}

function add(
  gathered: Map<string, Gathered>,
  requirement: string,
  line: number,
  values: ReadonlyMap<EntryField, NewValue>,
): RefusedLines | undefined {
  const known = gathered.get(requirement) ?? { values: new Map(), lines: [], lineOf: new Map() };
  for (const [field, value] of values) {
    const before = known.values.get(field);
    if (!before || JSON.stringify(before) === JSON.stringify(value)) continue;
    return {
      lines: [known.lineOf.get(field) ?? line, line],
      requirement,
      message: `${requirement}: ${FIELD_LABELS[field]} is given in two ways.`,
      hint: 'keep one of the two',
    };
  }
  for (const [field, value] of values) {
    known.values.set(field, value);
    if (!known.lineOf.has(field)) known.lineOf.set(field, line);
  }
  if (values.size > 0) gathered.set(requirement, { ...known, lines: [...known.lines, line] });
  return undefined;
}
