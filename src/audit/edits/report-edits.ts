import { overviewDisagrees } from '../../rules/overview-disagrees.ts';
import { printableName, printableText } from '../../shared/printable-text.ts';
import type { AuditWorkbook } from '../../workbook/audit-workbook.ts';
import type { EditedRows } from '../../workbook/edit/edit-rows.ts';
import type { EditRefusal, PlannedChange } from '../../workbook/edit/row-edit.ts';
import { FIELD_LABELS } from '../../workbook/fields.ts';
import type { OpenedAudit } from '../../workbook/open-audit.ts';
import type { Finding } from '../audit-report.ts';
import { findingsOf } from '../findings.ts';
import { requirementStates } from '../requirement-states.ts';
import { overviewOf } from '../summary.ts';
import type { EditQuestion } from './edit-file.ts';
import type { EditedField, EditReport, RefusedEdit } from './edit-report.ts';

/** Totals that were typed stay as they are when the rows change, so that must be said. */
const OVERVIEW_CODE = overviewDisagrees.meta.code;

/** What is to be written, and what to say of it. */
export interface EditAnswer {
  readonly bytes: Buffer;
  readonly result: EditReport;
}

/** Puts the outcome of edits into words. Where some are refused and only all were asked for, nothing is to be written. */
export function reportEdits(
  path: string,
  audit: OpenedAudit,
  { after, changes, refusals, notes }: EditedRows,
  refused: readonly RefusedEdit[],
  question: EditQuestion,
): EditAnswer {
  const { scheme, asOf, partial, dryRun } = question;
  const allRefused = [...refused, ...refusals.map(toRefused)].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const isRefused = allRefused.length > 0 && !partial;
  const made = isRefused ? [] : changes;
  const requirements = new Set(made.map(({ edit }) => edit.requirement));
  const result: EditReport = {
    asOf,
    scheme: { id: scheme.id, name: scheme.name },
    path,
    outcome: made.length > 0 && dryRun ? 'dry-run' : allRefused.length > 0 ? 'refused' : 'unchanged',
    changes: made.map(toEdited),
    refusals: allRefused,
    notes: made.length > 0 ? notes : [],
    newFindings: newFindings(audit.workbook, after.workbook, question).filter(({ code, requirement }) =>
      requirement === undefined ? made.length > 0 && code === OVERVIEW_CODE : requirements.has(requirement),
    ),
    backup: undefined,
  };
  return { bytes: made.length > 0 ? after.bytes : audit.bytes, result };
}

function toEdited({ edit, field, at, before, after }: PlannedChange): EditedField {
  const printable = field === 'lead' || field === 'approvedBy' ? printableName : printableText;
  const onOneLine = (text: string | undefined): string | undefined => text && printable(text.replaceAll('\n', ' / '));
  return {
    requirement: edit.requirement,
    field,
    label: FIELD_LABELS[field],
    before: onOneLine(before),
    after: onOneLine(after),
    at,
  };
}

function toRefused({ edit, field, at, message, hint, lacking }: EditRefusal): RefusedEdit {
  return {
    requirement: edit.requirement,
    field,
    lines: edit.lines,
    at,
    message: printableText(message),
    hint: printableText(hint),
    lacking,
  };
}

function newFindings(before: AuditWorkbook, after: AuditWorkbook, { scheme, asOf, checks }: EditQuestion): Finding[] {
  if (before === after) return [];
  const keyOf = ({ code, requirement, field, at }: Finding): string =>
    `${code} ${requirement ?? `${at?.cell} ${at?.sheet}`} ${field}`;
  const [was, is] = [before, after].map((workbook) =>
    findingsOf(
      workbook,
      scheme,
      asOf.date,
      overviewOf(scheme, requirementStates(scheme, workbook.rows)),
      'progress',
      checks,
    ).filter(({ suppressed }) => suppressed === undefined),
  );
  const known = new Set(was?.map(keyOf));
  return (is ?? []).filter((finding) => finding.severity !== 'info' && !known.has(keyOf(finding)));
}
