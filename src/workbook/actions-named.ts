import type { Scheme } from '../scheme/scheme.ts';
import { actionInName } from './action-context.ts';

const LONGEST = 120;
const AROUND_NUMBERS = /\b(?:mis|safety|actions?|nos?|numbers?|sa)(?![a-z])/g;
const NUMBER = '0?(\\d{1,2})(?:\\.\\d{1,3})?';
const STEP = '(?:[,;&/+\u2013-]|and|to)';
const LIST = new RegExp(`^[.:# ]*${NUMBER}(?: ?${STEP} ?${NUMBER})*[.) ]*$`);
const RANGE = new RegExp(`${NUMBER} ?(?:[\u2013-]|to) ?${NUMBER}`, 'g');

/**
 * The safety actions that a cell names: one by its number, title or a requirement of it (`4.12`), several as `1, 4 and 8`
 * or `SA1-SA3`, or all of them.
 */
export function actionsNamed(text: string, scheme: Scheme): number[] {
  const all = scheme.safetyActions.map(({ number }) => number);
  const rest = text.slice(0, LONGEST).toLowerCase().replace(AROUND_NUMBERS, ' ').replace(/\s+/g, ' ').trim();
  if (/^all(?: (?:ten|10))?$/.test(rest)) return all;
  if (text.length > LONGEST || !LIST.test(rest)) {
    const one = actionInName(text, scheme);
    return one === undefined ? [] : [one];
  }
  const ranges = [...rest.matchAll(RANGE)].map(([, from, to]) => [Number(from), Number(to)] as const);
  const single = [...rest.matchAll(new RegExp(NUMBER, 'g'))].map(([, number]) => Number(number));
  return all.filter((action) => single.includes(action) || ranges.some(([from, to]) => from <= action && action <= to));
}
