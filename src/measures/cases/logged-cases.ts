import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RowPlace } from '../exports/export-table.ts';
import { otherRow } from '../exports/reading-order.ts';
import { FACT_COLUMNS, FACT_WORDS, type FactColumn } from './case-facts.ts';
import type { CaseEntry, CaseFact, UnusableCase } from './read-case-log.ts';

/** A case, from all rows about it. */
export interface LoggedCase {
  readonly key: string;
  /** The first row about it. */
  readonly place: RowPlace;
  /** Undefined where no row gives one, or two give different ones. */
  readonly date: CalendarDate | undefined;
  readonly facts: ReadonlyMap<FactColumn, CaseFact>;
  /** What can't be told of it, with the reason; `date` among them. */
  readonly doubts: ReadonlyMap<FactColumn | 'date', Doubt>;
}

/** A place, and why something can't be told there. */
export interface Doubt {
  readonly place: RowPlace;
  readonly reason: string;
}

/** Puts the rows of each case together. What two rows say differently, or one says in words that nobody knows, is in doubt. */
export function loggedCases(entries: readonly CaseEntry[], unusable: readonly UnusableCase[]): LoggedCase[] {
  return [...grouped(entries)].map(([key, rows]) => caseFrom(key, rows, unusable));
}

function grouped(entries: readonly CaseEntry[]): Map<string, CaseEntry[]> {
  const byKey = new Map<string, CaseEntry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return byKey;
}

function caseFrom(key: string, rows: readonly CaseEntry[], unusable: readonly UnusableCase[]): LoggedCase {
  const facts = new Map<FactColumn, CaseFact>();
  const doubts = new Map<FactColumn | 'date', Doubt>();
  for (const { key: about, column, place, reason } of unusable) {
    if (about === key && column !== undefined) doubts.set(column, { place, reason });
  }
  for (const column of FACT_COLUMNS) {
    const told = rows.flatMap(({ place, facts: own }) => {
      const fact = own.get(column);
      return fact === undefined ? [] : [{ place, fact }];
    });
    const [first] = told;
    const other = told.find(({ fact }) => fact.done !== first?.fact.done);
    if (first && other) doubts.set(column, differing(first.place, other.place, `on whether ${FACT_WORDS[column]}`));
    else if (first) facts.set(column, latestOf(told.map(({ fact }) => fact)));
  }
  const dated = rows.filter(({ date }) => date !== undefined);
  const [first] = dated;
  const other = dated.find(({ date }) => date !== first?.date);
  if (first && other) doubts.set('date', differing(first.place, other.place, 'on when it happened'));
  const [{ place } = { place: { path: '', sheet: undefined, line: 0 } }] = rows;
  return { key, place, date: other === undefined ? first?.date : undefined, facts, doubts };
}

/** Of several dates the first one on which it was done; a yes without a date says less than one with it. */
function latestOf(facts: readonly CaseFact[]): CaseFact {
  const dates = facts.flatMap(({ on }) => on ?? []).sort();
  return {
    done: facts.some(({ done }) => done),
    on: dates[0],
    notNeeded: facts.every(({ notNeeded }) => notNeeded),
  };
}

function differing(first: RowPlace, other: RowPlace, about: string): Doubt {
  return { place: other, reason: `and ${otherRow(other, first)} differ ${about}` };
}
