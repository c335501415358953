import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/dates/calendar-date.ts';
import { isMoment } from '../shared/dates/moment.ts';

const count = z.int().check(z.nonnegative());
const day = z.string().check(z.refine(isCalendarDate));

/** One figure, with the keys of its type; others may stand beside them. */
const figure = z.object({
  requirement: z.string(),
  measure: z.string(),
  staffGroup: z.optional(z.string()),
  element: z.optional(z.string()),
  numerator: count,
  denominator: count,
  excluded: count,
  fraction: z.nullable(z.number()),
  target: z.number(),
  met: z.nullable(z.boolean()),
  shortfall: count,
  window: z.object({ start: day, end: day }),
});

/** What `mis measure … --format json` prints, as far as a workbook is held against it. */
export const MEASURED_SCHEMA = z.object({
  schemaVersion: z.literal(1),
  asOf: z.string().check(z.refine(isMoment)),
  scheme: z.object({ id: z.string() }),
  figures: z.array(figure).check(z.minLength(1)),
  /** Each measure has its own; `DETAILS_SCHEMA` reads them where they are needed. */
  details: z.optional(z.unknown()),
  /** For which figures a plan may stand in. */
  rotational: z.optional(z.nullable(z.object({ requirement: z.string(), figures: z.array(z.string()) }))),
});

/** What stands beside figures for which a plan may stand in. */
export const DETAILS_SCHEMA = z.array(
  z.object({
    requirement: z.string(),
    withoutRotational: z.nullable(z.object({ numerator: count, denominator: count })),
  }),
);

/** What was printed of one measure. */
export type Measured = z.infer<typeof MEASURED_SCHEMA>;

/** A figure as it was printed, not yet compared with the scheme. */
export type PrintedFigure = z.infer<typeof figure>;
