import type { AuditReport, Finding } from '../audit/audit-report.ts';
import type { AuditOutcome } from '../audit/outcome.ts';
import { type Page, type Palette, paletteOf } from './palette.ts';
import { extentWords } from './verdict-words.ts';
import { counted, placeName } from './words.ts';

const FILE_WIDTH = 80;

/** The answer of `mis validate`: one finding a line, then what was checked and what came of it. */
export function renderFindingsText(report: AuditReport, page: Page): string {
  const palette = paletteOf(page);
  const lines = report.findings.map((finding) => findingLine(report.workbook.path, finding, palette));
  return `${[...lines, ...(lines.length > 0 ? [''] : []), verdict(report, palette)].join('\n')}\n`;
}

/** The same for all workbooks, as a file holds it: plain, and with a line for each that can't be used. */
export function renderAllFindingsText(outcomes: readonly AuditOutcome[]): string {
  return outcomes
    .map((outcome) =>
      'answer' in outcome
        ? renderFindingsText(outcome.answer, { colour: false, width: FILE_WIDTH })
        : `${outcome.error.message} ${outcome.error.advice}\n`,
    )
    .join('\n');
}

function findingLine(path: string, { code, name, severity, at, message, hint }: Finding, palette: Palette): string {
  const where = at ? `${path}:${placeName(at)}` : path;
  return `${where}: ${palette.status(severity)} [${code} ${name}] ${message} ${palette.quiet(`→ ${hint}`)}`;
}

function verdict(report: AuditReport, { good, bad, strong }: Palette): string {
  const { workbook, findingCounts } = report;
  const { error, warning, info } = findingCounts;
  const found = [
    error > 0 ? bad(counted(error, 'error')) : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info} for information` : '',
  ].filter((text) => text !== '');
  const outcome = found.length > 0 ? found.join(', ') : good('nothing wrong found');
  return `${strong(workbook.path)}: checked ${extentWords(report)}: ${outcome}.`;
}
