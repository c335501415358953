import { expect, test } from 'vitest';
import { conditionsOf } from '../../src/scheme/conditions.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { YEAR_6 } from '../support/scheme.ts';

test('the action plans of Year 6 are asked for unless their standard is met; alternatives are no conditions', () => {
  expect(conditionsOf(YEAR_6).map(({ requirement, unless }) => `${requirement} unless ${unless}`)).toEqual([
    '3.2 unless 3.1',
    '4.17 unless 4.16',
    '4.18 unless 4.16',
    '4.19 unless 4.16',
    '4.21 unless 4.20',
    '4.22 unless 4.20',
    '4.23 unless 4.20',
    '7.2 unless 7.1',
  ]);
});

test.each([
  ['The standard is met (1.9).', []],
  ['The standard is met (1.2).', []],
  ['The standard (1.1) does not apply.', []],
  ['The standard is met (1.1)', [{ requirement: '1.2', unless: '1.1' }]],
])('what "%s" hangs on', (notApplicableWhen, conditions) => {
  const requirements = [
    { id: '1.1', text: 'The standard is met.', evidence: 'Register' },
    { id: '1.2', text: 'There is a plan.', evidence: 'Plan', notApplicableWhen },
  ];
  const scheme: Scheme = { ...YEAR_6, safetyActions: [{ number: 1, title: 'One', question: 'Is it?', requirements }] };
  expect(conditionsOf(scheme)).toEqual(conditions);
});
