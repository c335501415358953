import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/xlsx/cell-address.ts';
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts';
import { relationship } from '../make-xlsx.ts';
import { byAddress, readCells, readOneSheet, readValue } from '../read-cells.ts';
import { refusalOf } from '../refusal-of.ts';

const text = (written: string) => ({ kind: 'text', text: written });
const number = (value: number) => ({ kind: 'number', number: value });
const date = (iso: string, serial: number) => ({ kind: 'date', date: iso, serial });

describe('the value of a cell', () => {
  it('is text, shared or in the cell', () => {
    const strings = '<si><t>Red</t></si><si><t>Amber</t></si>';
    expect(readValue('<c t="s"><v>1</v></c>', { strings })).toEqual(text('Amber'));
    expect(readValue('<c t="inlineStr"><is><t>Green</t></is></c>')).toEqual(text('Green'));
    expect(readValue('<c t="str"><f>"Bl"&amp;"ue"</f><v>Blue</v></c>')).toEqual(text('Blue'));
  });

  it('is rich text put together, without phonetic readings', () => {
    const si =
      '<si><t>Head </t><r><rPr><b/></rPr><t>of </t></r><r><t xml:space="preserve">Midwifery </t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr/></si>';
    expect(readValue('<c t="s"><v>0</v></c>', { strings: si })).toEqual(text('Head of Midwifery '));
    expect(readValue(`<c t="inlineStr">${si.replaceAll('si>', 'is>')}</c>`)).toEqual(text('Head of Midwifery '));
  });

  it('keeps white space and decodes what XML could not hold', () => {
    const strings = '<si><t>  two\nlines </t></si><si><t>a_x000D_b_x005F_x000D_c_x_x12</t></si>';
    expect(readValue('<c t="s"><v>0</v></c>', { strings })).toEqual(text('  two\nlines '));
    expect(readValue('<c t="s"><v>1</v></c>', { strings })).toEqual(text('a\rb_x000D_c_x_x12'));
    expect(readValue('<c t="str"><v>_x0041_</v></c>')).toEqual(text('A'));
  });

  it('may be text of no characters', () => {
    expect(readValue('<c t="s"><v>0</v></c>', { strings: '<si/>' })).toEqual(text(''));
    expect(readValue('<c t="str"><f>""</f><v></v></c>')).toEqual(text(''));
  });

  it('is a number', () => {
    expect(readValue('<c><v>4.1</v></c>')).toEqual(number(4.1));
    expect(readValue('<c t="n"><v>-1.5E-3</v></c>')).toEqual(number(-0.0015));
    expect(readValue('<c><v> 0 </v></c>')).toEqual(number(0));
  });

  it('is a boolean or an error', () => {
    expect(readValue('<c t="b"><v>1</v></c>')).toEqual({ kind: 'boolean', boolean: true });
    expect(readValue('<c t="b"><v>false</v></c>')).toEqual({ kind: 'boolean', boolean: false });
    expect(readValue('<c t="e"><v>#REF!</v></c>')).toEqual({ kind: 'error', error: '#REF!' });
  });

  it('is a date under a date format, custom or built in', () => {
    const formats = ['dd/mm/yyyy', 14, '0.00', 27, '[h]:mm', 'h:mm'];
    const values = formats.map((_, index) => readValue(`<c s="${index + 1}"><v>45626</v></c>`, { formats }));
    const day = date('2024-11-30', 45_626);
    expect(values).toEqual([day, day, number(45_626), day, number(45_626), day]);
    expect(readValue('<c s="1"><v>45626.385416666664</v></c>', { formats })).toEqual(
      date('2024-11-30T09:15:00', 45_626.385416666664),
    );
  });

  it('counts dates from 1904 where the workbook does', () => {
    const content = { formats: [14], workbookProperties: '<workbookPr date1904="1"/>' };
    expect(readValue('<c s="1"><v>44164</v></c>', content)).toEqual(date('2024-11-30', 44_164));
  });

  it('stays a number where no date has it', () => {
    for (const serial of [0, 0.385, 60, -3, 1e9]) {
      expect(readValue(`<c s="1"><v>${serial}</v></c>`, { formats: [14] })).toEqual(number(serial));
    }
  });

  it('is a date written as text in strict workbooks', () => {
    expect(readValue('<c t="d"><v>2024-11-30T09:15:00</v></c>')).toEqual(
      date('2024-11-30T09:15:00', 45_626 + 9.25 / 24),
    );
    expect(readValue('<c t="d"><v>2024-11-30</v></c>')).toEqual(date('2024-11-30', 45_626));
    expect(readValue('<c t="d"><v>18:00:00</v></c>')).toEqual(number(0.75));
    expect(readValue('<c t="d"><v>PT4H</v></c>')).toEqual(text('PT4H'));
  });

  it('tells how numbers are shown', () => {
    const formats = ['0.00', '"SA"0', 'General', 9];
    const codes = [0, 1, 2, 3, 4, 99].map(
      (style) => readCells(`<row><c s="${style}"><v>1</v></c></row>`, { formats }).get('A1')?.numberFormat,
    );
    expect(codes).toEqual([undefined, '0.00', '"SA"0', undefined, '0%', undefined]);
  });

  it.each([
    '<c><v>twelve</v></c>',
    '<c><v>1e999</v></c>',
    '<c><v>0x10</v></c>',
    '<c><v>1,5</v></c>',
    '<c><v>Infinity</v></c>',
    '<c t="s"><v>0x0</v></c>',
    '<c t="s"><v>7</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="s"><v>0.5</v></c>',
    '<c t="b"><v>maybe</v></c>',
    '<c t="unknown"><v>1</v></c>',
  ])('is refused with its address where it is none: %s', (cell) => {
    const refusal = refusalOf(() => readValue(cell, { strings: '<si><t>a</t></si>' }));
    expect(refusal).toMatchObject({ reason: 'corrupt', part: 'xl/worksheets/sheet1.xml' });
    expect(refusal.message).toContain('A1');
  });
});

describe('formulas', () => {
  it('come with the result that was stored', () => {
    const cells = readCells(
      '<row><c><f>SUM(B1:C1)</f><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>NOW()</f></c></row>',
    );
    expect(cells.get('A1')).toMatchObject({ formula: 'SUM(B1:C1)', value: number(0) });
    expect(cells.get('B1')).toMatchObject({ formula: '1/0', value: { kind: 'error', error: '#DIV/0!' } });
    expect(cells.get('C1')).toMatchObject({ formula: 'NOW()', value: undefined });
  });

  it('are those of the first cell, moved, for the others that share a formula', () => {
    const follower = '<f t="shared" si="0"/><v>2</v>';
    const cells = readCells(
      `<row><c><f t="shared" ref="A1:B2" si="0">SUM($C1:D$1)</f><v>1</v></c><c>${follower}</c></row><row><c>${follower}</c></row>`,
    );
    expect(['A1', 'B1', 'A2'].map((address) => cells.get(address)?.formula)).toEqual([
      'SUM($C1:D$1)',
      'SUM($C1:E$1)',
      'SUM($C2:D$1)',
    ]);
  });

  it('are empty where the formula that is shared is nowhere', () => {
    expect(readCells('<row><c><f t="shared" si="3"/><v>2</v></c></row>').get('A1')?.formula).toBe('');
  });

  it('are empty for the cells that an array formula or data table fills', () => {
    const rows =
      '<row><c><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    const formulas = [...readCells(rows)].map(([address, { formula }]) => [address, formula]);
    expect(formulas).toEqual([
      ['A1', 'C1:D2'],
      ['B1', ''],
      ['C1', undefined],
      ['A2', ''],
    ]);
  });
});

describe('the position of a cell', () => {
  it('is implied where it is not given', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect([...readCells(rows).keys()]).toEqual(['A1', 'D1', 'E1', 'A5', 'A6']);
  });

  it('decides the order, whatever the order in the file', () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>';
    expect([...readCells(rows).keys()]).toEqual(['A1', 'A2', 'B2']);
  });

  it('is that of a cell with content: styled blanks are left out', () => {
    const rows = '<row><c s="1"/><c t="n"></c><c><v/></c><c t="s"><v> </v></c><c><v>1</v></c></row>';
    expect([...readCells(rows, { formats: [14] }).keys()]).toEqual(['E1']);
  });

  it('can be the last of a sheet', () => {
    expect([...readCells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>').keys()]).toEqual(['XFD1048576']);
  });

  it.each([
    '<row r="0"/>',
    '<row r="1048577"/>',
    '<row r="1e3"/>',
    '<row r="99999999999999999999"/>',
    '<row r="1048576"/><row/>',
    '<row><c r="XFE1"/></row>',
    '<row><c r="1A"/></row>',
    '<row><c r="XFD1"/><c/></row>',
    '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="B1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
  ])('is refused where no sheet has it, or for the second time: %s', (rows) => {
    expect(refusalOf(() => readCells(rows)).reason).toBe('corrupt');
  });
});

describe('hyperlinks', () => {
  const rows = '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row></sheetData>';
  const link = (attributes: string) => `${rows}<hyperlinks><hyperlink ${attributes}/></hyperlinks>`;
  const links = relationship('rId1', 'hyperlink', 'https://evidence.example.nhs.uk/a?b=1&amp;c=2', 'External');
  const targets = (attributes: string) =>
    [...byAddress(readOneSheet(link(attributes), { links }))].map(([address, cell]) => [address, cell.hyperlink]);

  it('lead out of the workbook, into it, or to a place in another', () => {
    expect(targets('ref="B2" r:id="rId1"')).toEqual([
      ['B2', 'https://evidence.example.nhs.uk/a?b=1&c=2'],
      ['C2', undefined],
    ]);
    expect(targets('ref="B2" location="SA1!A1"')[0]).toEqual(['B2', '#SA1!A1']);
    expect(targets('ref="B2" location="#SA1!A1"')[0]).toEqual(['B2', '#SA1!A1']);
    expect(targets('ref="B2" r:id="rId1" location="p2"')[0]?.[1]).toBe('https://evidence.example.nhs.uk/a?b=1&c=2#p2');
  });

  it('cover all cells of a range', () => {
    expect(targets('ref="A1:XFD1048576" location="x"')).toEqual([
      ['A1', '#x'],
      ['B2', '#x'],
      ['C2', '#x'],
    ]);
  });

  it('make a cell of a place that holds nothing else', () => {
    expect(targets('ref="D2" location="x"')).toEqual([
      ['B2', undefined],
      ['C2', undefined],
      ['D2', '#x'],
    ]);
  });

  it('that lead nowhere are none', () => {
    expect(targets('ref="B2" display="x"')[0]?.[1]).toBeUndefined();
    expect(targets('ref="B2" r:id="rId9"')[0]?.[1]).toBeUndefined();
    expect(targets('ref="?" r:id="rId1"')[0]?.[1]).toBeUndefined();
  });
});

describe('the layout of a sheet', () => {
  it('tells merged ranges', () => {
    const { merges } = readOneSheet(
      '<sheetData/><mergeCells count="2"><mergeCell ref="A1:K1"/><mergeCell ref="B3:B4"/></mergeCells>',
    );
    expect(merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 11 },
      { top: 3, left: 2, bottom: 4, right: 2 },
    ]);
  });

  it('tells rows that are hidden, filtered away or without height', () => {
    const rows =
      '<row r="1"/><row r="2" hidden="1"/><row hidden="true"/><row ht="0" customHeight="1"/><row ht="15"/><row hidden="0"/>';
    expect([...readOneSheet(`<sheetData>${rows}</sheetData>`).hiddenRows]).toEqual([2, 3, 4]);
  });

  it('tells columns that are hidden or without width', () => {
    const columns =
      '<col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="3" max="4" hidden="1"/><col min="6" max="6" width="0"/>';
    const { hiddenColumns } = readOneSheet(
      `<cols>${columns}<col min="16383" max="99999" hidden="1"/></cols><sheetData/>`,
    );
    expect([...hiddenColumns]).toEqual([2, 3, 4, 6, 16_383, 16_384]);
  });
});

describe('the ways to write a sheet', () => {
  it('may use prefixes and the strict namespace', () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Red</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readOneSheet(xml).cells[0]?.value).toEqual(text('Red'));
  });

  it('may offer alternatives, of which the fallback counts', () => {
    const alternatives =
      '<mc:AlternateContent><mc:Choice><c><v>1</v></c></mc:Choice><mc:Fallback><c><v>2</v></c></mc:Fallback></mc:AlternateContent>';
    expect(readValue(alternatives)).toEqual(number(2));
  });

  it('may offer shared strings as alternatives, too', () => {
    const strings =
      '<si><t>a</t></si><mc:AlternateContent><mc:Choice><si><t>b</t></si></mc:Choice><mc:Fallback><si><t>c</t></si></mc:Fallback></mc:AlternateContent>';
    expect(readValue('<c t="s"><v>1</v></c>', { strings })).toEqual(text('c'));
  });

  it('may hold look-alikes elsewhere, which are no cells', () => {
    const xml =
      '<sheetData><row><c><v>1</v></c></row></sheetData><extLst><ext><sheetData><row r="9"><c><v>2</v></c></row></sheetData></ext></extLst>';
    expect(readOneSheet(xml).cells).toHaveLength(1);
  });

  it('gives the same cells, be they written plainly or at length', () => {
    const content = fc.constantFrom(
      '',
      '1',
      '45626',
      'Red',
      '&amp; b',
      'two\nlines',
      '_x0041_',
      '<![CDATA[&]]>',
      '\r\n',
      ' ',
    );
    const anyCell = fc.record({
      type: fc.constantFrom('', ' t="n"', ' t="str"', ' t="s"', ' t="inlineStr"', ' t="b"', ' t="e"'),
      style: fc.constantFrom('', ' s="1"', ' s="2"'),
      formula: fc.constantFrom('', '<f>A1+1</f>', '<f>A1&amp;""</f>', '<f/>'),
      inside: fc.oneof(
        content.map((text) => `<v>${text}</v>`),
        content.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
        fc.constantFrom('', '<v/>', '<v></v>'),
      ),
      isShort: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 6 }), (cells) => {
        const written = (gap: string) =>
          cells.map(({ type, style, formula, inside, isShort }, index) => {
            const start = `<c${gap} r="${toAddress(1, index + 1)}"${style}${type}`;
            return isShort ? `${start}/>` : `${start}>${formula}${inside}</c>`;
          });
        const read = (gap: string) => {
          const options = { formats: ['0.00', 14], strings: '<si><t>zero</t></si><si><t>_x0041_&lt;</t></si>' };
          try {
            return [...readCells(`<row r="1">${written(gap).join(gap)}</row>`, options)];
          } catch (error) {
            if (error instanceof XlsxError) return error.message;
            throw error;
          }
        };
        expect(read('')).toEqual(read(' '));
      }),
      { numRuns: 500 },
    );
  });

  it('must hold a worksheet', () => {
    expect(refusalOf(() => readOneSheet('<?xml version="1.0"?><html/>'))).toMatchObject({ reason: 'corrupt' });
  });
});
