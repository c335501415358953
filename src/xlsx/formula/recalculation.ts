import type { CellEdit } from '../patch/patch-types.ts';
import type { Spreadsheet } from '../types.ts';
import { areaOf } from './area-of.ts';
import { type BookCell, EditedBook } from './edited-book.ts';
import { Evaluator, type Surroundings } from './evaluator.ts';
import { fillersOf } from './fillers.ts';
import { parseFormula } from './parse-formula.ts';
import type { Scalar } from './scalar.ts';
import type { Expression } from './syntax.ts';
import { DivisionByZero, Unsure } from './unsure.ts';
import type { Area, FilledCell } from './workings.ts';

/** For all formulas of a workbook together: thousands of them over hundreds of cells each, in less than a second. */
const MOST_WORK = 2_000_000;
/** Levels of formulas and of cells they lead to. Far below what the stack holds. */
const DEEPEST = 500;

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Works out the formulas of a workbook, each at most once. */
export class Recalculation implements Surroundings {
  private readonly book: EditedBook;
  /** By place. Undefined for what is not certain, and for what is being worked out: a formula that leads back to itself. */
  private readonly results = new Map<string, Scalar | undefined>();
  private work = 0;
  private depth = 0;

  constructor(before: Spreadsheet, edits: readonly CellEdit[]) {
    this.book = new EditedBook(before, edits);
  }

  /** What a formula comes to; undefined where that is not certain. */
  resultAt(cell: FormulaCell): Scalar | undefined {
    const place = `${cell.row},${cell.column},${cell.sheet}`;
    if (this.results.has(place)) return this.results.get(place);
    this.results.set(place, undefined);
    const result = this.workOut(cell);
    this.results.set(place, result);
    return result;
  }

  areaOf(expression: Expression & { readonly kind: 'reference' | 'name' }, home: string): Area {
    return areaOf(expression, home, this.book);
  }

  filled({ sheet, range }: Area): readonly FilledCell[] {
    const spend = (work: number) => this.spend(work);
    if (fillersOf({ sheet, range }, this.book, spend).length > 0) throw new Unsure();
    const cells = this.book.cellsIn(sheet, range, spend);
    return cells.map((cell) => (isFilled(cell) ? cell : { ...cell, value: this.resultIn(sheet, cell) }));
  }

  spend(work: number): void {
    this.work += work;
    if (this.work > MOST_WORK) throw new Unsure();
  }

  deeper<Result>(workOut: () => Result): Result {
    if (this.depth >= DEEPEST) throw new Unsure();
    this.depth += 1;
    try {
      return workOut();
    } finally {
      this.depth -= 1;
    }
  }

  private workOut({ sheet, formula }: FormulaCell): Scalar | undefined {
    const expression = parseFormula(formula);
    if (!expression) return undefined;
    try {
      return new Evaluator(sheet, this).scalar(expression);
    } catch (error) {
      if (error instanceof Unsure || error instanceof DivisionByZero) return undefined;
      throw error;
    }
  }

  private resultIn(sheet: string, { row, column, formula }: BookCell): FilledCell['value'] {
    const result = formula === undefined ? undefined : this.resultAt({ sheet, row, column, formula });
    if (result === undefined) throw new Unsure();
    // A formula that comes to a blank cell comes to 0.
    return result ?? 0;
  }
}

function isFilled(cell: BookCell): cell is BookCell & FilledCell {
  return cell.value !== undefined;
}
