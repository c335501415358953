import type { DateTrouble } from '../workbook/written-date.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

/** The value itself is never repeated: what stands where a date is expected may be somebody's date of birth. */
const TROUBLE: Readonly<Record<DateTrouble, string>> = {
  'not-a-date': 'is not a date',
  impossible: 'is a day that does not exist',
  'two-digit-year': 'has a year of two digits, which can be read in more than one way',
  'no-year': 'has no year',
  'month-first': 'has the month before the day',
  'day-or-month-first': 'can be read in two ways, as other dates of this column have the month before the day',
  'out-of-range': 'is not in this century',
};

export const dateUnreadable: Rule = {
  meta: {
    code: 'MIS301',
    name: 'date-unreadable',
    title: 'A date can’t be read for certain',
    why: 'A date that is guessed wrong makes an approval late, or an overdue row look in time.',
    whatToDo: 'write it as a date, for example 30 Nov 2024',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', approvedOn: '31/11/2024' },
      right: { status: 'Blue', approvedOn: '30 Nov 2024' },
    },
    severity: 'error',
  },
  *check({ rows }) {
    for (const row of rows) {
      for (const field of ['approvedOn', 'due'] as const) {
        const reading = row[field];
        if (reading.kind === 'unreadable') yield rowFact(row, field, { trouble: reading.trouble });
      }
    }
  },
  message: ({ requirement, field, args }) => {
    const which = field === 'due' ? 'due date' : 'date of approval';
    return `The ${which} of ${requirement} ${TROUBLE[args?.trouble as DateTrouble]}.`;
  },
};
