import type { AdoptedThing } from '../workbook/adopt/fate.ts';
import type { Field } from '../workbook/fields.ts';
import { inColumns, widthInColumns } from './in-columns.ts';
import type { Page, Palette } from './palette.ts';
import { placeName, shortened } from './words.ts';

const SHOWN = 20;
const ARROW = ' → ';
const SHORTEST_SIDE = 12;
const INDENT = 6;

/** What a person looks at first comes first; that an address can no longer be clicked comes last. */
const IN_ORDER: readonly (Field | undefined)[] = ['status', 'approvedOn', 'due', 'reason', 'approvedBy', 'lead'];

export interface ChangedView extends Page {
  readonly verbose: boolean;
}

/** What arrived in another form: which cell, what it was and is, and why. */
export function changedLines(things: readonly AdoptedThing[], view: ChangedView, palette: Palette): string[] {
  const changed = things.filter(({ fate }) => fate === 'changed').sort((a, b) => place(a) - place(b));
  if (changed.length === 0) return [];
  const shown = view.verbose ? changed : changed.slice(0, SHOWN);
  const more = changed.length - shown.length;
  return [
    palette.strong(`Changed in form: ${changed.length}`),
    ...listLines(shown, view, palette),
    ...(more > 0 ? [palette.quiet(`  … ${more} more: --verbose shows all, --report FILE writes them down`)] : []),
  ];
}

function place({ field }: AdoptedThing): number {
  const at = IN_ORDER.indexOf(field);
  return at < 0 ? IN_ORDER.length : at;
}

function listLines(things: readonly AdoptedThing[], { width }: ChangedView, palette: Palette): string[] {
  const rowsWith = (beforeAfter: (thing: AdoptedThing) => string): string[][] =>
    things.map((thing) =>
      [
        `  ${thing.requirement ?? ''}`,
        thing.what === 'note' ? 'note' : (thing.heading ?? ''),
        beforeAfter(thing),
        thing.sheet !== undefined && thing.cell !== undefined
          ? placeName({ sheet: thing.sheet, cell: thing.cell })
          : '',
      ].map((text, column) => (column === 1 ? shortened(text, 20) : text)),
    );
  const room = width - widthInColumns(rowsWith(() => '')) - ARROW.length;
  const side = Math.max(SHORTEST_SIDE, Math.floor(room / 2));
  const lines = inColumns(rowsWith((thing) => beforeAfter(thing, side, palette)));
  return things.flatMap(({ words }, index) => [lines[index] ?? '', palette.quiet(`${' '.repeat(INDENT)}${words}`)]);
}

function beforeAfter({ field, shown, became = '' }: AdoptedThing, side: number, { status }: Palette): string {
  if (shown === became) return shortened(shown, 2 * side);
  const from = shortened(shown, Math.max(side, 2 * side - became.length));
  const to = shortened(became, 2 * side - from.length);
  return `${from}${ARROW}${field === 'status' ? status(to) : to}`;
}
