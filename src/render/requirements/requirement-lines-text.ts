import type { RequirementLine } from '../../audit/audit-report.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import { inColumns, widthInColumns } from '../in-columns.ts';
import type { Page, Palette } from '../palette.ts';
import { placeName, shortened } from '../words.ts';
import { dueWords } from './due-words.ts';

const LEAD_WIDTH = { wide: 28, usual: 20 };
const WIDE = 100;
/** With less room than this, a requirement's words are left out, or have a line of their own. */
const SHORTEST_TEXT = { always: 40, 'where there is room': 20 };
const GAP = 2;
const DETAIL_INDENT = 8;

export interface LinesView extends Page {
  /** The day of the report, to leave out a year that is the same. */
  readonly today: string;
  /**
   * A requirement's own words: `in full` on lines below; `always`, beside it or on one line below; or beside it only
   * `where there is room`.
   */
  readonly text: 'in full' | 'always' | 'where there is room';
}

/** A line with a remark below it. */
export interface NotedLine extends RequirementLine {
  readonly note?: string | undefined;
}

/**
 * Requirements as a list: which, its status, whose, by when, where to click, and what it is about. Where a line has no
 * room for whose it is, that goes on a line of its own, and where to click with it if need be.
 */
export function renderRequirementLines(requirements: readonly NotedLine[], view: LinesView, palette: Palette): string {
  const leadWidth = view.width >= WIDE ? LEAD_WIDTH.wide : LEAD_WIDTH.usual;
  const rowsWith = (middle: (line: RequirementLine) => string[]): string[][] =>
    requirements.map((line) => [
      ` ${line.requirement}`,
      palette.status(line.status),
      ...middle(line),
      tintedDue(line, view.today, palette),
      line.at ? placeName(line.at) : palette.quiet('no row'),
    ]);
  const full = rowsWith((line) => [shortened(leadWords(line), leadWidth)]);
  const isNarrow = widthInColumns(full) > view.width;
  const narrow = isNarrow ? rowsWith(() => []) : full;
  const isNarrowest = widthInColumns(narrow) > view.width;
  const rows = isNarrowest ? narrow.map((row) => row.slice(0, -1)) : narrow;
  const room = view.width - widthInColumns(rows) - GAP;
  const isBeside = view.text !== 'in full' && room >= SHORTEST_TEXT[view.text];
  const lines = inColumns(
    isBeside ? rows.map((row, index) => [...row, shortened(requirements[index]?.text ?? '', room)]) : rows,
  );
  return requirements
    .map((line, index) => {
      const details = detailLines(line, view, {
        withLead: isNarrow,
        withPlace: isNarrowest,
        withText: !isBeside,
      });
      return [lines[index], ...details.map((detail) => palette.quiet(indented(detail)))].join('\n');
    })
    .join('\n');
}

function leadWords({ lead }: RequirementLine): string {
  return lead ?? 'no lead';
}

function detailLines(
  line: NotedLine,
  { text, width }: LinesView,
  { withLead, withPlace, withText }: { withLead: boolean; withPlace: boolean; withText: boolean },
): string[] {
  const room = width - DETAIL_INDENT;
  const place = withPlace ? [line.at ? placeName(line.at) : 'no row'] : [];
  const lead = withLead ? [shortened(leadWords(line), room)] : [];
  const note = line.note === undefined ? [] : wrapWords(line.note, room);
  if (!withText || text === 'where there is room') return [...lead, ...place, ...note];
  return [
    ...lead,
    ...place,
    ...(text === 'in full' ? wrapWords(line.text, room) : [shortened(line.text, room)]),
    ...note,
  ];
}

function tintedDue(line: RequirementLine, today: string, { bad, quiet }: Palette): string {
  const words = dueWords(line, today);
  if (line.overdue) return bad(words);
  return line.met || line.due === undefined ? quiet(words) : words;
}

function indented(line: string): string {
  return ' '.repeat(DETAIL_INDENT) + line;
}
