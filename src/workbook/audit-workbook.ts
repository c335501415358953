import type { IdentifierFinder } from '../shared/identifiers/identifier-finder.ts';
import type { AuditRow } from './audit-row.ts';
import type { BoardSheets } from './board/read-board-sheets.ts';
import type { WorkbookForm } from './form/workbook-form.ts';
import type { IdentifierPlace } from './identifiers/identifier-place.ts';
import type { SheetWithoutTable, TableLayout, UnmetSetting } from './layout.ts';
import type { OverviewLine } from './overview-table.ts';

/** A workbook read as an audit. */
export interface AuditWorkbook extends BoardSheets {
  /** The Trust that the workbook was made for, where it says so. */
  readonly trust: string | undefined;
  /** The id of the scheme that the workbook was made for, where it says so. */
  readonly scheme: string | undefined;
  readonly rows: readonly AuditRow[];
  readonly overview: readonly OverviewLine[] | undefined;
  readonly tables: readonly TableLayout[];
  readonly sheetsWithoutTable: readonly SheetWithoutTable[];
  readonly unmetSettings: readonly UnmetSetting[];
  /** What the workbook is like, apart from what its rows say. */
  readonly form: WorkbookForm;
  /**
   * Where something in the whole workbook could tell who a patient is. Looked for when first asked for.
   * @throws XlsxError when a part that only this reads is broken.
   */
  readonly identifiers: () => readonly IdentifierPlace[];
  /** Finds it in a text, by the user's own patterns too. */
  readonly identifierFinder: IdentifierFinder;
}
