import { DivisionByZero, Unsure } from './unsure.ts';

/** Excel shows 15 digits. A number with fewer has no trace of how it was worked out. */
const EXACT_DIGITS = 14;
const LONGEST_WHOLE = 1e11;
/** Closer than this, two numbers with many digits might be meant to be the same. */
const NEAR = 1e-9;
const SMALLEST = 1e-290;
const LARGEST = 1e300;

/** Whether a number has so few digits that every program works out the same one. */
export function isExact(number: number): boolean {
  if (Number.isInteger(number) && Math.abs(number) < 10 ** EXACT_DIGITS) return true;
  return Number.isFinite(number) && Number(number.toPrecision(EXACT_DIGITS)) === number;
}

/** The sum. Programs differ in the last digits, so only sums without any are certain. */
export function add(one: number, other: number): number {
  const sum = one + other;
  if (!isExact(one) || !isExact(other) || !isExact(sum)) throw new Unsure();
  return sum;
}

export function multiply(one: number, other: number): number {
  return inReach(one * other, one === 0 || other === 0);
}

export function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw new DivisionByZero();
  return inReach(dividend / divisor, dividend === 0);
}

function inReach(number: number, isZero: boolean): number {
  const size = Math.abs(number);
  if (isZero ? size !== 0 : !(size > SMALLEST && size < LARGEST)) throw new Unsure();
  return number;
}

/** Below 0 where the first number is less, 0 where they are equal, above 0 where it is more. */
export function compareNumbers(one: number, other: number): number {
  const difference = one - other;
  if (isExact(one) && isExact(other)) return difference;
  if (!(Math.abs(difference) > NEAR * Math.max(Math.abs(one), Math.abs(other)))) throw new Unsure();
  return difference;
}

/** The whole number below. */
export function floor(number: number): number {
  if (!isExact(number) && Math.abs(number - Math.round(number)) <= NEAR * Math.max(1, Math.abs(number)))
    throw new Unsure();
  return Math.floor(number);
}

/** Rounds half away from zero, by the digits that are shown: 2.675 to two places is 2.68. */
export function roundTo(number: number, places: number): number {
  if (!Number.isInteger(places) || Math.abs(places) > 9) throw new Unsure();
  const shifted = shift(Math.abs(number), places);
  if (shifted > 1e14) throw new Unsure();
  if (!isExact(number) && Math.abs((shifted % 1) - 0.5) <= NEAR * Math.max(1, shifted)) throw new Unsure();
  return Math.sign(number) * shift(Math.floor(shifted + 0.5), -places);
}

/** Moves the decimal point as on paper, where multiplying would leave crumbs. */
function shift(number: number, places: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A number as a cell without a format shows it, where that is beyond doubt: whole numbers and short decimals. */
export function numberText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < LONGEST_WHOLE) return String(number);
  const size = Math.abs(number);
  if (Number(number.toPrecision(9)) !== number || !(size >= 0.001 && size < 1e9)) throw new Unsure();
  return String(number);
}
