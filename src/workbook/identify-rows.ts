import type { Scheme } from '../scheme/scheme.ts';
import type { Cell } from '../xlsx/types.ts';
import { type ActionContext, actionContextOf } from './action-context.ts';
import { plainWords } from './header-words.ts';
import type { TableLayout } from './layout.ts';
import { readRequirementNumber, type WrittenNumber } from './requirement-number.ts';
import { type RequirementWords, resemblance } from './requirement-words.ts';
import { type GridRow, type SheetGrid, shownText } from './sheet-grid.ts';

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
  readonly hasStatus: boolean;
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
  const candidates = readCandidates(grid, table, context);
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

function readCandidates(grid: SheetGrid, table: TableLayout, context: ActionContext): Candidate[] {
  const cellOf = (row: GridRow, field: 'id' | 'text' | 'status'): Cell | undefined => {
    const column = table.columns.get(field)?.column;
    return column === undefined ? undefined : row.cells.get(column);
  };
  return grid.rows
    .filter(({ row }) => row >= table.firstRow && row <= table.lastRow)
    .map((row) => ({
      row,
      number: readRequirementNumber(cellOf(row, 'id')),
      text: shownText(cellOf(row, 'text')),
      action: context(row),
      hasStatus: shownText(cellOf(row, 'status')) !== undefined,
    }));
}

function possibleIds(
  { number, action, text }: Candidate,
  sheet: { usesDots: boolean; twoDecimals: boolean; words: RequirementWords },
): string[] {
  if (!number) return [];
  if (number.kind === 'plain') {
    // Among 4.1, 4.2 … a bare 4 heads a group.
    if (sheet.usesDots) return [];
    const byWords = text === undefined ? undefined : sheet.words.idOf(text);
    if (byWords?.endsWith(`.${number.ordinal}`)) return [byWords];
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

/** Worth a finding, rather than a heading or a note: it has a status, and a number or a text to be known by. */
function claimsToBeARequirement({ number, text, hasStatus }: Candidate, usesDots: boolean): boolean {
  if (number?.kind === 'dotted') return true;
  const total = text === undefined || plainWords(text).startsWith('total');
  return hasStatus && ((number !== undefined && !usesDots) || !total);
}
