import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseRange } from '../../../src/xlsx/cell-address.ts';
import type { CellRange } from '../../../src/xlsx/types.ts';
import { type FreshPackage, freshPackage } from './fresh-package.ts';

/** The order in which the file format wants the elements of a sheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'ignoredErrors',
];

let fresh: FreshPackage;
let sheets: { name: string; xml: string }[];
beforeAll(async () => {
  fresh = await freshPackage({ protect: true, trust: `R&D "Trust" ${'&'.repeat(150)}` });
  sheets = fresh.spreadsheet.sheets.map(({ name }) => ({ name, xml: fresh.sheetXml(name) }));
});

/** The elements directly below the root. */
function topLevel(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = '', end] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (end !== '/' && !tag.endsWith('/>')) depth += 1;
    }
  }
  return names;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

describe('each sheet', () => {
  test('has its elements in the order of the format', () => {
    for (const { name, xml } of sheets) {
      const places = topLevel(xml.replace(/^<\?.*\?>/, '')).map((element) => ORDER.indexOf(element));
      expect(places, name).not.toContain(-1);
      expect(places, name).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('numbers its conditional formats once each', () => {
    for (const { name, xml } of sheets) {
      const priorities = [...xml.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, priority]) => priority);
      expect(new Set(priorities).size, name).toBe(priorities.length);
    }
  });

  test('validates no cell twice, by short formulas', () => {
    for (const { name, xml } of sheets) {
      const ranges = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, range = '']) =>
        parseRange(range),
      );
      const known = ranges.filter((range) => range !== undefined);
      expect(known, name).toHaveLength(ranges.length);
      for (const [index, range] of known.entries()) {
        expect(
          known.slice(index + 1).filter((other) => overlap(range, other)),
          name,
        ).toEqual([]);
      }
      for (const [, formula = ''] of xml.matchAll(/<formula1>([^<]*)</g)) expect(formula.length).toBeLessThan(255);
    }
  });

  test('has a footer that Excel accepts, with the Trust’s ampersands doubled', () => {
    for (const { xml } of sheets) {
      const footer = /<oddFooter>([^<]*)</.exec(xml)?.[1] ?? '';
      const written = footer.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      expect(written.length).toBeLessThanOrEqual(255);
      expect(written).toMatch(/^&L&"Arial,Regular"&8 R&&D "Trust" (&&)+…&C/);
      expect(written).toMatch(
        /&C&"Arial,Regular"&8 &A · page &P of &N&R&"Arial,Regular"&8 For internal use; not for submission$/,
      );
    }
  });

  test('prints on A4, landscape, one page wide', () => {
    for (const { xml } of sheets) {
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    }
  });

  test('lets rows grow with what is typed in them', () => {
    for (const { xml } of sheets) expect(xml).not.toMatch(/<row [^>]*customHeight/);
  });
});

test('links lead inside the workbook, and nothing leads out', () => {
  const links = sheets.flatMap(({ xml }) => [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link));
  expect(links).toHaveLength(10 + 10 + 14);
  for (const link of links) expect(link).toMatch(/^<hyperlink ref="[A-Z]+\d+" location="&apos;[\w ]+&apos;!A1"\/>$/);
  expect([...fresh.parts.keys()].filter((name) => name.startsWith('xl/worksheets/_rels'))).toEqual([]);
  expect([...fresh.parts.values()].join()).not.toContain('TargetMode="External"');
});

test('defined names are legal, quote their sheets, and include those that readers use', () => {
  const names = fresh.spreadsheet.definedNames.filter(({ name }) => !name.startsWith('_xlnm'));
  for (const { name, refersTo } of names) {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]*_[A-Za-z_]+$/);
    expect(refersTo).toMatch(/^'[\w ]+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/);
  }
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'MIS_Trust',
      'MIS_ODS_Code',
      'MIS_Period_End',
      'MIS_Submission',
      'SA1_Status',
      'SA10_Status',
    ]),
  );
});

test('the workbook’s own font is Arial, and comments keep their authors', () => {
  const fonts = /<fonts.*?<\/fonts>/.exec(fresh.parts.get('xl/styles.xml') ?? '')?.[0] ?? '';
  expect(new Set([...fonts.matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name))).toEqual(new Set(['Arial']));
  expect(fresh.parts.get('xl/workbook.xml')).not.toContain('filterPrivacy');
});

test('the package holds files only, begins with the content types and bears the day it was made for', async () => {
  const { files } = await JSZip.loadAsync(fresh.bytes);
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
  for (const file of Object.values(files)) {
    expect(file.dir).toBe(false);
    expect(file.date.toISOString()).toBe('2024-10-14T00:00:00.000Z');
  }
});
