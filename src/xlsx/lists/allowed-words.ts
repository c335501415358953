import { parseRange } from '../cell-address.ts';
import { displayText } from '../cell-text.ts';
import { type EntryRule, ruleAt } from '../read/entry-rules.ts';
import type { CellRange, Spreadsheet } from '../types.ts';

const SHEET_AND_RANGE = /^(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/;
/** A row or column without a `$` before it: it is another one for every cell that has the list. */
const MOVES = /(?<![$A-Z])[A-Z]|(?<![$\d])\d/i;
/** A name can stand for a name; more often than this they go in a circle. */
const MOST_NAMES = 8;

/** Where a list has its words from. */
type ListSource =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange; readonly moves: boolean };

/**
 * The words that the drop-down list of a cell offers, in its order. Undefined for a cell without a list, and where what the list
 * offers can't be told without a spreadsheet program.
 */
export function allowedWords(
  book: Spreadsheet,
  sheet: string,
  at: { readonly row: number; readonly column: number },
): string[] | undefined {
  const lists = book.readSheet(sheet).entryRules.filter(({ kind }) => kind === 'list');
  const rule = ruleAt(lists, at);
  const source = rule && sourceOf(rule.formula, sheet, book, MOST_NAMES);
  return source && wordsOf(source, book);
}

/** The words that a list offers in every cell alike; undefined where they may differ or can't be told. */
export function wordsEverywhere(book: Spreadsheet, sheet: string, { formula }: EntryRule): string[] | undefined {
  const source = sourceOf(formula, sheet, book, MOST_NAMES);
  return source === undefined || (source.kind === 'cells' && source.moves) ? undefined : wordsOf(source, book);
}

function sourceOf(formula: string, sheet: string, book: Spreadsheet, namesLeft: number): ListSource | undefined {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  if (literal !== undefined) {
    const words = literal.replaceAll('""', '"').split(',');
    return { kind: 'words', words: words.map((word) => word.trim()) };
  }
  const [, quoted, plain, inSheet] = SHEET_AND_RANGE.exec(formula) ?? [];
  const written = inSheet ?? formula;
  const range = parseRange(written.replaceAll('$', ''));
  if (range) {
    return { kind: 'cells', sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet, range, moves: MOVES.test(written) };
  }
  if (namesLeft === 0) return undefined;
  // Whatever else a formula is, no name is spelled like it.
  const named = book.definedNames.filter(({ name }) => name.toLowerCase() === formula.toLowerCase());
  const meant = named.find((name) => name.sheet === sheet) ?? named.find((name) => name.sheet === undefined);
  return meant && sourceOf(meant.refersTo, meant.sheet ?? sheet, book, namesLeft - 1);
}

function wordsOf(source: ListSource, book: Spreadsheet): string[] | undefined {
  if (source.kind === 'words') return [...source.words];
  const { sheet } = source;
  const { top, bottom, left, right } = source.range;
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
