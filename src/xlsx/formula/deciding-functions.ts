import { type Scalar, toTruth } from './scalar.ts';
import type { Expression } from './syntax.ts';
import { DivisionByZero, Unsure } from './unsure.ts';
import type { SheetFunction, Workings } from './workings.ts';

/** The functions that choose, and those that combine conditions. */
export const DECIDING_FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map<string, SheetFunction>([
  [
    'IF',
    ([condition, whenTrue, whenFalse, ...others], workings) => {
      if (!condition || !whenTrue || others.length > 0) throw new Unsure();
      if (toTruth(workings.scalar(condition))) return workings.scalar(whenTrue);
      return whenFalse ? workings.scalar(whenFalse) : false;
    },
  ],
  [
    'IFERROR',
    ([expected, otherwise, ...others], workings) => {
      if (!expected || !otherwise || others.length > 0) throw new Unsure();
      const value = orOnError(expected, otherwise, workings);
      // Whether a blank cell becomes 0 or an empty text is told in different ways.
      if (value === null) throw new Unsure();
      return value;
    },
  ],
  ['AND', (args, workings) => truthsOf(args, workings).every(Boolean)],
  ['OR', (args, workings) => truthsOf(args, workings).some(Boolean)],
  ['TRUE', (args) => constant(args, true)],
  ['FALSE', (args) => constant(args, false)],
]);

function orOnError(expected: Expression, otherwise: Expression, workings: Workings): Scalar {
  try {
    return workings.scalar(expected);
  } catch (error) {
    if (error instanceof DivisionByZero) return workings.scalar(otherwise);
    throw error;
  }
}

/** All conditions are worked out, as an error in any of them is the result. Text and blank cells in ranges don't count. */
function truthsOf(args: readonly Expression[], workings: Workings): boolean[] {
  const truths = args.flatMap((arg) => {
    const area = workings.area(arg);
    if (!area) return [truthOf(workings.scalar(arg))];
    return workings.filled(area).flatMap(({ value }) => (typeof value === 'string' ? [] : [toTruth(value)]));
  });
  if (truths.length === 0) throw new Unsure();
  return truths;
}

/** A blank cell that a function leads to may or may not count. */
function truthOf(value: Scalar): boolean {
  if (value === null) throw new Unsure();
  return toTruth(value);
}

function constant(args: readonly Expression[], value: boolean): boolean {
  if (args.length > 0) throw new Unsure();
  return value;
}
