import { formatDate } from '../../shared/dates/format-date.ts';
import { type DateReading, readDateText } from '../../shared/dates/written-date.ts';
import type { Cell } from '../../xlsx/types.ts';
import { FIELD_LABELS } from '../fields.ts';
import type { FieldOutcome } from './field-outcome.ts';
import { wordsOf } from './source-sheets.ts';

/** How a date arrives. */
interface ArrivingDate extends Pick<FieldOutcome, 'fate' | 'phrases'> {
  /** Undefined where its words would read as a date that it may not be. */
  readonly value:
    | { readonly kind: 'date'; readonly date: string }
    | { readonly kind: 'text'; readonly text: string }
    | undefined;
}

/** A date as a real date. What can't be read as one is carried as the words it is, unless they would read as one then. */
export function arrivingDate(cell: Cell, reading: DateReading): ArrivingDate {
  const text = wordsOf(cell);
  if (reading.kind === 'date') {
    const phrases = formPhrases(cell, reading);
    return { fate: phrases.length > 0 ? 'changed' : 'carried', value: { kind: 'date', date: reading.date }, phrases };
  }
  if (readDateText(text).kind === 'unreadable') {
    const phrases = ['can’t be read as a date; carried as the words it is'];
    return { fate: 'changed', value: { kind: 'text', text }, phrases };
  }
  return { fate: 'left', value: undefined, phrases: ['its day and month could be either way round'] };
}

/** What becomes of a date in the row of a requirement. */
export function carryDate(field: 'approvedOn' | 'due', cell: Cell, reading: DateReading): FieldOutcome {
  const { fate, value, phrases } = arrivingDate(cell, reading);
  if (value) return { fate, goesTo: field, values: [[field, value]], phrases };
  return {
    fate,
    goesTo: 'comments',
    remark: `${FIELD_LABELS[field]} was: ${wordsOf(cell)}`,
    phrases: phrases.map((phrase) => `${phrase}; its words are in the comments`),
  };
}

function formPhrases({ value }: Cell, reading: DateReading & { readonly kind: 'date' }): string[] {
  switch (value?.kind) {
    case 'date':
      return value.date.length > reading.date.length ? ['the time of day is not carried'] : [];
    case 'text':
      return reading.eitherOrder
        ? [`text before, read day first: ${formatDate(reading.date)}`]
        : ['text before, a date now'];
    default:
      return ['a number before, a date now'];
  }
}
