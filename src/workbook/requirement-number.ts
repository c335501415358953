import { displayText } from '../xlsx/cell-text.ts';
import type { Cell } from '../xlsx/types.ts';

/**
 * How a row numbers itself.
 * - `dotted`: `4.12`, `SA4.12`, `4.01`. A number typed as a number has lost its last zero: 4.1 may have been 4.10,
 *   so `ordinals` holds every requirement it can mean.
 * - `plain`: `12`, which needs a safety action from elsewhere.
 */
export type WrittenNumber =
  | { readonly kind: 'dotted'; readonly action: number; readonly ordinals: readonly number[]; readonly written: string }
  | { readonly kind: 'plain'; readonly ordinal: number; readonly written: string };

const DOTTED =
  /^(?:(?:mis|sa|safety action|requirement|req|no|ref|standard)[\s.:#-]*)*(\d{1,2})\s*[.\-\u2013:/]\s*(\d{1,3})[.):]?$/i;
const PLAIN = /^(?:(?:requirement|req|no|ref|standard)[\s.:#-]*)*(\d{1,3})[.):]?$/i;

/** Reads a requirement number from its cell; undefined when the cell holds none. */
export function readRequirementNumber(cell: Cell | undefined): WrittenNumber | undefined {
  if (!cell?.value) return undefined;
  if (cell.value.kind === 'number') return fromNumber(cell.value.number, displayText(cell));
  return cell.value.kind === 'text' ? fromText(cell.value.text) : undefined;
}

/** Reads a requirement number from text. */
function fromText(text: string): WrittenNumber | undefined {
  const written = text.trim();
  const dotted = DOTTED.exec(written);
  if (dotted) return { kind: 'dotted', action: Number(dotted[1]), ordinals: [Number(dotted[2])], written };
  const plain = PLAIN.exec(written);
  return plain ? { kind: 'plain', ordinal: Number(plain[1]), written } : undefined;
}

const BEFORE_WORDS = /^((?:sa\s*)?\d{1,2}\.\d{1,3})[.):]?\s+(?=\S)/i;

/** The number at the beginning of a requirement's words, `4.12 The Trust …`, where no column holds it alone. */
export function leadingNumber(text: string | undefined): WrittenNumber | undefined {
  const written = BEFORE_WORDS.exec(text ?? '')?.[1] ?? text;
  return written === undefined ? undefined : fromText(written);
}

/** A requirement's words without the number before them. */
export function withoutLeadingNumber(text: string | undefined): string | undefined {
  return text?.replace(BEFORE_WORDS, '');
}

function fromNumber(value: number, shown: string): WrittenNumber | undefined {
  if (value <= 0 || value >= 100 || !Number.isFinite(value)) return undefined;
  if (Number.isInteger(value)) return { kind: 'plain', ordinal: value, written: shown };
  const [whole, decimals] = String(Number(value.toFixed(3))).split('.');
  if (decimals === undefined || decimals.length > 2) return undefined;
  const ordinal = Number(decimals);
  return {
    kind: 'dotted',
    action: Number(whole),
    ordinals: decimals.length === 1 ? [ordinal, ordinal * 10] : [ordinal],
    written: shown,
  };
}
