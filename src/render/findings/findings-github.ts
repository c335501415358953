import type { AuditReport, Finding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import type { Severity } from '../../rules/severity.ts';
import { SEVERITIES } from '../severity-order.ts';
import { countWords, extentWords, outcomeWords } from '../verdict-words.ts';
import { countSeverities } from './count-severities.ts';
import { findingLine, findingWords } from './finding-line.ts';
import { type FindingGroup, findingsByAction } from './findings-by-action.ts';
import { logLine } from './log-line.ts';
import { slashedPath } from './slashed-path.ts';
import { UNUSABLE } from './unusable-result.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The answer of `mis validate --format github`: workflow commands. A runner shows ten annotations of a kind, so each
 * safety action has one, at its worst cell, which tells all its findings; the log has them one by one.
 */
export function renderFindingsGithub(outcomes: readonly AuditOutcome[]): string {
  return `${outcomes.flatMap(linesOf).join('\n')}\n`;
}

function linesOf(outcome: AuditOutcome): string[] {
  const file = slashedPath(outcome.path);
  if ('error' in outcome) {
    const { message, advice } = outcome.error;
    return [command('error', { file, title: UNUSABLE.title }, `${message} ${advice}`)];
  }
  const groups = findingsByAction(outcome.answer).filter(({ findings }) => findings.length > 0);
  return [...groups.flatMap((group) => groupLines(file, group)), verdict(file, outcome.answer)];
}

function groupLines(file: string, { title, findings }: FindingGroup): string[] {
  const heading = `${title}: ${countWords(countSeverities(findings))}`;
  const worst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return [
    command('group', {}, `${file}: ${heading}`),
    ...findings.map((finding) => logLine(findingLine(finding))),
    '::endgroup::',
    ...worst.slice(0, 1).map((first) => annotation(file, heading, first, worst)),
  ];
}

function annotation(file: string, title: string, first: Finding, worst: readonly Finding[]): string {
  const { at, severity } = first;
  const place = at
    ? { line: `${at.row}`, endLine: `${at.row}`, col: `${at.column}`, endColumn: `${at.column}` }
    : { line: '1' };
  return command(LEVELS[severity] ?? severity, { file, ...place, title }, worst.map(findingWords).join('\n'));
}

function verdict(file: string, report: AuditReport): string {
  return logLine(`${file}: checked ${extentWords(report)}: ${outcomeWords(report)}.`);
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${[name, written.join(',')].filter((part) => part !== '').join(' ')}::${data(message)}`;
}

/** What the runner would take for its own signs, as it reads them back. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
