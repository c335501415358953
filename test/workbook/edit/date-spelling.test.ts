import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtEitherOrder } from '../../../src/shared/dates/written-date.ts';
import { type DateColumn, spellDate } from '../../../src/workbook/edit/date-spelling.ts';
import { readDate } from '../../../src/workbook/written-date.ts';
import type { Cell, CellValue } from '../../../src/xlsx/types.ts';

const cell = (value: CellValue, numberFormat?: string): Cell => ({
  row: 1,
  column: 1,
  value,
  formula: undefined,
  hyperlink: undefined,
  numberFormat,
});
const text = (words: string): Cell => cell({ kind: 'text', text: words });
const date = (numberFormat: string): Cell => cell({ kind: 'date', date: '2024-10-01', serial: 45566 }, numberFormat);

function column(...cells: Cell[]): DateColumn {
  return { cells, readings: doubtEitherOrder(cells.map((each) => readDate(each, () => undefined))) };
}

const spelled = (own: DateColumn, ...others: DateColumn[]) => spellDate('2024-04-03', own, others);

describe('a date is written', () => {
  it('as a real date in the format of its column', () => {
    const value = { kind: 'date', date: '2024-04-03' };
    expect(spelled(column(date('dd/mm/yy'), date('d mmm'), date('d mmm'), text('1 May 2024')))).toEqual({
      value,
      dateFormat: 'd mmm',
    });
  });

  it('in the format of another column where its own has none, or in a usual one', () => {
    expect(spelled(column(), column(date('yyyy-mm-dd'))).dateFormat).toBe('yyyy-mm-dd');
    expect(spelled(column(), column(date('hh:mm'))).dateFormat).toBe('dd mmm yyyy');
  });

  it.each([
    ['01/10/2024', '03/04/2024'],
    ['1/10/2024', '3/4/2024'],
    ['21.10.2024', '03.04.2024'],
    ['2024-10-01', '2024-04-03'],
    ['1 Oct 2024', '3 Apr 2024'],
    ['1 October 2024', '3 April 2024'],
    ['1st Oct 2024', '3rd Apr 2024'],
    ['1-Oct-2024', '3-Apr-2024'],
    ['Tuesday, 1 October 2024', '3 Apr 2024'],
    ['1 Oct 24', '3 Apr 2024'],
  ])('as text where its column is text: %s beside %s', (there, written) => {
    expect(spelled(column(text(there), text('to be agreed')))).toEqual({
      value: { kind: 'text', text: written },
      dateFormat: undefined,
    });
  });

  it('with its month named where figures in the column are open to doubt', () => {
    const own = column(text('10/14/2024'), text('01/12/2024'));
    expect(spelled(own).value).toEqual({ kind: 'text', text: '3 Apr 2024' });
  });

  it('so that it reads as that date among the texts of the column', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('1/2/2024', '11th May 2024', '31.12.2024', '2024/05/06', '12/31/2024', '1 March 2024'),
      ),
    );
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(texts, days, (there, day) => {
        const wanted = day.toISOString().slice(0, 10);
        const { value } = spellDate(wanted, column(...there.map(text)), []);
        if (value.kind === 'date') expect(value.date).toBe(wanted);
        else if (value.kind === 'text') {
          const readings = column(...there.map(text), text(value.text)).readings;
          expect(readings.at(-1)).toMatchObject({ kind: 'date', date: wanted });
        } else expect.unreachable();
      }),
    );
  });
});
