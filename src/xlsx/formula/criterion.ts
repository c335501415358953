import { holdsFor } from './comparison.ts';
import { compareNumbers } from './exact-number.ts';
import type { Scalar } from './scalar.ts';
import { Unsure } from './unsure.ts';
import { toPattern } from './wildcards.ts';

/** Whether a cell counts; null asks about blank cells. */
export type Criterion = (cell: Scalar) => boolean;

const WRITTEN = /^(<>|<=|>=|=|<|>)?(.*)$/s;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const TRUTH = /^(?:true|false)$/i;
/** Months count as digits do: Excel takes `3 May` for a date. */
const LONG_WORD = /(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{4}/iu;
const DIGIT = /\p{N}/u;
/** Excel counts nothing by a longer one. */
const LONGEST = 255;

/**
 * Reads what COUNTIF and its like count: a number, a word, or text such as `>=5`, `<>Red` or `Compliant*`. What Excel counts
 * in one way and other programs in another is unsure.
 * @param spend - is told how much work each text takes.
 */
export function toCriterion(value: Scalar, spend: (work: number) => void): Criterion {
  if (value === null) throw new Unsure();
  if (typeof value === 'number') return numberCriterion('=', value);
  if (typeof value === 'boolean') return truthCriterion('=', value);
  if (value.length > LONGEST) throw new Unsure();
  const [, operator = '', operand = ''] = WRITTEN.exec(value) ?? [];
  if (operand === '') return blankCriterion(operator);
  if (PLAIN_NUMBER.test(operand)) return numberCriterion(operator, Number(operand));
  if (TRUTH.test(operand)) return truthCriterion(operator, operand.toLowerCase() === 'true');
  if (mayBeNumber(operand) || operand.startsWith('#')) throw new Unsure();
  return textCriterion(operator, operand, spend);
}

/** Whether Excel may take text for a number, a date or a time, in any language. */
function mayBeNumber(text: string): boolean {
  return DIGIT.test(text) && !LONG_WORD.test(text);
}

/** Cells that look blank, truly blank ones, or all others. */
function blankCriterion(operator: string): Criterion {
  if (operator === '') return (cell) => cell === null || cell === '';
  if (operator === '=') return (cell) => cell === null;
  if (operator === '<>') return (cell) => cell !== null;
  throw new Unsure();
}

function numberCriterion(operator: string, wanted: number): Criterion {
  return (cell) => {
    if (typeof cell === 'boolean') throw new Unsure();
    if (typeof cell === 'number') return holdsFor(operator, compareNumbers(cell, wanted));
    if (cell !== null && mayBeNumber(cell)) throw new Unsure();
    return operator === '<>';
  };
}

function truthCriterion(operator: string, wanted: boolean): Criterion {
  const isNegated = isUnequal(operator);
  return (cell) => {
    if (typeof cell === 'boolean') return (cell === wanted) !== isNegated;
    // To other programs, TRUE is 1.
    if (cell === 0 || cell === 1 || (typeof cell === 'string' && TRUTH.test(cell))) throw new Unsure();
    return isNegated;
  };
}

function textCriterion(operator: string, operand: string, spend: (work: number) => void): Criterion {
  const isNegated = isUnequal(operator);
  const pattern = toPattern(operand);
  return (cell) => {
    if (cell === null || (typeof cell !== 'string' && !pattern.isWild)) return isNegated;
    const text = String(cell);
    spend(1 + text.length * pattern.effort);
    const isMatch = pattern.matches(text);
    // Other programs hold a number against wildcards as if it were text.
    if (isMatch && typeof cell !== 'string') throw new Unsure();
    return isMatch !== isNegated;
  };
}

/** Which text comes before another depends on the language. */
function isUnequal(operator: string): boolean {
  if (operator === '<>') return true;
  if (operator === '' || operator === '=') return false;
  throw new Unsure();
}
