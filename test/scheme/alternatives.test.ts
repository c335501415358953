import { expect, test } from 'vitest';
import { alternativesOf } from '../../src/scheme/alternatives.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { YEAR_6 } from '../support/scheme.ts';

test('in Year 6 a short-term locum may qualify in one of three ways', () => {
  expect(alternativesOf(YEAR_6)).toEqual([['4.1', '4.2', '4.3']]);
});

test.each([
  ['No agency was used, or each met 1.2.', 'No agency was used, or each met 1.1.', [['1.1', '1.2']]],
  ['No agency was used, or each met 1.2', 'No agency was used, or each met 1.1', [['1.1', '1.2']]],
  ['No agency was used, or each met 1.2.', 'No agency was used.', []],
  ['No agency was used, or each met 1.3.', 'No agency was used, or each met 1.1.', []],
])('"%s" and "%s"', (first, second, groups) => {
  const requirements = [
    { id: '1.1', text: 'Holds a certificate.', evidence: 'Log', notApplicableWhen: first },
    { id: '1.2', text: 'Works on the rota.', evidence: 'Log', notApplicableWhen: second },
  ];
  const scheme: Scheme = { ...YEAR_6, safetyActions: [{ number: 1, title: 'One', question: 'Is it?', requirements }] };
  expect(alternativesOf(scheme)).toEqual(groups);
});
