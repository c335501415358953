import type { AdoptionReport } from '../../audit/adoption/adoption-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import { writeCsv } from '../../shared/write-csv.ts';
import type { AdoptedThing, Fate } from '../../workbook/adopt/fate.ts';

const FATE_WORDS: Readonly<Record<Fate, string>> = {
  carried: 'Carried',
  changed: 'Changed in form',
  left: 'Left behind',
  same: 'The same',
};

const COLUMNS: readonly (readonly [heading: string, value: (thing: AdoptedThing) => string | undefined])[] = [
  ['What became of it', ({ fate }) => FATE_WORDS[fate]],
  ['Sheet', ({ sheet }) => sheet && printableText(sheet)],
  ['Cell', ({ cell }) => cell],
  ['What', ({ what }) => what],
  // A spreadsheet would take 4.10 for the number 4.1.
  ['Requirement', ({ requirement }) => requirement && `SA${requirement}`],
  ['Field', ({ field }) => field],
  ['Heading', ({ heading }) => heading],
  ['Value', ({ shown }) => shown],
  ['Value in the fresh workbook', ({ became }) => became],
  ['Fresh sheet', ({ to }) => to?.sheet],
  ['Fresh cell', ({ to }) => to?.cell],
  ['Why', ({ words }) => words],
];

/** Everything that a source holds as CSV: a heading, then a line for each cell, note and drawing. */
export function renderAdoptionCsv({ things }: AdoptionReport): string {
  return writeCsv([
    COLUMNS.map(([heading]) => heading),
    ...things.map((thing) => COLUMNS.map(([, value]) => value(thing) ?? '')),
  ]);
}
