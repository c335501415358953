import { expect, test } from 'vitest';
import { renderFindingsHtml } from '../../../src/render/findings/findings-html.ts';
import { XmlScanner } from '../../../src/xlsx/xml/xml-scanner.ts';
import { ABOUT, inProgress, read, unusable } from './findings-documents.ts';

const page = (...outcomes: Parameters<typeof renderFindingsHtml>[0]) => renderFindingsHtml(outcomes, ABOUT);
const styleOf = (html: string): string => all(html, /<style>([\s\S]*)<\/style>/g).join();
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);

test('one file that asks nothing of the network and runs nothing', () => {
  const html = page(read(inProgress()), unusable());
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">/);
  expect(html).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(|\son[a-z]+=/i);
});

test('headings go down one step at a time, and every table has a caption and says what its headings head', () => {
  const html = page(read(inProgress(), 'a.xlsx'), read(inProgress(), 'b.xlsx'), unusable());
  expect(all(html, /<h(\d)/g)).toEqual(['1', '2', '2', '2']);
  expect(all(html, /(<table>\n<caption>[^<]+<\/caption>)/g)).toHaveLength(4);
  expect(all(html, /<table(>)/g)).toHaveLength(4);
  expect(all(html, /(<th(?! scope="(?:col|row)")[ >])/g)).toEqual([]);
  const ids = all(html, / id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of all(html, /(?:for|aria-labelledby)="([^"]+)"/g)) expect(ids).toContain(id);
});

test('each filter hides what was not chosen, with no script', () => {
  const html = page(read(inProgress()));
  for (const [id, count] of [
    ['action', 11],
    ['status', 6],
    ['severity', 3],
  ] as const) {
    const [list = ''] = all(html, new RegExp(`<select id="${id}"[^>]*>(.*?)</select>`, 'g'));
    const values = all(list, /<option value="([^"]+)"/g);
    expect(values).toHaveLength(count);
    for (const value of values) {
      expect(html).toContain(
        `body:has(#${id} option[value="${value}"]:checked) tr[data-${id}]:not([data-${id}="${value}"]) { display: none; }`,
      );
    }
    const given = all(html, new RegExp(`<tr [^>]*data-${id}="([^"]+)"`, 'g'));
    expect(given).toHaveLength(2);
    for (const value of given) expect([...values, 'none']).toContain(value);
  }
});

test('says how many findings the filters leave, and shows them all again at one press', () => {
  const html = page(read(inProgress(), 'a.xlsx'), unusable(), read(inProgress(), 'b.xlsx'));
  expect(html).toContain('content: counter(shown) " of 4 findings shown"');
  expect(all(html, /<tr (data-action)/g)).toHaveLength(4);
  // A counter knows only what came before it.
  expect(html.indexOf('<p class="shown">')).toBeGreaterThan(html.lastIndexOf('<tr '));
  expect(html).toMatch(/<form>.*<button type="reset">Show all<\/button>\n<\/fieldset><\/form>/s);
});

test('on paper there is ink on white: no white letters where backgrounds are not printed', () => {
  const [paper = ''] = all(styleOf(page(read(inProgress()))), /@media print (\{.*)/gs);
  for (const rule of ['thead th', '.tag']) expect(paper).toContain(`${rule} { background: none; color: #000;`);
});

test('whatever the words, they stay words: the body is well-formed', () => {
  const report = inProgress();
  const message = `<script>alert("x")</script> & ]]> 'é' \u0000`;
  const findings = report.findings.map((finding) => ({ ...finding, message, hint: message }));
  const html = page(read({ ...report, findings, trust: message }, message), unusable());
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ]]&gt;');
  expect(html).not.toContain('<script>');
  const [body = ''] = all(html, /(<body>[\s\S]*<\/body>)/g);
  const xml = new XmlScanner(body, 'body', 'body');
  const names: string[] = [];
  while (xml.nextChild(1)) names.push(xml.name);
  expect(names).toEqual(['main', 'footer']);
});

test('a workbook with nothing wrong says so, and has no filters', () => {
  const report = inProgress();
  const html = page(read({ ...report, findings: [], findingCounts: { error: 0, warning: 0, info: 0 } }));
  expect(html).toContain('<p>Nothing wrong found.</p>');
  expect(html).not.toContain('<select');
});

test('text and its ground differ enough to be read: 4.5 to 1', () => {
  const pairs = [...styleOf(page(read(inProgress()))).matchAll(/background: (#\w+); color: (#\w+)/g)].map(
    ([, ground = '', text = '']) => [ground, text],
  );
  expect(pairs.length).toBeGreaterThan(5);
  for (const [ground = '', text = ''] of pairs) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
});

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
