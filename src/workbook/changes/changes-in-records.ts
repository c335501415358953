import { InputError } from '../../shared/errors.ts';
import { withoutGuard } from '../../shared/formula-guard.ts';
import { printableText } from '../../shared/printable-text.ts';
import { readChangeLine } from './change-cells.ts';
import { type ChangeColumn, changeColumns, nearestHeading } from './change-columns.ts';
import type { ChangeLine } from './change-line.ts';
import { cutNumbers } from './cut-numbers.ts';
import { headingLine, headsChanges } from './heading-line.ts';
import type { ListRecord } from './list-record.ts';
import { sameColumn } from './same-column.ts';

type Columns = readonly (ChangeColumn | undefined)[];

const REQUIREMENT_NUMBER = /^(?:sa\s*)?\d{1,3}\.\d{1,3}$/i;

/**
 * Reads the lines of a list of changes below its headings; titles may stand above them.
 * @param path - as the user typed it.
 * @param given - whether the records tell which of their fields are numbers, as those of a workbook do.
 * @throws InputError when it is no such list, or has a column that nobody knows.
 */
export function changesInRecords(
  path: string,
  records: readonly ListRecord[],
  given: { readonly areNumbersKnown: boolean },
): ChangeLine[] {
  const start = Math.max(0, headingLine(records));
  const header = records[start];
  const columns = changeColumns(header?.fields ?? []);
  if (!header || !columns.includes('id')) throw noList(path);
  const unknown = header.fields.filter((heading, index) => columns[index] === undefined && heading.trim() !== '');
  if (unknown.length > 0) throw unknownHeadings(path, header.line, unknown);
  if (!headsChanges(columns)) throw noList(path);
  refuseTwice(path, header, columns);
  const numberIn = ({ fields }: ListRecord): string => fields[columns.indexOf('id')]?.trim() ?? '';
  const below = records.slice(start + 1);
  const cut = given.areNumbersKnown ? new Set<string>() : cutNumbers(below.map(numberIn));
  const misplaced = records
    .slice(0, start)
    .filter((record) => REQUIREMENT_NUMBER.test(numberIn(record)) && record.fields.filter(isFilledIn).length > 1);
  return [
    ...misplaced.map(({ line }) => unreadable(line, 'It stands above the headings.')),
    ...below.map((record) => readRecord(record, columns, cut.has(numberIn(record)))),
  ];
}

function isFilledIn(field: string): boolean {
  return field.trim() !== '';
}

function readRecord(
  { line, fields, numbers, fault, fieldFaults }: ListRecord,
  columns: Columns,
  isCut: boolean,
): ChangeLine {
  if (fault !== undefined) return unreadable(line, `It ${fault}.`);
  const broken = [...(fieldFaults ?? [])].filter(
    ([index]) => columns[index] !== undefined && columns[index] !== 'ignored',
  );
  const words = fields.map((field, index) => (broken.some(([at]) => at === index) ? '' : withoutGuard(field.trim())));
  const read = readChangeLine(line, columns, words, isCut ? new Set([columns.indexOf('id')]) : numbers);
  const isUnreadable = broken.some(([index]) => columns[index] === 'id');
  return { ...read, faults: [...broken.map(([, trouble]) => trouble), ...read.faults], isUnreadable };
}

function unreadable(line: number, fault: string): ChangeLine {
  return { ...readChangeLine(line, [], []), faults: [fault], isUnreadable: true };
}

function refuseTwice(path: string, { line, fields }: ListRecord, columns: Columns): void {
  const twice = sameColumn(columns);
  if (!twice) return;
  const [one, other] = twice.map((index) => `"${printableText(fields[index] ?? '')}"`);
  const message = `${path} line ${line} heads two columns that mean the same: ${one} and ${other}.`;
  throw new InputError(path, 'ambiguous-heading', message, 'Take one of them out.');
}

function noList(path: string): InputError {
  return new InputError(
    path,
    'no-changes',
    `${path} is no list of changes: it has no line that heads a requirement and what to change.`,
    'Begin with headings such as: Requirement, Status, Lead, Evidence held, Evidence location, Approved by, Approved on, Due date, Comments.',
  );
}

function unknownHeadings(path: string, line: number, headings: readonly string[]): InputError {
  const named = headings.map((heading) => {
    const meant = nearestHeading(heading);
    return `"${printableText(heading)}"${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`;
  });
  const what = headings.length === 1 ? 'a column that is' : 'columns that are';
  const message = `${path} line ${line} heads ${what} not known: ${named.join(', ')}.`;
  return new InputError(path, 'unknown-heading', message, 'Correct the heading, or take the column out.');
}
