import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { RowPlace } from '../exports/export-table.ts';
import { NOT_COUNTED } from '../exports/measure-map.ts';
import { quoted } from '../exports/quoted.ts';
import type { RegisterRead } from './read-register.ts';
import type { RegisterEntry, Unusable } from './register-entry.ts';

/** A person, from all rows about them. */
export interface StaffMember {
  readonly person: string;
  /** The id of the staff group. */
  readonly group: string;
  readonly started: CalendarDate | undefined;
  readonly left: CalendarDate | undefined;
  readonly rotational: boolean;
  /** On long-term absence. */
  readonly absent: boolean;
  /** Every date on which they attended, by element. */
  readonly attended: ReadonlyMap<string, readonly CalendarDate[]>;
}

export interface StaffRead {
  readonly staff: readonly StaffMember[];
  readonly unusable: readonly Unusable[];
  /** How many people a map sets aside. */
  readonly notCounted: number;
}

/** What rows can contradict each other in, in the words of a message. */
const FACTS = [
  ['group', 'staff groups'],
  ['started', 'start dates'],
  ['left', 'leave dates'],
  ['rotational', 'answers to being rotational'],
  ['absent', 'answers to long-term absence'],
] as const;

type Fact = (typeof FACTS)[number][0];

/** Puts the rows of each person together. Whoever is given two of a kind, or no known staff group, can't be counted, and is named. */
export function staffIn({ entries, unusable }: RegisterRead, end: CalendarDate): StaffRead {
  const byPerson = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const same = byPerson.get(entry.person);
    if (same) same.push(entry);
    else byPerson.set(entry.person, [entry]);
  }
  const staff: StaffMember[] = [];
  const refused: Unusable[] = [];
  const groupOf = new Map<string, readonly string[]>();
  const gone = new Set<string>();
  let notCounted = 0;
  for (const [person, rows] of byPerson) {
    const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))];
    if (groups.length > 0) groupOf.set(person, groups);
    const trouble = contradictionIn(rows) ?? withoutGroup(rows, groups);
    const [group] = groups;
    if (trouble && isGone(rows, end)) gone.add(person);
    else if (trouble)
      refused.push({ ...trouble, person, groups: groups.length > 0 ? groups : undefined, element: undefined });
    else if (group === NOT_COUNTED) notCounted += 1;
    else if (group !== undefined) staff.push(memberFrom(person, group, rows));
  }
  // A row that says nothing of a staff group may be about a person whose group another row gives.
  const placed = unusable.map((each) => ({ ...each, groups: each.groups ?? groupOf.get(each.person ?? '') }));
  const counted = [...placed, ...refused].filter(
    ({ groups }) => groups?.every((group) => group === NOT_COUNTED) !== true,
  );
  return { staff, unusable: counted, notCounted };
}

/** Whoever has left by then, or starts later, counts nowhere, whatever else is unclear about them. */
function isGone(rows: readonly RegisterEntry[], end: CalendarDate): boolean {
  const dates = (fact: 'started' | 'left') => rows.flatMap((row) => row[fact] ?? []);
  const [started, left] = [dates('started'), dates('left')];
  const isEarly = started.length > 0 && started.every((date) => date > end);
  return isEarly || (left.length > 0 && left.every((date) => date < end));
}

function memberFrom(person: string, group: string, rows: readonly RegisterEntry[]): StaffMember {
  const attended = new Map<string, CalendarDate[]>();
  for (const { element, date } of rows.flatMap((row) => row.attended)) {
    const dates = attended.get(element);
    if (dates) dates.push(date);
    else attended.set(element, [date]);
  }
  return {
    person,
    group,
    started: factOf(rows, 'started'),
    left: factOf(rows, 'left'),
    rotational: factOf(rows, 'rotational') ?? false,
    absent: factOf(rows, 'absent') ?? false,
    attended,
  };
}

function factOf<Name extends Fact>(rows: readonly RegisterEntry[], fact: Name): RegisterEntry[Name] | undefined {
  return rows.find((row) => row[fact] !== undefined)?.[fact];
}

type Trouble = Pick<Unusable, 'place' | 'reason'>;

function contradictionIn(rows: readonly RegisterEntry[]): Trouble | undefined {
  for (const [fact, words] of FACTS) {
    const first = rows.find((row) => row[fact] !== undefined);
    const other = rows.find((row) => row[fact] !== undefined && row[fact] !== first?.[fact]);
    if (!first || !other) continue;
    const values =
      fact === 'started' || fact === 'left' ? `, ${dateWords(first[fact])} and ${dateWords(other[fact])}` : '';
    const elsewhere = elsewhereWords(first.place, other.place);
    return { place: other.place, reason: `and ${elsewhere} give one person two ${words}${values}` };
  }
  return undefined;
}

function dateWords(date: CalendarDate | undefined): string {
  return date === undefined ? '' : formatDate(date);
}

function elsewhereWords(first: RowPlace, second: RowPlace): string {
  const isSame = first.path === second.path && first.sheet === second.sheet;
  const sheet = first.sheet === undefined ? '' : ` sheet ${printableText(first.sheet)}`;
  return isSame ? `line ${first.line}` : `${first.path}${sheet} line ${first.line}`;
}

function withoutGroup(rows: readonly RegisterEntry[], groups: readonly string[]): Trouble | undefined {
  if (groups.length > 0) return undefined;
  const titled = rows.find(({ unknownTitle }) => unknownTitle !== undefined);
  const [first] = rows;
  if (titled) {
    return { place: titled.place, reason: `has a job title of no staff group: ${quoted(titled.unknownTitle ?? '')}` };
  }
  return first && { place: first.place, reason: 'is about a person for whom no row gives a staff group or job title' };
}
