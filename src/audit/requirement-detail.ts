import type { SafetyAction } from '../scheme/scheme.ts';
import { yearChangesOf } from '../scheme/year-changes.ts';
import type { AuditRow, CellPlace } from '../workbook/audit-row.ts';
import { ENTRY_FIELDS, type EntryField } from '../workbook/fields.ts';
import { openAudit } from '../workbook/open-audit.ts';
import type { AuditQuestion } from './audit-file.ts';
import type { Finding } from './audit-report.ts';
import type { DetailReport, DetailRow, RequirementDetail } from './detail-report.ts';
import { findingsOf } from './findings.ts';
import { listedRequirement } from './listed-requirement.ts';
import { reportHead } from './report-head.ts';
import { type RequirementState, requirementStates } from './requirement-states.ts';
import { overviewOf } from './summary.ts';

/**
 * Opens a workbook and says all there is to say of a few requirements.
 * @param path - the file as the user typed it.
 * @param ids - ids of the scheme.
 * @throws InputError when the file can't be used.
 */
export function requirementDetails(path: string, ids: readonly string[], question: AuditQuestion): DetailReport {
  const { scheme, asOf, layout, cwd, checks } = question;
  const opened = openAudit(path, cwd, scheme, layout);
  const { workbook } = opened;
  const states = requirementStates(scheme, workbook.rows);
  const findings = findingsOf(workbook, scheme, asOf.date, overviewOf(scheme, states), 'progress', checks);
  const asked = states.filter(({ requirement }) => ids.includes(requirement.id));
  return {
    ...reportHead(opened, question),
    requirements: asked.map((state) => ({
      ...listedRequirement(state, asOf.date),
      ...schemeSide(state, scheme.safetyActions),
      ...workbookSide(state, workbook.rows, findings),
    })),
    alsoOpen: alsoOpen(states, asked),
  };
}

function schemeSide({ requirement, action }: RequirementState, safetyActions: readonly SafetyAction[]) {
  const { group, evidence, notApplicableWhen, dueBy, measure } = requirement;
  const own = safetyActions.find(({ number }) => number === action);
  return {
    title: own?.title ?? '',
    group,
    suggestedEvidence: evidence,
    notApplicableWhen,
    dueBy,
    measure,
    changes: own === undefined ? [] : yearChangesOf(own),
  } satisfies Partial<RequirementDetail>;
}

function workbookSide({ requirement, row }: RequirementState, rows: readonly AuditRow[], findings: readonly Finding[]) {
  const others = rows.filter((other) => other.requirement === requirement.id && other !== row);
  return {
    approvedOnUnreadable: row?.approvedOn.kind === 'unreadable',
    row: row && detailRow(row),
    otherRows: others.map(detailRow),
    findings: findings.filter((finding) => finding.requirement === requirement.id),
  } satisfies Partial<RequirementDetail>;
}

function detailRow({ sheet, row, hidden, place }: AuditRow): DetailRow {
  const cells = Object.fromEntries(ENTRY_FIELDS.map((field) => [field, place(field)]));
  return { sheet, row, hidden, cells: cells as Record<EntryField, CellPlace | undefined> };
}

function alsoOpen(all: readonly RequirementState[], asked: readonly RequirementState[]): DetailReport['alsoOpen'] {
  const [action, ...others] = new Set(asked.map((state) => state.action));
  if (action === undefined || others.length > 0) return undefined;
  const open = all.filter((state) => state.action === action && !state.met && !asked.includes(state));
  return { action, count: open.length };
}
