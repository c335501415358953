import type { DataValidation, Worksheet } from 'exceljs';

declare module 'exceljs' {
  interface Worksheet {
    /** Missing from the package's own types. Set cell by cell instead, rules come out twice for some cells. */
    readonly dataValidations: { add(range: string, rule: DataValidation): void };
  }
}

/** Anything earlier is a slip of the keyboard. */
const EARLIEST_DATE = new Date('2000-01-01T00:00Z');

/** As many characters as Excel takes in a list that is written out. */
export const LONGEST_LIST = 255;

/** A drop-down; the same words pasted or typed are accepted, others are refused. `source` is a name or a quoted list. */
export function offerList(sheet: Worksheet, range: string, source: string, advice: string): void {
  validate(sheet, range, {
    type: 'list',
    formulae: [source],
    errorStyle: 'stop',
    errorTitle: 'Not on the list',
    error: advice,
  });
}

/** A date is asked for; anything else is accepted only after a warning. */
export function expectDate(sheet: Worksheet, range: string): void {
  validate(sheet, range, {
    type: 'date',
    operator: 'greaterThanOrEqual',
    formulae: [EARLIEST_DATE],
    errorStyle: 'warning',
    errorTitle: 'Not a date',
    error: 'Enter a date such as 30 Nov 2024.',
  });
}

/** An amount is asked for; anything else is accepted only after a warning. */
export function expectAmount(sheet: Worksheet, range: string): void {
  validate(sheet, range, {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    errorStyle: 'warning',
    errorTitle: 'Not an amount',
    error: 'Enter the cost in pounds, as a number.',
  });
}

function validate(sheet: Worksheet, range: string, rule: DataValidation): void {
  sheet.dataValidations.add(range, { allowBlank: true, showErrorMessage: true, ...rule });
}
