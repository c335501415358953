import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { printableText } from '../../shared/printable-text.ts';
import { recalculation } from '../../xlsx/formula/recalculate.ts';
import { extendLists } from '../../xlsx/lists/extend-lists.ts';
import { PatchError } from '../../xlsx/patch/patch-error.ts';
import { patchSpreadsheet } from '../../xlsx/patch/patch-spreadsheet.ts';
import type { AuditRow } from '../audit-row.ts';
import { editContext } from '../edit/edit-context.ts';
import type { LayoutSettings } from '../layout.ts';
import { auditIn, type OpenedAudit } from '../open-audit.ts';
import { workbookIn } from '../open-workbook.ts';
import { rowStatusOf } from '../status-words.ts';
import { planFixes } from './plan-fixes.ts';
import { planLists } from './plan-lists.ts';
import type { PlannedFix } from './planned-fix.ts';

/** A fix that can't be made, and why, as a sentence. */
interface RefusedFix {
  readonly fix: PlannedFix;
  readonly message: string;
}

export interface FixedRows {
  /** The audit as it reads now; the very one given where nothing changed. */
  readonly after: OpenedAudit;
  readonly fixes: readonly PlannedFix[];
  readonly refused: readonly RefusedFix[];
}

interface FixQuestion {
  readonly scheme: Scheme;
  readonly today: CalendarDate;
  readonly settings: LayoutSettings;
}

/** Mends in memory what can be mended with certainty. Afterwards every row says what it said before, or nothing is changed. */
export function fixRows(audit: OpenedAudit, question: FixQuestion): FixedRows {
  const cells = fixCells(audit, question);
  // What a cell says decides whether a list may be put over it, so that comes second.
  const lists = fixLists(cells.after, question);
  const rows = new Map(audit.workbook.rows.map(({ sheet, row }, index) => [`${row} ${sheet}`, index]));
  const orderOf = ({ at }: PlannedFix): number => rows.get(`${at.row} ${at.sheet}`) ?? 0;
  return {
    after: lists.after,
    fixes: [...cells.fixes, ...lists.fixes].sort((a, b) => orderOf(a) - orderOf(b)),
    refused: [...cells.refused, ...lists.refused],
  };
}

function fixCells(audit: OpenedAudit, question: FixQuestion): FixedRows {
  const planned = planFixes(editContext(audit.workbook, audit.spreadsheet, question.scheme, question.today));
  return carryOut(audit, question, planned, (fixes) => {
    const cells = fixes.map(({ cell }) => cell);
    return patchSpreadsheet(audit.bytes, cells, recalculation(audit.spreadsheet, cells)).bytes;
  });
}

function fixLists(audit: OpenedAudit, question: FixQuestion): FixedRows {
  return carryOut(audit, question, planLists(audit, question.scheme), (fixes) =>
    extendLists(
      audit.bytes,
      fixes.map(({ list }) => list),
    ),
  );
}

/** Carries out as many fixes as can be, without those that are refused. */
function carryOut<Fix extends PlannedFix>(
  audit: OpenedAudit,
  { scheme, settings }: FixQuestion,
  planned: readonly Fix[],
  patch: (fixes: readonly Fix[]) => Buffer,
): FixedRows {
  const refused: RefusedFix[] = [];
  let fixes = planned;
  while (fixes.length > 0) {
    try {
      const after = auditIn(workbookIn(audit.path, patch(fixes)), scheme, settings);
      if (meaningOf(audit) === meaningOf(after)) return { after, fixes, refused };
      refused.push(...fixes.map((fix) => ({ fix, message: 'After it, the audit would not read as it does now.' })));
      break;
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      const inTheWay = new Map(error.refusals.map(({ sheet, cell, words }) => [`${sheet}!${cell}`, words]));
      const placeOf = ({ at }: PlannedFix): string => `${at.sheet}!${at.cell}`;
      const stopped = fixes.filter((fix) => inTheWay.has(placeOf(fix)));
      const hit = stopped.length > 0 ? stopped : fixes;
      const why = (fix: PlannedFix): string => inTheWay.get(placeOf(fix)) ?? error.words;
      refused.push(...hit.map((fix) => ({ fix, message: `${fix.at.cell} ${printableText(why(fix))}.` })));
      fixes = fixes.filter((fix) => !hit.includes(fix));
    }
  }
  return { after: audit, fixes: [], refused };
}

/** What an audit says, whatever its form. */
function meaningOf({ workbook }: OpenedAudit): string {
  return JSON.stringify(workbook.rows.map(meaningOfRow));
}

function meaningOfRow(row: AuditRow): unknown[] {
  const dates = [row.approvedOn, row.due].map((each) => (each.kind === 'date' ? each.date : each));
  const words = [row.lead, row.evidence, row.location, row.approvedBy, row.comments, row.reason];
  return [
    row.requirement,
    row.sheet,
    row.row,
    rowStatusOf(row.status),
    ...dates,
    ...words.map((text) => text?.replace(/[\u200b\ufeff]/g, '').trim()),
  ];
}
