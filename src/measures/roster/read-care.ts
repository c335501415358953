import { plainWords } from '../../shared/plain-words.ts';
import { type ExportRow, type ExportTable, textUnder } from '../exports/export-table.ts';
import { plainAnswer, saysNotApplicable } from '../exports/plain-answer.ts';
import { wholeNumber } from '../exports/whole-number.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { CareEntry, RosterTime } from './roster-entry.ts';

type Row = ExportRow<RosterColumn>;

interface CareRead {
  readonly care?: CareEntry;
  readonly reason?: string;
}

/**
 * Reads what a row says of one-to-one care: numbers where its table counts women in active labour, else a yes or a no.
 * Nothing where it says that nobody was in labour.
 */
export function careIn(row: Row, time: RosterTime, site: string, { columns }: ExportTable<RosterColumn>): CareRead {
  const { place } = row;
  const shift = plainWords(textUnder(row, 'shift') ?? '');
  const key = JSON.stringify([time.day ?? time.month, shift, site]);
  const shared = { place, site, month: time.month, day: time.day };
  if (columns.includes('labour')) {
    const read = numbersIn(row);
    const kind = time.day === undefined ? 'by month' : 'by number';
    return 'reason' in read ? read : { care: { ...shared, ...read, kind, key } };
  }
  const text = textUnder(row, 'oneToOne');
  if (text !== undefined && saysNotApplicable(text)) return {};
  const answer = text === undefined ? undefined : plainAnswer(text);
  if (answer === undefined) return { reason: 'does not say whether there was one-to-one care' };
  if (time.day === undefined) return { reason: 'gives a whole month, and no number of women in active labour' };
  // A row of a roster is about a shift; any other is about a woman.
  const isShift = columns.includes('coordinator') && shift !== '';
  const care: CareEntry = {
    ...shared,
    kind: 'by answer',
    key: isShift ? key : undefined,
    numerator: answer ? 1 : 0,
    denominator: 1,
  };
  return { care };
}

function numbersIn(
  row: Row,
): { readonly numerator: number; readonly denominator: number } | { readonly reason: string } {
  const [labour, cared] = [textUnder(row, 'labour'), textUnder(row, 'oneToOne')];
  const denominator = wholeNumber(labour ?? '');
  if (denominator === undefined) {
    return {
      reason:
        labour === undefined
          ? 'does not say how many women were in active labour'
          : 'has a number of women in active labour that is no whole number',
    };
  }
  const numerator = cared === undefined && denominator === 0 ? 0 : wholeNumber(cared ?? '');
  if (numerator === undefined) {
    return {
      reason:
        cared === undefined
          ? 'does not say how many women had one-to-one care'
          : 'has a number of women with one-to-one care that is no whole number',
    };
  }
  if (numerator > denominator) return { reason: 'has more women with one-to-one care than women in active labour' };
  return { numerator, denominator };
}
