import { plainWords } from '../../shared/plain-words.ts';
import type { ColumnDate } from '../exports/column-dates.ts';
import { type ExportRow, textUnder } from '../exports/export-table.ts';
import { NOT_COUNTED } from '../exports/measure-map.ts';
import { quoted } from '../exports/quoted.ts';
import { yesOrNo } from '../exports/yes-or-no.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { Attendance, Unusable } from './register-entry.ts';
import type { TrainingWords } from './training-words.ts';

/** Attendances of a row, and those that can't be used. */
interface AttendancesRead {
  readonly attended: readonly Attendance[];
  readonly unusable: readonly Pick<Unusable, 'reason' | 'element'>[];
}

/** What stands for a date where nobody came. */
const NOT_ATTENDED =
  /^(no|none|n a|na|nil|tbc|outstanding|due|overdue|expired|never|not (yet )?(attended|done|completed|complete|booked|required)|did not attend|dna|absent|cancelled|booked|enrolled|withdrawn|failed|no show|in progress|incomplete|planned)$/;
const DID_ATTEND = /^(attended|completed|complete|passed|pass|present|achieved|competent)$/;

/** What a row says was attended, and when: in two columns, or in one for each element. */
export function attendancesIn(
  row: ExportRow<RegisterColumn>,
  dateOf: (column: RegisterColumn, text: string) => ColumnDate,
  words: TrainingWords,
): AttendancesRead {
  const attended: Attendance[] = [];
  const unusable: Pick<Unusable, 'reason' | 'element'>[] = [];
  for (const [column, text] of row.cells) {
    const read = column.startsWith('on ')
      ? dated(column.slice('on '.length), text, dateOf(column, text))
      : column === 'element'
        ? named(row, text, dateOf, words)
        : undefined;
    if (read !== undefined && 'date' in read) attended.push(read);
    else if (read !== undefined) unusable.push(read);
  }
  return { attended, unusable };
}

type OneRead = Attendance | Pick<Unusable, 'reason' | 'element'> | undefined;

function dated(element: string, text: string, date: ColumnDate): OneRead {
  const words = plainWords(text);
  if (words === '' || NOT_ATTENDED.test(words)) return undefined;
  if ('date' in date) return { element, date: date.date };
  if (yesOrNo(text) || DID_ATTEND.test(words))
    return { element, reason: `says that ${element} was attended, and not when` };
  return { element, reason: `has a date for ${element} that ${date.trouble}` };
}

function named(
  row: ExportRow<RegisterColumn>,
  name: string,
  dateOf: (column: RegisterColumn, text: string) => ColumnDate,
  { elementOf }: TrainingWords,
): OneRead {
  const element = elementOf(name);
  if (element === NOT_COUNTED) return undefined;
  if (element === undefined) return { element, reason: `names a training that is not known: ${quoted(name)}` };
  const outcome = outcomeOf(textUnder(row, 'outcome'), row);
  if (outcome !== undefined && 'reason' in outcome) return { element, reason: outcome.reason };
  if (outcome?.attended === false) return undefined;
  const text = textUnder(row, 'attended');
  return text === undefined ? undefined : dated(element, text, dateOf('attended', text));
}

/** What an export says of who came; undefined where it has no column for that. */
function outcomeOf(
  text: string | undefined,
  row: ExportRow<RegisterColumn>,
): { readonly attended: boolean } | { readonly reason: string } | undefined {
  if (text === undefined) return undefined;
  const words = plainWords(text);
  if (NOT_ATTENDED.test(words)) return { attended: false };
  if (DID_ATTEND.test(words) || yesOrNo(text)) return { attended: true };
  // An outcome that nobody knows matters only where there is a date that it could undo.
  if (textUnder(row, 'attended') === undefined) return undefined;
  return { reason: `has an outcome that is not known: ${quoted(text)}` };
}
