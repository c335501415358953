import { plainWords } from '../../shared/plain-words.ts';
import type { Cell } from '../../xlsx/types.ts';

/** A cost as read. */
export type AmountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'amount'; readonly pounds: number }
  | { readonly kind: 'unreadable' };

const UNREADABLE: AmountReading = { kind: 'unreadable' };

/** Words for a cost of nothing, which is a cost. */
const NOTHING =
  /^(?:nil|none|zero|free|nil costs?|(?:at )?no(?: additional| extra| further)? costs?|cost neutral|(?:met )?(?:from|within) existing (?:budgets?|resources?|establishment|funding))$/;
/** Whoever begins so has not costed it yet. */
const NOT_YET = /^(?:tb[acd]|to be|awaiting|pending|unknown|not (?:yet )?(?:known|costed))\b/;

const DIGITS = '(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?)';
const SCALE = '(?: ?(k|m|thousand|million)(?![a-z]))';
const PLAIN = new RegExp(`^${DIGITS}$`);
const IN_WORDS = new RegExp(`(?:\u00a3|\\bgbp) ?${DIGITS}${SCALE}?|(?<![\\d.,])${DIGITS}${SCALE}`, 'i');
/** `about 12,500 a year`: a number that nothing else than pounds could be, as no year, number of posts or of months is. */
const AT_START = new RegExp(
  `^(?:(?:about|approx|approximately|circa|c|est|estimated|up to)[. ]{1,2}|~ ?)?(?!20\\d\\d\\b(?!,))${DIGITS}(?![\\d/.,%-])(?! ?(?:wte|fte|months?|weeks?|days?|hours?|years?)\\b)`,
  'i',
);
/** Fewer digits could count anything. */
const LEAST_BARE = 100;
const THOUSAND = /^(?:k|thousand)$/i;

/**
 * Reads a cost in pounds: a number, `£12,500`, `12.5k`, an amount inside a sentence, or words for nothing. The first amount
 * of several counts.
 */
export function readAmount(cell: Cell | undefined): AmountReading {
  const value = cell?.value;
  if (value === undefined) return cell?.formula === undefined ? { kind: 'blank' } : UNREADABLE;
  if (value.kind === 'number') return value.number >= 0 ? { kind: 'amount', pounds: value.number } : UNREADABLE;
  return value.kind === 'text' ? readAmountText(value.text) : UNREADABLE;
}

function readAmountText(text: string): AmountReading {
  const written = text.replace(/\s+/g, ' ').trim();
  const words = plainWords(written);
  if (words === '') return { kind: 'blank' };
  if (NOTHING.test(words)) return { kind: 'amount', pounds: 0 };
  if (NOT_YET.test(words)) return UNREADABLE;
  const plain = PLAIN.exec(written)?.[1];
  const [, ofPounds, poundScale, ofScale, scale] = IN_WORDS.exec(written) ?? [];
  const digits = plain ?? ofPounds ?? ofScale;
  if (digits !== undefined) return { kind: 'amount', pounds: numberIn(digits) * factorOf(poundScale ?? scale) };
  const bare = numberIn(AT_START.exec(written)?.[1] ?? '0');
  return bare >= LEAST_BARE ? { kind: 'amount', pounds: bare } : UNREADABLE;
}

function numberIn(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function factorOf(scale: string | undefined): number {
  if (scale === undefined) return 1;
  return THOUSAND.test(scale) ? 1_000 : 1_000_000;
}
