import type { Scheme } from '../../scheme/scheme.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { enumerated } from '../../shared/enumerated.ts';
import { holdsNhsNumber } from '../../shared/identifiers/nhs-number.ts';
import { nearestWord } from '../../shared/nearest-word.ts';
import { printableText } from '../../shared/printable-text.ts';
import { type EntryField, FIELD_LABELS } from '../fields.ts';
import { asReason, readStatus } from '../status-words.ts';
import { askedDate } from './asked-date.ts';
import type { NewValue } from './row-edit.ts';

/** What a person can say of a row: a text for a field, one to add to its comments, why it is not applicable. */
export type EditWord = EntryField | 'addedComment' | 'notApplicable';

/** What a person asks for, in their own words. */
export interface EditWords {
  readonly texts: ReadonlyMap<EditWord, string>;
  readonly cleared: readonly EntryField[];
}

/** Something asked for that can't be read. */
interface EditProblem {
  readonly word: EditWord;
  /** As a sentence. */
  readonly message: string;
  /** As a phrase that follows an arrow. */
  readonly hint: string;
}

/** On these a line break has no place. */
const ONE_LINE: readonly EditWord[] = ['lead', 'approvedBy'];

/** What a terminal or a printer would obey; line breaks and tabs are seen. */
const UNSEEN = /(?![\n\t])\p{Cc}/u;

/** What was read: what the fields are to hold, or all that can't be read. */
export type ReadEdit =
  | { readonly values: ReadonlyMap<EntryField, NewValue> }
  | { readonly problems: readonly EditProblem[] };

/** Reads what a person asks of a row. */
export function readEdit({ texts, cleared }: EditWords, scheme: Scheme, today: CalendarDate): ReadEdit {
  const values = new Map<EntryField, NewValue>();
  const problems: EditProblem[] = [];
  const put = (word: EditWord, field: EntryField, value: NewValue): void => {
    const before = values.get(field);
    if (before === undefined) values.set(field, value);
    else if (JSON.stringify(before) !== JSON.stringify(value))
      problems.push({ word, message: `${FIELD_LABELS[field]} is given twice.`, hint: 'give one or the other' });
  };
  for (const [word, text] of texts) {
    for (const read of readWord(word, text.trim().replace(/\r\n?/g, '\n'), scheme, today)) {
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
  if (text === '') return [blank(word, scheme)];
  if (holdsNhsNumber(text)) return [identifying(word)];
  if (UNSEEN.test(text)) {
    return [{ word, message: `${labelOf(word)} holds a character that can’t be seen.`, hint: 'leave it out' }];
  }
  switch (word) {
    case 'status':
      return readStatusWord(text, scheme);
    case 'notApplicable':
      return asReason(text) === undefined ? [unexplained(text)] : setAside(text);
    case 'addedComment':
      return [{ field: 'comments', value: { kind: 'addition', text } }];
    case 'approvedOn':
    case 'due':
      return [dateFor(word, text, today)];
    default:
      if (ONE_LINE.includes(word) && text.includes('\n')) {
        return [{ word, message: `${FIELD_LABELS[word]} is to stand on one line.`, hint: 'leave out the line breaks' }];
      }
      return [{ field: word, value: { kind: 'text', text } }];
  }
}

function blank(word: EditWord, scheme: Scheme): EditProblem {
  if (word === 'notApplicable') return { word, message: 'No reason is given.', hint: 'say why it does not apply' };
  const hint = word === 'status' ? choices(scheme) : 'say what to put there, or clear the field';
  return { word, message: `${labelOf(word)} is given without a value.`, hint };
}

function unexplained(text: string): EditProblem {
  return { word: 'notApplicable', message: `"${text}" is no reason.`, hint: 'say why it does not apply' };
}

function labelOf(word: EditWord): string {
  if (word === 'notApplicable') return 'The reason';
  return FIELD_LABELS[word === 'addedComment' ? 'comments' : word];
}

/** What is refused here never reaches the workbook, nor anything that is printed. */
function identifying(word: EditWord): EditProblem {
  return {
    word,
    message: `${labelOf(word)} holds what looks like an NHS number.`,
    hint: 'leave it out: the workbook goes to people who may not know who a patient is',
  };
}

function readStatusWord(text: string, scheme: Scheme): readonly Read[] {
  const reading = readStatus(text, scheme);
  if (reading.kind === 'status') return [{ field: 'status', value: { kind: 'status', status: reading.status } }];
  if (reading.kind === 'notApplicable' && reading.reason !== undefined) return setAside(reading.reason);
  if (reading.kind === 'notApplicable')
    return [{ field: 'status', value: { kind: 'status', status: 'Not applicable' } }];
  // "Not assessed", as lists say of a row without a status; whether it has one is seen when it is edited.
  if (reading.kind === 'blank') return [{ field: 'status', value: { kind: 'blank' } }];
  const names = scheme.statuses.map(({ name }) => name);
  const meant = nearestWord(text, names);
  const message = `"${printableText(text)}" is no status of the scheme${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
  return [{ word: 'status', message, hint: choices(scheme) }];
}

function choices({ statuses }: Scheme): string {
  const names = statuses.map(({ name }) => name);
  return `choose ${enumerated(names, 'or')}`;
}

function setAside(reason: string): readonly Read[] {
  return [
    { field: 'status', value: { kind: 'status', status: 'Not applicable' } },
    { field: 'reason', value: { kind: 'text', text: reason } },
  ];
}

function dateFor(word: 'approvedOn' | 'due', text: string, today: CalendarDate): Read {
  const asked = askedDate(text, today);
  return 'date' in asked ? { field: word, value: { kind: 'date', date: asked.date } } : { word, ...asked.problem };
}
