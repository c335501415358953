import type { CalendarDate } from './calendar-date.ts';

/**
 * Bank holidays of England and Wales, each on the day it is kept. Source: https://www.gov.uk/bank-holidays (facts only). 2028 is beyond
 * what is published there and follows the standing rules. A holiday yet to be proclaimed can be in no list: add it here when it is.
 */
const BANK_HOLIDAYS_BY_YEAR: Readonly<Record<string, string>> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  // Early May moved to Friday 8 May for VE Day.
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  // Spring moved to 2 June and the Platinum Jubilee on 3 June; the Queen's funeral on 19 September.
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  // The King's coronation on 8 May.
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

export const BANK_HOLIDAYS: readonly CalendarDate[] = Object.entries(BANK_HOLIDAYS_BY_YEAR).flatMap(([year, days]) =>
  days.split(' ').map((day) => `${year}-${day}`),
);

/** The first and the last day of the years whose bank holidays are known. */
export const BANK_HOLIDAYS_KNOWN = { from: '2018-01-01', to: '2028-12-31' } as const;
