const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

/** A whole date, in figures or with the month named: the source of an expression to be read without regard to case. */
export const FULL_DATE = [
  '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}',
  '\\d{1,2}\\s?[/.\\- ]\\s?\\d{1,2}\\s?[/.\\- ]\\s?(?:\\d{4}|\\d{2})',
  `\\d{1,2}(?:st|nd|rd|th)?[\\s,.-]{0,2}(?:of )?${MONTH}[\\s,.-]{0,2}\\d{2,4}`,
  `${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
].join('|');
