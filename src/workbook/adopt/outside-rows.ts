import type { Scheme } from '../../scheme/scheme.ts';
import { type CellPosition, toAddress } from '../../xlsx/cell-address.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { type BoardRemainder, boardReasons } from './board/board-reasons.ts';
import type { PlacedFate } from './fate.ts';

/** What becomes of what stands outside the rows of requirements: on the Board's sheets, and in titles. */
export interface OutsideRows {
  /** Of a cell or note that was looked at by itself. */
  fateOf(what: PlacedFate['what'], sheet: string, at: CellPosition): PlacedFate | undefined;
  notesOn(sheet: string): readonly PlacedFate[];
  /** Of another cell of a table for the Board. */
  remainder(sheet: string, cell: Cell): BoardRemainder | undefined;
  /** The heading over a cell of a table for the Board. */
  headingOver(sheet: string, at: CellPosition): string | undefined;
}

/** Looks up what becomes of what stands outside the rows of requirements. */
export function outsideRows(
  fates: readonly PlacedFate[],
  { workbook }: OpenedAudit,
  scheme: Scheme,
  forward: boolean,
): OutsideRows {
  const byPlace = new Map<string, PlacedFate>();
  for (const fate of fates) {
    const place = placeKey(fate.what, fate.sheet, fate.at);
    // Several notes of one cell, or one cell that speaks for two, are told once.
    if (!byPlace.has(place)) byPlace.set(place, fate);
  }
  const board = boardReasons(workbook, scheme, forward);
  return {
    fateOf: (what, sheet, at) => byPlace.get(placeKey(what, sheet, at)),
    notesOn: (sheet) => fates.filter((fate) => fate.what === 'note' && fate.sheet === sheet),
    remainder: board.remainder,
    headingOver: board.headingOver,
  };
}

function placeKey(what: string, sheet: string, { row, column }: CellPosition): string {
  return `${what} ${toAddress(row, column)} ${sheet}`;
}
