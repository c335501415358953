import type { ListReport } from '../audit/list-report.ts';
import { formatDate } from '../shared/format-date.ts';
import { dueWords } from './due-words.ts';
import { foundWords } from './filter-words.ts';
import { reportTitle } from './report-title.ts';
import { placeName } from './words.ts';

const HEADINGS = ['No.', 'Status', 'Lead', 'Due', 'Cell', 'Requirement'];

/** What Markdown would take for its own signs: a lead must not become a link, nor a bar another column. */
const SIGNS = /[\\`*_[\]<>|~]/g;

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
  const table = [HEADINGS.map(escaped), HEADINGS.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  const blocks = [
    `## ${escaped(reportTitle(report))}`,
    `As of ${formatDate(asOf.date)}. ${escaped(foundWords(report))}`,
    ...(rows.length > 0 ? [table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&');
}
