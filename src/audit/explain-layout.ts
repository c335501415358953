import { printableText } from '../shared/printable-text.ts';
import { FIELD_LABELS } from '../workbook/fields.ts';
import { openLayout } from '../workbook/open-audit.ts';
import type { AuditQuestion } from './audit-file.ts';

/** What was recognised where in a workbook. */
export interface LayoutExplanation {
  readonly path: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly rows: number;
    readonly unknownRows: number;
    readonly columns: readonly {
      readonly field: string;
      readonly label: string;
      readonly cell: string;
      readonly heading: string;
    }[];
    readonly clashes: readonly {
      readonly label: string;
      readonly taken: string;
      readonly leftAside: readonly string[];
    }[];
    readonly otherHeadings: readonly string[];
  }[];
  readonly overviewSheet: string | undefined;
  readonly sheetsWithoutTable: readonly {
    readonly sheet: string;
    readonly nearest: { readonly row: number; readonly labels: readonly string[] } | undefined;
  }[];
}

/**
 * Explains how a workbook is read. A workbook in which no audit is found is explained too: that is when people ask.
 * @throws InputError when the file can't be opened.
 */
export function explainLayout(path: string, { scheme, layout, cwd }: AuditQuestion): LayoutExplanation {
  const { tables, rows, overview, sheetsWithoutTable } = openLayout(path, cwd, scheme, layout).workbook;
  return {
    path,
    tables: tables.map(({ sheet, headerRow, firstRow, lastRow, columns, clashes, otherHeadings }) => {
      const own = rows.filter((row) => row.sheet === sheet && row.row >= firstRow && row.row <= lastRow);
      return {
        sheet: printableText(sheet),
        headerRow,
        rows: own.filter(({ requirement }) => requirement !== undefined).length,
        unknownRows: own.filter(({ requirement }) => requirement === undefined).length,
        columns: [...columns].map(([field, { cell, heading }]) => ({
          field,
          label: FIELD_LABELS[field],
          cell,
          heading: printableText(heading),
        })),
        clashes: clashes.map(({ field, taken, leftAside }) => ({
          label: FIELD_LABELS[field],
          taken: printableText(taken.heading),
          leftAside: leftAside.map(({ heading }) => printableText(heading)),
        })),
        otherHeadings: otherHeadings.map(({ heading }) => printableText(heading)),
      };
    }),
    overviewSheet: overview?.[0]?.figures[0]?.place.sheet,
    sheetsWithoutTable: sheetsWithoutTable.map(({ sheet, nearest }) => ({
      sheet: printableText(sheet),
      nearest: nearest && { row: nearest.row, labels: nearest.found.map((field) => FIELD_LABELS[field]) },
    })),
  };
}
