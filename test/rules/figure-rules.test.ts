import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/audit/audit-report.ts';
import { exactly, neededFor } from '../../src/measures/exact-target.ts';
import { type AuditChanges, findingsWith } from '../support/perfect-audit.ts';

const FIGURE_RULE = /^MIS41[2-8]$/;
const BLANK = { status: undefined, approvedOn: undefined };

function figureFindings(changes: AuditChanges, stage: 'progress' | 'evidence' | 'board' = 'progress'): Finding[] {
  return findingsWith(changes, '2024-12-09', stage).filter(({ code }) => FIGURE_RULE.test(code));
}

const said = (changes: AuditChanges, stage?: 'progress' | 'evidence' | 'board') =>
  figureFindings(changes, stage).map(({ requirement, code, severity }) => `${requirement} ${code} ${severity}`);

describe('a row and its figure', () => {
  test.each([
    ['Green', 35, ['8.3 MIS412 error']],
    ['Blue', 35, ['8.3 MIS412 error']],
    ['Amber', 35, []],
    ['Red', 35, []],
    ['Green', 36, []],
    ['Amber', 36, []],
    ['Red', 36, ['8.3 MIS413 info']],
    [undefined, 36, ['8.3 MIS413 info']],
    ['N/A', 36, []],
  ])('%s with %i of 40 gives %j', (status, numerator, expected) => {
    expect(said({ rows: { '8.3': { status } }, figures: { '8.3': { numerator } } })).toEqual(expected);
  });

  test('agree where there is nobody to count', () => {
    const nobody = { '8.3': { numerator: 0, denominator: 0, countedOn: '2024-10-01' } };
    expect(said({ figures: nobody }, 'board').filter((each) => each.startsWith('8.3'))).toEqual([]);
  });

  test('are told of in every size of group as the whole numbers have it, never as a rounded share', () => {
    const sizes = fc
      .integer({ min: 1, max: 500 })
      .chain((denominator) =>
        fc.record({ denominator: fc.constant(denominator), numerator: fc.integer({ min: 0, max: denominator }) }),
      );
    fc.assert(
      fc.property(sizes, (count) => {
        const needed = neededFor(exactly(0.9), count.denominator);
        const expected = count.numerator < needed ? ['8.3 MIS412 error'] : [];
        expect(said({ figures: { '8.3': count } })).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('of which there are two rows, one of them Red, claim nothing', () => {
    const second = { id: '8.3', text: 'A second row of it', status: 'Red' };
    expect(said({ extra: [second], figures: { '8.3': { numerator: 1 } } })).toEqual([]);
  });
});

describe('a figure that rows are missing from', () => {
  const counted = { '8.3': { numerator: 1, excluded: 3 } };

  test('says neither that its requirement is met nor that it is not, and before the Board signs that is an error', () => {
    expect(said({ figures: counted })).toEqual(['8.3 MIS414 warning']);
    expect(said({ figures: counted }, 'board').filter((each) => each.startsWith('8.3'))).toEqual(['8.3 MIS414 error']);
  });

  test.each(['Red', 'Amber', undefined])('is nobody’s trouble while the row is %s', (status) => {
    expect(said({ rows: { '8.3': { ...BLANK, status } }, figures: counted })).toEqual([]);
  });
});

describe('a figure from before the last day that counts', () => {
  const early = { '8.3': { countedOn: '2024-10-14' } };

  test('is how work goes on, then a warning, then an error', () => {
    const severities = (['progress', 'evidence', 'board'] as const).map((stage) =>
      said({ figures: early }, stage).filter((each) => each.startsWith('8.3')),
    );
    expect(severities).toEqual([[], ['8.3 MIS415 warning'], ['8.3 MIS415 error']]);
  });

  test('has one finding where it is short as well', () => {
    const short = { '8.3': { countedOn: '2024-10-14', numerator: 1 } };
    expect(said({ figures: short }, 'evidence')).toEqual(['8.3 MIS412 error']);
  });
});

describe('the plan for doctors on rotation', () => {
  const short = { '8.2': { numerator: 35, plan: '8.16' } };

  test('takes the place of the figure while it is Green or Blue', () => {
    expect(said({ figures: short })).toEqual(['8.2 MIS416 info']);
    const [finding] = figureFindings({ figures: short });
    expect(finding?.hint).toMatch(/as 8\.16 says that there is one/);
  });

  test.each(['Red', 'Amber', undefined])('takes no place while it is %s', (status) => {
    expect(said({ rows: { '8.16': { ...BLANK, status } }, figures: short })).toEqual(['8.2 MIS412 error']);
  });

  test('can’t be set aside while the figures ask for it, and then takes the place of none', () => {
    const aside = { status: 'N/A: nobody was on rotation', approvedOn: undefined };
    expect(said({ rows: { '8.16': aside }, figures: short })).toEqual(['8.2 MIS412 error', '8.16 MIS412 error']);
  });

  test('does not cover a figure that it is not for', () => {
    expect(said({ figures: { '8.2': { numerator: 35 } } })).toEqual(['8.2 MIS412 error']);
  });
});

describe('a requirement that is set aside', () => {
  const aside = { status: 'N/A: no death', approvedOn: undefined };

  test('is doubted where a case is known, though rows are missing, and before the Board signs that is an error', () => {
    const changes = { rows: { '1.1': aside }, figures: { '1.1': { numerator: 1, denominator: 1, excluded: 2 } } };
    expect(said(changes)).toEqual(['1.1 MIS418 warning']);
    expect(said(changes, 'board')).toContain('1.1 MIS418 error');
  });

  test('of training never can be, and another rule says so', () => {
    const changes = { rows: { '8.3': aside }, figures: { '8.3': { numerator: 1 } } };
    expect(said(changes)).toEqual([]);
    expect(findingsWith(changes).map(({ code }) => code)).toContain('MIS401');
  });
});

test('before the Board signs, what the same records should show as well is named, and nothing of other records', () => {
  const found = said({ figures: { '1.1': { numerator: 40 } } }, 'board');
  expect(found).toEqual(['1.2 MIS417 info', '1.3 MIS417 info', '1.4 MIS417 info', '1.5 MIS417 info']);
});

test('without figures nothing is said of any, and a waiver of it is not unused', () => {
  const waiver = { requirement: '8.3', field: undefined, reason: 'Agreed', approvedBy: 'Board', expires: '2024-12-31' };
  const waivers = [{ ...waiver, code: 'MIS412' }];
  expect(findingsWith({ waivers })).toEqual([]);
  expect(findingsWith({ waivers, figures: { '8.3': {} } }).map(({ code }) => code)).toEqual(['MIS903']);
  expect(findingsWith({ waivers, figures: { '8.3': { numerator: 3 } } })).toMatchObject([
    { code: 'MIS412', suppressed: { kind: 'waiver' } },
  ]);
});
