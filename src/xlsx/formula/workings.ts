import type { CellRange } from '../types.ts';
import type { Grid } from './grid.ts';
import type { Scalar } from './scalar.ts';
import type { Expression } from './syntax.ts';

/** Cells that a formula refers to. */
export interface Area {
  /** The sheet's name, as the workbook spells it. */
  readonly sheet: string;
  readonly range: CellRange;
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<Scalar, null>;
}

/**
 * What a function has to work with: its arguments are not worked out before it asks.
 * All methods throw `Unsure` where there is no certain answer.
 */
export interface Workings {
  /** What an argument comes to, where that is one value. */
  scalar(expression: Expression): Scalar;
  /** What an argument comes to where it is worked out for every cell of the ranges in it. */
  grid(expression: Expression): Grid;
  /** The cells that an argument is; undefined where it is none. */
  area(expression: Expression): Area | undefined;
  /** The cells of an area that are not blank. */
  filled(area: Area): readonly FilledCell[];
  /** Counts work, which is bounded. */
  spend(work: number): void;
}

/** A function that decides for itself what to do with its arguments. */
export type SheetFunction = (args: readonly Expression[], workings: Workings) => Scalar;

/** A function of single values. */
export type ScalarFunction = (...values: readonly Scalar[]) => Scalar;
