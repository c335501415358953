import { groupedBy } from '../../shared/grouped-by.ts';
import { dateToSerial } from '../date-serial.ts';
import type { CellEdit, EditValue } from '../patch/patch-types.ts';
import type { Cell, CellRange, CellValue, DefinedName, FormulaFill, SheetInfo, Spreadsheet } from '../types.ts';
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
  /** By their names in small letters, once asked for. */
  private sheetsByName: ReadonlyMap<string, readonly SheetInfo[]> | undefined;
  private definedNames: ReadonlyMap<string, readonly DefinedName[]> | undefined;
  private readonly sheets = new Map<string, readonly BookCell[]>();
  private readonly fills = new Map<string, readonly FormulaFill[]>();

  constructor(before: Spreadsheet, edits: readonly CellEdit[]) {
    this.before = before;
    this.edits = edits;
  }

  /** The name of a sheet as the workbook spells it; undefined where it has none that holds cells. */
  sheetNamed(name: string): string | undefined {
    this.sheetsByName ??= groupedBy(this.before.sheets, (sheet) => sheet.name.toLowerCase());
    const sheet = this.sheetsByName.get(name.toLowerCase())?.[0];
    return sheet?.kind === 'worksheet' ? sheet.name : undefined;
  }

  /** The defined names that are spelled so, whatever the case. */
  namesLike(name: string): readonly DefinedName[] {
    this.definedNames ??= groupedBy(this.before.definedNames, (each) => each.name.toLowerCase());
    return this.definedNames.get(name.toLowerCase()) ?? [];
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

  /** What array formulas and data tables fill on a sheet. */
  fillsOn(sheet: string): readonly FormulaFill[] {
    const fills = this.fills.get(sheet) ?? this.before.readSheet(sheet).fills;
    this.fills.set(sheet, fills);
    return fills;
  }

  private cellsOf(name: string): readonly BookCell[] {
    const known = this.sheets.get(name);
    if (known) return known;
    const cells = this.before.readSheet(name).cells.flatMap((cell) => this.fromCell(cell));
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

  /** What a cell holds, to a formula: nothing (null) where it is blank, and nothing certain where it is an error. */
  private valueOf(value: EditValue | CellValue): BookCell['value'] | null {
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'number':
        return value.number;
      case 'boolean':
        return value.boolean;
      case 'date':
        return 'serial' in value ? value.serial : dateToSerial(value.date, this.before.date1904);
      case 'blank':
        return null;
      case 'error':
        return undefined;
    }
  }

  private fromCell({ row, column, value, formula }: Cell): BookCell[] {
    if (formula !== undefined) return [{ row, column, value: undefined, formula }];
    const held = value ? this.valueOf(value) : null;
    return held === null ? [] : [{ row, column, value: held, formula }];
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
