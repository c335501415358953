import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/xlsx/cell-text.ts';

const numberAs = (number: number, numberFormat?: string) =>
  displayText({ value: { kind: 'number', number }, numberFormat });

describe('displayText', () => {
  it('keeps requirement numbers apart that are one number with different decimals', () => {
    expect(numberAs(4.1, '0.0')).toBe('4.1');
    expect(numberAs(4.1, '0.00')).toBe('4.10');
    expect(numberAs(4.1)).toBe('4.1');
  });

  it('shows numbers without the noise of arithmetic', () => {
    expect(numberAs(0.1 + 0.2)).toBe('0.3');
    expect(numberAs(45_626)).toBe('45626');
    expect(numberAs(-0.5)).toBe('-0.5');
  });

  it.each([
    [4.6, '0', '5'],
    [7, '00', '07'],
    [1.005, '0.00', '1.01'],
    [-1.5, '0.00', '-1.50'],
    [1_234_567.891, '#,##0.00', '1,234,567.89'],
    [0.956, '0%', '96%'],
    [0.956, '0.0%', '95.6%'],
    [2500, '"£"#,##0', '£2,500'],
    [3, '"SA4."0', 'SA4.3'],
    [0, '#,##0.00_-', '0.00'],
    [1e21, '0.00', '1e+21'],
    [12.5, '# ?/?', '12.5'],
    [0.00012, '0.00E+00', '0.00012'],
    [5, '@', '5'],
    [5, `0.${'0'.repeat(200)}`, '5'],
    [5, `#,${'0'.repeat(200)}`, '5'],
  ])('shows %d as %s like a spreadsheet does', (number, format, expected) => {
    expect(numberAs(number, format)).toBe(expected);
  });

  it('shows times of day and lengths of time by the clock', () => {
    expect(numberAs(0.385416666666667, 'h:mm')).toBe('09:15');
    expect(numberAs(26.5 / 24, '[h]:mm')).toBe('26:30');
    expect(numberAs(0.5 + 5 / 86_400, 'h:mm:ss')).toBe('12:00:05');
  });

  it('shows the other kinds as a person would write them', () => {
    const shown = (value: Parameters<typeof displayText>[0]['value']) =>
      displayText({ value, numberFormat: undefined });
    expect(shown({ kind: 'text', text: ' Amber ' })).toBe(' Amber ');
    expect(shown({ kind: 'boolean', boolean: true })).toBe('TRUE');
    expect(shown({ kind: 'boolean', boolean: false })).toBe('FALSE');
    expect(shown({ kind: 'date', date: '2024-11-30', serial: 45_626 })).toBe('2024-11-30');
    expect(shown({ kind: 'error', error: '#REF!' })).toBe('#REF!');
    expect(shown(undefined)).toBe('');
  });
});
