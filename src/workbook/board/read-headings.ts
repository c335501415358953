import { plainWords } from '../../shared/plain-words.ts';
import type { GridRow } from '../sheet-grid.ts';
import { type BoardTableKind, HEADINGS } from './heading-words.ts';

const ROLES: readonly (Role & { readonly pattern: RegExp })[] = (Object.keys(HEADINGS) as BoardTableKind[]).flatMap(
  (kind) => Object.entries(HEADINGS[kind]).map(([column, pattern]) => ({ kind, column, pattern })),
);
const LONGEST_HEADING = 60;

/** A text that could be a heading or a title. */
export interface ShortText {
  readonly column: number;
  readonly words: string;
  /** The words without what stands in brackets. */
  readonly heading: string;
}

/** The texts of a row that could be headings. */
export function shortTexts({ cells }: GridRow): ShortText[] {
  return [...cells].flatMap(([column, cell]) => {
    const text = cell.value?.kind === 'text' ? cell.value.text.trim() : '';
    if (text === '' || text.length > LONGEST_HEADING) return [];
    return [{ column, words: plainWords(text), heading: plainWords(text.replace(/\([^)]*\)/g, ' ')) }];
  });
}

interface Role {
  readonly kind: BoardTableKind;
  readonly column: string;
}

/** Says which columns a text can head. The same words come again and again on a sheet, so each is looked at once. */
export function headingReader(): (words: string) => readonly Role[] {
  const known = new Map<string, readonly Role[]>();
  return (words) => {
    const roles = known.get(words) ?? ROLES.filter(({ pattern }) => pattern.test(words));
    known.set(words, roles);
    return roles;
  };
}

/** The columns that a row heads, by the kind of table that they would be of. */
export function columnsByKind(
  texts: readonly ShortText[],
  rolesOf: (words: string) => readonly Role[],
): Map<BoardTableKind, Map<string, number>> {
  const byKind = new Map<BoardTableKind, Map<string, number>>();
  for (const { column: index, words, heading } of texts) {
    for (const { kind, column } of [...rolesOf(heading), ...rolesOf(words)]) {
      const columns = byKind.get(kind) ?? new Map<string, number>();
      byKind.set(kind, columns);
      if (!columns.has(column) && ![...columns.values()].includes(index)) columns.set(column, index);
    }
  }
  return byKind;
}
