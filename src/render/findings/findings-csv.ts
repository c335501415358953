import type { Finding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { printableText } from '../../shared/printable-text.ts';
import { writeCsv } from '../../shared/write-csv.ts';
import { suppressionWords } from '../suppression-words.ts';
import { UNUSABLE } from './unusable-result.ts';

const COLUMNS: readonly (readonly [heading: string, value: (finding: Finding) => string | number | undefined])[] = [
  ['Severity', ({ severity }) => severity],
  ['Code', ({ code }) => code],
  ['Rule', ({ name }) => name],
  // A spreadsheet would take 4.10 for the number 4.1.
  ['Requirement number', ({ requirement }) => requirement && `SA${requirement}`],
  ['Field', ({ field }) => field],
  ['Sheet', ({ at }) => at && printableText(at.sheet)],
  ['Cell', ({ at }) => at?.cell],
  ['Row', ({ at }) => at?.row],
  ['Column', ({ at }) => at?.column],
  ['What is wrong', ({ message }) => message],
  ['What to do', ({ hint }) => hint],
  ['Fingerprint', ({ fingerprint }) => fingerprint],
  ['Why it is not counted', ({ suppressed }) => suppressed && suppressionWords(suppressed)],
];

/** The answer of `mis validate --format csv`: a heading, then a line for each finding of each workbook. */
export function renderFindingsCsv(outcomes: readonly AuditOutcome[]): string {
  return writeCsv([['Workbook', ...COLUMNS.map(([heading]) => heading)], ...outcomes.flatMap(rowsOf)]);
}

function rowsOf(outcome: AuditOutcome): string[][] {
  if ('error' in outcome) return [unusableRow(outcome.path, outcome.error)];
  const { findings, suppressed } = outcome.answer;
  return [...findings, ...suppressed].map((finding) => [
    outcome.path,
    ...COLUMNS.map(([, value]) => `${value(finding) ?? ''}`),
  ]);
}

function unusableRow(
  path: string,
  { message, advice }: { readonly message: string; readonly advice: string },
): string[] {
  const known: Readonly<Record<string, string>> = {
    Severity: 'error',
    Code: UNUSABLE.code,
    Rule: UNUSABLE.name,
    'What is wrong': message,
    'What to do': advice,
  };
  return [path, ...COLUMNS.map(([heading]) => known[heading] ?? '')];
}
