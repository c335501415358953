import type { AsOf } from '../shared/dates/as-of.ts';
import type { RowPlace } from './exports/export-table.ts';
import type { Figure, MeasureWindow } from './figure.ts';

/** A table that figures were counted from. */
interface MeasuredSource {
  readonly path: string;
  readonly sheet: string | undefined;
  readonly rows: number;
}

/** A row, or a part of it, that can't be used. */
export interface UnusedRow {
  readonly place: RowPlace;
  /** To follow "line 7": `has no reference of a person`. Nothing in it could tell who someone is. */
  readonly reason: string;
  /** The requirements whose figures it might have changed. */
  readonly requirements: readonly string[];
}

/** What every measure answers. Each has a report of its own that says more. */
export interface MeasureReport {
  readonly asOf: AsOf;
  readonly scheme: { readonly id: string; readonly name: string };
  readonly window: MeasureWindow;
  readonly sources: readonly MeasuredSource[];
  /** In the order of the scheme. */
  readonly figures: readonly Figure[];
  /** In the order in which they were read. */
  readonly unused: readonly UnusedRow[];
}
