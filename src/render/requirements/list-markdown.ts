import type { ListReport } from '../../audit/list-report.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { reportTitle } from '../report-title.ts';
import { placeName } from '../words.ts';
import { dueWords } from './due-words.ts';
import { foundWords } from './filter-words.ts';

const HEADINGS = ['No.', 'Status', 'Lead', 'Due', 'Cell', 'Requirement'];

/** The answer of `mis list --format markdown`: what was asked for, and a table. Ends with a newline. */
export function renderListMarkdown(report: ListReport): string {
  const { requirements, asOf } = report;
  const rows = requirements.map((line) => [
    line.requirement,
    line.status,
    line.lead ?? 'no lead',
    dueWords(line, asOf.date),
    line.at ? placeName(line.at) : 'no row',
    line.text,
  ]);
  const cells = rows.map((row) => row.map(markdownText));
  const blocks = [
    `## ${markdownText(reportTitle(report))}`,
    `As of ${formatDate(asOf.date)}. ${markdownText(foundWords(report))}`,
    ...(rows.length > 0 ? [markdownTable(HEADINGS, cells)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}
