import type { Workbook } from 'exceljs';
import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { PlanTexts } from './action-plan-layout.ts';

/** What every sheet of a fresh workbook is made from. */
export interface FreshContext {
  readonly book: Workbook;
  readonly scheme: Scheme;
  /** The empty string where it was not said. */
  readonly trust: string;
  /** The empty string where it was not said. */
  readonly odsCode: string;
  /** The day, in London, for which countdowns are stored; spreadsheet programs count anew when they open the file. */
  readonly asOf: CalendarDate;
  readonly protect: boolean;
  readonly toolVersion: string;
  /** Where a click on the evidence location leads, by requirement. */
  readonly links: ReadonlyMap<string, string>;
  /** What the lines of the action plan are to hold. */
  readonly plan: PlanTexts;
}
