import { YEAR_6 } from '../../support/scheme.ts';
import { makeXlsx, relationship, type XlsxContent } from '../../xlsx/make-xlsx.ts';

/** The places of a workbook in which something can be hidden. */
export const HIDING_PLACES = [
  'comments',
  'status',
  'number',
  'formula',
  'link',
  'note',
  'header',
  'hidden sheet',
  'hidden row',
  'sheet name',
  'chart sheet',
  'core property',
  'custom property',
  'defined name',
  'name of a name',
  'heading',
  'requirement number',
] as const;

export type HidingPlace = (typeof HIDING_PLACES)[number];

const HEADINGS = ['No.', 'Requirement', 'Status', 'Lead', 'Comments'];

/** A workbook of safety action 1, with a text planted in one place. */
export function workbookWith(place: HidingPlace, text: string): Buffer {
  const at = (here: HidingPlace, otherwise = ''): string => (place === here ? escaped(text) : otherwise);
  const rows = (YEAR_6.safetyActions[0]?.requirements ?? []).map(({ id, text: words }, index) => {
    const first = index === 0;
    return row(index + 2, [
      first ? at('requirement number', id) : id,
      escaped(words),
      first ? at('status', 'Red') : 'Red',
      'Head of Midwifery',
      first ? at('comments') : '',
    ]);
  });
  const link = place === 'link' ? '<hyperlinks><hyperlink ref="E3" r:id="rIdLink"/></hyperlinks>' : '';
  const formula = place === 'formula' ? `<f>"${escaped(text)}"</f>` : '<f>1</f>';
  const number = place === 'number' ? `<v>${text}</v>` : '<v>1</v>';
  const data = [
    row(1, [...HEADINGS, at('heading', 'Cost code')]),
    ...rows,
    `<row r="30"><c r="A30">${formula}<v>1</v></c><c r="B30">${number}</c></row>`,
    `<row r="31" hidden="1"><c r="A31" t="inlineStr"><is><t>${at('hidden row')}</t></is></c></row>`,
  ];
  const sheets: XlsxContent['sheets'] = [
    {
      name: `SA1${place === 'sheet name' ? ` ${text}` : ''}`,
      xml: `<sheetData>${data.join('')}</sheetData>${link}<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;8 ${at('header')}</oddHeader></headerFooter>`,
      links:
        relationship('rIdNotes', 'comments', '../comments1.xml') +
        relationship('rIdLink', 'hyperlink', at('link', 'x').replaceAll(' ', '%20'), 'External'),
    },
    { name: 'Old', state: 'veryHidden', xml: `<sheetData>${row(1, [at('hidden sheet')])}</sheetData>` },
  ];
  return makeXlsx({
    sheets,
    definedNames: `<definedName name="Case">"${at('defined name')}"</definedName><definedName name="Case_${at('name of a name').replaceAll(' ', '_')}">1</definedName>`,
    parts: [
      {
        name: 'docProps/core.xml',
        content: `<coreProperties><keywords>${at('core property')}</keywords></coreProperties>`,
      },
      {
        name: 'docProps/custom.xml',
        content: `<Properties><property name="${at('custom property', 'Site')}"><lpwstr>x</lpwstr></property></Properties>`,
      },
      {
        name: 'xl/comments1.xml',
        content: `<comments><commentList><comment ref="B3"><text><t>${at('note')}</t></text></comment></commentList></comments>`,
      },
      ...chartSheet(at('chart sheet')),
    ],
  });
}

/** Takes the place of the hidden sheet's neighbour in the list of sheets. */
function chartSheet(header: string): { name: string; content: string }[] {
  if (header === '') return [];
  return [
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/chartsheets/sheet1.xml',
      content: `<chartsheet><headerFooter><oddFooter>${header}</oddFooter></headerFooter></chartsheet>`,
    },
  ];
}

function row(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) =>
    text === '' ? '' : `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
