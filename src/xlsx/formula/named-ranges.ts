import type { CellRange, Spreadsheet } from '../types.ts';
import type { Reference } from './syntax.ts';
import { tokenise } from './tokenise.ts';

/** Functions that look at the cells they are given and at no others. */
const NEAR_SIGHTED: ReadonlySet<string> = new Set([
  ...['COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'SUBTOTAL'],
  ...['IF', 'IFERROR', 'ISNUMBER', 'ISBLANK', 'N', 'INT', 'LEN', 'TRIM', 'UPPER', 'LOWER', 'LEFT', 'EXACT'],
]);

interface NamedRange {
  readonly sheet: string;
  readonly range: CellRange;
}

type RangesOf = (formula: string, home: string) => readonly NamedRange[] | undefined;

/**
 * Tells which cells a formula on the sheet `home` names, outright or by a defined name. Undefined where it is not understood in
 * full. Formulas that differ in their quoted words alone are taken apart once.
 */
export function namedRanges(book: Spreadsheet): RangesOf {
  const known = new Map<string, ReturnType<RangesOf>>();
  return (formula, home) => {
    const key = `${home}\n${formula.replace(/"[^"]*"/g, '""')}`;
    if (!known.has(key)) known.set(key, rangesIn(formula, home, book));
    return known.get(key);
  };
}

function rangesIn(formula: string, home: string, book: Spreadsheet): NamedRange[] | undefined {
  const ranges: NamedRange[] = [];
  for (const token of tokenise(formula) ?? [undefined]) {
    if (!token || (token.kind === 'function' && !NEAR_SIGHTED.has(token.name))) return undefined;
    if (token.kind !== 'reference' && (token.kind !== 'word' || isTruthValue(token.word))) continue;
    const reference = token.kind === 'word' ? meantBy(token.word, home, book) : token;
    const sheet = reference && sheetOf(reference, home, book);
    if (!reference || sheet === undefined) return undefined;
    ranges.push({ sheet, range: reference.range });
  }
  return ranges;
}

function isTruthValue(word: string): boolean {
  return /^(?:true|false)$/i.test(word);
}

/** The range that a name stands for, where it is the same in every cell. */
function meantBy(word: string, home: string, { definedNames }: Spreadsheet): Reference | undefined {
  const same = definedNames.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
  const meant = same.find(({ sheet }) => sheet === home) ?? same.find(({ sheet }) => sheet === undefined);
  const [token, ...others] = (meant && tokenise(meant.refersTo)) ?? [];
  return token?.kind === 'reference' && token.isFixed && others.length === 0 ? token : undefined;
}

function sheetOf({ sheet }: Reference, home: string, { sheets }: Spreadsheet): string | undefined {
  return sheet === undefined ? home : sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.name;
}
