import { printableText } from '../../shared/printable-text.ts';
import type { RowPlace } from '../exports/export-table.ts';
import type { Answer, Answers, CaseEntry, DeathCase, FactColumn, UnusableRow } from './death-case.ts';

interface CasesMerged {
  readonly cases: readonly DeathCase[];
  readonly unusable: readonly UnusableRow[];
}

/** Puts the rows of each case together. Rows that contradict each other, and cases without a date of death, can't be counted. */
export function mergeCases(entries: readonly CaseEntry[]): CasesMerged {
  const byKey = new Map<string, CaseEntry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  const cases: DeathCase[] = [];
  const unusable: UnusableRow[] = [];
  for (const [key, rows] of byKey) {
    const merged = caseFrom(key, rows);
    if ('reason' in merged) unusable.push(merged);
    else cases.push(merged);
  }
  return { cases, unusable };
}

type Known = Map<FactColumn, { readonly answer: Answer; readonly place: RowPlace }>;

function caseFrom(key: string, rows: readonly CaseEntry[]): DeathCase | UnusableRow {
  const known: Known = new Map();
  const clashes = rows.flatMap((row) => learn(known, row) ?? []);
  const answers: Answers = Object.fromEntries([...known].map(([column, { answer }]) => [column, answer]));
  const { died } = answers;
  const [clash] = clashes;
  if (clash !== undefined) {
    const isCertain = died?.kind === 'date' && !clashes.some(({ column }) => column === 'died');
    return { place: clash.place, reason: clash.reason, died: isCertain ? died.date : undefined };
  }
  const place = known.get('died')?.place ?? rows[0]?.place;
  if (place === undefined) throw new RangeError('a case without rows');
  if (died?.kind === 'date') return { place, key, died: died.date, answers };
  return { place, reason: died?.kind === 'unclear' ? died.reason : 'has no date of death' };
}

/** Adds what a row says to what is known, and gives what it says otherwise. */
function learn(known: Known, { place, answers }: CaseEntry): (UnusableRow & { readonly column: FactColumn })[] {
  return (Object.entries(answers) as [FactColumn, Answer][]).flatMap(([column, answer]) => {
    const first = known.get(column);
    if (first === undefined) known.set(column, { answer, place });
    if (first === undefined || isSame(first.answer, answer)) return [];
    const reason = `and ${elsewhereWords(first.place, place)} say different things of one case`;
    return [{ column, place, reason }];
  });
}

function isSame(one: Answer, other: Answer): boolean {
  if (one.kind === 'date') return other.kind === 'date' && one.date === other.date;
  return one.kind === other.kind;
}

function elsewhereWords(first: RowPlace, second: RowPlace): string {
  const isSameTable = first.path === second.path && first.sheet === second.sheet;
  const sheet = first.sheet === undefined ? '' : ` sheet ${printableText(first.sheet)}`;
  return isSameTable ? `line ${first.line}` : `${first.path}${sheet} line ${first.line}`;
}
