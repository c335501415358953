import type { Scheme } from '../scheme/scheme.ts';
import type { AsOf } from '../shared/dates/as-of.ts';
import type { MeasureMap } from './exports/measure-map.ts';

/** What every measure is told besides its exports. */
export interface MeasureQuestion {
  readonly scheme: Scheme;
  readonly asOf: AsOf;
  readonly map: MeasureMap;
}
