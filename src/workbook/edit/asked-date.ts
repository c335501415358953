import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { type DateTrouble, readDateText } from '../../shared/dates/written-date.ts';
import { printableText } from '../../shared/printable-text.ts';

const FORMS = 'write it as 2024-11-30, 30/11/2024 or 30 Nov 2024';
const UNCERTAIN = 'can’t be read as a date for certain';

/** What is wrong with a date that was asked for, after its words. */
const TROUBLES: Readonly<Record<DateTrouble, string>> = {
  'not-a-date': UNCERTAIN,
  impossible: 'is a day that does not exist',
  'two-digit-year': `${UNCERTAIN}: its year has two digits`,
  'no-year': `${UNCERTAIN}: it has no year`,
  'month-first': `${UNCERTAIN}: it has the month before the day`,
  'day-or-month-first': `${UNCERTAIN}: the month may stand before the day`,
  'out-of-range': `${UNCERTAIN}: its year is not of this century`,
};

/** The day that a person means, or why it can't be told: a sentence, and a phrase that follows an arrow. */
export type AskedDate =
  | { readonly date: CalendarDate }
  | { readonly problem: { readonly message: string; readonly hint: string } };

/** Reads a date that is asked for. One that another order of day and month would make another date is refused: here it can still be asked for again. */
export function askedDate(text: string, today: CalendarDate): AskedDate {
  if (text.toLowerCase() === 'today') return { date: today };
  const reading = readDateText(text);
  if (reading.kind !== 'date') {
    const trouble = TROUBLES[reading.kind === 'unreadable' ? reading.trouble : 'not-a-date'];
    return { problem: { message: `"${printableText(text)}" ${trouble}.`, hint: FORMS } };
  }
  if (!reading.eitherOrder) return { date: reading.date };
  const [year, month, day] = reading.date.split('-');
  const [one, other] = [reading.date, `${year}-${day}-${month}`].map(formatDate);
  return {
    problem: {
      message: `"${printableText(text)}" could be ${one} or ${other}.`,
      hint: `write ${reading.date} or ${one} if that is the day`,
    },
  };
}
