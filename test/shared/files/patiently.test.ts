import { expect, test } from 'vitest';
import { patiently } from '../../../src/shared/files/patiently.ts';

const refusal = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename' });

test('tries again while another program is in the way', () => {
  let attempts = 0;
  const outcome = patiently(() => {
    attempts++;
    if (attempts < 4) throw refusal('EBUSY');
    return 'done';
  });
  expect({ outcome, attempts }).toEqual({ outcome: 'done', attempts: 4 });
});

test.each([
  ['EPERM', 'win32', 2],
  ['EACCES', 'win32', 2],
  ['EBUSY', 'win32', 2],
  ['EPERM', 'linux', 1],
  ['EACCES', 'linux', 1],
] as const)('%s on %s is met with %i attempts', (code, platform, expected) => {
  let attempts = 0;
  const act = () => {
    attempts++;
    if (attempts === 1) throw refusal(code);
  };
  if (expected === 1) expect(() => patiently(act, platform)).toThrow(code);
  else patiently(act, platform);
  expect(attempts).toBe(expected);
});

test('gives up after a short while, with what the system said', () => {
  const started = performance.now();
  expect(() =>
    patiently(() => {
      throw refusal('EBUSY');
    }),
  ).toThrow('EBUSY');
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('does not wait for what will not pass', () => {
  let attempts = 0;
  expect(() =>
    patiently(() => {
      attempts++;
      throw refusal('ENOSPC');
    }),
  ).toThrow('ENOSPC');
  expect(attempts).toBe(1);
});
