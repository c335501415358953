import { isSameText } from './alike.ts';
import { holdsFor } from './comparison.ts';
import { add, compareNumbers, divide, multiply } from './exact-number.ts';
import { joinText, type Scalar, toNumber, toText } from './scalar.ts';
import type { BinaryOperator } from './syntax.ts';
import { Unsure } from './unsure.ts';

/** What `left operator right` comes to. */
export function combine(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '+':
      return add(toNumber(left), toNumber(right));
    case '-':
      return add(toNumber(left), -toNumber(right));
    case '*':
      return multiply(toNumber(left), toNumber(right));
    case '/':
      return divide(toNumber(left), toNumber(right));
    case '&':
      return joinText(toText(left), toText(right));
    default:
      return compare(operator, left, right);
  }
}

/** What a sign before a value or a percent sign behind it makes of it. */
export function applySign(operator: '-' | '+' | '%', value: Scalar): Scalar {
  if (operator === '%') return divide(toNumber(value), 100);
  if (operator === '-') return -toNumber(value);
  // Excel leaves whatever it stands before as it is, so that it makes no number of TRUE.
  if (typeof value !== 'number') throw new Unsure();
  return value;
}

function compare(operator: BinaryOperator, left: Scalar, right: Scalar): boolean {
  const one = left ?? blankLike(right);
  const other = right ?? blankLike(left);
  if (typeof one === 'number' && typeof other === 'number') return holdsFor(operator, compareNumbers(one, other));
  const isOrder = operator !== '=' && operator !== '<>';
  if (isOrder) return holdsFor(operator, orderOf(one, other));
  return isEqual(one, other) === (operator === '=');
}

/** Numbers come before text. Which text comes first depends on the language, and what TRUE comes before on the program. */
function orderOf(one: Exclude<Scalar, null>, other: Exclude<Scalar, null>): number {
  if (typeof one === 'number' && typeof other === 'string') return -1;
  if (typeof one === 'string' && typeof other === 'number') return 1;
  throw new Unsure();
}

function isEqual(one: Exclude<Scalar, null>, other: Exclude<Scalar, null>): boolean {
  if (typeof one === 'string' && typeof other === 'string') return isSameText(one, other);
  // TRUE is no number to Excel; to other programs, it is 1.
  if (typeof one !== typeof other && typeof one !== 'string' && typeof other !== 'string') throw new Unsure();
  return one === other;
}

/** A blank cell is equal to an empty text, to 0 and to FALSE. */
function blankLike(other: Scalar): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
