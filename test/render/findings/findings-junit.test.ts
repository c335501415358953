import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FindingsContext } from '../../../src/render/findings/findings-context.ts';
import { renderFindingsJunit } from '../../../src/render/findings/findings-junit.ts';
import { ABOUT, inProgress, read, unusable } from './findings-documents.ts';
import { readJunit } from './read-junit.ts';

const casesOf = (outcomes: Parameters<typeof renderFindingsJunit>[0], about: Partial<FindingsContext> = {}) =>
  readJunit(renderFindingsJunit(outcomes, { ...ABOUT, ...about }));

test('a suite for each safety action and a case for each requirement, with one suite for the workbook', () => {
  const cases = casesOf([read(inProgress())]);
  expect(new Set(cases.map(({ suite }) => suite)).size).toBe(11);
  expect(cases.filter(({ name }) => /^\d+\.\d+ /.test(name))).toHaveLength(89);
  expect(cases.filter(({ suite }) => suite.includes('Safety action 10:'))).toHaveLength(8);
  expect(cases.filter(({ suite }) => suite.includes('Safety action 1:'))).toHaveLength(7);
});

test('a case fails where the exit code would be 1, and is told of the rest', () => {
  const due = ({ name }: { name: string }) => name.startsWith('3.3 ');
  expect(casesOf([read(inProgress())]).find(due)?.told).toEqual([['system-out', undefined]]);
  expect(casesOf([read(inProgress())], { failOn: 'warning' }).find(due)?.told).toEqual([
    ['failure', '3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024.'],
  ]);
});

test('no requirement has two failures: readers show the first alone', () => {
  const report = inProgress();
  const twice = { ...report, findings: report.findings.flatMap((finding) => [finding, finding]) };
  const failed = casesOf([read(twice)], { failOn: 'info' }).filter(({ told }) => told.length > 0);
  expect(failed.map(({ told }) => told.length)).toEqual([1, 1]);
  expect(failed[1]?.told[0]?.[1]).toContain('(and 1 more)');
});

test('the totals of the document are those of its cases', () => {
  const document = renderFindingsJunit([read(inProgress()), unusable()], { ...ABOUT, failOn: 'warning' });
  expect(document).toContain(
    '<testsuites name="mis validate" tests="91" failures="1" errors="1" skipped="0" time="0">',
  );
  expect(readJunit(document)).toHaveLength(91);
});

test('a workbook that can’t be used is an error in a suite of its own', () => {
  const last = casesOf([read(inProgress()), unusable()]).at(-1);
  expect(last?.suite).toBe('fixtures/unusable/encrypted.xlsx');
  expect(last?.told[0]?.[0]).toBe('error');
});

test('whatever a message and a path hold, the document is well-formed and says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const report = inProgress();
      const findings = report.findings.map((finding) => ({ ...finding, message: words }));
      const cases = casesOf([read({ ...report, findings }, words)], { failOn: 'info' });
      expect(cases).toHaveLength(90);
    }),
    { numRuns: 40 },
  );
});
