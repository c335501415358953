import type { AuditReport, Finding, RequirementLine } from '../../audit/audit-report.ts';
import type { Severity } from '../../rules/severity.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { FindingsList, ListedFinding } from '../../workbook/annotate/findings-list.ts';
import { reportTitle } from '../report-title.ts';
import { SEVERITIES } from '../severity-order.ts';
import { countWords, extentWords } from '../verdict-words.ts';
import { placeName } from '../words.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
};

/** What the sheet in the copy of `mis validate --annotate` says: the findings, worst first. */
export function findingsList(report: AuditReport): FindingsList {
  const { asOf, findings, findingCounts, requirements } = report;
  const lines = new Map(requirements.map((line) => [line.requirement, line]));
  const inOrder = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const time = asOf.time === undefined ? '' : ` ${asOf.time}`;
  return {
    about: [
      printableText(reportTitle(report)),
      `${fileName(report)} as of ${formatDate(asOf.date)}${time}: checked ${extentWords(report)}.`,
      `${capitalised(countWords(findingCounts))}.`,
      'This list stays as it is when the workbook changes. To renew it, run mis validate on the workbook again.',
    ],
    findings: inOrder.map((finding) => listed(finding, lines.get(finding.requirement ?? ''))),
  };
}

function fileName({ workbook }: AuditReport): string {
  return printableText(workbook.path.split(/[\\/]/).at(-1) ?? '');
}

function listed(
  { severity, code, name, requirement, at, message, hint }: Finding,
  line: RequirementLine | undefined,
): ListedFinding {
  return {
    severity: SEVERITY_WORDS[severity],
    code,
    rule: name,
    requirement,
    where: at && { words: placeName(at), sheet: at.sheet, cell: at.cell },
    wrong: message,
    // What follows an arrow elsewhere stands alone here.
    toDo: capitalised(hint),
    lead: line?.lead,
    due: line?.due,
  };
}
