import { describe, expect, it } from 'vitest';
import { parseNumberFormat } from '../../src/xlsx/number-format.ts';

describe('parseNumberFormat', () => {
  it.each([
    'dd/mm/yyyy',
    'd',
    '[$-809]dd mmmm yyyy;@',
    'yyyy\\-mm\\-dd',
    'h:mm AM/PM',
    'mmm-yy',
    '[Red]d mmm',
    '"Due "d mmm',
    'DD/MM/YYYY HH:MM',
    '[$-F800]dddd, mmmm dd, yyyy',
    '[<1]h:mm;d/m/yy',
  ])('%s is for dates and times', (code) => {
    expect(parseNumberFormat(code).kind).toBe('date');
  });

  it.each([
    'General',
    '0.00',
    '#,##0.00;[Red]-#,##0.00',
    '@',
    '0" days"',
    '0\\d',
    '0_d',
    '0*d',
    '[Red]0',
    '[$-809]0.00',
    '[$USD] #,##0',
    '0.00E+00',
    '# ?/?',
    '"Today: "0',
    '0;dd/mm',
    '"unclosed d',
    '[unclosed d',
    '',
  ])('%s is for numbers', (code) => {
    expect(parseNumberFormat(code).kind).toBe('number');
  });

  it.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]', '[H]:MM'])('%s is for lengths of time', (code) => {
    expect(parseNumberFormat(code).kind).toBe('elapsed');
  });

  it('tells literal text from placeholders', () => {
    expect(parseNumberFormat('"SA"0.00')).toEqual({ kind: 'number', pattern: '0.00', prefix: 'SA', suffix: '' });
    expect(parseNumberFormat('[$£-809]#,##0\\k')).toEqual({
      kind: 'number',
      pattern: '#,##0',
      prefix: '£',
      suffix: 'k',
    });
  });
});
