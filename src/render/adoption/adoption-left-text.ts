import type { AdoptionReport } from '../../audit/adoption/adoption-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import { wrapWords } from '../../shared/wrap-words.ts';
import type { LeftGroup } from '../../workbook/adopt/fate.ts';
import { hangingLines } from '../hanging-lines.ts';
import type { Page, Palette } from '../palette.ts';
import { counted, placeName } from '../words.ts';

/** A reason can hold in many places; the report as a file names all of them. */
const RANGES_SHOWN = 6;

const LOOKS =
  'Colours, widths, filters, drop-down lists, page headers and names of cells are the fresh workbook’s own.';

/** What stayed behind: where, how much, and why. Every reason is named. */
export function leftLines({ left }: AdoptionReport, { width }: Page, palette: Palette): string[] {
  if (left.length === 0) return [palette.strong('Left behind: nothing'), ...wrapWords(LOOKS, width)];
  const count = left.reduce((sum, group) => sum + group.count, 0);
  return [
    palette.strong(`Left behind: ${count}`),
    ...alike(left).flatMap((each) => hangingLines(`${placeWords(each)}: ${reasonWords(each.group)}`, width)),
    ...wrapWords(LOOKS, width).map((line) => palette.quiet(line)),
  ];
}

/** What stays behind on several sheets alike is said once. */
function alike(left: readonly LeftGroup[]): Group[] {
  const groups = new Map<string, { readonly group: LeftGroup; readonly sheets: string[] }>();
  for (const group of left) {
    const { sheet, ...rest } = group;
    const key = JSON.stringify(rest);
    const known = groups.get(key) ?? { group, sheets: [] };
    if (sheet !== undefined) known.sheets.push(sheet);
    groups.set(key, known);
  }
  return [...groups.values()];
}

interface Group {
  readonly group: LeftGroup;
  readonly sheets: readonly string[];
}

function placeWords({ group, sheets }: Group): string {
  const { what, count, ranges } = group;
  const [only] = sheets;
  if (only === undefined) return 'Macros';
  const names = sheets.map(printableText).join(', ');
  if (what === 'drawings') return `${names}, drawings`;
  if (what === 'sheet') return names;
  const things = counted(count, what);
  const each = sheets.length > 1 ? 'each ' : '';
  if (ranges.length === 0) return `${names}, ${each === '' ? 'all its' : 'on each all its'} ${things}`;
  const [first = '', ...others] = ranges.slice(0, RANGES_SHOWN);
  const more = ranges.length > RANGES_SHOWN ? ' …' : '';
  const start = each === '' ? placeName({ sheet: only, cell: first }) : `${names}, each ${first}`;
  return `${[start, ...others].join(', ')}${more}, ${things}`;
}

function reasonWords({ heading, words }: LeftGroup): string {
  return heading === undefined ? words : `"${heading}", ${words}`;
}
