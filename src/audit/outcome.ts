import type { InputError } from '../shared/errors.ts';
import type { AuditReport } from './audit-report.ts';

/** What came of asking about one workbook: an answer, or why it can't be used. */
export type Outcome<Answer> =
  | { readonly path: string; readonly answer: Answer }
  | { readonly path: string; readonly error: InputError };

/** What came of checking one workbook. */
export type AuditOutcome = Outcome<AuditReport>;
