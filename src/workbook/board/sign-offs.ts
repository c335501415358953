import { type DateReading, doubtEitherOrder } from '../../shared/dates/written-date.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { CellPlace } from '../audit-row.ts';
import { readDate } from '../written-date.ts';
import { type BoardTable, lineAt } from './find-board-tables.ts';

/** Whose sign-off a line is for. The Board's meeting is a line of its own: it has a date, and nobody's name. */
export type Signer = 'chiefExecutive' | 'board' | 'boardMeeting' | 'icb';

type SignOffField = 'name' | 'role' | 'date';

/** A line of the sign-offs. */
export interface SignOff {
  /** None for a line that the Trust added, such as that of a safety champion. */
  readonly signers: readonly Signer[];
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly date: DateReading;
  /** The table asks for it. */
  asksFor(field: SignOffField): boolean;
  /** The cell of a field, or the first of the line where there is no such column. */
  place(field: SignOffField): CellPlace;
}

/** A line about talks outside the Trust. */
export interface Discussion {
  readonly withCommissioners: boolean;
  readonly whom: string | undefined;
  readonly organisation: string | undefined;
  readonly date: DateReading;
  place(field: 'whom' | 'organisation' | 'date'): CellPlace;
}

/** A line of the people whom the scheme can turn to. */
export interface Contact {
  readonly kind: 'clinical' | 'financial' | 'other';
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly email: string | undefined;
  place(field: 'name' | 'role' | 'email'): CellPlace;
}

type SerialToDate = (serial: number) => string | undefined;

const ICB = /\bicbs?\b|\bintegrated care (?:board|system)\b/;
const CHIEF_EXECUTIVE = /\bchief exec(?:utive)?\b|\bceo\b/;
const BOARD = /\bboard\b|\bchair(?:man|woman|person)?\b/;
/** People who sign in a Board's name for something else, or for nothing. */
const NOT_THE_BOARD = /\b(?:champions?|sponsor|secretary|level)\b/;
const COMMISSIONERS = /\bcommission(?:ers?|ing)\b/;
/** Longer, or with a full stop, it is a note below the table. */
const LONGEST_LINE = 80;

/** Reads the sign-offs of a table; none where no line is that of the chief executive, the Board or the ICB. */
export function readSignOffs(table: BoardTable<'signOff'>, serialToDate: SerialToDate): SignOff[] {
  const { columns } = table;
  const lines = table.rows.flatMap((row): SignOff[] => {
    const { cell, text, place } = lineAt(table, row);
    const [line, role] = [text('line'), text('role')];
    if (isNote(line ?? role)) return [];
    const ofLine = signersIn(line);
    const signers = ofLine.length > 0 ? ofLine : signersIn(role);
    // "Signed off by" may head the names themselves.
    const name = columns.has('name') || ofLine.length > 0 ? text('name') : line;
    return [
      {
        signers,
        name,
        role,
        date: readDate(cell('date'), serialToDate),
        asksFor: (field) => columns.has(field) || (field === 'name' && ofLine.length > 0),
        place: (field) => place(field) ?? place('line') ?? place('date') ?? firstCell(table, row.row),
      },
    ];
  });
  return lines.some(({ signers }) => signers.length > 0) ? withDatesDoubted(lines) : [];
}

/** Reads the talks with commissioners and others. */
export function readDiscussions(table: BoardTable<'discussion'>, serialToDate: SerialToDate): Discussion[] {
  const lines = table.rows.flatMap((row): Discussion[] => {
    const { cell, text, place } = lineAt(table, row);
    const line = text('line');
    if (isNote(line)) return [];
    const words = plainWords(line ?? '');
    return [
      {
        withCommissioners: COMMISSIONERS.test(words) || ICB.test(words),
        whom: text('whom'),
        organisation: text('organisation'),
        date: readDate(cell('date'), serialToDate),
        place: (field) => place(field) ?? place('line') ?? firstCell(table, row.row),
      },
    ];
  });
  return withDatesDoubted(lines);
}

/** Reads the contacts of a table; none where no line is that of the clinical or the financial one. */
export function readContacts(table: BoardTable<'contact'>): Contact[] {
  const lines = table.rows.flatMap((row): Contact[] => {
    const { cell, text, place } = lineAt(table, row);
    const role = text('role');
    const line = text('line') ?? role;
    if (isNote(line)) return [];
    return [
      {
        kind: contactKind(line ?? ''),
        name: text('name'),
        role,
        email: addressIn(cell('email')) ?? text('email'),
        place: (field) => place(field) ?? firstCell(table, row.row),
      },
    ];
  });
  return lines.some(({ kind }) => kind !== 'other') ? lines : [];
}

function signersIn(text: string | undefined): Signer[] {
  const words = plainWords(text ?? '');
  if (ICB.test(words)) return ['icb'];
  const ofBoard = BOARD.test(words) && !NOT_THE_BOARD.test(words);
  const board: Signer[] = ofBoard ? [/\bmeeting\b/.test(words) ? 'boardMeeting' : 'board'] : [];
  return CHIEF_EXECUTIVE.test(words) ? ['chiefExecutive', ...board] : board;
}

function contactKind(text: string): Contact['kind'] {
  const words = plainWords(text);
  if (/\bfinanc/.test(words)) return 'financial';
  return /\bclinical\b|\bmidwi|\bobstetric|\bmaternity\b/.test(words) ? 'clinical' : 'other';
}

/** A cell may show a name and lead to the address. */
function addressIn(cell: Cell | undefined): string | undefined {
  return /^mailto:([^?]+)/i.exec(cell?.hyperlink ?? '')?.[1];
}

function isNote(line: string | undefined): boolean {
  return line !== undefined && (line.length > LONGEST_LINE || line.endsWith('.'));
}

function firstCell({ grid }: BoardTable, row: number): CellPlace {
  return { sheet: grid.sheet.name, cell: `A${row}`, row, column: 1 };
}

function withDatesDoubted<Line extends { readonly date: DateReading }>(lines: readonly Line[]): Line[] {
  const dates = doubtEitherOrder(lines.map(({ date }) => date));
  return lines.map((line, index) => ({ ...line, date: dates[index] ?? line.date }));
}
