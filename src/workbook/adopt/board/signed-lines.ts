import type { DateReading } from '../../../shared/dates/written-date.ts';
import type { CellPlace } from '../../audit-row.ts';
import type { Declaration } from '../../board/declaration.ts';

/** A line below the declaration: who signed, with whom it was discussed, whom the scheme can turn to. */
export interface SignedLine {
  /** Whose line it is, among those that a fresh declaration has. */
  readonly keys: readonly string[];
  /** What is filled in. */
  readonly entries: readonly SignedEntry[];
  /** The cell of a field, filled in or not. */
  place(field: string): CellPlace;
}

export interface SignedEntry {
  readonly field: string;
  readonly at: CellPlace;
  /** Undefined for text. */
  readonly date: DateReading | undefined;
}

/** All lines below a declaration, in one form. */
export function signedLines({ signOffs, discussions, contacts }: Declaration): SignedLine[] {
  return [
    ...signOffs.map(({ signers, name, role, date, place }) =>
      lineOf(signers, { name, role }, date, (field) => place(field as 'name')),
    ),
    ...discussions.map(({ withCommissioners, whom, organisation, date, place }) =>
      lineOf(withCommissioners ? ['commissioners'] : [], { whom, organisation }, date, (field) =>
        place(field as 'whom'),
      ),
    ),
    ...contacts.map(({ kind, name, role, email, place }) =>
      lineOf(kind === 'other' ? [] : [kind], { name, role, email }, { kind: 'blank' }, (field) =>
        place(field as 'name'),
      ),
    ),
  ];
}

function lineOf(
  keys: readonly string[],
  texts: Readonly<Record<string, string | undefined>>,
  date: DateReading,
  place: (field: string) => CellPlace,
): SignedLine {
  const filled = Object.keys(texts).filter((field) => texts[field] !== undefined);
  const entries = filled.map((field): SignedEntry => ({ field, at: place(field), date: undefined }));
  const dated = date.kind === 'blank' ? [] : [{ field: 'date', at: place('date'), date }];
  return { keys, entries: [...entries, ...dated], place };
}
