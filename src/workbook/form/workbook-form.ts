import { once } from '../../shared/once.ts';
import type { Spreadsheet } from '../../xlsx/types.ts';
import type { AuditWorkbook } from '../audit-workbook.ts';
import { unknownTemplate } from '../metadata.ts';
import { type HiddenSheet, hiddenSheets } from './hidden-sheets.ts';
import { type OutsideLinks, outsideLinks } from './outside-links.ts';
import { type OverviewGap, overviewGaps } from './overview-gaps.ts';
import { type StatusLists, statusLists } from './status-lists.ts';
import { type TitleText, titlesOf, wordsBesideTables } from './titles.ts';

/**
 * What a workbook is like, apart from what its rows say. Each is looked for when asked for.
 * @throws XlsxError, from each, when a part that only it reads is broken.
 */
export interface WorkbookForm {
  /** The version of our template that it says it was made from, where that is none that this program knows. */
  readonly unknownTemplate: string | undefined;
  readonly hasMacros: boolean;
  /** What it calls itself. */
  readonly titles: () => readonly TitleText[];
  /** All that it says outside its tables of requirements. */
  readonly wordsBesideTables: () => Iterable<string>;
  /** The drop-down lists of the status columns. */
  readonly statusLists: () => StatusLists;
  /** What the formulas of the overview leave out. */
  readonly overviewGaps: () => readonly OverviewGap[];
  /** The sheets with requirements that are hidden, or have hidden columns. */
  readonly hiddenSheets: () => readonly HiddenSheet[];
  /** The other workbooks that it takes values from. */
  readonly outsideLinks: () => OutsideLinks;
}

/** Gathers what a workbook is like. */
export function workbookForm(
  spreadsheet: Spreadsheet,
  audit: Pick<AuditWorkbook, 'rows' | 'tables' | 'overview' | 'scheme'>,
  metadata: ReadonlyMap<string, string>,
  readWords: Parameters<typeof statusLists>[2],
): WorkbookForm {
  return {
    unknownTemplate: unknownTemplate(metadata),
    hasMacros: spreadsheet.hasMacros,
    titles: () => titlesOf(spreadsheet, audit),
    wordsBesideTables: () => wordsBesideTables(spreadsheet, audit),
    statusLists: once(() => statusLists(spreadsheet, audit, readWords)),
    overviewGaps: () => overviewGaps(spreadsheet, audit),
    hiddenSheets: () => hiddenSheets(spreadsheet, audit),
    outsideLinks: () => outsideLinks(spreadsheet),
  };
}
