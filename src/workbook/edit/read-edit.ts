import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { readDateText } from '../../shared/dates/written-date.ts';
import { holdsNhsNumber } from '../../shared/identifiers/nhs-number.ts';
import { nearestWord } from '../../shared/nearest-word.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import { readStatus } from '../status-words.ts';
import type { NewValue } from './row-edit.ts';

/** What a person can say of a row: a text for a field, one to add to its comments, why it is not applicable. */
export type EditWord = EntryField | 'addedComment' | 'notApplicable';

/** What a person asks for, in their own words. */
export interface EditWords {
  readonly texts: ReadonlyMap<EditWord, string>;
  readonly cleared: readonly EntryField[];
}

/** Something asked for that can't be read. */
export interface EditProblem {
  readonly word: EditWord;
  /** As a sentence. */
  readonly message: string;
  /** As a phrase that follows an arrow. */
  readonly hint: string;
}

/** On these a line break has no place. */
const ONE_LINE: readonly EditWord[] = ['lead', 'approvedBy'];

/** What was read: what the fields are to hold, or all that can't be read. */
export type ReadEdit =
  | { readonly values: ReadonlyMap<EntryField, NewValue> }
  | { readonly problems: readonly EditProblem[] };

/** Reads what a person asks of a row. */
export function readEdit({ texts, cleared }: EditWords, scheme: Scheme, today: CalendarDate): ReadEdit {
  const values = new Map<EntryField, NewValue>();
  const problems: EditProblem[] = [];
  const put = (word: EditWord, field: EntryField, value: NewValue): void => {
    if (!values.has(field)) values.set(field, value);
    else problems.push({ word, message: `${FIELD_LABELS[field]} is given twice.`, hint: 'give one or the other' });
  };
  for (const [word, text] of texts) {
    for (const read of readWord(word, text.trim().replaceAll('\r\n', '\n'), scheme, today)) {
      if ('message' in read) problems.push(read);
      else put(word, read.field, read.value);
    }
  }
  for (const field of cleared) {
    if (field === 'status')
      problems.push({ word: field, message: 'A status can’t be cleared.', hint: 'set it to Red' });
    else put(field, field, { kind: 'blank' });
  }
  return problems.length > 0 ? { problems } : { values };
}

type Read = EditProblem | { readonly field: EntryField; readonly value: NewValue };

function readWord(word: EditWord, text: string, scheme: Scheme, today: CalendarDate): readonly Read[] {
  if (text === '') return [blank(word)];
  if (holdsNhsNumber(text)) return [identifying(word)];
  switch (word) {
    case 'status':
      return readStatusWord(text, scheme);
    case 'notApplicable':
      return setAside(text);
    case 'addedComment':
      return [{ field: 'comments', value: { kind: 'addition', text } }];
    case 'approvedOn':
    case 'due':
      return [readDateWord(word, text, today)];
    default:
      if (ONE_LINE.includes(word) && text.includes('\n')) {
        return [{ word, message: `${FIELD_LABELS[word]} is to stand on one line.`, hint: 'leave out the line breaks' }];
      }
      return [{ field: word, value: { kind: 'text', text } }];
  }
}

function blank(word: EditWord): EditProblem {
  if (word === 'notApplicable') return { word, message: 'No reason is given.', hint: 'say why it does not apply' };
  const label = FIELD_LABELS[word === 'addedComment' ? 'comments' : word];
  return { word, message: `${label} is given without a value.`, hint: 'say what to put there, or clear the field' };
}

/** What is refused here never reaches the workbook, nor anything that is printed. */
function identifying(word: EditWord): EditProblem {
  const what = word === 'notApplicable' ? 'The reason' : FIELD_LABELS[word === 'addedComment' ? 'comments' : word];
  return {
    word,
    message: `${what} holds what looks like an NHS number.`,
    hint: 'leave it out: the workbook goes to people who may not know who a patient is',
  };
}

function readStatusWord(text: string, scheme: Scheme): readonly Read[] {
  const reading = readStatus(text, scheme);
  if (reading.kind === 'status') return [{ field: 'status', value: { kind: 'status', status: reading.status } }];
  if (reading.kind === 'notApplicable' && reading.reason !== undefined) return setAside(reading.reason);
  if (reading.kind === 'notApplicable')
    return [{ field: 'status', value: { kind: 'status', status: 'Not applicable' } }];
  const names = scheme.statuses.map(({ name }) => name);
  const meant = nearestWord(text, names);
  const hint = `choose ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const message = `"${text}" is no status of the scheme${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
  return [{ word: 'status', message, hint }];
}

function setAside(reason: string): readonly Read[] {
  return [
    { field: 'status', value: { kind: 'status', status: 'Not applicable' } },
    { field: 'reason', value: { kind: 'text', text: reason } },
  ];
}

/** A date that another order of day and month would make another one is refused: here it can still be asked for again. */
function readDateWord(word: 'approvedOn' | 'due', text: string, today: CalendarDate): Read {
  if (text.toLowerCase() === 'today') return { field: word, value: { kind: 'date', date: today } };
  const reading = readDateText(text);
  if (reading.kind !== 'date') {
    const trouble =
      reading.kind === 'unreadable' && reading.trouble === 'impossible'
        ? 'is a day that does not exist'
        : 'can’t be read as a date for certain';
    return { word, message: `"${text}" ${trouble}.`, hint: 'write it as 2024-11-30, 30/11/2024 or 30 Nov 2024' };
  }
  if (!reading.eitherOrder) return { field: word, value: { kind: 'date', date: reading.date } };
  const [year, month, day] = reading.date.split('-');
  const other = formatDate(`${year}-${day}-${month}`);
  return {
    word,
    message: `"${text}" could be ${formatDate(reading.date)} or ${other}.`,
    hint: `write ${reading.date} or ${formatDate(reading.date)} if that is the day`,
  };
}
