import type { AdoptedThing } from '../../workbook/adopt/fate.ts';
import type { Field } from '../../workbook/fields.ts';
import { hangingLines } from '../hanging-lines.ts';
import { inColumns, widthInColumns } from '../in-columns.ts';
import type { Page, Palette } from '../palette.ts';
import { placeName, shortened } from '../words.ts';

const SHOWN = 20;
const ARROW = ' → ';
const SHORTEST_SIDE = 12;
const LONGEST_HEADING = 20;

/** What a person looks at first comes first; that an address can no longer be clicked comes last. */
const IN_ORDER: readonly (Field | undefined)[] = ['status', 'approvedOn', 'due', 'reason', 'approvedBy', 'lead'];

export interface ChangedView extends Page {
  readonly verbose: boolean;
}

/** What arrived in another form, by what happened to it: which cell, and what it was and is. */
export function changedLines(things: readonly AdoptedThing[], view: ChangedView, palette: Palette): string[] {
  const changed = byWords(things.filter(({ fate }) => fate === 'changed').sort((a, b) => rank(a) - rank(b)));
  if (changed.length === 0) return [];
  const shown = view.verbose ? changed : changed.slice(0, SHOWN);
  const more = changed.length - shown.length;
  return [
    palette.strong(`Changed in form: ${changed.length}`),
    ...listLines(shown, view, palette),
    ...(more > 0 ? [palette.quiet(`  … ${more} more: --verbose shows all, --report FILE writes them down`)] : []),
  ];
}

function rank({ field }: AdoptedThing): number {
  const at = IN_ORDER.indexOf(field);
  return at < 0 ? IN_ORDER.length : at;
}

/** The same things, those to which the same happened together. */
function byWords(things: readonly AdoptedThing[]): AdoptedThing[] {
  const groups = new Map<string, AdoptedThing[]>();
  for (const thing of things) {
    const group = groups.get(thing.words) ?? [];
    group.push(thing);
    groups.set(thing.words, group);
  }
  return [...groups.values()].flat();
}

function listLines(things: readonly AdoptedThing[], { width }: ChangedView, palette: Palette): string[] {
  const rowsWith = (words: (thing: AdoptedThing) => string): string[][] =>
    things.map((thing) => [
      `    ${thing.requirement ?? ''}`,
      shortened(thing.what === 'note' ? 'note' : (thing.heading ?? ''), LONGEST_HEADING),
      words(thing),
      thing.sheet !== undefined && thing.cell !== undefined ? placeName({ sheet: thing.sheet, cell: thing.cell }) : '',
    ]);
  const room = width - widthInColumns(rowsWith(() => '')) - ARROW.length;
  const side = Math.max(SHORTEST_SIDE, Math.floor(room / 2));
  const lines = inColumns(rowsWith((thing) => beforeAfter(thing, side, palette)));
  return things.flatMap(({ words }, index) => {
    const isFirst = things[index - 1]?.words !== words;
    return [...(isFirst ? hangingLines(words, width) : []), lines[index] ?? ''];
  });
}

function beforeAfter({ field, shown, became = '' }: AdoptedThing, side: number, { status }: Palette): string {
  if (shown === became) return shortened(shown, 2 * side);
  const from = shortened(shown, Math.max(side, 2 * side - became.length));
  const to = shortened(became, 2 * side - from.length);
  return `${from}${ARROW}${field === 'status' ? status(to) : to}`;
}
