import type { StatusName } from '../../scheme/scheme.ts';
import { wordsEverywhere } from '../../xlsx/lists/allowed-words.ts';
import { type EntryRule, ruleAt } from '../../xlsx/read/entry-rules.ts';
import type { CellRange, Spreadsheet } from '../../xlsx/types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { TableLayout } from '../layout.ts';
import type { StatusReading } from '../status-words.ts';

/** Requirements one below the other whose status cells have no drop-down list. */
interface ListGap {
  readonly requirements: readonly string[];
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** A list that offers words which are no status, or lacks a status of the scheme. */
interface ListFault {
  readonly at: CellPlace;
  readonly unread: readonly string[];
  readonly lacking: readonly StatusName[];
}

export interface StatusLists {
  readonly gaps: readonly ListGap[];
  readonly faults: readonly ListFault[];
}

/** The status cell of a row, and the rule for what may be entered there. */
export interface StatusCell {
  readonly row: AuditRow;
  readonly requirement: string;
  readonly at: CellPlace;
  readonly rule: EntryRule | undefined;
}

/** Fewer cells with a list than this are a chance, and not how the table is made. */
const MADE_WITH_LISTS = 2;

/** How words in a list are read, and what they should cover. */
interface WordReading {
  readonly statuses: readonly StatusName[];
  read(word: string): StatusReading;
}

/**
 * Looks at the drop-down lists of the status columns. A table that never had any is as its Trust wants it; one of ours always had.
 */
export function statusLists(
  spreadsheet: Spreadsheet,
  { rows, tables, scheme }: Pick<AuditWorkbook, 'rows' | 'tables' | 'scheme'>,
  reading: WordReading,
): StatusLists {
  const byTable = tables.map((table) => statusCells(spreadsheet, table, rows));
  const hasLists = (cells: readonly StatusCell[]): boolean => scheme !== undefined || isMadeWithLists(cells);
  const wordsOf = offeredWords(spreadsheet);
  return {
    gaps: byTable.filter(hasLists).flatMap(gapsIn),
    faults: byTable.flatMap((cells) => faultsIn(cells, wordsOf, reading)),
  };
}

/** Whether a table shows by its status cells that they are meant to have lists. */
export function isMadeWithLists(cells: readonly StatusCell[]): boolean {
  return cells.filter(({ rule }) => rule?.kind === 'list').length >= MADE_WITH_LISTS;
}

/** The status cells of a table, but for those that a merge hides. */
export function statusCells(spreadsheet: Spreadsheet, table: TableLayout, rows: readonly AuditRow[]): StatusCell[] {
  const { merges, entryRules } = spreadsheet.readSheet(table.sheet);
  return rows.flatMap((row) => {
    const { requirement } = row;
    const isInTable = row.sheet === table.sheet && row.row >= table.firstRow && row.row <= table.lastRow;
    const at = isInTable ? row.place('status') : undefined;
    if (requirement === undefined || !at || merges.some((merge) => hides(merge, at))) return [];
    return [{ row, requirement, at, rule: ruleAt(entryRules, at) }];
  });
}

function hides({ top, bottom, left, right }: CellRange, { row, column }: CellPlace): boolean {
  const isInside = top <= row && row <= bottom && left <= column && column <= right;
  return isInside && !(row === top && column === left);
}

function gapsIn(cells: readonly StatusCell[]): ListGap[] {
  const gaps: { requirements: string[]; first: CellPlace; last: CellPlace }[] = [];
  let isOpen = false;
  for (const { requirement, at, rule } of cells) {
    const gap = isOpen ? gaps.at(-1) : undefined;
    isOpen = rule === undefined;
    if (rule) continue;
    if (gap) {
      gap.requirements.push(requirement);
      gap.last = at;
    } else gaps.push({ requirements: [requirement], first: at, last: at });
  }
  return gaps;
}

/** One fault for each list, however many cells have it. */
function faultsIn(
  cells: readonly StatusCell[],
  wordsOf: ReturnType<typeof offeredWords>,
  reading: WordReading,
): ListFault[] {
  const seen = new Set<string>();
  return cells.flatMap(({ at, rule }) => {
    if (rule?.kind !== 'list' || seen.has(rule.formula)) return [];
    seen.add(rule.formula);
    const words = wordsOf(at.sheet, rule) ?? [];
    if (words.length === 0) return [];
    const readings = words.map((word) => reading.read(word));
    const unread = words.filter((_, index) => readings[index]?.kind === 'unknown');
    const lacking = reading.statuses.filter((name) =>
      readings.every((each) => each.kind !== 'status' || each.status !== name),
    );
    return unread.length + lacking.length > 0 ? [{ at, unread, lacking }] : [];
  });
}

/** Looks up once what a list offers that has a name for the whole workbook: every sheet has the same ones. */
function offeredWords(spreadsheet: Spreadsheet): (sheet: string, rule: EntryRule) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (sheet, rule) => {
    const named = spreadsheet.definedNames.filter(({ name }) => name === rule.formula);
    if (named.length !== 1 || named[0]?.sheet !== undefined) return wordsEverywhere(spreadsheet, sheet, rule);
    if (!known.has(rule.formula)) known.set(rule.formula, wordsEverywhere(spreadsheet, sheet, rule));
    return known.get(rule.formula);
  };
}
