import type { CellPosition } from '../cell-address.ts';
import type { CellEdit } from '../patch/patch-types.ts';
import type { Cell, Spreadsheet } from '../types.ts';
import { areaOf } from './area-of.ts';
import { hasShapeOf } from './area-size.ts';
import { isFarSighted } from './built-in-functions.ts';
import { EditedBook } from './edited-book.ts';
import { fillersOf } from './fillers.ts';
import { parseFormula } from './parse-formula.ts';
import type { Call, Expression } from './syntax.ts';
import { Unsure } from './unsure.ts';
import type { Area } from './workings.ts';

/** Functions that take as many cells from their third range as the first has, however few it says. */
const STRETCHING: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF', 'LOOKUP']);

/** For all formulas of a workbook together. */
const MOST_WORK = 2_000_000;
/** Formulas that lead to each other. Far below what the stack holds. */
const DEEPEST = 500;

type FormulaCell = Pick<Cell, 'row' | 'column' | 'formula'>;

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
  isTouched(sheet: string, { row, column, formula }: FormulaCell): boolean {
    const place = `${row},${column},${sheet}`;
    const known = this.#touched.get(place);
    if (known !== undefined) return known;
    this.#touched.set(place, true);
    const touched = this.#depth >= DEEPEST || this.#leadsToEdit({ row, column, formula }, sheet);
    this.#touched.set(place, touched);
    return touched;
  }

  #leadsToEdit(cell: FormulaCell, home: string): boolean {
    this.#depth += 1;
    try {
      if (cell.formula === '') return this.#isFilledAnew(cell, home);
      const expression = parseFormula(cell.formula ?? '');
      return !expression || this.#touches(expression, home);
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
        return (
          isFarSighted(expression.name) ||
          this.#stretches(expression, home) ||
          expression.args.some((arg) => this.#touches(arg, home))
        );
    }
  }

  #isEditedIn({ sheet, range }: Area): boolean {
    const isInside = ({ row, column }: CellEdit) =>
      row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    if (this.#edits.some((edit) => edit.sheet === sheet && isInside(edit))) return true;
    const spend = (work: number) => this.#spend(work);
    const cells = this.#book.cellsIn(sheet, range, spend);
    if (cells.some((cell) => cell.formula !== undefined && this.isTouched(sheet, cell))) return true;
    return fillersOf({ sheet, range }, this.#book, spend).some((place) => this.#isTouchedAt(sheet, place));
  }

  /** Of a cell that another one's formula fills, that formula tells. */
  #isFilledAnew({ row, column }: FormulaCell, sheet: string): boolean {
    const fills = this.#book.fillsOn(sheet);
    this.#spend(fills.length);
    const fill = fills.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return !fill || this.#isTouchedAt(sheet, { row: fill.top, column: fill.left });
  }

  #isTouchedAt(sheet: string, { row, column }: CellPosition): boolean {
    const place = { top: row, left: column, bottom: row, right: column };
    const [cell] = this.#book.cellsIn(sheet, place, (work) => this.#spend(work));
    return !cell || this.isTouched(sheet, cell);
  }

  #stretches({ name, args: [first, , third] }: Call, home: string): boolean {
    if (!STRETCHING.has(name) || !third) return false;
    if (!first || !isPlace(first) || !isPlace(third)) return true;
    return !hasShapeOf(areaOf(first, home, this.#book), areaOf(third, home, this.#book));
  }

  #spend(work: number): void {
    this.#work += work;
    if (this.#work > MOST_WORK) throw new Unsure();
  }
}

function isPlace(expression: Expression): expression is Expression & { readonly kind: 'reference' | 'name' } {
  return expression.kind === 'reference' || expression.kind === 'name';
}
