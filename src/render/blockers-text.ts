import type { Blocker } from '../audit/audit-report.ts';
import { formatDate } from '../shared/format-date.ts';
import { wrapWords } from '../shared/wrap-words.ts';
import { inColumns } from './in-columns.ts';
import type { Page, Palette } from './palette.ts';
import { counted, placeName, shortened } from './words.ts';

/** From this width on, a list line has room for the requirement's words; below the other, whose it is goes on a line of its own. */
const WIDE = 100;
const NARROW = 74;
const LEAD_WIDTH = { wide: 28, usual: 20 };
/** What the other columns take on a wide page. */
const ROOM_BESIDE_TEXT = 76;
const DETAIL_INDENT = 8;

export interface BlockerView extends Page {
  /** The day of the report, to leave out a year that is the same. */
  readonly today: string;
  /** Give every requirement its words in full, on a line below. */
  readonly inFull: boolean;
}

/** The open requirements as a list: which, its status, whose, by when, where to click, and what it is about. */
export function renderBlockers(blockers: readonly Blocker[], view: BlockerView, palette: Palette): string {
  const isNarrow = view.width < NARROW;
  const withText = view.width >= WIDE && !view.inFull;
  const leadWidth = view.width >= WIDE ? LEAD_WIDTH.wide : LEAD_WIDTH.usual;
  const rows = blockers.map((blocker) => [
    ` ${blocker.requirement}`,
    palette.status(blocker.status),
    ...(isNarrow ? [] : [shortened(leadWords(blocker), leadWidth)]),
    dueWords(blocker, view.today, palette),
    blocker.at ? placeName(blocker.at) : palette.quiet('no row'),
    ...(withText ? [shortened(blocker.text, view.width - ROOM_BESIDE_TEXT)] : []),
  ]);
  const lines = inColumns(rows);
  return blockers
    .map((blocker, index) =>
      [lines[index], ...detailLines(blocker, view, isNarrow).map((line) => palette.quiet(line))].join('\n'),
    )
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
