import { dateToSerial } from '../date-serial.ts';
import type { CellEdit, EditValue } from '../patch-types.ts';
import type { Cell, CellRange, CellValue, Spreadsheet } from '../types.ts';
import type { Scalar } from './scalar.ts';

/** A cell that is not blank. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  /** Absent for a formula, which is still to be worked out, and for an error, which nothing is worked out from. */
  readonly value: Exclude<Scalar, null> | undefined;
  readonly formula: string | undefined;
}

/** The cells of a workbook with the edits made. What formulas came to before is left out. */
export class EditedBook {
  readonly before: Spreadsheet;
  private readonly edits: readonly CellEdit[];
  private readonly sheets = new Map<string, readonly BookCell[]>();

  constructor(before: Spreadsheet, edits: readonly CellEdit[]) {
    this.before = before;
    this.edits = edits;
  }

  /** The name of a sheet as the workbook spells it; undefined where it has none that holds cells. */
  sheetNamed(name: string): string | undefined {
    const sheet = this.before.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return sheet?.kind === 'worksheet' ? sheet.name : undefined;
  }

  /**
   * The cells of a range, in row order.
   * @param spend - is told how many cells were looked at.
   */
  cellsIn(sheet: string, { top, left, bottom, right }: CellRange, spend: (work: number) => void): BookCell[] {
    const cells = this.cellsOf(sheet);
    const from = firstFrom(cells, top);
    const to = firstFrom(cells, bottom + 1);
    spend(1 + to - from);
    return cells.slice(from, to).filter(({ column }) => column >= left && column <= right);
  }

  private cellsOf(name: string): readonly BookCell[] {
    const known = this.sheets.get(name);
    if (known) return known;
    const cells = this.before.readSheet(name).cells.flatMap(fromCell);
    const edits = new Map(this.edits.filter(({ sheet }) => sheet === name).map((edit) => [placeOf(edit), edit]));
    const edited = edits.size === 0 ? cells : this.withEdits(cells, edits);
    this.sheets.set(name, edited);
    return edited;
  }

  private withEdits(cells: readonly BookCell[], edits: ReadonlyMap<string, CellEdit>): BookCell[] {
    const kept = cells.filter((cell) => !edits.has(placeOf(cell)));
    const added = [...edits.values()].flatMap((edit) => this.fromEdit(edit));
    return [...kept, ...added].sort((one, other) => one.row - other.row || one.column - other.column);
  }

  private fromEdit({ row, column, value }: CellEdit): BookCell[] {
    const edited = this.valueOf(value);
    return edited === null ? [] : [{ row, column, value: edited, formula: undefined }];
  }

  private valueOf(value: EditValue): BookCell['value'] | null {
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'number':
        return value.number;
      case 'boolean':
        return value.boolean;
      case 'date':
        return dateToSerial(value.date, this.before.date1904);
      case 'blank':
        return null;
    }
  }
}

function fromCell({ row, column, value, formula }: Cell): BookCell[] {
  if (formula !== undefined) return [{ row, column, value: undefined, formula }];
  return value ? [{ row, column, value: plainValue(value), formula }] : [];
}

function plainValue(value: CellValue): BookCell['value'] {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'date':
      return value.serial;
    case 'error':
      return undefined;
  }
}

function placeOf({ row, column }: Pick<Cell, 'row' | 'column'>): string {
  return `${row},${column}`;
}

/** Where the cells from a row on begin. */
function firstFrom(cells: readonly BookCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
