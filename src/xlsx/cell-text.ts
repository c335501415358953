import { type NumberFormat, parseNumberFormat } from './number-format.ts';
import type { Cell } from './types.ts';

const SIGNIFICANT_DIGITS = 15;
/** From here on, a number has no decimals left that it could show. */
const LARGEST_WRITTEN_OUT = 1e15;
/** Groups of thousands or none, digits, decimals that are always shown, and a percent sign. */
const FIXED = /^(#,#*)?(#?0{1,15}|#)(?:\.(0{1,30}))?(%?)$/;

/**
 * What a person sees in the cell, near enough: text as it is, numbers with the decimals their format fixes (4.1 under `0.00` is
 * `4.10`) and otherwise in their shortest form, TRUE and FALSE, dates as ISO text, errors as they are. Blank for no value.
 */
export function displayText({ value, numberFormat }: Pick<Cell, 'value' | 'numberFormat'>): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'text':
      return value.text;
    case 'number':
      return numberText(value.number, numberFormat);
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'date':
      return value.date;
    case 'error':
      return value.error;
  }
}

function numberText(number: number, code: string | undefined): string {
  if (code === undefined) return shortest(number);
  const format = parseNumberFormat(code);
  if (format.kind === 'date' && number >= 0 && number < 1) return clockTime(number);
  if (format.kind === 'elapsed' && number >= 0) return clockTime(number);
  return fixedText(number, format) ?? shortest(number);
}

function fixedText(number: number, { kind, pattern, prefix, suffix }: NumberFormat): string | undefined {
  const fixed = kind === 'number' ? FIXED.exec(pattern) : null;
  if (!fixed || Math.abs(number) >= LARGEST_WRITTEN_OUT) return undefined;
  const [, thousands, whole = '', decimals = '', percent = ''] = fixed;
  const [digits = '', fraction] = toFixed(Math.abs(number) * (percent ? 100 : 1), decimals.length).split('.');
  const padded = digits.padStart(whole.replace('#', '').length, '0');
  const grouped = thousands ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const sign = number < 0 ? '-' : '';
  return `${sign}${prefix}${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}${suffix}`;
}

/** Rounds halves up by the digits a person sees, as spreadsheets do: 1.005 to two places is 1.01. */
function toFixed(number: number, places: number): string {
  const [digits, exponent = '0'] = shortest(number).toLowerCase().split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  return (shifted / 10 ** places).toFixed(places);
}

/** Without the noise that arithmetic leaves behind the fifteenth digit. */
function shortest(number: number): string {
  return String(Number(number.toPrecision(SIGNIFICANT_DIGITS)));
}

/** A time of day or a length of time as hours and minutes, with seconds where there are any: `9:15`, `26:30:05`. */
function clockTime(days: number): string {
  const seconds = Math.round(days * 86_400);
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}
