/**
 * How a formula begins, in figures of either width, whatever white space comes before, or a tab or a carriage return: Excel would
 * run what follows. Apostrophes before it count as part of it, so that a guard is never taken for the first of the words.
 */
const START = "(?:[\\s']*[=+\\-@\uff1d\uff0b\uff0d\uff20]|'*[\\t\\r])";

export const FORMULA_START = new RegExp(`^${START}`);
const GUARDED = new RegExp(`^'(?=${START})`);

/** The words of a CSV field, without the apostrophe that was put before them so that a spreadsheet takes them for words. */
export function withoutGuard(field: string): string {
  return field.replace(GUARDED, '');
}
