import type { Finding } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { extentWords, outcomeWords } from '../verdict-words.ts';
import { findingLine, findingWords } from './finding-line.ts';
import { logLine } from './log-line.ts';
import { slashedPath } from './slashed-path.ts';
import { UNUSABLE } from './unusable-result.ts';

/** The answer of `mis validate --format azure`: logging commands of Azure Pipelines. It knows errors and warnings; the rest is plain. */
export function renderFindingsAzure(outcomes: readonly AuditOutcome[]): string {
  return `${outcomes.flatMap(linesOf).join('\n')}\n`;
}

function linesOf(outcome: AuditOutcome): string[] {
  const { path } = outcome;
  if ('error' in outcome) {
    const { message, advice } = outcome.error;
    return [command({ type: 'error', sourcepath: slashedPath(path), code: UNUSABLE.code }, `${message} ${advice}`)];
  }
  const report = outcome.answer;
  const verdict = `${path}: checked ${extentWords(report)}: ${outcomeWords(report)}.`;
  return [...report.findings.map((finding) => lineOf(path, finding)), logLine(verdict)];
}

function lineOf(path: string, finding: Finding): string {
  const { severity, at, code } = finding;
  if (severity === 'info') return logLine(`${path}: ${findingLine(finding)}`);
  const place = at ? { linenumber: `${at.row}`, columnnumber: `${at.column}` } : {};
  return command({ type: severity, sourcepath: slashedPath(path), ...place, code }, findingWords(finding));
}

function command(properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)};`);
  return `##vso[task.logissue ${written.join('')}]${data(message)}`;
}

/** What the agent would take for its own signs, as it reads them back. */
function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
