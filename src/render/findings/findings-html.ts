import type { AuditReport, Finding, RequirementLine, SafetyActionOverview } from '../../audit/audit-report.ts';
import type { AuditOutcome } from '../../audit/outcome.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { htmlPage } from '../html-page.ts';
import { suppressionWords } from '../suppression-words.ts';
import { extentWords, nothingWords, outcomeWords } from '../verdict-words.ts';
import { placeName } from '../words.ts';
import { xmlText } from '../xml-text.ts';
import { countSeverities } from './count-severities.ts';
import { findingsByAction } from './findings-by-action.ts';
import type { FindingsContext } from './findings-context.ts';
import { className, filterForm, filterStyle, filtersOf, shownLine } from './html-filters.ts';
import { UNUSABLE } from './unusable-result.ts';

/** The answer of `mis validate --format html`: one file that needs nothing else, and no scripts. */
export function renderFindingsHtml(outcomes: readonly AuditOutcome[], { tool }: FindingsContext): string {
  const filters = filtersOf(outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome.answer] : [])));
  const found = outcomes.flatMap((outcome) => ('answer' in outcome ? outcome.answer.findings : [])).length;
  const shown = shownLine(found);
  const page = {
    title: 'Maternity incentive scheme: what to put right',
    style: `${filterStyle(filters)}${shown.style}\n`,
    body: [
      '<h1>What to put right</h1>',
      ...(found > 0 ? [filterForm(filters)] : []),
      ...outcomes.map(section),
      ...(found > 0 ? [shown.html] : []),
    ],
  };
  return htmlPage(page, tool);
}

function section(outcome: AuditOutcome, index: number): string {
  const heading = `<section aria-labelledby="workbook-${index + 1}">\n<h2 id="workbook-${index + 1}">${xmlText(outcome.path)}</h2>`;
  if ('error' in outcome) {
    const { message, advice } = outcome.error;
    return `${heading}\n<p><strong>${UNUSABLE.title}.</strong> ${xmlText(message)} ${xmlText(advice)}</p>\n</section>`;
  }
  const report = outcome.answer;
  return [
    heading,
    verdict(report),
    actionTable(report),
    findingTable(report),
    ...suppressedTable(report),
    '</section>',
  ].join('\n');
}

function verdict(report: AuditReport): string {
  const { asOf, compliance, trust } = report;
  const whose = trust === undefined ? '' : `${xmlText(trust)}. `;
  return `<p>${whose}As of ${formatDate(asOf.date)}: <strong>${xmlText(outcomeWords(report))}</strong>. ${compliance.compliant} of ${compliance.of} safety actions are compliant. Checked ${xmlText(extentWords(report))}.</p>`;
}

type Column = readonly [heading: string, value: (action: SafetyActionOverview) => number];

const STATUS_COLUMNS: readonly Column[] = [
  ['Red', ({ red }) => red],
  ['Amber', ({ amber }) => amber],
  ['Green', ({ green }) => green],
  ['Blue', ({ blue }) => blue],
  ['Not applicable', ({ notApplicable }) => notApplicable],
  ['Not assessed', ({ notAssessed }) => notAssessed],
];
const SEVERITY_COLUMNS = ['Errors', 'Warnings', 'For information'];

function actionTable(report: AuditReport): string {
  const headings = [...STATUS_COLUMNS.map(([heading]) => heading), ...SEVERITY_COLUMNS];
  const rows = findingsByAction(report).flatMap(({ action, findings }) => {
    if (action === undefined) return [];
    const { error, warning, info } = countSeverities(findings);
    const numbers = [...STATUS_COLUMNS.map(([, value]) => value(action)), error, warning, info];
    const standing = action.compliant ? 'compliant' : `${action.open} open`;
    const cells = numbers
      .map((number) => `<td class="${number === 0 ? 'number zero' : 'number'}">${number}</td>`)
      .join('');
    return [`<tr><th scope="row">${action.number} ${xmlText(action.title)}</th><td>${standing}</td>${cells}</tr>`];
  });
  const head = ['Safety action', 'Standing'].map((heading) => `<th scope="col">${heading}</th>`).join('');
  const figures = headings.map((heading) => `<th scope="col" class="number">${heading}</th>`).join('');
  return table(report, 'How each safety action stands', `${head}${figures}`, rows);
}

function findingTable(report: AuditReport): string {
  if (report.findings.length === 0) {
    return `<p>${capitalised(nothingWords(report))}.</p>`;
  }
  const lines = new Map(report.requirements.map((line) => [line.requirement, line]));
  const rows = findingsByAction(report).flatMap(({ action, findings }) =>
    findings.map((finding) => findingRow(finding, lines.get(finding.requirement ?? ''), action?.number)),
  );
  const head = ['Requirement', 'Status', 'Severity', 'Cell', 'What is wrong', 'What to do', 'Rule']
    .map((heading) => `<th scope="col">${heading}</th>`)
    .join('');
  return table(report, 'What is wrong, by safety action', head, rows);
}

function findingRow(finding: Finding, line: RequirementLine | undefined, action: number | undefined): string {
  const { severity, at, message, hint, code, name } = finding;
  const status = line?.status;
  const cells = [
    status === undefined ? '' : tag(status),
    tag(severity),
    xmlText(at ? placeName(at) : ''),
    xmlText(message),
    xmlText(hint),
    `${xmlText(code)} ${xmlText(name)}`,
  ];
  const data = `data-action="${action ?? 'none'}" data-status="${status === undefined ? 'none' : className(status)}" data-severity="${severity}"`;
  const row = `<th scope="row">${xmlText(line?.requirement ?? 'The workbook')}</th>`;
  return `<tr ${data}>${row}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** What is waived needs no mending, so the filters leave it alone. */
function suppressedTable(report: AuditReport): string[] {
  if (report.suppressed.length === 0) return [];
  const rows = report.suppressed.map((finding) => {
    const { requirement, at, message, suppressed, code, name } = finding;
    const cells = [at ? placeName(at) : '', message, suppressionWords(suppressed), `${code} ${name}`];
    const row = `<th scope="row">${xmlText(requirement ?? 'The workbook')}</th>`;
    return `<tr>${row}${cells.map((cell) => `<td>${xmlText(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Requirement', 'Cell', 'What was found', 'Why it is not counted', 'Rule']
    .map((heading) => `<th scope="col">${heading}</th>`)
    .join('');
  return [table(report, 'What was found and is not counted', head, rows)];
}

function tag(word: string): string {
  return `<span class="tag ${className(word)}">${word}</span>`;
}

/** A table that can be wider than a small screen, and be scrolled by keyboard there. */
function table({ workbook }: AuditReport, caption: string, head: string, rows: readonly string[]): string {
  return [
    `<div class="wide" role="region" aria-label="${caption}: ${xmlText(workbook.path)}" tabindex="0">`,
    `<table>\n<caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>`,
    ...rows,
    '</tbody>\n</table>\n</div>',
  ].join('\n');
}
