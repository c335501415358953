import { expect, test } from 'vitest';
import { hyperlinkTarget } from '../../../src/workbook/edit/hyperlink-target.ts';

const START = 'https://evidence.example.nhs.uk/';

test.each([
  ['https://x.nhs.uk/a b', 'https://x.nhs.uk/a%20b'],
  [String.raw`\\fs01\MIS 6`, String.raw`file:///\\fs01\MIS%206`],
  ['In the audit folder', null],
  ['https://x.nhs.uk/a\nand more', null],
  [START.padEnd(2079, 'a'), START.padEnd(2079, 'a')],
])('%j leads to %j', (text, target) => {
  expect(hyperlinkTarget(text)).toBe(target);
});

test('what is longer than Excel takes is no link: Excel would call the workbook damaged', () => {
  expect(hyperlinkTarget(START.padEnd(2080, 'a'))).toBeNull();
  expect(hyperlinkTarget(String.raw`\\fs01\ `.padEnd(2075, ' a'))).toBeNull();
});
