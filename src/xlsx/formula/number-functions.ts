import { columnsOf, rowsOf } from './area-size.ts';
import { add, compareNumbers, divide, multiply } from './exact-number.ts';
import { overGrids } from './grid.ts';
import { numbersIn } from './numbers-in.ts';
import type { Scalar } from './scalar.ts';
import type { Expression } from './syntax.ts';
import { Unsure } from './unsure.ts';
import type { Area, SheetFunction, Workings } from './workings.ts';

/** The functions that make one number of many cells. */
export const NUMBER_FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map<string, SheetFunction>([
  ['SUM', (args, workings) => sumOf(numbersOf(args, workings))],
  ['MIN', (args, workings) => mostOf(numbersOf(args, workings), -1)],
  ['MAX', (args, workings) => mostOf(numbersOf(args, workings), 1)],
  ['AVERAGE', (args, workings) => averageOf(numbersOf(args, workings))],
  ['SUMPRODUCT', sumProduct],
  ['ROWS', (args, workings) => rowsOf(onlyArea(args, workings))],
  ['COLUMNS', (args, workings) => columnsOf(onlyArea(args, workings))],
]);

/** Text in cells doesn't count. Written into the formula it would, so it is refused there. */
function numbersOf(args: readonly Expression[], workings: Workings): number[] {
  if (args.length === 0) throw new Unsure();
  return args.flatMap((arg) => {
    const area = workings.area(arg);
    if (area) return numbersIn(workings.filled(area));
    const value = workings.scalar(arg);
    if (typeof value !== 'number') throw new Unsure();
    return [value];
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce(add, 0);
}

/** Of no numbers at all, the least and the greatest are 0. */
function mostOf(numbers: readonly number[], direction: 1 | -1): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((most, number) => (compareNumbers(number, most) * direction > 0 ? number : most));
}

function averageOf(numbers: readonly number[]): number {
  return divide(sumOf(numbers), numbers.length);
}

function sumProduct(args: readonly Expression[], workings: Workings): number {
  const grids = args.map((arg) => workings.grid(arg));
  const [first] = grids;
  // Unlike operators, it takes no single value for a whole range.
  if (!first || grids.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) throw new Unsure();
  // Text in a range counts as 0, but where it is all there is, Excel gives an error.
  if (first.values.length === 1 && grids.some(({ values }) => typeof values[0] === 'string')) throw new Unsure();
  const product = (...values: readonly Scalar[]) => values.map(factorOf).reduce(multiply);
  const products = overGrids(grids, product, (work) => workings.spend(work));
  return sumOf(products.values.map(factorOf));
}

/** TRUE and FALSE count as 0 too, but in Excel only. */
function factorOf(value: Scalar): number {
  if (typeof value === 'boolean') throw new Unsure();
  return typeof value === 'number' ? value : 0;
}

function onlyArea([arg, ...others]: readonly Expression[], workings: Workings): Area {
  const area = arg && workings.area(arg);
  if (!area || others.length > 0) throw new Unsure();
  return area;
}
