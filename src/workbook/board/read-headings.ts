import type { GridRow } from '../sheet-grid.ts';
import { type BoardTableKind, HEADINGS } from './heading-words.ts';

/** A text that could be a heading or a title. */
export interface ShortText {
  readonly column: number;
  readonly words: string;
  /** The words without what stands in brackets. */
  readonly heading: string;
}

interface Role {
  readonly kind: BoardTableKind;
  readonly column: string;
}

const LONGEST_HEADING = 60;

/** The texts of a row that could be headings or titles. */
export function shortTexts({ cells }: GridRow): ShortText[] {
  const texts: ShortText[] = [];
  for (const [column, { value }] of cells) {
    if (value?.kind !== 'text' || value.text.length > LONGEST_HEADING) continue;
    const words = headingWords(value.text);
    if (words === '') continue;
    const heading = value.text.includes('(') ? headingWords(value.text.replace(/\([^)]*\)/g, ' ')) : words;
    texts.push({ column, words, heading });
  }
  return texts;
}

/** As `plainWords`, but for the letters of English only: all our headings are, and every start of mis pays for the others. */
export function headingWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** The columns that a row heads, by the kind of table that they would be of. */
export function columnsByKind(texts: readonly ShortText[]): Map<BoardTableKind, Map<string, number>> {
  const byKind = new Map<BoardTableKind, Map<string, number>>();
  for (const { column: index, words, heading } of texts) {
    for (const { kind, column } of rolesOf(heading) ?? rolesOf(words) ?? []) {
      const columns = byKind.get(kind) ?? new Map<string, number>();
      byKind.set(kind, columns);
      if (!columns.has(column) && ![...columns.values()].includes(index)) columns.set(column, index);
    }
  }
  return byKind;
}

let rolesByHeading: ReadonlyMap<string, readonly Role[]> | undefined;

/** Which columns a heading can announce. Only a workbook with sheets beside the requirements is asked for it. */
function rolesOf(words: string): readonly Role[] | undefined {
  rolesByHeading ??= indexHeadings();
  return rolesByHeading.get(words);
}

function indexHeadings(): Map<string, Role[]> {
  const index = new Map<string, Role[]>();
  for (const kind of Object.keys(HEADINGS) as BoardTableKind[]) {
    for (const [column, headings] of Object.entries(HEADINGS[kind])) {
      for (const heading of headings) index.set(heading, [...(index.get(heading) ?? []), { kind, column }]);
    }
  }
  return index;
}
