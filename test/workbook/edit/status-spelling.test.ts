import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_NAMES } from '../../../src/scheme/scheme.ts';
import { spellStatus } from '../../../src/workbook/edit/status-spelling.ts';
import { readStatus } from '../../../src/workbook/status-words.ts';
import { YEAR_6 } from '../../support/scheme.ts';

const blue = (used: readonly string[], offered?: readonly string[]) => spellStatus('Blue', used, offered, YEAR_6);

describe('a status is spelled', () => {
  it.each([
    ['as the workbook spells it most', ['Red', 'BLUE', 'Blue - reviewed', 'BLUE'], 'BLUE'],
    ['by letters beside letters', ['R', 'A', 'A'], 'B'],
    ['by small letters beside small letters', ['r', 'a'], 'b'],
    ['in capitals beside capitals', ['RED', 'AMBER'], 'BLUE'],
    ['with its meaning beside meanings', ['Red - Not compliant'], 'Blue - Full compliance - final evidence reviewed'],
    ['with its sign beside signs', ['\u{1f7e2} Green'], '\u{1f535} Blue'],
    ['with its square beside squares', ['\u{1f7e8}'], '\u{1f7e6}'],
    ['as the scheme does in a workbook that has none', [], 'Blue'],
    ['without the remarks of other rows', ['Amber - waiting for the audit', 'Blue, reviewed'], 'Blue'],
    ['not like something that is no status', ['done?', 'n/a'], 'Blue'],
  ])('%s', (_how, used, spelled) => {
    expect(blue(used)).toBe(spelled);
  });

  it('as the drop-down list has it, whatever the other cells say', () => {
    expect(blue(['BLUE'], ['Red', 'Blue'])).toBe('Blue');
    expect(blue(['B'], ['4 - Blue (reviewed)', '4 - Blue'])).toBe('4 - Blue');
    expect(blue(['Blue'], ['Red', 'Amber', 'Green'])).toBeUndefined();
  });

  it('as not applicable, in words or letters', () => {
    const setAside = (used: readonly string[], offered?: readonly string[]) =>
      spellStatus('Not applicable', used, offered, YEAR_6);
    expect(setAside(['Red'])).toBe('Not applicable');
    expect(setAside(['R'])).toBe('N/A');
    expect(setAside(['Red', 'n/a', 'Not applicable: closed in May'])).toBe('n/a');
    expect(setAside([], ['Red', 'N/A'])).toBe('N/A');
  });

  it('so that it reads as that status, whatever stands in the other cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('R', 'red', 'AMBER', 'Green - done', '\u{1f534}', 'n/a', 'Blue'),
      fc.mixedCase(fc.constantFrom('red', 'amber - not compliant', 'rag: green', 'b')),
    );
    fc.assert(
      fc.property(fc.array(cell), fc.constantFrom(...STATUS_NAMES), (used, status) => {
        const spelled = spellStatus(status, used, undefined, YEAR_6);
        expect(readStatus(spelled, YEAR_6)).toEqual({ kind: 'status', status });
      }),
    );
  });
});
