import type { EditValue } from '../../../xlsx/patch/patch-types.ts';
import { unwritable } from '../../../xlsx/patch/written-cell.ts';
import type { Cell } from '../../../xlsx/types.ts';
import type { CellPlace } from '../../audit-row.ts';
import type { Declaration } from '../../board/declaration.ts';
import type { OpenedAudit } from '../../open-audit.ts';
import { arrivingDate } from '../carry-date.ts';
import { kindPhrases, linkBeside } from '../carry-text.ts';
import type { CarriedCells, PlacedFate } from '../fate.ts';
import { type FieldOutcome, leftBehind, toldOf, withPhrase } from '../field-outcome.ts';
import { withoutFormula } from '../formula-result.ts';
import { nameOf, type SourceSheets, sourceSheets, wordsOf } from '../source-sheets.ts';
import { type SignedEntry, type SignedLine, signedLines } from './signed-lines.ts';
import { valueText } from './value-text.ts';

/** What becomes of a cell of the declaration, and where it arrives: in several places, where it speaks for several. */
interface Arrival extends Pick<FieldOutcome, 'fate' | 'phrases'> {
  readonly at: CellPlace;
  readonly to: readonly CellPlace[];
  readonly value?: EditValue | undefined;
}

/** The declaration of the source as it is to stand in that of a fresh workbook: answers, sign-offs, talks and contacts. */
export function carryDeclaration(source: OpenedAudit, fresh: OpenedAudit): CarriedCells {
  const [from, to] = [source.workbook.declaration(), fresh.workbook.declaration()];
  if (!from || !to) return { edits: [], fates: [] };
  const sheets = sourceSheets(source.spreadsheet);
  const arrivals = [...answers(from, to, sheets), ...entries(from, to, sheets)];
  return {
    edits: arrivals.flatMap(({ to: places, value }) => (value ? places.map((place) => ({ ...place, value })) : [])),
    fates: arrivals.map((arrival) => fateOf(arrival, sheets.cellAt(arrival.at))),
  };
}

function answers(from: Declaration, to: Declaration, sheets: SourceSheets): Arrival[] {
  const said = from.actions.filter(({ answer }) => answer !== 'blank');
  const cells = new Map(said.map(({ place }) => [`${place.sheet}!${place.cell}`, place]));
  return [...cells.values()].flatMap((at): Arrival[] => {
    const cell = sheets.cellAt(at);
    const own = said.filter(({ place }) => place.row === at.row && place.sheet === at.sheet);
    const [first] = own;
    if (!cell || !first) return [];
    if (first.answer === 'unreadable') return [{ at, to: [], ...leftBehind('can’t be read as Yes or No') }];
    const others = said.filter((each) => own.some(({ action }) => action === each.action) && !own.includes(each));
    const [other] = others;
    if (other) return [{ at, to: [], ...leftBehind(`${other.place.cell} answers for the same safety action`) }];
    const text = first.answer === 'yes' ? 'Yes' : 'No';
    const places = to.actions.filter(({ action }) => own.some((each) => each.action === action));
    const phrases = [
      ...(wordsOf(cell) === text ? [] : ['a fresh declaration says Yes or No']),
      ...(places.length > 1 ? ['said once before, for each of its safety actions now'] : []),
    ];
    const outcome = { fate: phrases.length > 0 ? 'changed' : 'carried', phrases } as const;
    const value = { kind: 'text', text } as const;
    return [{ at, to: places.map(({ place }) => place), value, ...withoutLink(cell, withoutFormula(cell, outcome)) }];
  });
}

/** Every line into the one for the same person, where both have one alone. */
function entries(from: Declaration, to: Declaration, sheets: SourceSheets): Arrival[] {
  const filled = signedLines(from).filter((line) => line.entries.length > 0);
  const { sheet } = from.heading;
  const takenBy = new Map(
    signedLines(to).flatMap((line) => line.keys.map((key) => [line, claimsOn(key, filled, sheet)] as const)),
  );
  return filled.flatMap((line) => {
    const places = [...takenBy].filter(([, claims]) => claims.includes(line));
    const free = places.filter(([, claims]) => claims.length === 1).map(([fresh]) => fresh);
    const hasLine = [...takenBy.keys()].some((fresh) => fresh.keys.some((key) => line.keys.includes(key)));
    const why = hasLine
      ? 'several lines are for the same, and a fresh declaration has one'
      : 'a fresh declaration has no such line';
    return line.entries.flatMap((entry): Arrival[] => {
      const cell = sheets.cellAt(entry.at);
      if (!cell) return [];
      if (free.length === 0) return [{ at: entry.at, to: [], ...leftBehind(why) }];
      return [arrivalOf(entry, cell, free)];
    });
  });
}

/** Who signs for two gives way to who signs for one of them alone, and another sheet to that of the declaration. */
function claimsOn(key: string, lines: readonly SignedLine[], sheet: string): SignedLine[] {
  const claims = lines.filter(({ keys }) => keys.includes(key));
  const beside = orAll(claims, ({ entries: [first] }) => first?.at.sheet === sheet);
  return orAll(beside, ({ keys }) => keys.length === 1);
}

function orAll<Each>(all: readonly Each[], isBetter: (each: Each) => boolean): Each[] {
  const better = all.filter(isBetter);
  return better.length > 0 ? better : [...all];
}

function arrivalOf({ field, at, date }: SignedEntry, cell: Cell, lines: readonly SignedLine[]): Arrival {
  const { value, ...outcome } = date ? arrivingDate(cell, date) : arrivingText(field, cell);
  if (!value) return { at, to: [], ...outcome };
  if (unwritable(value, false)) return { at, to: [], ...leftBehind('no cell can hold its words') };
  const arrived = { at, to: lines.map((line) => line.place(field)), value, ...withoutFormula(cell, outcome) };
  const linked = field === 'email' && valueText(value) !== wordsOf(cell) ? arrived : withoutLink(cell, arrived);
  return lines.length > 1 ? withPhrase(linked, 'said once before, on the lines of both now') : linked;
}

const MAIL = /^mailto:([^?]+)/i;

function arrivingText(field: string, cell: Cell): Pick<FieldOutcome, 'fate' | 'phrases'> & { value: EditValue } {
  const words = wordsOf(cell);
  const address = field === 'email' ? MAIL.exec(linkBeside(cell) ?? '')?.[1] : undefined;
  if (address !== undefined) {
    const phrases = [`the address that it leads to; it shows ${words === '' ? 'nothing' : 'other words'} itself`];
    return { fate: 'changed', value: { kind: 'text', text: address }, phrases };
  }
  const phrases = kindPhrases(cell);
  return { fate: phrases.length > 0 ? 'changed' : 'carried', value: { kind: 'text', text: words }, phrases };
}

/** An address below a name or an answer would make another of it. */
function withoutLink<Outcome extends Pick<FieldOutcome, 'fate' | 'phrases'>>(cell: Cell, outcome: Outcome): Outcome {
  if (cell.hyperlink === undefined) return outcome;
  const link = linkBeside(cell);
  if (link === undefined) return withPhrase(outcome, 'a link before, its address as text now');
  return withPhrase(outcome, `its link is not carried; it leads to ${link}`);
}

function fateOf(arrival: Arrival, cell: Cell | undefined): PlacedFate {
  const { at, to, value } = arrival;
  const told = toldOf({ what: 'cell', at, shown: cell ? nameOf(cell) : '' }, arrival, value && valueText(value));
  return { ...told, sheet: at.sheet, to: to[0] };
}
