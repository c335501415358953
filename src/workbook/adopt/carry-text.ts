import type { Cell } from '../../xlsx/types.ts';
import type { AuditRow } from '../audit-row.ts';
import { hyperlinkTarget } from '../edit/hyperlink-target.ts';
import type { FieldOutcome } from './field-outcome.ts';
import { wordsOf } from './source-sheets.ts';

type TextField = 'lead' | 'evidence' | 'location' | 'approvedBy' | 'comments';

const LONGEST_LINK = 2000;

const KINDS = { number: 'a number', boolean: 'TRUE or FALSE', date: 'a date', error: 'an error' } as const;

/** Words as they are. Where a link leads that they don't say themselves is added below them, or is the evidence location. */
export function carryText(field: TextField, cell: Cell, { location }: Pick<AuditRow, 'location'>): FieldOutcome {
  const words = wordsOf(cell);
  const link = linkBeside(cell);
  const phrases = kindPhrases(cell);
  if (words === '' && cell.hyperlink !== undefined) return carryBareLink(field, cell.hyperlink, location);
  if (field === 'evidence' && link !== undefined && location === undefined) {
    const values = [
      ['evidence', { kind: 'text', text: words }],
      ['location', { kind: 'text', text: link }],
    ] as const;
    return {
      fate: 'changed',
      goesTo: field,
      values,
      phrases: [...phrases, 'where it leads is the evidence location now'],
      locationLeads: true,
    };
  }
  if (link !== undefined && !isOneLine(field)) {
    const values = [[field, { kind: 'text', text: `${words}\n${link}` }]] as const;
    return { fate: 'changed', goesTo: field, values, phrases: [...phrases, 'where it leads stands below'] };
  }
  const isAddress = cell.hyperlink !== undefined && link === undefined;
  const locationLeads = isAddress && field === 'location' && clickable(words) !== undefined;
  if (isAddress && !locationLeads) phrases.push('a link before, its address as text now');
  const values = [[field, { kind: 'text', text: words }]] as const;
  return { fate: phrases.length > 0 ? 'changed' : 'carried', goesTo: field, values, phrases, locationLeads };
}

/** What a cell was before it became text. */
export function kindPhrases({ value }: Cell): string[] {
  const kind = value?.kind ?? 'text';
  return kind === 'text' ? [] : [`${KINDS[kind]} before, text now`];
}

/** Where a cell leads, where its words don't say that. */
export function linkBeside(cell: Cell): string | undefined {
  const { hyperlink } = cell;
  if (hyperlink === undefined) return undefined;
  const words = wordsOf(cell);
  const said = [words, hyperlinkTarget(words), `mailto:${words}`].map((text) => text && plainAddress(text));
  return said.includes(plainAddress(hyperlink)) ? undefined : hyperlink;
}

/** Programs differ in how they write blanks and slashes of an address, and in what they put before a path. */
function plainAddress(text: string): string {
  return text
    .trim()
    .replace(/^file:\/*/i, '')
    .replaceAll('%20', ' ')
    .replaceAll('\\', '/')
    .replace(/^\/+|\/+$/g, '');
}

/** A name with an address below it would be another name. */
function isOneLine(field: TextField): boolean {
  return field === 'lead' || field === 'approvedBy';
}

function carryBareLink(field: TextField, link: string, location: string | undefined): FieldOutcome {
  const goesTo = field === 'evidence' && location === undefined ? 'location' : field;
  const values = [[goesTo, { kind: 'text', text: link }]] as const;
  const phrases = ['shows nothing itself; where it leads is text now'];
  return { fate: 'changed', goesTo, values, phrases, locationLeads: goesTo === 'location' };
}

/** Where a cell with that text can lead; undefined where it is no address, or longer than Excel lets a link be. */
export function clickable(text: string): string | undefined {
  const target = hyperlinkTarget(text);
  return target === null || target.length > LONGEST_LINK ? undefined : target;
}
