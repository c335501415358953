import { plainWords } from '../../shared/plain-words.ts';
import { type ColumnDate, columnDates } from '../exports/column-dates.ts';
import { type ExportRow, type ExportTable, textUnder } from '../exports/export-table.ts';
import { NOT_COUNTED } from '../exports/measure-map.ts';
import { personKey } from '../exports/person-references.ts';
import { yesOrNo } from '../exports/yes-or-no.ts';
import { attendancesIn } from './read-attendances.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { RegisterEntry, Unusable } from './register-entry.ts';
import type { TrainingWords } from './training-words.ts';

/** What was read of a register. */
export interface RegisterRead {
  readonly entries: readonly RegisterEntry[];
  readonly unusable: readonly Unusable[];
}

type Row = ExportRow<RegisterColumn>;
type DateOf = (column: RegisterColumn, text: string) => ColumnDate;

const TOTAL = /^(sub ?|grand )?totals?\b/;
/** Words for being away that say yes. */
const AWAY = /^(maternity|paternity|adoption|parental|career|long term|sick|sabbatical|secondment|suspended|on )/;

/** Reads the rows of a register. What can't be read is named, and never guessed. */
export function readRegister(tables: readonly ExportTable<RegisterColumn>[], words: TrainingWords): RegisterRead {
  const entries: RegisterEntry[] = [];
  const unusable: Unusable[] = [];
  for (const table of tables) {
    const dated = table.columns.filter((column) => column !== undefined && isDated(column)) as RegisterColumn[];
    const dateOf = columnDates(table, dated);
    for (const row of table.rows.filter((each) => !isTotal(each))) {
      const read = readRow(row, dateOf, words);
      if ('reason' in read) unusable.push(read);
      else {
        entries.push(read.entry);
        unusable.push(...read.unusable);
      }
    }
  }
  return { entries, unusable };
}

/** What people write below a list is about nobody. */
function isTotal({ cells }: Row): boolean {
  return cells.some(([column, text]) => column === 'person' && TOTAL.test(plainWords(text)));
}

function isDated(column: RegisterColumn): boolean {
  return column === 'started' || column === 'left' || column === 'attended' || column.startsWith('on ');
}

function readRow(
  row: Row,
  dateOf: DateOf,
  words: TrainingWords,
): Unusable | { readonly entry: RegisterEntry; readonly unusable: readonly Unusable[] } {
  const { place, fault } = row;
  const written = textUnder(row, 'person');
  const person = written === undefined ? undefined : personKey(written);
  const { group, unknownTitle, clash } = groupIn(row, words);
  const groups = group === undefined ? undefined : [group];
  const unused = (reason: string): Unusable => ({ place, reason, person, groups, element: undefined });
  if (fault !== undefined) return { ...unused(fault), person: undefined, groups: undefined };
  if (person === undefined) return unused('has no reference of a person');
  if (clash !== undefined)
    return { ...unused('has a job title of one staff group and the name of another'), groups: clash };
  const [started, left] = (['started', 'left'] as const).map((column) => dateIn(row, column, dateOf));
  const trouble = troubleIn('start', started) ?? troubleIn('leave', left);
  if (trouble !== undefined) return unused(trouble);
  const rotational = yesOrNo(textUnder(row, 'rotational') ?? '');
  const absent = awayIn(textUnder(row, 'absent') ?? '');
  if (rotational === undefined) return unused('says neither yes nor no to being rotational');
  if (absent === undefined) return unused('says neither yes nor no to long-term absence');
  const { attended, unusable } = attendancesIn(row, dateOf, words);
  const entry: RegisterEntry = {
    place,
    person,
    group,
    unknownTitle,
    started: dateFrom(started),
    left: dateFrom(left),
    rotational: textUnder(row, 'rotational') === undefined ? undefined : rotational,
    absent: textUnder(row, 'absent') === undefined ? undefined : absent,
    attended,
  };
  return { entry, unusable: unusable.map((each) => ({ ...each, place, person, groups })) };
}

interface GroupRead {
  readonly group: string | undefined;
  readonly unknownTitle: string | undefined;
  /** Two groups that the row names at once. */
  readonly clash?: readonly string[];
}

/** By the staff group where the scheme knows it, as ESR writes wider ones, else by the job title; where a row has neither, by its sheet. */
function groupIn(row: Row, { staffGroupOf }: TrainingWords): GroupRead {
  const [written, title] = [textUnder(row, 'staffGroup'), textUnder(row, 'title')];
  const { sheet } = row.place;
  if (written === undefined && title === undefined && sheet !== undefined) {
    return { group: staffGroupOf(sheet), unknownTitle: undefined };
  }
  const [byGroup, byTitle] = [written, title].map((text) => (text === undefined ? undefined : staffGroupOf(text)));
  const group = byGroup ?? byTitle;
  if (group === undefined) return { group, unknownTitle: title ?? written };
  const isClash = byTitle !== undefined && byTitle !== group && ![byTitle, group].includes(NOT_COUNTED);
  return { group, unknownTitle: undefined, ...(isClash ? { clash: [group, byTitle] } : {}) };
}

function dateIn(row: Row, column: 'started' | 'left', dateOf: DateOf): ColumnDate | undefined {
  const text = textUnder(row, column);
  return text === undefined || plainWords(text) === '' ? undefined : dateOf(column, text);
}

function troubleIn(what: string, date: ColumnDate | undefined): string | undefined {
  return date !== undefined && 'trouble' in date ? `has a ${what} date that ${date.trouble}` : undefined;
}

function dateFrom(date: ColumnDate | undefined): string | undefined {
  return date !== undefined && 'date' in date ? date.date : undefined;
}

function awayIn(text: string): boolean | undefined {
  return yesOrNo(text) ?? (AWAY.test(plainWords(text)) ? true : undefined);
}
