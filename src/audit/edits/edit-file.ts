import { changeFile } from '../../workbook/change-file.ts';
import { editRows } from '../../workbook/edit/edit-rows.ts';
import type { RowEdit } from '../../workbook/edit/row-edit.ts';
import { auditIn, type OpenedAudit } from '../../workbook/open-audit.ts';
import { openWorkbook, workbookIn } from '../../workbook/open-workbook.ts';
import type { AuditQuestion } from '../audit-file.ts';
import type { EditReport, RefusedEdit } from './edit-report.ts';
import { type EditAnswer, reportEdits } from './report-edits.ts';

export interface EditQuestion extends AuditQuestion {
  /** Say what would change, and change nothing. */
  readonly dryRun: boolean;
  /** Make the edits that can be made, even where others can't. */
  readonly partial: boolean;
  /** Keep a dated copy of the workbook as it was. */
  readonly backup: boolean;
}

/**
 * Edits rows of a workbook and writes it, whole or not at all.
 * @param path - the file as the user typed it.
 * @param edits - each requirement once; or what makes them of the audit as it stands when it is written.
 * @param refused - what was asked for and can't be read; unless `partial`, nothing is written then.
 * @throws InputError when the file can't be used or written.
 */
export function editFile(
  path: string,
  edits: readonly RowEdit[] | ((audit: OpenedAudit) => readonly RowEdit[]),
  refused: readonly RefusedEdit[],
  question: EditQuestion,
): EditReport {
  const { scheme, asOf, layout, cwd, dryRun, partial, backup } = question;
  const answer = (bytes: Buffer): EditAnswer => {
    const audit = auditIn(workbookIn(path, bytes), scheme, layout);
    const asked = typeof edits === 'function' ? edits(audit) : edits;
    const edited = editRows(audit, asked, { scheme, today: asOf.date, settings: layout, partial });
    return reportEdits(path, audit, edited, refused, question);
  };
  if (dryRun) return answer(openWorkbook(path, cwd).bytes).result;
  const { result, written, backup: copy } = changeFile(path, { cwd, backup: backup ? asOf.date : undefined }, answer);
  return { ...result, outcome: written ? 'written' : result.outcome, backup: copy };
}
