import { beforeAll, describe, expect, test } from 'vitest';
import { METADATA_SHEET, readMetadata } from '../../../src/workbook/metadata.ts';
import { readAudit } from '../../../src/workbook/read-audit.ts';
import { REQUIREMENTS, YEAR_6 } from '../../support/scheme.ts';
import { cellAt, type FreshPackage, freshPackage, OTHER_SCHEME, shown } from './fresh-package.ts';

describe('a fresh workbook', () => {
  let fresh: FreshPackage;
  beforeAll(async () => {
    fresh = await freshPackage();
  });

  test('has its sheets in order, the machine-readable one hidden', () => {
    const actions = YEAR_6.safetyActions.map(({ number }) => `SA${number}`);
    expect(fresh.spreadsheet.sheets.map(({ name }) => name)).toEqual([
      'Guide',
      'Overview',
      ...actions,
      'Key dates',
      'Action plan',
      'Board declaration',
      METADATA_SHEET,
    ]);
    const hidden = fresh.spreadsheet.sheets.filter(({ state }) => state !== 'visible');
    expect(hidden).toEqual([{ name: METADATA_SHEET, state: 'veryHidden', kind: 'worksheet' }]);
  });

  test('is read back by the discovery as every requirement, Red, with nothing else taken for a table', () => {
    const audit = readAudit(fresh.spreadsheet, YEAR_6, {});
    expect(audit.rows.map(({ requirement }) => requirement)).toEqual(REQUIREMENTS.map(({ id }) => id));
    expect(audit.rows.map(({ text }) => text)).toEqual(REQUIREMENTS.map(({ text }) => text));
    expect(new Set(audit.rows.map(({ status }) => JSON.stringify(status)))).toEqual(
      new Set(['{"kind":"status","status":"Red"}']),
    );
    expect(audit.tables.map(({ sheet }) => sheet)).toEqual(YEAR_6.safetyActions.map(({ number }) => `SA${number}`));
    expect(audit.tables.flatMap(({ clashes }) => clashes)).toEqual([]);
    expect(new Set(audit.tables.map(({ columns }) => [...columns.keys()].join()))).toEqual(
      new Set(['id,text,suggestedEvidence,status,lead,evidence,location,approvedBy,approvedOn,due,comments']),
    );
    expect(audit.overview).toHaveLength(11);
  });

  test('says what it is, in the hidden sheet and in the document properties', () => {
    const metadata = readMetadata(fresh.spreadsheet);
    expect(Object.fromEntries(metadata)).toMatchObject({
      scheme: 'year-6',
      'scheme name': YEAR_6.name,
      template: '1',
      tool: 'mis 1.2.3',
      made: '2024-10-14',
      trust: 'Example NHS Trust',
      ods: 'RXX',
    });
    expect(fresh.spreadsheet.properties.get('keywords')).toBe('mis-scheme=year-6; mis-template=1');
    expect(fresh.spreadsheet.properties.get('creator')).toBe('mis');
    expect(fresh.spreadsheet.properties.get('created')).toBe('2024-10-14T00:00:00Z');
    expect(fresh.parts.get('docProps/app.xml')).toContain('<Company>Example NHS Trust</Company>');
  });

  test('is the same to the byte when built again, and another one on another day', async () => {
    const [again, tomorrow] = [await freshPackage(), await freshPackage({ asOf: '2024-10-15' })];
    expect(Buffer.from(again.bytes).equals(Buffer.from(fresh.bytes))).toBe(true);
    expect(Buffer.from(tomorrow.bytes).equals(Buffer.from(fresh.bytes))).toBe(false);
  });

  test('explains itself in the guide: the statuses, the sheets, the changes, where the words come from', () => {
    const texts = fresh.spreadsheet.readSheet('Guide').cells.map(shown);
    for (const { name, meaning } of YEAR_6.statuses)
      expect(texts).toEqual(expect.arrayContaining([name, `${meaning}.`]));
    expect(texts).toEqual(
      expect.arrayContaining(['Not applicable', 'SA10', 'Board declaration', YEAR_6.provenance, YEAR_6.publisher]),
    );
    expect(texts).toContain('Removed: Completing surveillance information within 30 days is no longer reportable.');
    expect(texts.join()).not.toContain('Unprotect Sheet');
  });
});

test('without a name the Trust is left to be filled in, and the pages carry the scheme’s name', async () => {
  const { spreadsheet, sheetXml } = await freshPackage({ trust: undefined, odsCode: undefined });
  expect(shown(cellAt(spreadsheet, 'Overview', 3, 2))).toBeUndefined();
  expect(shown(cellAt(spreadsheet, 'Overview', 4, 2))).toBeUndefined();
  expect(readMetadata(spreadsheet).has('trust')).toBe(false);
  expect(sheetXml('SA1')).toContain('Maternity Incentive Scheme Year 6&amp;C');
});

describe('names from the command line are data', () => {
  const trust = `=1+1 "A" & <B> \u0000\u0007\n'C' \ud800 ${'x'.repeat(250)}`;
  const clean = `=1+1 "A" & <B> 'C' ${'x'.repeat(250)}`;

  test('and stay the same text, but for characters that no file can hold', async () => {
    const { spreadsheet } = await freshPackage({ trust, odsCode: '  R\tX ' });
    const cell = cellAt(spreadsheet, 'Overview', 3, 2);
    expect(cell).toMatchObject({ value: { kind: 'text', text: clean }, formula: undefined });
    expect(shown(cellAt(spreadsheet, 'Overview', 4, 2))).toBe('R X');
    expect(shown(cellAt(spreadsheet, 'Board declaration', 3, 2))).toBe(clean);
    expect(readMetadata(spreadsheet).get('trust')).toBe(clean);
  });
});

describe('another scheme', () => {
  let fresh: FreshPackage;
  beforeAll(async () => {
    fresh = await freshPackage({ scheme: OTHER_SCHEME, asOf: '2022-01-10' });
  });

  test('gives its own sheets and requirements', () => {
    const audit = readAudit(fresh.spreadsheet, OTHER_SCHEME, {});
    expect(audit.tables.map(({ sheet }) => sheet)).toEqual(['SA1', 'SA2']);
    expect(audit.rows).toHaveLength(31);
    expect(shown(cellAt(fresh.spreadsheet, 'Overview', 7, 1))).toBe(
      '0 of 2 safety actions compliant, 0 of 2 with evidence reviewed',
    );
    expect(fresh.sheetXml('Action plan')).toContain('<formula1>&quot;1,2&quot;</formula1>');
  });

  test('tells the revisions announced by then', async () => {
    const textsOf = ({ spreadsheet }: FreshPackage) => spreadsheet.readSheet('Guide').cells.map(shown);
    expect(textsOf(fresh)).toEqual(
      expect.arrayContaining(['Interim deadlines extended', 'Most reporting paused: For at least three months.']),
    );
    const earlier = await freshPackage({ scheme: OTHER_SCHEME, asOf: '2021-10-01' });
    expect(textsOf(earlier)).not.toContain('Most reporting paused: For at least three months.');
  });
});
