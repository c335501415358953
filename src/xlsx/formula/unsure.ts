/** Thrown where a result can't be told with certainty. The formula is left to the program that opens the workbook. */
export class Unsure extends Error {
  override readonly name = 'Unsure';
}

/** Thrown where Excel would show #DIV/0!, the one error that is certain and that formulas expect. */
export class DivisionByZero extends Error {
  override readonly name = 'DivisionByZero';
}
