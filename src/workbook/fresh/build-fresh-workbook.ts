import type { Workbook } from 'exceljs';
import ExcelWorkbook from 'exceljs/lib/doc/workbook.js';
import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { TEMPLATE_VERSION } from '../metadata.ts';
import type { PlanTexts } from './action-plan-layout.ts';
import { addActionPlanSheet, fitPlanRows } from './action-plan-sheet.ts';
import { addBoardDeclarationSheet } from './board-declaration-sheet.ts';
import { finishPackage } from './finish-package.ts';
import { fitRows, fitRowsTo, type RowTexts } from './fit-rows.ts';
import type { FreshContext } from './fresh-context.ts';
import { addGuideSheet } from './guide-sheet.ts';
import { addKeyDatesSheet } from './key-dates-sheet.ts';
import { addMetadataSheet } from './metadata-sheet.ts';
import { addOverviewSheet } from './overview-sheet.ts';
import { INTERNAL_USE } from './page-footer.ts';
import { toPlainText } from './plain-text.ts';
import { layOutSafetyAction, type SafetyActionLayout } from './safety-action-layout.ts';
import { addSafetyActionSheet } from './safety-action-sheet.ts';
import { SHEET_NAMES } from './sheet-names.ts';

/** What `mis new` makes a workbook from. */
export interface FreshWorkbookOptions {
  readonly scheme: Scheme;
  /** The Trust's name, as it stands on every page. */
  readonly trust?: string | undefined;
  readonly odsCode?: string | undefined;
  /** The day, in London, that the workbook is made; the same day gives the same bytes. */
  readonly asOf: CalendarDate;
  /** Locks every cell but the ones to fill in, without a password. */
  readonly protect: boolean;
  readonly toolVersion: string;
  /** What is to be filled in at once, by requirement: its rows are made high enough for it. */
  readonly room?: RowTexts | undefined;
  /** Where a click on the evidence location leads, by requirement. */
  readonly links?: ReadonlyMap<string, string> | undefined;
  /** What is to be filled in at once into the action plan: it gets the rows for it, high enough. */
  readonly plan?: PlanTexts | undefined;
}

/** Builds an audit workbook in which every requirement of the scheme is Red, as the bytes of an .xlsx file. */
export async function buildFreshWorkbook(options: FreshWorkbookOptions): Promise<Uint8Array> {
  const { scheme, asOf, protect, toolVersion } = options;
  const [trust, odsCode] = [toPlainText(options.trust), toPlainText(options.odsCode)];
  const { links = new Map(), plan = [] } = options;
  const context: FreshContext = {
    book: new ExcelWorkbook(),
    scheme,
    trust,
    odsCode,
    asOf,
    protect,
    toolVersion,
    links,
    plan,
  };
  describe(context);
  const layouts = addSheets(context);
  for (const sheet of context.book.worksheets) fitRows(sheet);
  for (const layout of layouts) fitRowsTo(context.book.getWorksheet(layout.sheet), layout, options.room);
  fitPlanRows(context.book.getWorksheet(SHEET_NAMES.actionPlan), plan);
  if (protect) await protectSheets(context.book);
  return finishPackage(new Uint8Array(await context.book.xlsx.writeBuffer()), asOf);
}

function addSheets(context: FreshContext): readonly SafetyActionLayout[] {
  const layouts = context.scheme.safetyActions.map(layOutSafetyAction);
  addGuideSheet(context);
  addOverviewSheet(context, layouts);
  for (const layout of layouts) addSafetyActionSheet(context, layout);
  addKeyDatesSheet(context);
  addActionPlanSheet(context);
  addBoardDeclarationSheet(context);
  addMetadataSheet(context);
  return layouts;
}

/** Document properties, for people and for machines that read no further. */
function describe({ book, scheme, trust, asOf }: FreshContext): void {
  const made = new Date(`${asOf}T00:00Z`);
  const overview = 1;
  Object.assign(book, {
    title: `${scheme.name}: audit workbook`,
    subject: scheme.name,
    description: `${INTERNAL_USE}.`,
    keywords: `mis-scheme=${scheme.id}; mis-template=${TEMPLATE_VERSION}`,
    company: trust,
    creator: 'mis',
    lastModifiedBy: 'mis',
    created: made,
    modified: made,
    // Countdowns, and any program's own idea of a formula, are brought up to date on opening.
    calcProperties: { fullCalcOnLoad: true },
    views: [{ x: 0, y: 0, width: 28800, height: 15000, firstSheet: 0, activeTab: overview, visibility: 'visible' }],
  } satisfies Partial<Workbook>);
}

async function protectSheets(book: Workbook): Promise<void> {
  for (const sheet of book.worksheets) {
    await sheet.protect('', { autoFilter: true, sort: true, formatCells: true, formatColumns: true, formatRows: true });
  }
}
