import { parseRange } from './cell-address.ts';
import { displayText } from './cell-text.ts';
import type { CellRange, Spreadsheet } from './types.ts';

const SHEET_AND_RANGE = /^(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/;
const NAME = /^[\p{L}_\\][\p{L}\d_.\\]*$/u;
/** A name can stand for a name; more often than this they go in a circle. */
const MOST_NAMES = 8;

/**
 * The words that the drop-down list of a cell offers, in its order. Undefined for a cell without a list, and where what the list
 * offers can't be told without a spreadsheet program.
 */
export function allowedWords(
  book: Spreadsheet,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
): string[] | undefined {
  const isInside = ({ top, bottom, left, right }: CellRange): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;
  const rule = book.readLists(sheet).find(({ ranges }) => ranges.some(isInside));
  return rule && wordsOf(rule.formula, sheet, book, MOST_NAMES);
}

function wordsOf(formula: string, sheet: string, book: Spreadsheet, namesLeft: number): string[] | undefined {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
  const [, quoted, plain, inSheet] = SHEET_AND_RANGE.exec(formula) ?? [];
  const range = parseRange((inSheet ?? formula).replaceAll('$', ''));
  if (range) return wordsIn(book, quoted?.replaceAll("''", "'") ?? plain ?? sheet, range);
  if (!NAME.test(formula) || namesLeft === 0) return undefined;
  const named = book.definedNames.filter(({ name }) => name.toLowerCase() === formula.toLowerCase());
  const meant = named.find((name) => name.sheet === sheet) ?? named.find((name) => name.sheet === undefined);
  return meant && wordsOf(meant.refersTo, meant.sheet ?? sheet, book, namesLeft - 1);
}

function wordsIn(book: Spreadsheet, sheet: string, { top, bottom, left, right }: CellRange): string[] | undefined {
  const known = book.sheets.find(
    ({ name, kind }) => kind === 'worksheet' && name.toLowerCase() === sheet.toLowerCase(),
  );
  if (!known) return undefined;
  return book
    .readSheet(known.name)
    .cells.filter(({ row, column }) => top <= row && row <= bottom && left <= column && column <= right)
    .map((cell) => displayText(cell).trim())
    .filter((word) => word !== '');
}
