import type { Blocker } from '../audit/audit-report.ts';
import { formatDate } from '../shared/format-date.ts';
import { wrapWords } from '../shared/wrap-words.ts';
import { inColumns, widthInColumns } from './in-columns.ts';
import type { Page, Palette } from './palette.ts';
import { counted, placeName, shortened } from './words.ts';

const LEAD_WIDTH = { wide: 28, usual: 20 };
const WIDE = 100;
const SHORTEST_USEFUL_TEXT = 20;
const GAP = 2;
const DETAIL_INDENT = 8;

export interface BlockerView extends Page {
  /** The day of the report, to leave out a year that is the same. */
  readonly today: string;
  /** Give every requirement its words in full, on a line below. */
  readonly inFull: boolean;
}

/**
 * The open requirements as a list: which, its status, whose, by when, where to click, and what it is about. Where a line
 * has no room for whose it is, that goes on a line of its own; its words are left to --verbose.
 */
export function renderBlockers(blockers: readonly Blocker[], view: BlockerView, palette: Palette): string {
  const leadWidth = view.width >= WIDE ? LEAD_WIDTH.wide : LEAD_WIDTH.usual;
  const rowsWith = (middle: (blocker: Blocker) => string[]): string[][] =>
    blockers.map((blocker) => [
      ` ${blocker.requirement}`,
      palette.status(blocker.status),
      ...middle(blocker),
      dueWords(blocker, view.today, palette),
      blocker.at ? placeName(blocker.at) : palette.quiet('no row'),
    ]);
  const full = rowsWith((blocker) => [shortened(leadWords(blocker), leadWidth)]);
  const isNarrow = widthInColumns(full) > view.width;
  const rows = isNarrow ? rowsWith(() => []) : full;
  const room = view.width - widthInColumns(rows) - GAP;
  const withText = room >= SHORTEST_USEFUL_TEXT && !view.inFull;
  const lines = inColumns(
    withText ? rows.map((row, index) => [...row, shortened(blockers[index]?.text ?? '', room)]) : rows,
  );
  return blockers
    .map((blocker, index) => {
      const details = detailLines(blocker, view, isNarrow).map((line) => palette.quiet(line));
      return [lines[index], ...details].join('\n');
    })
    .join('\n');
}

function leadWords({ lead }: Blocker): string {
  return lead ?? 'no lead';
}

function detailLines(blocker: Blocker, { inFull, width }: BlockerView, isNarrow: boolean): string[] {
  const lead = isNarrow ? [indented(shortened(leadWords(blocker), width - DETAIL_INDENT))] : [];
  return inFull ? [...lead, ...wrapWords(blocker.text, width - DETAIL_INDENT).map(indented)] : lead;
}

function dueWords({ due, daysLeft = 0, overdue }: Blocker, today: string, { bad, quiet }: Palette): string {
  if (due === undefined) return quiet('no due date');
  if (overdue) return bad(`overdue ${counted(-daysLeft, 'day')}`);
  const date = formatDate(due).replace(` ${today.slice(0, 4)}`, '');
  return daysLeft === 0 ? `due today` : `due ${date}, ${counted(daysLeft, 'day')}`;
}

function indented(line: string): string {
  return ' '.repeat(DETAIL_INDENT) + line;
}
