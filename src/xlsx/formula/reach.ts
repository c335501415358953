import type { CellEdit } from '../patch/patch-types.ts';
import type { Cell, Spreadsheet } from '../types.ts';
import { areaOf } from './area-of.ts';
import { EditedBook } from './edited-book.ts';
import { parseFormula } from './parse-formula.ts';
import type { Expression } from './syntax.ts';
import { Unsure } from './unsure.ts';
import type { Area } from './workings.ts';

/** Functions that look at other cells than those they are given. */
const FAR_SIGHTED: ReadonlySet<string> = new Set([
  'INDIRECT',
  'OFFSET',
  'GETPIVOTDATA',
  'CELL',
  'INFO',
  'SHEET',
  'SHEETS',
  'RTD',
]);

/** For all formulas of a workbook together. */
const MOST_WORK = 2_000_000;
/** Formulas that lead to each other. Far below what the stack holds. */
const DEEPEST = 500;

/** Tells which formulas look at no cell that is edited, near or far. */
export class Reach {
  readonly #book: EditedBook;
  readonly #edits: readonly CellEdit[];
  /** By place. A formula that leads back to itself counts as touched. */
  readonly #touched = new Map<string, boolean>();
  #work = 0;
  #depth = 0;

  constructor(before: Spreadsheet, edits: readonly CellEdit[]) {
    this.#book = new EditedBook(before, edits);
    this.#edits = edits;
  }

  /** Whether what a formula comes to can have changed; true as well where that can't be told. */
  isTouched(sheet: string, { row, column, formula }: Pick<Cell, 'row' | 'column' | 'formula'>): boolean {
    const place = `${row},${column},${sheet}`;
    const known = this.#touched.get(place);
    if (known !== undefined) return known;
    this.#touched.set(place, true);
    const touched = this.#depth >= DEEPEST || this.#leadsToEdit(formula ?? '', sheet);
    this.#touched.set(place, touched);
    return touched;
  }

  #leadsToEdit(formula: string, home: string): boolean {
    const expression = parseFormula(formula);
    if (!expression) return true;
    this.#depth += 1;
    try {
      return this.#touches(expression, home);
    } catch (error) {
      if (error instanceof Unsure) return true;
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  #touches(expression: Expression, home: string): boolean {
    switch (expression.kind) {
      case 'literal':
        return false;
      case 'reference':
      case 'name':
        return this.#isEditedIn(areaOf(expression, home, this.#book));
      case 'prefix':
      case 'percent':
        return this.#touches(expression.operand, home);
      case 'binary':
        return this.#touches(expression.left, home) || this.#touches(expression.right, home);
      case 'call':
        return FAR_SIGHTED.has(expression.name) || expression.args.some((arg) => this.#touches(arg, home));
    }
  }

  #isEditedIn({ sheet, range }: Area): boolean {
    const isInside = ({ row, column }: CellEdit) =>
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    if (this.#edits.some((edit) => edit.sheet === sheet && isInside(edit))) return true;
    const cells = this.#book.cellsIn(sheet, range, (work) => this.#spend(work));
    return cells.some((cell) => cell.formula !== undefined && this.isTouched(sheet, cell));
  }

  #spend(work: number): void {
    this.#work += work;
    if (this.#work > MOST_WORK) throw new Unsure();
  }
}
