import { parseReference } from './parse-reference.ts';
import type { BinaryOperator, Reference } from './syntax.ts';

export type Token =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  /** The name of a function and its opening parenthesis. */
  | { readonly kind: 'function'; readonly name: string }
  | Reference
  | { readonly kind: 'sign'; readonly sign: BinaryOperator | '%' | '(' | ')' | ',' };

/** As long as Excel takes one. */
const LONGEST_FORMULA = 8192;

const SPACE = /[ \t\r\n]+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const SHEET = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/uy;
/** A cell, a range, whole columns or whole rows, and nothing behind it that would make it something else. */
const REFERENCE =
  /(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!:$#\\?'[])/iuy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?(?![\p{L}\p{N}_.])/iuy;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*(?![!([\\?])/uy;
const SIGN = /<>|<=|>=|[-+*/&=<>%(),]/y;

/** Takes a formula apart; undefined where it holds anything outside the part of the language that is understood here. */
export function tokenise(formula: string): Token[] | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined;
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  take(SPACE);
  while (at < formula.length) {
    const token = nextToken(take);
    if (!token) return undefined;
    tokens.push(token);
    take(SPACE);
  }
  return tokens;
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  const text = take(TEXT);
  if (text) return { kind: 'text', text: (text[1] ?? '').replaceAll('""', '"') };
  const sheet = take(SHEET);
  const reference = take(REFERENCE);
  if (reference) return parseReference(sheetName(sheet), reference[0]);
  // A sheet's name with anything else behind it, such as a name of its own.
  if (sheet) return undefined;
  const number = take(NUMBER);
  if (number) return { kind: 'number', number: Number(number[0]) };
  const call = take(FUNCTION);
  if (call) return { kind: 'function', name: (call[1] ?? '').toUpperCase() };
  const word = take(WORD);
  if (word) return { kind: 'word', word: word[0] };
  const sign = take(SIGN);
  return sign ? { kind: 'sign', sign: sign[0] as Extract<Token, { kind: 'sign' }>['sign'] } : undefined;
}

function sheetName(found: RegExpExecArray | null): string | undefined {
  return found?.[1]?.replaceAll("''", "'") ?? found?.[2];
}
