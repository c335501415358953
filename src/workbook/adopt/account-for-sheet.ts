import type { Cell } from '../../xlsx/types.ts';
import { leftThing, type OnSheet, placedThing, type SheetAccounting, thingOf } from './adopted-thing.ts';
import { fieldAt } from './carry-row.ts';
import type { AdoptedThing } from './fate.ts';
import { givenCell } from './given-cells.ts';
import { holdsSomething, nameOf } from './source-sheets.ts';

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
  const notes = sheets.notes(sheet).filter((note) => {
    const answer = rows.get(note.row);
    return (answer === undefined || !adopted.has(answer)) && !accounting.outside.fateOf('note', sheet, note);
  });
  const ofNotes = [...adopted.values()]
    .filter(({ row }) => row.sheet === sheet)
    .flatMap((each) =>
      each.carried.fates.filter(({ what }) => what === 'note').map((fate) => thingOf(fate, each, onSheet)),
    );
  return [
    ...cells.map((cell) => cellThing(cell, onSheet)),
    ...ofNotes,
    ...accounting.outside.notesOn(sheet).map((fate) => placedThing(fate, onSheet)),
    ...notes.map(({ text, ...at }) => leftThing('note', at, text, whyNoteIsLeft(at.row, onSheet), onSheet)),
  ];
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
  const placed = accounting.outside.fateOf('cell', sheet, cell);
  if (placed) return placedThing(placed, onSheet);
  const remainder = accounting.outside.remainder(sheet, cell);
  const isHeading = reason === undefined && row === undefined;
  const isSame = accounting.fresh.saysAt(sheet, cell) || (isHeading && accounting.fresh.heads(cell));
  const left = {
    ...leftThing('cell', cell, nameOf(cell), whyCellIsLeft(cell.row, onSheet), onSheet),
    ...remainder,
  };
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
