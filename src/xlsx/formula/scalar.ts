import { numberText } from './exact-number.ts';
import { Unsure } from './unsure.ts';

/** What a cell holds, or a part of a formula comes to. Dates are their serial numbers; null is a blank cell. */
export type Scalar = number | string | boolean | null;

/** Text in arithmetic is refused, even where it looks like a number: what it is taken for depends on the machine's language. */
export function toNumber(value: Scalar): number {
  if (typeof value === 'string') throw new Unsure();
  return Number(value);
}

/** TRUE is refused: it is 1 to other programs. */
export function toText(value: Scalar): string {
  if (typeof value === 'boolean') throw new Unsure();
  return typeof value === 'number' ? numberText(value) : (value ?? '');
}

/** As many characters as a cell holds. */
export const LONGEST_TEXT = 32_767;

/** Texts one after the other. Excel makes no longer one than a cell holds. */
export function joinText(...texts: readonly string[]): string {
  if (texts.reduce((length, text) => length + text.length, 0) > LONGEST_TEXT) throw new Unsure();
  return texts.join('');
}

/** What a condition comes to: any number but 0 is true, a blank cell is false. */
export function toTruth(value: Scalar): boolean {
  if (typeof value === 'string') throw new Unsure();
  return Boolean(value);
}
