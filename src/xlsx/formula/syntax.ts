import type { CellRange } from '../types.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula, taken apart. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | Reference
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'prefix' | 'percent'; readonly operator: '-' | '+' | '%'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | Call;

export interface Reference {
  readonly kind: 'reference';
  /** Absent for the sheet that the formula is on. */
  readonly sheet: string | undefined;
  readonly range: CellRange;
  /** Whether every row and column that is given stays as it is when the formula is copied: `$A$1`. */
  readonly isFixed: boolean;
}

export interface Call {
  readonly kind: 'call';
  /** In capitals. */
  readonly name: string;
  readonly args: readonly Expression[];
}
