import type { Spreadsheet } from '../../xlsx/types.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import type { Field } from '../fields.ts';
import type { TableColumn } from '../layout.ts';

/** What is hidden of a sheet that holds requirements. Hidden rows are told by the rows themselves. */
export interface HiddenSheet {
  readonly sheet: string;
  readonly isWhole: boolean;
  readonly columns: readonly TableColumn[];
}

/** Columns without which nobody can tell what a row answers, and what stands behind the answer. */
const TELLING: readonly Field[] = ['id', 'text', 'status', 'lead', 'evidence', 'location', 'approvedBy', 'approvedOn'];

/** Finds the sheets with requirements that are hidden, or have a hidden column that matters. */
export function hiddenSheets(spreadsheet: Spreadsheet, { tables }: Pick<AuditWorkbook, 'tables'>): HiddenSheet[] {
  return [...new Set(tables.map(({ sheet }) => sheet))].flatMap((name): HiddenSheet[] => {
    const { state, hiddenColumns } = spreadsheet.readSheet(name);
    if (state !== 'visible') return [{ sheet: name, isWhole: true, columns: [] }];
    const columns = new Map<number, TableColumn>();
    for (const table of tables.filter(({ sheet }) => sheet === name)) {
      for (const field of TELLING) {
        const column = table.columns.get(field);
        if (column && hiddenColumns.has(column.column)) columns.set(column.column, column);
      }
    }
    return columns.size === 0 ? [] : [{ sheet: name, isWhole: false, columns: [...columns.values()] }];
  });
}
