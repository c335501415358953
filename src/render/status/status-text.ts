import type { AuditReport, Blocker } from '../../audit/audit-report.ts';
import type { Deadline } from '../../audit/deadlines-report.ts';
import { formatMoment } from '../../shared/dates/format-date.ts';
import { typedPath } from '../../shared/files/typed-path.ts';
import { leftWords } from '../deadlines/deadlines-words.ts';
import { inColumns } from '../in-columns.ts';
import { type Page, type Palette, paletteOf } from '../palette.ts';
import { reportTitle } from '../report-title.ts';
import { renderRequirementLines } from '../requirements/requirement-lines-text.ts';
import { titleLine } from '../title-line.ts';
import { counted, shortened } from '../words.ts';
import { renderOverview } from './overview-text.ts';

export interface StatusView extends Page {
  /** The report is of this safety action alone. */
  readonly action: number | undefined;
  /** The options to repeat in the next command, so that it asks the same: ` --scheme our.json`, or nothing. */
  readonly repeat: string;
  /** Every open requirement, in full words. */
  readonly verbose: boolean;
}

const BLOCKERS_SHOWN = 10;
const DEADLINES_SHOWN = 3;
const SHORTEST_NAME = 16;
const GAP = 2;

/** The answer of `mis status`: are we safe, how long have we got, what is next, whose is it. */
export function renderStatusText(report: AuditReport, view: StatusView): string {
  const palette = paletteOf(view);
  const sections = [
    titleLine(reportTitle(report), report.asOf, view, palette),
    renderDeadlines(report, view, palette),
    renderOverview(report, view, palette),
    view.action === undefined ? complianceLine(report, view, palette) : '',
    blockersSection(report, view, palette),
    closing(report, view, palette),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** What is still to come, the final deadline always among it. */
function renderDeadlines({ deadlines }: AuditReport, { width }: Page, palette: Palette): string {
  const awaited = deadlines.filter(({ kind, state }) => kind === 'deadline' && state !== 'passed');
  const next = awaited.filter(({ final }) => !final).slice(0, DEADLINES_SHOWN - 1);
  const shown = [...next, ...deadlines.filter(({ final }) => final)];
  const moments = rightAligned(shown.map(({ at }) => formatMoment(at)));
  const left = rightAligned(shown.map(shortLeftWords));
  const nameWidth = Math.max(SHORTEST_NAME, width - (moments[0]?.length ?? 0) - (left[0]?.length ?? 0) - 2 * GAP);
  const lines = shown.map((deadline, index) => [
    shortened(deadline.name, nameWidth),
    moments[index] ?? '',
    (isUrgent(deadline) ? palette.bad : palette.strong)(left[index] ?? ''),
  ]);
  return inColumns(lines).join('\n');
}

function rightAligned(texts: readonly string[]): string[] {
  const longest = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(longest));
}

/** As the countdown says it, but for the working days. */
function shortLeftWords(deadline: Deadline): string {
  return deadline.state === 'upcoming' ? counted(deadline.daysLeft, 'day') : leftWords(deadline);
}

function isUrgent({ state }: Deadline): boolean {
  return state === 'passed' || state === 'today';
}

function complianceLine({ compliance }: AuditReport, { width }: Page, { good, strong }: Palette): string {
  const { compliant, evidenceReviewed, of, met } = compliance;
  const facts = [
    `${compliant} of ${of} safety actions compliant`,
    `${evidenceReviewed} of ${of} with evidence reviewed`,
  ];
  const oneLine = facts.join(' · ');
  const line = oneLine.length <= width ? oneLine : facts.join('\n');
  return met ? good(line) : strong(line);
}

function blockersSection({ blockers, compliance, asOf }: AuditReport, view: StatusView, palette: Palette): string {
  if (blockers.length === 0) {
    return palette.good(
      view.action === undefined ? 'Nothing stands open.' : `Nothing stands open in safety action ${view.action}.`,
    );
  }
  const goal = view.action === undefined ? `${compliance.of} of ${compliance.of}` : 'compliance';
  const title = palette.strong(`Between here and ${goal}: ${counted(blockers.length, 'requirement')}, worst first`);
  const listed = listedBlockers(blockers, view);
  const text = view.verbose ? 'in full' : 'where there is room';
  const list = renderRequirementLines(listed, { ...view, text, today: asOf.date }, palette);
  const rest = blockers.length - listed.length;
  return `${title}\n${list}${rest > 0 ? `\n${palette.quiet(` … and ${rest} more`)}` : ''}`;
}

function listedBlockers(blockers: readonly Blocker[], { verbose }: StatusView): readonly Blocker[] {
  return verbose ? blockers : blockers.slice(0, BLOCKERS_SHOWN);
}

/** The counts of findings, and the one command worth typing next. */
function closing(report: AuditReport, view: StatusView, { bad, quiet }: Palette): string {
  const { error, warning, info } = report.findingCounts;
  const counts = [
    error > 0 ? bad(counted(error, 'error')) : '0 errors',
    counted(warning, 'warning'),
    `${info} for information`,
  ].join(', ');
  const target = `${typedPath(report.workbook.path)}${view.repeat}`;
  const hasMore = listedBlockers(report.blockers, view).length < report.blockers.length;
  const action = view.action === undefined ? '' : ` --action ${view.action}`;
  const next =
    error + warning > 0
      ? `what is wrong and how to mend it: mis validate ${target}`
      : hasMore
        ? `all of them, in full: mis status ${target}${action} --verbose`
        : '';
  return `Findings: ${counts}${next === '' ? '' : `\n${quiet(`Next, ${next}`)}`}`;
}
