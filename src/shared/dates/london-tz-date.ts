import { TZDate } from '@date-fns/tz/date';
import { instantOf, startOfDay } from './london-time.ts';
import type { Moment } from './moment.ts';
import { hasTime } from './moment.ts';

/**
 * A moment as a Date whose local fields are London's, for libraries that format those. A date stands at its start.
 * Loads the time zone data (13 ms), so it is for commands that hand dates to such a library.
 */
export function londonTzDate(moment: Moment): TZDate {
  return new TZDate((hasTime(moment) ? instantOf(moment) : startOfDay(moment)).getTime(), 'Europe/London');
}
