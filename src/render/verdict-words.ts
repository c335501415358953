import type { AuditReport } from '../audit/audit-report.ts';
import type { Severity } from '../rules/severity.ts';
import { counted } from './words.ts';

/** What a workbook was checked for: `89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 21 rules`. */
export function extentWords(report: AuditReport): string {
  const { checked, scheme, stage } = report;
  const atStage = stage === 'progress' ? '' : ` at stage ${stage}`;
  const figureWords = checked.figures === undefined ? '' : ` and ${counted(checked.figures, 'figure')}`;
  return `${counted(checked.requirements, 'requirement')} of ${scheme.name} on ${counted(checked.sheets, 'sheet')}, against ${counted(checked.rules, 'rule')}${figureWords}${atStage}${relaxedWords(report)}`;
}

/** `, with 2 rules relaxed by mis.config.json`: whoever relies on the answer must know. Nothing where none is. */
export function relaxedWords({ changedRules, configuration }: AuditReport): string {
  const relaxed = changedRules.filter((rule) => rule.relaxed).length;
  return relaxed === 0 ? '' : `, with ${counted(relaxed, 'rule')} relaxed by ${configuration}`;
}

/** What came of the check: what counts, then what does not. */
export function outcomeWords(report: AuditReport): string {
  const found = countWords(report.findingCounts, nothingWords(report));
  return [found, ...notCountedWords(report)].join('; ');
}

/** Where something is not counted, nothing *else* is wrong. */
export function nothingWords({ suppressed }: AuditReport): string {
  return suppressed.length > 0 ? 'nothing else wrong found' : 'nothing wrong found';
}

/** What does not count, each kind as a phrase. */
export function notCountedWords({ suppressed, baseline }: AuditReport): string[] {
  const waived = waivedCount({ suppressed });
  return [
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(baseline ? [`${baseline.known} known from the baseline, ${baseline.new} new`] : []),
  ];
}

/** How many findings are waived. */
export function waivedCount({ suppressed }: Pick<AuditReport, 'suppressed'>): number {
  return suppressed.filter((finding) => finding.suppressed.kind === 'waiver').length;
}

/** `2 errors, 1 warning`, or that nothing was found. */
export function countWords(
  { error, warning, info }: Readonly<Record<Severity, number>>,
  nothing = 'nothing wrong found',
): string {
  const found = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info} for information` : '',
  ].filter((text) => text !== '');
  return found.length > 0 ? found.join(', ') : nothing;
}
