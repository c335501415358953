import { toAddress } from '../../xlsx/cell-address.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { AuditRow, CellPlace } from '../audit-row.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { Field } from '../fields.ts';
import type { TableLayout } from '../layout.ts';
import type { AdoptedRow } from './adopted-rows.ts';
import { fieldAt } from './carry-row.ts';
import type { AdoptedThing, RowFate } from './fate.ts';
import type { FreshWords } from './fresh-words.ts';
import { givenCell, headingAt } from './given-cells.ts';
import { holdsSomething, nameOf, type SourceSheets } from './source-sheets.ts';

/** What accounting for a sheet looks up. */
export interface SheetAccounting {
  readonly workbook: AuditWorkbook;
  readonly sheets: SourceSheets;
  readonly adopted: ReadonlyMap<AuditRow, AdoptedRow>;
  readonly fresh: FreshWords;
  readonly whyLeft: (row: AuditRow) => string;
  readonly sheetReason: (sheet: string) => string;
  /** Rows that could not be filled in, by requirement, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Where a field of a requirement stands in the fresh workbook. */
  readonly placeOf: (requirement: string, field: Field) => CellPlace | undefined;
}

/** Every cell and note of a sheet, with what becomes of it. */
export function accountForSheet(sheet: string, accounting: SheetAccounting): AdoptedThing[] {
  const { workbook, sheets, adopted } = accounting;
  const rows = new Map(workbook.rows.filter((row) => row.sheet === sheet).map((row) => [row.row, row]));
  const tables = workbook.tables.filter((table) => table.sheet === sheet);
  const onSheet: OnSheet = {
    sheet,
    accounting,
    reason: tables.length > 0 ? undefined : accounting.sheetReason(sheet),
    tableAt: (row) => tables.find((table) => table.headerRow <= row && row <= table.lastRow),
    rowAt: (row) => rows.get(row),
  };
  const cells = sheets.grid(sheet).sheet.cells.filter(holdsSomething);
  const notes = sheets.notes(sheet).filter(({ row }) => {
    const answer = rows.get(row);
    return answer === undefined || !adopted.has(answer);
  });
  const ofNotes = [...adopted.values()]
    .filter(({ row }) => row.sheet === sheet)
    .flatMap((each) =>
      each.carried.fates.filter(({ what }) => what === 'note').map((fate) => thingOf(fate, each, onSheet)),
    );
  return [
    ...cells.map((cell) => cellThing(cell, onSheet)),
    ...ofNotes,
    ...notes.map(({ text, ...at }) => leftThing('note', at, text, whyNoteIsLeft(at.row, onSheet), onSheet)),
  ];
}

/** A sheet that is being accounted for. */
interface OnSheet {
  readonly sheet: string;
  readonly accounting: SheetAccounting;
  /** Why all of it stays behind, where it holds no table; told once, as that takes going over the sheet. */
  readonly reason: string | undefined;
  readonly tableAt: (row: number) => TableLayout | undefined;
  readonly rowAt: (row: number) => AuditRow | undefined;
}

function cellThing(cell: Cell, onSheet: OnSheet): AdoptedThing {
  const { accounting, sheet, reason } = onSheet;
  const row = onSheet.rowAt(cell.row);
  const table = onSheet.tableAt(cell.row);
  const adopted = row && accounting.adopted.get(row);
  if (row && adopted && table) {
    const { fates } = adopted.carried;
    const own = fates.find(({ what, at }) => what === 'cell' && at.row === cell.row && at.column === cell.column);
    const fate = own ?? givenCell(cell, fieldAt(row, cell.column), table, adopted.requirement);
    return thingOf(fate, adopted, onSheet);
  }
  const isHeading = reason === undefined && row === undefined;
  const isSame = accounting.fresh.saysAt(sheet, cell) || (isHeading && accounting.fresh.heads(cell));
  const left = leftThing('cell', cell, nameOf(cell), whyCellIsLeft(cell.row, onSheet), onSheet);
  return isSame ? { ...left, fate: 'same', words: 'the same in the fresh workbook' } : left;
}

function whyCellIsLeft(row: number, { accounting, reason, rowAt, tableAt }: OnSheet): string {
  const answer = rowAt(row);
  if (answer) return accounting.whyLeft(answer);
  if (reason !== undefined) return reason;
  const table = tableAt(row);
  if (table && row > table.headerRow) return 'a heading or a remark between the requirements';
  return 'a title or a heading; a fresh workbook has its own';
}

function whyNoteIsLeft(row: number, onSheet: OnSheet): string {
  return onSheet.rowAt(row) ? whyCellIsLeft(row, onSheet) : 'pinned to no requirement';
}

function leftThing(
  what: 'cell' | 'note',
  { row, column }: RowFate['at'],
  shown: string,
  words: string,
  { sheet, rowAt, tableAt }: OnSheet,
): AdoptedThing {
  const answer = rowAt(row);
  const table = tableAt(row);
  return {
    what,
    sheet,
    at: { row, column },
    cell: toAddress(row, column),
    shown,
    requirement: answer?.requirement,
    field: answer && fieldAt(answer, column),
    heading: table && headingAt(column, table)?.heading,
    fate: 'left',
    to: undefined,
    became: undefined,
    words,
  };
}

/** Where a whole row was refused, nothing of it went anywhere. */
function thingOf({ goesTo, ...fate }: RowFate, { requirement }: AdoptedRow, onSheet: OnSheet): AdoptedThing {
  const { accounting, sheet } = onSheet;
  const table = onSheet.tableAt(fate.at.row);
  const known = {
    ...fate,
    cell: toAddress(fate.at.row, fate.at.column),
    sheet,
    requirement: requirement.id,
    heading: table && headingAt(fate.at.column, table)?.heading,
  };
  const refusal = goesTo === undefined || fate.fate === 'same' ? undefined : accounting.refused.get(requirement.id);
  if (refusal !== undefined) return { ...known, fate: 'left', to: undefined, became: undefined, words: refusal };
  return { ...known, to: goesTo && accounting.placeOf(requirement.id, goesTo) };
}
