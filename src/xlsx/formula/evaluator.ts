import { sizeOf } from './area-size.ts';
import { ERROR_TAKERS, FUNCTIONS } from './functions.ts';
import { type Grid, gridOf, LARGEST_GRID, overGrids } from './grid.ts';
import { applySign, combine } from './operators.ts';
import type { Scalar } from './scalar.ts';
import { SCALAR_FUNCTIONS } from './scalar-functions.ts';
import type { Call, Expression } from './syntax.ts';
import { DivisionByZero, Unsure } from './unsure.ts';
import type { Area, FilledCell, ScalarFunction, Workings } from './workings.ts';

/** What formulas can see of their workbook. All methods throw `Unsure` where there is no certain answer. */
export interface Surroundings {
  /** The cells that a reference or a defined name in a formula on `home` stands for. */
  areaOf(expression: Expression & { readonly kind: 'reference' | 'name' }, home: string): Area;
  /** The cells of an area that are not blank, with the formulas among them worked out. */
  filled(area: Area): readonly FilledCell[];
  /** Counts work, which is bounded. */
  spend(work: number): void;
  /** Goes one level deeper, down to a limit. */
  deeper<Result>(workOut: () => Result): Result;
}

/** Works out formulas on one sheet. */
export class Evaluator implements Workings {
  private readonly home: string;
  private readonly surroundings: Surroundings;

  constructor(home: string, surroundings: Surroundings) {
    this.home = home;
    this.surroundings = surroundings;
  }

  scalar(expression: Expression): Scalar {
    this.spend(1);
    return this.surroundings.deeper(() => this.valueOf(expression));
  }

  grid(expression: Expression): Grid {
    this.spend(1);
    return this.surroundings.deeper(() => this.gridOf(expression));
  }

  area(expression: Expression): Area | undefined {
    return expression.kind === 'reference' || expression.kind === 'name'
      ? this.surroundings.areaOf(expression, this.home)
      : undefined;
  }

  filled(area: Area): readonly FilledCell[] {
    return this.surroundings.filled(area);
  }

  spend(work: number): void {
    this.surroundings.spend(work);
  }

  private valueOf(expression: Expression): Scalar {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'reference':
      case 'name':
        return this.cellValue(this.surroundings.areaOf(expression, this.home));
      case 'prefix':
      case 'percent':
        return applySign(expression.operator, this.scalar(expression.operand));
      case 'binary':
        return combine(expression.operator, this.scalar(expression.left), this.scalar(expression.right));
      case 'call':
        return this.call(expression);
    }
  }

  /** Which cell of a range is meant where one value is wanted depends on the program's age. */
  private cellValue(area: Area): Scalar {
    if (sizeOf(area) !== 1) throw new Unsure();
    return this.filled(area)[0]?.value ?? null;
  }

  private call({ name, args }: Call): Scalar {
    const ofScalars = SCALAR_FUNCTIONS.get(name);
    const ofArguments = FUNCTIONS.get(name);
    return handingOn(name, () => {
      if (ofScalars) return ofScalars(...args.map((arg) => this.scalar(arg)));
      if (ofArguments) return ofArguments(args, this);
      throw new Unsure();
    });
  }

  private gridOf(expression: Expression): Grid {
    switch (expression.kind) {
      case 'reference':
      case 'name':
        return this.cellGrid(this.surroundings.areaOf(expression, this.home));
      case 'prefix':
      case 'percent':
        return this.over([expression.operand], (value) => applySign(expression.operator, value ?? null));
      case 'binary':
        return this.over([expression.left, expression.right], (left, right) =>
          combine(expression.operator, left ?? null, right ?? null),
        );
      case 'call':
        return this.callGrid(expression);
      default:
        return gridOf(this.valueOf(expression));
    }
  }

  private callGrid(call: Call): Grid {
    const ofScalars = SCALAR_FUNCTIONS.get(call.name);
    return ofScalars ? handingOn(call.name, () => this.over(call.args, ofScalars)) : gridOf(this.valueOf(call));
  }

  private over(operands: readonly Expression[], workOut: ScalarFunction): Grid {
    return overGrids(
      operands.map((operand) => this.grid(operand)),
      workOut,
      (work) => this.spend(work),
    );
  }

  private cellGrid(area: Area): Grid {
    const { top, left, bottom, right } = area.range;
    if (sizeOf(area) > LARGEST_GRID) throw new Unsure();
    const columns = right - left + 1;
    const values = new Array<Scalar>(sizeOf(area)).fill(null);
    this.spend(values.length);
    for (const { row, column, value } of this.filled(area)) values[(row - top) * columns + column - left] = value;
    return { rows: bottom - top + 1, columns, values };
  }
}

/** Lets an error through only where Excel does. */
function handingOn<Result>(name: string, workOut: () => Result): Result {
  try {
    return workOut();
  } catch (error) {
    if (error instanceof DivisionByZero && ERROR_TAKERS.has(name)) throw new Unsure();
    throw error;
  }
}
