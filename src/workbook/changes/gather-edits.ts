import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { readEdit } from '../edit/read-edit.ts';
import type { NewValue, RowEdit } from '../edit/row-edit.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import type { ChangeLine } from './change-line.ts';
import { type NamedRequirements, requirementNaming } from './requirement-naming.ts';

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

/** What one line asks of a requirement. */
interface Asked {
  readonly line: number;
  readonly values: ReadonlyMap<EntryField, NewValue>;
}

/**
 * Puts the lines of a list of changes together into one edit for each requirement. Lines that contradict each other are refused, all
 * of them; what other lines ask of the same requirement stands.
 */
export function gatherEdits(lines: readonly ChangeLine[], scheme: Scheme, today: CalendarDate): GatheredEdits {
  const gathered = new Map<string, Asked[]>();
  const refused: RefusedLines[] = [];
  const idsOf = requirementNaming(scheme);
  for (const line of lines) {
    const named = idsOf(line);
    const read = readEdit(line.words, scheme, today);
    const troubles = troublesOf(line, named, 'problems' in read ? read.problems : []);
    refused.push(...troubles);
    if (troubles.length > 0 || 'message' in named || 'problems' in read || read.values.size === 0) continue;
    for (const id of named.ids) {
      const asked = gathered.get(id) ?? [];
      asked.push({ line: line.line, values: read.values });
      gathered.set(id, asked);
    }
  }
  const edits: RowEdit[] = [];
  for (const [requirement, asked] of gathered) {
    const clashes = clashesIn(asked);
    refused.push(...clashes.map(({ field, ways, askedBy }) => contradiction(requirement, field, ways, askedBy)));
    const contradicted = new Set(clashes.flatMap(({ askedBy }) => askedBy));
    const left = asked.filter((each) => !contradicted.has(each));
    if (left.length > 0) edits.push(editOf(requirement, left));
  }
  return { edits, refused };
}

/** All that is wrong with a line, so that it can be mended in one go. */
function troublesOf(
  { line, item, faults, isUnreadable }: ChangeLine,
  named: NamedRequirements,
  problems: readonly { readonly message: string; readonly hint: string }[],
): RefusedLines[] {
  const place = item === undefined ? '' : `Item ${item}: `;
  const refusal = (message: string, hint: string, requirement?: string): RefusedLines => ({
    lines: [line],
    requirement,
    message: `${place}${message}`,
    hint,
  });
  const ofLine = faults.map((fault) => refusal(fault, 'mend the line'));
  if (isUnreadable) return ofLine;
  if ('message' in named) {
    ofLine.push(refusal(named.message, named.hint), ...problems.map(({ message, hint }) => refusal(message, hint)));
    return ofLine;
  }
  return [
    ...ofLine,
    ...named.ids.flatMap((id) => problems.map(({ message, hint }) => refusal(`${id}: ${message}`, hint, id))),
  ];
}

interface Clash {
  readonly field: EntryField;
  /** How many values it is given. */
  readonly ways: number;
  readonly askedBy: readonly Asked[];
}

/** The fields that lines give in different ways. */
function clashesIn(asked: readonly Asked[]): Clash[] {
  if (asked.length < 2) return [];
  const fields = new Set(asked.flatMap(({ values }) => [...values.keys()]));
  return [...fields].flatMap((field) => {
    const askedBy = asked.filter(({ values }) => values.has(field));
    const ways = new Set(askedBy.map(({ values }) => JSON.stringify(values.get(field)))).size;
    return ways > 1 ? [{ field, ways, askedBy }] : [];
  });
}

function contradiction(requirement: string, field: EntryField, ways: number, askedBy: readonly Asked[]): RefusedLines {
  const inWays = ways === 2 ? 'in two ways' : `in ${ways} ways`;
  return {
    lines: linesOf(askedBy),
    requirement,
    message: `${requirement}: ${FIELD_LABELS[field]} is given ${inWays}.`,
    hint: `keep one of the ${ways === 2 ? 'two' : ways}`,
  };
}

function editOf(requirement: string, asked: readonly Asked[]): RowEdit {
  return { requirement, values: new Map(asked.flatMap(({ values }) => [...values])), lines: linesOf(asked) };
}

function linesOf(asked: readonly Asked[]): number[] {
  return [...new Set(asked.map(({ line }) => line))];
}
