import type { AuditReport, Finding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { suppressionWords } from '../suppression-words.ts';
import { extentWords, outcomeWords } from '../verdict-words.ts';
import { placeName } from '../words.ts';
import { countSeverities } from './count-severities.ts';
import { type FindingGroup, findingsByAction } from './findings-by-action.ts';
import { UNUSABLE } from './unusable-result.ts';

/** The answer of `mis validate --format markdown`, for a pull request: the verdict, the safety actions, then what is wrong in each. */
export function renderFindingsMarkdown(outcomes: readonly AuditOutcome[]): string {
  return `${outcomes.flatMap(workbookBlocks).join('\n\n')}\n`;
}

function workbookBlocks(outcome: AuditOutcome): string[] {
  const heading = `## ${words(outcome.path)}`;
  if ('error' in outcome) {
    const { message, advice } = outcome.error;
    return [heading, `**${UNUSABLE.title}.** ${words(message)} ${words(advice)}`];
  }
  const report = outcome.answer;
  const groups = findingsByAction(report);
  return [heading, verdict(report), actionTable(groups), ...groups.flatMap(groupBlocks), ...suppressedBlocks(report)];
}

function verdict(report: AuditReport): string {
  const { compliant, of } = report.compliance;
  return `As of ${formatDate(report.asOf.date)}: **${outcomeWords(report)}**. ${compliant} of ${of} safety actions are compliant. Checked ${words(extentWords(report))}.`;
}

function actionTable(groups: readonly FindingGroup[]): string {
  const rows = groups.flatMap(({ action, findings }) => {
    if (action === undefined) return [];
    const { error, warning, info } = countSeverities(findings);
    const standing = action.compliant ? 'compliant' : `${action.open} open`;
    return [[`${action.number}`, words(action.title), standing, quietZero(error), quietZero(warning), quietZero(info)]];
  });
  return markdownTable(['No.', 'Safety action', 'Standing', 'Errors', 'Warnings', 'For information'], rows);
}

function quietZero(count: number): string {
  return count === 0 ? '·' : `${count}`;
}

function groupBlocks({ title, findings }: FindingGroup): string[] {
  if (findings.length === 0) return [];
  return [
    `### ${words(title)}`,
    markdownTable(['Severity', 'Cell', 'What is wrong', 'What to do', 'Rule'], findings.map(findingCells)),
  ];
}

function suppressedBlocks({ suppressed }: AuditReport): string[] {
  if (suppressed.length === 0) return [];
  const rows = suppressed.map((finding) => [
    words(finding.at ? placeName(finding.at) : '·'),
    words(finding.message),
    words(suppressionWords(finding.suppressed)),
    `${finding.code} ${finding.name}`,
  ]);
  return ['### Not counted', markdownTable(['Cell', 'What was found', 'Why it is not counted', 'Rule'], rows)];
}

function findingCells({ severity, at, message, hint, code, name }: Finding): string[] {
  const isUrgent = severity === 'error';
  return [
    isUrgent ? `**${severity}**` : severity,
    words(at ? placeName(at) : '·'),
    words(message),
    words(hint),
    `${code} ${name}`,
  ];
}

/** Nobody is called by a name that stands in a workbook, and no sign is taken for an entity. */
function words(text: string): string {
  return markdownText(text).replaceAll('&', '&amp;').replaceAll('@', '@\u200b');
}
