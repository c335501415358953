import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRequirements } from '../../../src/workbook/adopt/match-requirements.ts';
import { REQUIREMENTS } from '../../support/scheme.ts';

const wordsOf = (text: string) => text.split(' ');
const change = (earlier: readonly { id: string; text: string }[], id: string) =>
  matchRequirements(REQUIREMENTS, earlier).find(({ requirement }) => requirement.id === id);

const [first] = REQUIREMENTS;
const text = first?.text ?? '';

test('half of the words are enough under the same number, and too few under another', () => {
  const half = wordsOf(text)
    .slice(0, Math.ceil(new Set(wordsOf(text)).size * 0.55))
    .join(' ');
  expect(change([{ id: '1.1', text: half }], '1.1')).toMatchObject({ kind: 'changed', earlier: { id: '1.1' } });
  expect(change([{ id: '1.9', text: half }], '1.1')).toMatchObject({ kind: 'new' });
});

test('the same words under another number outweigh the same number in other words', () => {
  const earlier = [
    { id: '1.1', text: `${text} And more.` },
    { id: '9.9', text: text.toUpperCase() },
  ];
  expect(change(earlier, '1.1')).toMatchObject({ kind: 'same', earlier: { id: '9.9' } });
});

test('of two in the same words, the one of the same number is behind it', () => {
  const earlier = [
    { id: '7.7', text },
    { id: '1.1', text },
  ];
  expect(change(earlier, '1.1')).toMatchObject({ kind: 'same', earlier: { id: '1.1' } });
});

test('a scheme in any order and under any numbers is matched with itself, each requirement once', () => {
  const shuffled = fc.shuffledSubarray([...REQUIREMENTS]).chain((kept) =>
    fc
      .shuffledSubarray(
        REQUIREMENTS.map(({ id }) => id),
        { minLength: kept.length, maxLength: kept.length },
      )
      .map((ids) => kept.map((requirement, index) => ({ id: ids[index] ?? '', text: requirement.text }))),
  );
  fc.assert(
    fc.property(shuffled, (earlier) => {
      const matched = matchRequirements(REQUIREMENTS, earlier).flatMap((each) => (each.kind === 'new' ? [] : [each]));
      const same = matched.filter(({ kind }) => kind === 'same');
      expect(same).toHaveLength(earlier.length);
      expect(new Set(matched.map((each) => each.earlier)).size).toBe(matched.length);
      for (const each of same) expect(each.earlier.text).toBe(each.requirement.text);
    }),
    { numRuns: 10 },
  );
});
