import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { type ColumnDate, columnDates } from '../exports/column-dates.ts';
import { type DoneOrNot, doneOrNot, holdsReference } from '../exports/done-or-not.ts';
import { type ExportRow, type ExportTable, type RowPlace, textUnder } from '../exports/export-table.ts';
import { personKey } from '../exports/person-references.ts';
import { plainAnswer, saysNotApplicable } from '../exports/plain-answer.ts';
import { CASE_COLUMNS, type CaseColumn } from './case-columns.ts';
import { FACT_COLUMNS, FACT_WORDS, type FactColumn } from './case-facts.ts';

/** What one row of a case log says. */
export interface CaseEntry {
  readonly place: RowPlace;
  /** By which the rows of a case are known. */
  readonly key: string;
  readonly date: CalendarDate | undefined;
  readonly facts: ReadonlyMap<FactColumn, CaseFact>;
}

/** An answer of a row; `notNeeded` where it says that there was no need. */
export interface CaseFact {
  readonly done: boolean;
  readonly on: CalendarDate | undefined;
  readonly notNeeded: boolean;
}

/** A row, or one answer in it, that can't be used. */
export interface UnusableCase {
  readonly place: RowPlace;
  readonly reason: string;
  /** Undefined where the row does not say which case it is about. */
  readonly key: string | undefined;
  /** Undefined where it is the whole row. */
  readonly column: FactColumn | 'date' | undefined;
}

type Row = ExportRow<CaseColumn>;
type DateOf = (column: CaseColumn, text: string) => ColumnDate;

const NOT_NEEDED = /^(not (needed|required|applicable)|no need|n a|na|none (needed|required))$/;
/** Programmes give a case a reference when it is reported to them. */
const REFERENCES = { mnsiReported: 'mnsiReference', enReported: 'enReference' } as const;

/** Reads the rows of case logs. What can't be read is named, and never guessed. */
export function readCaseLogs(tables: readonly ExportTable<CaseColumn>[]): {
  readonly entries: readonly CaseEntry[];
  readonly unusable: readonly UnusableCase[];
} {
  const entries: CaseEntry[] = [];
  const unusable: UnusableCase[] = [];
  for (const table of tables) {
    const dateOf = columnDates(table, CASE_COLUMNS);
    for (const row of table.rows) {
      const read = readRow(row, dateOf);
      if ('reason' in read) unusable.push(read);
      else {
        entries.push(read.entry);
        unusable.push(...read.unusable);
      }
    }
  }
  return { entries, unusable };
}

function readRow(
  row: Row,
  dateOf: DateOf,
): UnusableCase | { readonly entry: CaseEntry; readonly unusable: readonly UnusableCase[] } {
  const { place, fault } = row;
  const written = textUnder(row, 'case');
  const key = fault === undefined && written !== undefined ? personKey(written) : undefined;
  const unused = (reason: string, column?: FactColumn | 'date'): UnusableCase => ({ place, reason, key, column });
  if (fault !== undefined) return unused(fault);
  if (key === undefined || key === '') return unused('has no reference of a case');
  const dated = dateIn(row, dateOf);
  const facts = new Map<FactColumn, CaseFact>();
  const unusable: UnusableCase[] = [];
  if (dated !== undefined && 'trouble' in dated) {
    unusable.push(unused(`has a date of the incident that ${dated.trouble}`, 'date'));
  }
  const date = dated !== undefined && 'date' in dated ? dated.date : undefined;
  for (const column of FACT_COLUMNS) {
    const read = factIn(row, column, dateOf);
    if (read === undefined) continue;
    if ('trouble' in read) unusable.push(unused(`${read.trouble}, on whether ${FACT_WORDS[column]}`, column));
    else facts.set(column, { ...read, notNeeded: NOT_NEEDED.test(plainWords(textUnder(row, column) ?? '')) });
  }
  return { entry: { place, key, date, facts }, unusable };
}

/** When it happened; of a baby alone, when it was born. */
function dateIn(row: Row, dateOf: DateOf): ColumnDate | undefined {
  for (const column of ['date', 'birth'] as const) {
    const text = textUnder(row, column);
    if (text !== undefined) return dateOf(column, text);
  }
  return undefined;
}

/** A reference of a programme says that the case was reported to it, unless the log says that it was not. */
function factIn(row: Row, column: FactColumn, dateOf: DateOf): DoneOrNot | undefined {
  const text = textUnder(row, column);
  if (text !== undefined) return isQuestion(column) ? answerTo(text) : doneOrNot(text, dateOf(column, text));
  if (column !== 'mnsiReported' && column !== 'enReported') return undefined;
  const reference = textUnder(row, REFERENCES[column]);
  return reference !== undefined && holdsReference(reference) ? { done: true, on: undefined } : undefined;
}

/** Whether something applies to a case: a date or a reference would be no answer. */
function isQuestion(column: FactColumn): boolean {
  return column === 'mnsiQualifies' || column === 'enQualifies' || column === 'candourRequired';
}

function answerTo(text: string): DoneOrNot {
  const words = plainWords(text);
  const applies = /^(qualifies|qualifying|eligible|required|applies|applicable)$/.test(words);
  const not = saysNotApplicable(text) || /^does not (qualify|apply)$/.test(words);
  const answer = applies || (not ? false : plainAnswer(text));
  return answer === undefined ? { trouble: 'says neither yes nor no' } : { done: answer, on: undefined };
}
