import { divide, floor, isExact, roundTo } from './exact-number.ts';
import { joinText, LONGEST_TEXT, type Scalar, toNumber, toText, toTruth } from './scalar.ts';
import { Unsure } from './unsure.ts';
import type { ScalarFunction } from './workings.ts';

/** Characters that are two to some programs and one to others. */
const PAIRED = /[\ud800-\udfff]/;
const ASCII = /^[\0-\x7f]*$/;

/** The functions that make one value of single values. Over ranges, they are worked out for each cell. */
export const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ['ABS', taking(1, (value) => Math.abs(toNumber(value)))],
  ['INT', taking(1, (value) => floor(toNumber(value)))],
  ['ROUND', taking(2, (value, places) => roundTo(toNumber(value), toNumber(places)))],
  ['MOD', taking(2, (value, divisor) => remainder(toNumber(value), toNumber(divisor)))],
  ['NOT', taking(1, (value) => !toTruth(value))],
  ['ISNUMBER', taking(1, isNumber)],
  ['ISTEXT', taking(1, (value) => typeof value === 'string')],
  ['ISBLANK', taking(1, (value) => value === null)],
  ['LEN', taking(1, (value) => textOf(value).length)],
  ['TRIM', taking(1, (value) => toText(value).replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['UPPER', taking(1, (value) => asciiOf(value).toUpperCase())],
  ['LOWER', taking(1, (value) => asciiOf(value).toLowerCase())],
  ['LEFT', taking(2, (value, count) => textOf(value).slice(0, countOf(count)))],
  ['RIGHT', taking(2, lastOf)],
  ['MID', taking(3, middleOf)],
  ['REPT', taking(2, repeated)],
  ['CONCATENATE', (...values) => joinText(...values.map(toText))],
]);

/** Excel refuses a formula with too few or too many arguments, so no workbook should have one. */
function taking(count: number, workOut: (...values: [Scalar, Scalar, Scalar]) => Scalar): ScalarFunction {
  return (...values) => {
    if (values.length !== count) throw new Unsure();
    const [one = null, two = null, three = null] = values;
    return workOut(one, two, three);
  };
}

function isNumber(value: Scalar): boolean {
  // To other programs, TRUE is one.
  if (typeof value === 'boolean') throw new Unsure();
  return typeof value === 'number';
}

function remainder(number: number, divisor: number): number {
  // Of fractions, programs leave different crumbs.
  const left = number - divisor * floor(divide(number, divisor));
  if (!Number.isSafeInteger(divisor) || !isExact(number) || !isExact(left)) throw new Unsure();
  return left;
}

function textOf(value: Scalar): string {
  const text = toText(value);
  if (PAIRED.test(text)) throw new Unsure();
  return text;
}

function asciiOf(value: Scalar): string {
  const text = toText(value);
  if (!ASCII.test(text)) throw new Unsure();
  return text;
}

/** How many characters are asked for: a fraction is cut off. */
function countOf(value: Scalar): number {
  const count = floor(toNumber(value));
  if (count < 0) throw new Unsure();
  return count;
}

function lastOf(value: Scalar, count: Scalar): string {
  const text = textOf(value);
  return text.slice(Math.max(0, text.length - countOf(count)));
}

function middleOf(value: Scalar, start: Scalar, count: Scalar): string {
  const from = countOf(start);
  if (from < 1) throw new Unsure();
  return textOf(value).slice(from - 1, from - 1 + countOf(count));
}

function repeated(value: Scalar, count: Scalar): string {
  const times = countOf(count);
  if (times > LONGEST_TEXT) throw new Unsure();
  return joinText(...new Array<string>(times).fill(toText(value)));
}
