import { describe, expect, it } from 'vitest';
import { XmlScanner } from '../../../src/xlsx/xml/xml-scanner.ts';
import { refusalOf } from '../refusal-of.ts';

const scan = (source: string, root?: string) => new XmlScanner(source, 'xl/part.xml', root);

/** The names of all elements that can be seen, in brackets by their nesting. */
function outline(source: string): string {
  const xml = scan(source);
  const children = (): string => {
    const depth = xml.depth;
    const seen: string[] = [];
    while (xml.nextChild(depth)) seen.push(`${xml.name}${children()}`);
    return seen.length > 0 ? `(${seen.join(' ')})` : '';
  };
  return `${xml.name}${children()}`;
}

function firstChild(source: string): XmlScanner {
  const xml = scan(source);
  xml.nextChild(1);
  return xml;
}

describe('XmlScanner', () => {
  it('walks from child to child, past comments, instructions and white space', () => {
    const source =
      '<?xml version="1.0"?>\n<!-- a > b --><a >\n <b x="1"/><?go?><c><d/>text<!----><e></e></c >\n</a>\n<!-- end -->';
    expect(outline(source)).toBe('a(b c(d e))');
  });

  it('leaves prefixes away, whichever they are', () => {
    expect(outline('<x:a xmlns:x="u"><x:b><y:c xmlns:y="v"/></x:b></x:a>')).toBe('a(b(c))');
  });

  it('passes children by that nobody enters', () => {
    const xml = scan('<a><b><c><d/></c></b><e/></a>');
    const names: string[] = [];
    while (xml.nextChild(1)) names.push(xml.name);
    expect(names).toEqual(['b', 'e']);
  });

  it('takes the fallback of alternatives for what stands there', () => {
    const wrapped = (choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
    const known = (source: string) => outline(source).replaceAll(/Choice(\([^)]*\))? ?/g, '');
    expect(known(`<a>${wrapped('<b/>', '<mc:Fallback><c/><d/></mc:Fallback>')}<e/></a>`)).toBe('a(c d e)');
    expect(known(`<a>${wrapped('<b/>', '')}<e/></a>`)).toBe('a(e)');
    expect(known('<a><mc:AlternateContent/><e/></a>')).toBe('a(e)');
    expect(
      known(
        `<a>${wrapped('<b/>', `<mc:Fallback>${wrapped('<b/>', '<mc:Fallback><c/></mc:Fallback>')}</mc:Fallback>`)}<e/></a>`,
      ),
    ).toBe('a(c e)');
    expect(outline('<a><Fallback><b/></Fallback></a>')).toBe('a(Fallback(b))');
  });

  it('gathers the text of an element, not that of its children', () => {
    expect(firstChild('<a><b>one<c>two</c><!-- x -->three<![CDATA[<&four>]]></b></a>').elementText()).toBe(
      'onethree<&four>',
    );
    expect(firstChild('<a><b/></a>').elementText()).toBe('');
    expect(firstChild('<a><b> \n </b></a>').elementText()).toBe(' \n ');
  });

  it('replaces entities and unifies line ends', () => {
    expect(firstChild('<a><b>&lt;&amp;&gt;&quot;&apos;&#163;&#xA3;&#x1F600;</b></a>').elementText()).toBe('<&>"\'££😀');
    expect(firstChild('<a><b>&amp;lt;</b></a>').elementText()).toBe('&lt;');
    expect(firstChild('<a><b>1\r\n2\r3&#13;</b></a>').elementText()).toBe('1\n2\n3\r');
  });

  it('gives attributes by name, and tells those with a prefix from those without', () => {
    const xml = firstChild(`<a><b id="1" r:id='2' x = "a &amp; 'b'" y='"' z="line\nbreak"
      w="a>b/>"/></a>`);
    const values = ['id', 'x', 'y', 'z', 'w', 'none'].map((name) => xml.attribute(name));
    expect(values).toEqual(['1', "a & 'b'", '"', 'line break', 'a>b/>', undefined]);
    expect(xml.prefixedAttribute('id')).toBe('2');
    expect(xml.prefixedAttribute('x')).toBeUndefined();
    expect(xml.nextChild(1)).toBe(false);
  });

  it('forgets the attributes of the tag before', () => {
    const xml = firstChild('<a><b x="1" y="2" z="3"/><c y="4"/></a>');
    expect(xml.attribute('x')).toBe('1');
    xml.nextChild(1);
    expect([xml.attribute('x'), xml.attribute('y'), xml.attribute('z')]).toEqual([undefined, '4', undefined]);
  });

  it('says where tags stand', () => {
    const source = '<a><b x="1">t</b><c/></a>';
    const xml = firstChild(source);
    expect([source.slice(xml.tagStart, xml.tagEnd), xml.isSelfClosing]).toEqual(['<b x="1">', false]);
    xml.elementText();
    expect(source.slice(xml.tagStart, xml.tagEnd)).toBe('</b>');
    xml.nextChild(1);
    expect([source.slice(xml.tagStart, xml.tagEnd), xml.isSelfClosing]).toEqual(['<c/>', true]);
  });

  it('holds on to a root that was asked for', () => {
    expect(refusalOf(() => scan('<html/>', 'sst'))).toMatchObject({ reason: 'corrupt', part: 'xl/part.xml' });
  });

  it.each([
    '',
    '  ',
    'text',
    '<a>',
    '<a><b></a></b>',
    '<a></b>',
    '<a><b></a>',
    '<ab></abc>',
    '<abc></ab>',
    '<a></a',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a',
    '<a b',
    '<a b>',
    '<a b=>',
    '<a b=c/>',
    '<a b="c/>',
    '<a b="c"d="e"/>',
    '<a b="<"/>',
    '<a <b/></a>',
    '<a / >',
    '<>',
    '< a/>',
    '<a"b/>',
    '<a/><!-- ',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<![CDATA[ ]]><a/>',
    '<a><?pi </a>',
    '<a><!ELEMENT b></a>',
    '<a>\u0001</a>',
    '<a>\0</a>',
    '<mc:AlternateContent><mc:Fallback><a/>',
  ])('refuses %j as damaged', (source) => {
    expect(refusalOf(() => outline(source)).reason).toBe('corrupt');
  });

  it.each([
    '&nbsp;',
    '&',
    '&;',
    '&amp',
    '&#;',
    '&#x;',
    '&#0;',
    '&#8;',
    '&#xD800;',
    '&#xFFFF;',
    '&#x110000;',
    '&#1e3;',
    `&${'a'.repeat(99)};`,
  ])('refuses %s as damaged, in text and in attributes', (reference) => {
    expect(refusalOf(() => firstChild(`<a><b>${reference}</b></a>`).elementText()).reason).toBe('corrupt');
    expect(refusalOf(() => firstChild(`<a><b c="${reference}"/></a>`).attribute('c')).reason).toBe('corrupt');
  });

  it('refuses an attribute given twice', () => {
    expect(refusalOf(() => firstChild('<a><b r="A1" r="B1"/></a>').attribute('r')).reason).toBe('corrupt');
  });
});
