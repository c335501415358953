import { printableName, printableText } from '../../shared/printable-text.ts';
import { changeFile } from '../../workbook/change-file.ts';
import { FIELD_LABELS, type Field } from '../../workbook/fields.ts';
import { type FixedRows, fixRows } from '../../workbook/fix/fix-rows.ts';
import type { PlannedFix } from '../../workbook/fix/planned-fix.ts';
import { auditIn } from '../../workbook/open-audit.ts';
import { openWorkbook, workbookIn } from '../../workbook/open-workbook.ts';
import type { AuditQuestion } from '../audit-file.ts';
import type { EditedField, EditReport, RefusedEdit } from './edit-report.ts';

export interface FixQuestion extends AuditQuestion {
  /** Say what would change, and change nothing. */
  readonly dryRun: boolean;
  /** Keep a dated copy of the workbook as it was. */
  readonly backup: boolean;
}

/**
 * Mends in a workbook what can be mended with certainty, and writes it, whole or not at all.
 * @param path - the file as the user typed it.
 * @throws InputError when the file can't be used or written.
 */
export function fixFile(path: string, question: FixQuestion): EditReport {
  const { scheme, asOf, layout, cwd, dryRun, backup } = question;
  const answer = (bytes: Buffer) => {
    const audit = auditIn(workbookIn(path, bytes), scheme, layout);
    const fixed = fixRows(audit, { scheme, today: asOf.date, settings: layout });
    return { bytes: fixed.after.bytes, result: reportOn(path, fixed, question) };
  };
  if (dryRun) return answer(openWorkbook(path, cwd).bytes).result;
  const { result, written, backup: copy } = changeFile(path, { cwd, backup: backup ? asOf.date : undefined }, answer);
  return { ...result, outcome: written ? 'written' : result.outcome, backup: copy };
}

function reportOn(path: string, { fixes, refused }: FixedRows, { scheme, asOf, dryRun }: FixQuestion): EditReport {
  return {
    asOf,
    scheme: { id: scheme.id, name: scheme.name },
    path,
    outcome: fixes.length > 0 && dryRun ? 'dry-run' : refused.length > 0 ? 'refused' : 'unchanged',
    changes: fixes.map(toEdited),
    refusals: refused.map(({ fix, message }) => toRefused(fix, message)),
    notes: [],
    newFindings: [],
    backup: undefined,
  };
}

function toEdited({ requirement, field, at, before, after }: PlannedFix): EditedField {
  const printable = field === 'lead' || field === 'approvedBy' ? printableName : printableText;
  return {
    requirement,
    field,
    label: FIELD_LABELS[field],
    before: `${printable(before)}${FORM_BEFORE[field] ?? formOf(before)}`,
    after: printable(after),
    at,
  };
}

/** The form it was in, where the words are the same. */
const FORM_BEFORE: Readonly<Partial<Record<Field, string>>> = {
  id: ' as a number',
  approvedOn: ' as text',
  due: ' as text',
};

function formOf(before: string): string {
  return before === before.trim() ? '' : ' with blanks around it';
}

function toRefused({ requirement, field, at }: PlannedFix, message: string): RefusedEdit {
  return { requirement, field, lines: [], at, message, hint: 'mend it in Excel', lacking: [] };
}
