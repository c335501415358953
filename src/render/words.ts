import { printableText } from '../shared/printable-text.ts';
import type { CellPlace } from '../workbook/audit-row.ts';

/** `1 requirement`, `2 requirements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}

/** `SA4!D20`, or `'Safety Action 4'!D20`: as Excel's Name box takes it. */
export function placeName({ sheet, cell }: Pick<CellPlace, 'sheet' | 'cell'>): string {
  const name = printableText(sheet);
  return `${/^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${cell}`;
}
