import type { StatusName } from './scheme.ts';

/** What a row can be: one of the scheme's statuses, or set aside because its condition did not arise. */
export type RowStatus = StatusName | 'Not applicable';

/** The fields a row of a given status can be asked for. */
export type RowField = 'lead' | 'evidence' | 'location' | 'approvedBy' | 'approvedOn' | 'due' | 'reason';

/**
 * What a row must say, by its status: work under way needs someone and a date; compliance needs its evidence and where
 * that is saved; reviewed evidence needs who approved it and when; setting a requirement aside needs a reason.
 */
export const ROW_SCHEMA: Readonly<Record<RowStatus, readonly RowField[]>> = {
  Red: ['lead', 'due'],
  Amber: ['lead', 'due'],
  Green: ['evidence', 'location'],
  Blue: ['evidence', 'location', 'approvedBy', 'approvedOn'],
  'Not applicable': ['reason'],
};
