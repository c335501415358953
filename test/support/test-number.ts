/** NHS numbers of the range that is kept for tests, with the check digit worked out here. */
export const TEST_NUMBERS: readonly string[] = Array.from({ length: 40 }, (_, index) => `9990000${10 + index}`).flatMap(
  (root) => {
    const sum = [...root].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 ? [] : [`${root}${check}`];
  },
);

/** One of them, closed up. */
export const TEST_NUMBER = TEST_NUMBERS[0] ?? '';

/** A number in groups of 3, 3 and 4. */
export function grouped(number: string, gap = ' '): string {
  return [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
}
