import { COUNTING_FUNCTIONS } from './counting-functions.ts';
import { DECIDING_FUNCTIONS } from './deciding-functions.ts';
import { NUMBER_FUNCTIONS } from './number-functions.ts';
import type { SheetFunction } from './workings.ts';

/** The functions that are known, apart from those of single values. */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map([
  ...DECIDING_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...COUNTING_FUNCTIONS,
]);

/** The functions that make something of an error, where all others hand it on. */
export const ERROR_TAKERS: ReadonlySet<string> = new Set([
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'ISNUMBER',
  'ISTEXT',
  'ISBLANK',
]);
