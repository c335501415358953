import type { Scheme } from '../scheme/scheme.ts';
import { plainWords } from '../shared/plain-words.ts';
import type { Cell } from '../xlsx/types.ts';
import { type ActionContext, actionContextOf } from './action-context.ts';
import type { TableLayout } from './layout.ts';
import {
  leadingNumber,
  readRequirementNumber,
  type WrittenNumber,
  withoutLeadingNumber,
} from './requirement-number.ts';
import { type RequirementWords, resemblance } from './requirement-words.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';
import { isRating, readStatus } from './status-words.ts';

/** A row that answers a requirement, or tries to. */
export interface IdentifiedRow {
  readonly row: GridRow;
  /** The scheme's id; undefined where the row names none of the scheme's requirements. */
  readonly requirement: string | undefined;
  /** The number as written, or the empty string. */
  readonly written: string;
}

interface Candidate {
  readonly row: GridRow;
  readonly number: WrittenNumber | undefined;
  readonly text: string | undefined;
  readonly action: number | undefined;
  /** The cell of the number holds something, be it no number. */
  readonly hasLabel: boolean;
  readonly hasStatus: boolean;
  /** The status can be read as one. */
  readonly isRated: boolean;
}

/** Less than this much in common, and the words of a row are no witness for which requirement it is. */
const WITNESS = 0.5;

/**
 * Finds which requirement each row of a table answers: by its number where the number is certain, otherwise by the
 * requirement's words, otherwise by its place in the sequence. Group headings and notes are left out.
 */
export function identifyRows(
  grid: SheetGrid,
  table: TableLayout,
  scheme: Scheme,
  words: RequirementWords,
): IdentifiedRow[] {
  const context = actionContextOf(grid, table, scheme);
  const candidates = readCandidates(grid, table, context, scheme).filter(
    (candidate) => !namesAction(candidate, scheme),
  );
  if (isSummary(candidates)) return [];
  const usesDots =
    candidates.filter(({ number }) => number?.kind === 'dotted').length * 2 >
    candidates.filter(({ number }) => number).length;
  const twoDecimals = candidates.some(({ number }) => number?.kind === 'dotted' && /\.0\d$/.test(number.written));

  const identified: IdentifiedRow[] = [];
  let previous: string | undefined;
  for (const candidate of candidates) {
    const possible = possibleIds(candidate, { usesDots, twoDecimals, words });
    const requirement = decide(candidate, possible, previous, words);
    previous = requirement ?? previous;
    if (requirement !== undefined || claimsToBeARequirement(candidate, usesDots)) {
      identified.push({ row: candidate.row, requirement, written: candidate.number?.written ?? '' });
    }
  }
  return identified;
}

function readCandidates(grid: SheetGrid, table: TableLayout, context: ActionContext, scheme: Scheme): Candidate[] {
  const columnOf = (field: 'id' | 'text' | 'status'): number | undefined => table.columns.get(field)?.column;
  return grid.rows
    .filter(({ row }) => row >= table.firstRow && row <= table.lastRow)
    .map((row) => {
      const id = cellOrMerged(grid, row, columnOf('id'));
      const words = shownText(cellOrMerged(grid, row, columnOf('text')));
      const numbersApart = columnOf('id') !== undefined;
      const status = shownText(row.cells.get(columnOf('status') ?? 0));
      return {
        row,
        number: numbersApart ? readRequirementNumber(id) : leadingNumber(words),
        text: numbersApart ? words : withoutLeadingNumber(words),
        action: context(row),
        hasLabel: shownText(id) !== undefined,
        hasStatus: status !== undefined,
        isRated: isRating(readStatus(status, scheme)),
      };
    });
}

/** The cell, or the one it was merged into from above: rows under one merged number are about one requirement. */
function cellOrMerged({ rows, sheet }: SheetGrid, row: GridRow, column: number | undefined): Cell | undefined {
  if (column === undefined) return undefined;
  const own = row.cells.get(column);
  if (own) return own;
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => top < row.row && row.row <= bottom && left <= column && column <= right,
  );
  return merge && rows.find((candidate) => candidate.row === merge.top)?.cells.get(merge.left);
}

/** A summary numbers the safety actions themselves: 1 stands for the first, never for a requirement of it. */
function isSummary(candidates: readonly Candidate[]): boolean {
  const numbered = candidates.filter(({ number }) => number !== undefined);
  const onlyActions = numbered.every(({ number, action }) => number?.kind === 'plain' && number.ordinal === action);
  return numbered.length > 2 && onlyActions;
}

/** A summary gives each safety action a number and a title, which is no requirement of that number. */
function namesAction({ number, text }: Candidate, { safetyActions }: Scheme): boolean {
  if (number?.kind !== 'plain' || text === undefined) return false;
  const action = safetyActions.find((candidate) => candidate.number === number.ordinal);
  return action !== undefined && resemblance(text, action.title) >= WITNESS;
}

function possibleIds(
  { number, action, text }: Candidate,
  sheet: { usesDots: boolean; twoDecimals: boolean; words: RequirementWords },
): string[] {
  if (!number) return [];
  if (number.kind === 'plain') {
    // Among 4.1, 4.2 … a bare 4 heads a group.
    if (sheet.usesDots) return [];
    // A running number, 1 to 89, says nothing that the requirement's own words don't say better.
    const byWords = text === undefined ? undefined : sheet.words.idOf(text);
    if (byWords !== undefined) return [byWords];
    return action === undefined ? [] : sheet.words.known([`${action}.${number.ordinal}`]);
  }
  // Where 4.01 stands on the sheet, 4.1 is the tenth.
  const ordinals = sheet.twoDecimals && number.ordinals.length > 1 ? number.ordinals.slice(1) : number.ordinals;
  return sheet.words.known(ordinals.map((ordinal) => `${number.action}.${ordinal}`));
}

function decide(
  { number, text }: Candidate,
  possible: readonly string[],
  previous: string | undefined,
  words: RequirementWords,
): string | undefined {
  const [only] = possible;
  if (possible.length === 1) return only;
  if (possible.length === 0)
    return number === undefined || number.kind === 'plain' ? withoutNumber(text, words) : undefined;

  const byWords = possible
    .map((id) => ({ id, likeness: text === undefined ? 0 : resemblance(text, words.textOf(id)) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = byWords;
  if (best && best.likeness >= WITNESS && best.likeness > (next?.likeness ?? 0)) return best.id;
  return possible.find((id) => follows(previous, id));
}

/** A row that is not numbered answers a requirement only if it carries that requirement's own words. */
function withoutNumber(text: string | undefined, words: RequirementWords): string | undefined {
  return text === undefined ? undefined : words.idOf(text);
}

function follows(previous: string | undefined, id: string): boolean {
  const [action, ordinal] = id.split('.').map(Number);
  if (ordinal === 1) return previous === undefined || Number(previous.split('.')[0]) !== action;
  return previous === `${action}.${(ordinal ?? 0) - 1}`;
}

/** Worth a finding, rather than a heading or a note: it has a status, and a number or a text to be known by, or nothing else. */
function claimsToBeARequirement({ number, text, hasLabel, hasStatus, isRated }: Candidate, usesDots: boolean): boolean {
  if (number?.kind === 'dotted') return true;
  if (text === undefined && !hasLabel) return isRated;
  const total = text === undefined || plainWords(text).startsWith('total');
  return hasStatus && ((number !== undefined && !usesDots) || !total);
}
