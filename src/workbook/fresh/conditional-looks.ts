import type { CellIsRuleType, ExpressionRuleType, Worksheet } from 'exceljs';
import type { RowStatus } from '../../scheme/row-schema.ts';
import { type CellStyle, DASHED_BOX, solid } from './cell-styles.ts';
import { PALETTE, STATUS_COLOURS } from './palette.ts';

type LookRule = ExpressionRuleType | CellIsRuleType;

/** exceljs numbers the rules of a sheet in the order they are laid: the first is the strongest. */
const NEXT_PRIORITY = 0;

/** Conditional formatting takes its fill from the background colour, where a cell takes it from the foreground. */
const filled = (argb: string): CellStyle => ({ fill: { ...solid(argb), bgColor: { argb } } });

/** Looks that a cell takes on by what it says. */
export const LOOKS = {
  /** Nothing has been said of it yet. */
  notAssessed: { ...filled(PALETTE.white), border: DASHED_BOX },
  needed: filled(PALETTE.needed),
  overdue: { font: { bold: true, color: { argb: PALETTE.overdue } } },
  quiet: { font: { color: { argb: PALETTE.quietText } } },
} as const satisfies Record<string, CellStyle>;

/** How a status looks, where it is written by hand or by formula. */
export function statusLook(status: RowStatus): CellStyle {
  const { fill, text } = STATUS_COLOURS[status];
  return { ...filled(fill), font: { bold: true, color: { argb: text } } };
}

/** A look for cells of which a formula, written for the first of them, is true. */
export function when(condition: string, style: CellStyle): LookRule {
  return { type: 'expression', formulae: [condition], style, priority: NEXT_PRIORITY };
}

/** A look for cells that hold exactly this word, in capitals or not. */
export function whenWord(word: string, style: CellStyle): LookRule {
  return { type: 'cellIs', operator: 'equal', formulae: [`"${word}"`], style, priority: NEXT_PRIORITY };
}

/** Lays rules over a range such as `D4:D30`. */
export function formatWhere(sheet: Worksheet, range: string, rules: readonly LookRule[]): void {
  sheet.addConditionalFormatting({ ref: range, rules: [...rules] });
}
