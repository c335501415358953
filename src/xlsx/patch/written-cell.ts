import { dateToSerial } from '../date-serial.ts';
import type { CellValue } from '../types.ts';
import type { EditValue } from './patch-types.ts';
import type { RichText } from './rich-text.ts';

/** As many characters as Excel takes. */
export const LONGEST_TEXT = 32_767;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** What XML has no room for, or would read as something else, and underscores that would look like the start of an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to escape
const TO_ESCAPE = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}[\0-\x08\x0b-\x1f\ufffe\uffff_])/g;
const HALF_CHARACTER = /\p{Cs}/u;
const LOST_SPACE = /^ | $|[\t\n]| {2}/;

/** The inside of a `<c>` element, and the type that goes with it. */
export interface WrittenCell {
  /** The attribute `t`; absent for numbers and blank cells. */
  readonly type: string | undefined;
  /** The elements, for a given prefix of their names. */
  readonly content: (prefix: string) => string;
}

/** How a cell that holds the value is written. The value must be writable. */
export function writeCell(value: EditValue, date1904: boolean): WrittenCell {
  switch (value.kind) {
    case 'blank':
      return { type: undefined, content: () => '' };
    case 'text':
      return { type: 'inlineStr', content: (prefix) => inlineString(value.text, prefix) };
    case 'number':
      return { type: undefined, content: (prefix) => storedValue(String(value.number), prefix) };
    case 'boolean':
      return { type: 'b', content: (prefix) => storedValue(value.boolean ? '1' : '0', prefix) };
    case 'date':
      return { type: undefined, content: (prefix) => storedValue(String(dateToSerial(value.date, date1904)), prefix) };
  }
}

/**
 * How a cell is written whose text begins with pieces that have looks of their own. Where the elements of its sheet have another
 * prefix than these pieces, the looks go.
 * @param text - all of it.
 * @param added - what comes after the pieces.
 */
export function writeAddition({ runs, prefix: own }: RichText, text: string, added: string): WrittenCell {
  const inPieces = (prefix: string) => `${runs}<${prefix}r>${textElement(added, prefix)}</${prefix}r>`;
  return {
    type: 'inlineStr',
    content: (prefix) =>
      prefix === own ? `<${prefix}is>${inPieces(prefix)}</${prefix}is>` : inlineString(text, prefix),
  };
}

/** How the result of a formula is written: text stands in the cell itself, not in a string item. */
export function writeResult(value: EditValue): WrittenCell {
  if (value.kind !== 'text') return writeCell(value, false);
  return { type: 'str', content: (prefix) => storedValue(escapeText(value.text), prefix) };
}

/** What is wrong with a value that no cell can hold. */
export function unwritable(value: EditValue, date1904: boolean): string | undefined {
  if (value.kind === 'number' && !Number.isFinite(value.number))
    return `can't hold ${value.number}, which is no number`;
  if (value.kind === 'text' && value.text.length > LONGEST_TEXT) {
    return `can't hold ${value.text.length} characters; ${LONGEST_TEXT} fit into a cell`;
  }
  if (value.kind === 'text' && HALF_CHARACTER.test(value.text)) return "can't hold text with half a character in it";
  if (value.kind === 'date' && !(DATE.test(value.date) && serialOf(value.date, date1904) >= 1)) {
    return `can't hold ${value.date}, which is no date of the workbook's calendar`;
  }
  return undefined;
}

/** Whether a cell that was read holds what the edit asks for. A date or a number may be stored as the other. */
export function holds(value: CellValue | undefined, wanted: EditValue, date1904: boolean): boolean {
  switch (wanted.kind) {
    case 'blank':
      return value === undefined;
    case 'text':
      return value?.kind === 'text' && value.text === wanted.text;
    case 'boolean':
      return value?.kind === 'boolean' && value.boolean === wanted.boolean;
    case 'number':
      return numberIn(value) === wanted.number;
    case 'date':
      return numberIn(value) === serialOf(wanted.date, date1904);
  }
}

function numberIn(value: CellValue | undefined): number | undefined {
  if (value?.kind === 'date') return value.serial;
  return value?.kind === 'number' ? value.number : undefined;
}

function serialOf(date: string, date1904: boolean): number {
  return dateToSerial(date, date1904) ?? Number.NaN;
}

function inlineString(text: string, prefix: string): string {
  return `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`;
}

function textElement(text: string, prefix: string): string {
  const space = LOST_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

function storedValue(stored: string, prefix: string): string {
  return `<${prefix}v>${stored}</${prefix}v>`;
}

function escapeText(text: string): string {
  return text
    .replace(TO_ESCAPE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
