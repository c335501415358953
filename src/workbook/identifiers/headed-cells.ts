import { headsBirthDates, holdsFullDate } from '../../shared/identifiers/birth-date.ts';
import type { IdentifierKind } from '../../shared/identifiers/identifier-finder.ts';
import { headsPatientNames, holdsName } from '../../shared/identifiers/patient-name.ts';
import type { Cell } from '../../xlsx/types.ts';

/** What tells nothing by itself, but does below a heading or beside it. */
const HEADED: readonly { kind: IdentifierKind; heads: (text: string) => boolean; holds: (text: string) => boolean }[] =
  [
    { kind: 'birthDate', heads: headsBirthDates, holds: holdsFullDate },
    { kind: 'patientName', heads: headsPatientNames, holds: holdsName },
  ];

/** Follows the cells of one sheet in row order and says what each is headed as. A row without a cell ends what stands above it. */
export class HeadedCells {
  /** By column: what it heads, from the row of the heading on. */
  readonly #below = new Map<number, (typeof HEADED)[number]>();
  #beside: { readonly row: number; readonly column: number; readonly headed: (typeof HEADED)[number] } | undefined;
  #row = 0;

  /** What a cell holds by its heading; undefined where it holds nothing of the kind. */
  kindOf({ row, column }: Cell, text: string): IdentifierKind | undefined {
    if (row > this.#row + 1) this.#below.clear();
    this.#row = row;
    const headed = this.#headingOf(row, column);
    return headed?.holds(text.trim()) ? headed.kind : undefined;
  }

  /** Takes note of a cell that may be a heading. */
  add({ row, column }: Cell, text: string): void {
    const headed = HEADED.find(({ heads }) => heads(text.trim()));
    if (headed === undefined) return;
    this.#below.set(column, headed);
    this.#beside = { row, column, headed };
  }

  #headingOf(row: number, column: number): (typeof HEADED)[number] | undefined {
    const beside = this.#beside;
    const isBeside = beside?.row === row && beside.column + 1 === column;
    return isBeside ? beside.headed : this.#below.get(column);
  }
}
