import { showsDay } from '../number-format.ts';
import { builtInFormat, builtInId } from '../read/built-in-formats.ts';
import { elementWith, tagPrefix, withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { type Span, spanOf } from './row-map.ts';

const FIRST_CUSTOM_ID = 164;

interface StyleElement extends Span {
  readonly formatId: number;
}

/** The cell styles of a workbook, to which styles that show dates can be added. What is there already stays as it is. */
export class DateStyles {
  readonly #source: string;
  /** Where the first element of the part can stand. */
  readonly #inside: number;
  readonly #codes = new Map<number, string>();
  #numberFormats: Span | undefined;
  #cellStyles: Span | undefined;
  readonly #styles: StyleElement[] = [];
  readonly #newFormats: string[] = [];
  readonly #newStyles: string[] = [];
  /** Of new styles, by the style they come from and their format. */
  readonly #added = new Map<string, number>();

  constructor(text: string, part: string) {
    this.#source = text;
    const xml = new XmlScanner(text, part, 'styleSheet');
    this.#inside = xml.tagEnd;
    while (xml.nextChild(1)) {
      if (xml.name === 'numFmts') this.#numberFormats = this.#readFormats(xml);
      else if (xml.name === 'cellXfs') this.#cellStyles = this.#readStyles(xml);
    }
  }

  /** The style that looks like the one given, but shows dates, in that format; the very one if it shows them already. */
  showing(style: number, format: string): number {
    const base = this.#styles[style];
    if (!base || showsDay(this.#codeOf(base.formatId))) return style;
    const look = this.#lookOf(base);
    const twin = this.#styles.findIndex(
      (other) => this.#codeOf(other.formatId) === format && this.#lookOf(other) === look,
    );
    return twin >= 0 ? twin : this.#add(style, base, format);
  }

  /** What is to change in the part for the styles that were added. */
  splices(): Splice[] {
    if (!this.#cellStyles || this.#newStyles.length === 0) return [];
    const formats = this.#newFormats.length > 0 ? [this.#formatsSplice(this.#newFormats)] : [];
    return [...formats, appended(this.#source, this.#cellStyles, this.#newStyles, this.#styles.length)];
  }

  #readFormats(xml: XmlScanner): Span {
    const { tagStart: start, tagEnd, depth } = xml;
    while (xml.nextChild(depth)) {
      const code = xml.attribute('formatCode');
      if (code !== undefined) this.#codes.set(Number(xml.attribute('numFmtId')), code);
    }
    return { start, tagEnd, end: xml.tagEnd };
  }

  #readStyles(xml: XmlScanner): Span {
    const { tagStart: start, tagEnd, depth } = xml;
    while (xml.nextChild(depth)) {
      const formatId = Number(xml.attribute('numFmtId') ?? 0);
      this.#styles.push({ formatId, ...spanOf(xml) });
    }
    return { start, tagEnd, end: xml.tagEnd };
  }

  #codeOf(formatId: number): string | undefined {
    return this.#codes.get(formatId) ?? builtInFormat(formatId);
  }

  /** All that a style says but for its number format. */
  #lookOf(style: StyleElement): string {
    return this.#restyled(style, { numFmtId: undefined, applyNumberFormat: undefined });
  }

  #restyled({ start, tagEnd, end }: Span, attributes: Readonly<Record<string, string | undefined>>): string {
    return elementWith(
      withAttributes(this.#source.slice(start, tagEnd), attributes),
      contentOf(this.#source, { start, tagEnd, end }),
    );
  }

  #add(style: number, base: StyleElement, format: string): number {
    const key = `${style} ${format}`;
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const numFmtId = String(this.#idOf(format));
    this.#newStyles.push(this.#restyled(base, { numFmtId, applyNumberFormat: '1' }));
    const index = this.#styles.length + this.#newStyles.length - 1;
    this.#added.set(key, index);
    return index;
  }

  #idOf(format: string): number {
    const known = [...this.#codes].find(([, code]) => code === format)?.[0] ?? builtInId(format);
    if (known !== undefined) return known;
    let id = FIRST_CUSTOM_ID;
    for (const taken of this.#codes.keys()) if (taken >= id) id = taken + 1;
    const prefix = tagPrefix(this.#source.slice(this.#cellStyles?.start, this.#cellStyles?.tagEnd));
    const code = format.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    this.#newFormats.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`);
    this.#codes.set(id, format);
    return id;
  }

  /** Number formats come first of all in the part. */
  #formatsSplice(elements: readonly string[]): Splice {
    if (this.#numberFormats) {
      const count = this.#codes.size - elements.length;
      return appended(this.#source, this.#numberFormats, elements, count);
    }
    const prefix = tagPrefix(elements[0] ?? '<');
    const text = elementWith(`<${prefix}numFmts count="${elements.length}">`, elements.join(''));
    return { start: this.#inside, end: this.#inside, text };
  }
}

/** The change that adds elements at the end of a list that states how many it holds. */
function appended(source: string, span: Span, elements: readonly string[], count: number): Splice {
  const tag = withAttributes(source.slice(span.start, span.tagEnd), { count: String(count + elements.length) });
  return { start: span.start, end: span.end, text: elementWith(tag, contentOf(source, span) + elements.join('')) };
}

/** What stands inside an element. */
function contentOf(source: string, { tagEnd, end }: Span): string {
  return tagEnd === end ? '' : source.slice(tagEnd, source.lastIndexOf('</', end - 1));
}
