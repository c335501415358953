import { formatDate } from '../../shared/dates/format-date.ts';
import { type DateReading, readDateText } from '../../shared/dates/written-date.ts';
import type { Cell } from '../../xlsx/types.ts';
import { FIELD_LABELS } from '../fields.ts';
import type { FieldOutcome } from './field-outcome.ts';
import { wordsOf } from './source-sheets.ts';

/** A date as a real date. What can't be read as one is carried as the words it is, unless they would read as one then. */
export function carryDate(field: 'approvedOn' | 'due', cell: Cell, reading: DateReading): FieldOutcome {
  const words = wordsOf(cell);
  if (reading.kind === 'date') {
    const phrases = formPhrases(cell, reading);
    const values = [[field, { kind: 'date', date: reading.date }]] as const;
    return { fate: phrases.length > 0 ? 'changed' : 'carried', goesTo: field, values, phrases };
  }
  if (readDateText(words).kind === 'unreadable') {
    const phrases = ['can’t be read as a date; carried as the words it is'];
    return { fate: 'changed', goesTo: field, values: [[field, { kind: 'text', text: words }]], phrases };
  }
  return {
    fate: 'left',
    goesTo: 'comments',
    remark: `${FIELD_LABELS[field]} was: ${words}`,
    phrases: ['its day and month could be either way round; its words are in the comments'],
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
