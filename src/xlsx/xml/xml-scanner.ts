import { LIMITS } from '../limits.ts';
import { corruptPart, XlsxError } from '../xlsx-error.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { decodeAttribute, decodeText, normaliseLines } from './xml-entities.ts';

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const CLOSES_ANOTHER = 'closes a tag that is not open';

const GAP = '[ \\t\\n\\r]';
/** Everything but white space and ASCII punctuation; of that, a name may hold `-`, `.`, `:` and `_`. */
const NAME = '[^ \\t\\n\\r!-,/;-@[-^`{-~]+';
const ATTRIBUTE = `${GAP}+${NAME}${GAP}*=${GAP}*(?:"[^"<]*"|'[^'<]*')`;
/**
 * A start tag. No two neighbouring pieces can begin with the same character, so it never matters how much a piece takes: a
 * match, or its failure, takes time in proportion to the length of the tag.
 */
const START_TAG = new RegExp(`<${NAME}(?:${ATTRIBUTE}){0,${LIMITS.xmlAttributes}}${GAP}*/?>`, 'y');
const START_NAME = new RegExp(NAME, 'y');

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/**
 * Walks over an XML part from front to back, child by child, in time proportional to its length. XML that is not well-formed, or
 * hostile, throws an XlsxError as soon as the walk meets it. Names come without their prefix, so `<x:c>` is `c`. Where a
 * part offers alternatives (`mc:AlternateContent`), only the fallback is seen, as if it stood there alone.
 *
 * ```
 * const xml = new XmlScanner(text, 'xl/workbook.xml', 'workbook');
 * while (xml.nextChild(1)) if (xml.name === 'sheets') while (xml.nextChild(2)) names.push(xml.attribute('name'));
 * ```
 *
 * Most runs end before the compiler gets to work on this file. So the work is left to native searches and to one expression for
 * a tag, and nothing is `#private`, which costs double until it is compiled.
 */
export class XmlScanner {
  readonly source: string;
  readonly part: string;
  /** The name of the element that was entered last. */
  name = '';
  /** How many elements are open, alternatives apart: 1 inside the root. */
  depth = 0;
  /** Where the tag that was met last begins in `source`. */
  tagStart = 0;
  /** Where the tag that was met last ends in `source`, after its `>`. */
  tagEnd = 0;
  /** Whether the element that was entered last is all in one tag: `<c/>`. */
  isSelfClosing = false;

  /** Where the walk goes on. */
  private at = 0;
  /** The names of the open elements as written. */
  private readonly open: string[] = [];
  /** How high `open` was with each open wrapper of alternatives on top. */
  private readonly wrapperHeights: number[] = [];
  private hasRoot = false;
  /** The end of the element that was entered last is in its start tag, and not met yet. */
  private isEndDue = false;
  private readonly attributes: XmlAttributes;
  /** The depth at which text is collected. */
  private textDepth = -1;
  private collected = '';

  /** Stands inside the root element when made. With `root`, refuses a part with any other. */
  constructor(source: string, part: string, root?: string) {
    this.source = source;
    this.part = part;
    this.attributes = new XmlAttributes(source, part);
    if (NOT_XML.test(source)) throw this.corrupt('holds characters that XML has no room for');
    this.nextChild(0);
    if (root !== undefined && this.name !== root) throw this.corrupt(`should be a ${root}, but is a ${this.name}`);
  }

  /**
   * Enters the next child of the element at `depth`, past everything deeper. False when that element ends, which leaves the walk
   * behind its end tag; at the end of the root, all of the part is known to be sound.
   */
  nextChild(depth: number): boolean {
    for (;;) {
      if (this.isEndDue) {
        this.isEndDue = false;
        this.open.pop();
        this.depth -= 1;
        if (this.depth < depth && depth > 1) return false;
      }
      const markup = this.source.indexOf('<', this.at);
      if (markup !== this.at) this.passText(markup);
      if (markup < 0) return false;
      const mark = this.source.charCodeAt(markup + 1);
      if (mark === SLASH) {
        this.endTag(markup);
        if (this.depth < depth && depth > 1) return false;
      } else if (mark === QUESTION) this.at = this.past('?>', markup + 2);
      else if (mark === EXCLAMATION) this.passDeclaration(markup);
      else if (this.startTag(markup) && this.depth === depth + 1) return true;
    }
  }

  /**
   * Takes what comes next in one go, if it is as the sticky expression says, and stays where it is if not. The expression must be for
   * whole elements, and see to it that they are well-formed.
   */
  take(expression: RegExp): RegExpExecArray | null {
    if (this.isEndDue) return null;
    expression.lastIndex = this.at;
    const taken = expression.exec(this.source);
    if (taken) this.at = expression.lastIndex;
    return taken;
  }

  /** The text directly inside the element that was entered last. Leaves the walk behind its end tag. */
  elementText(): string {
    const inside = this.depth;
    this.collected = '';
    this.textDepth = inside;
    while (this.nextChild(inside));
    this.textDepth = -1;
    return this.collected;
  }

  /** An attribute of the element that was entered last, by its name as written: one with a prefix is another. */
  attribute(name: string): string | undefined {
    const index = this.attributes.find(name);
    return index < 0 ? undefined : this.decoded(decodeAttribute(this.attributes.value(index)));
  }

  /** An attribute of the element that was entered last that has a prefix, whichever: `r:id` for `id`. */
  prefixedAttribute(name: string): string | undefined {
    const written = this.attributes.withPrefix(name);
    return written === undefined ? undefined : this.attribute(written);
  }

  /** Whether an attribute says yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true';
  }

  /** A refusal of the part. `what` goes on from its name. */
  corrupt(what: string): XlsxError {
    return corruptPart(this.part, what);
  }

  private hostile(what: string): XlsxError {
    return new XlsxError('hostile', `${what} in ${this.part}`, { part: this.part });
  }

  /** False for a wrapper of alternatives. A choice is no wrapper, but a child whose name nobody knows. */
  private startTag(at: number): boolean {
    const { source } = this;
    START_TAG.lastIndex = at;
    if (!START_TAG.test(source)) throw this.corrupt('has a broken tag');
    const height = this.open.length;
    if (height === 0 && this.hasRoot) throw this.corrupt('goes on after its end');
    this.hasRoot = true;
    if (height === LIMITS.xmlDepth) throw this.hostile(`nests elements more than ${LIMITS.xmlDepth} deep`);
    const end = START_TAG.lastIndex;
    START_NAME.lastIndex = at + 1;
    START_NAME.test(source);
    const nameEnd = START_NAME.lastIndex;
    const written = source.slice(at + 1, nameEnd);
    const name = written.slice(written.indexOf(':') + 1);
    this.name = name;
    this.tagStart = at;
    this.at = this.tagEnd = end;
    this.isSelfClosing = source.charCodeAt(end - 2) === SLASH;
    this.attributes.moveTo(nameEnd, end);
    const isWrapper = name === 'AlternateContent' || (name === 'Fallback' && this.wrapperHeights.at(-1) === height);
    if (isWrapper && this.isSelfClosing) return false;
    this.open.push(written);
    if (isWrapper) this.wrapperHeights.push(height + 1);
    else {
      this.depth += 1;
      this.isEndDue = this.isSelfClosing;
    }
    return !isWrapper;
  }

  private endTag(at: number): void {
    const { source, open } = this;
    const written = open.pop();
    if (written === undefined || !source.startsWith(written, at + 2)) throw this.corrupt(CLOSES_ANOTHER);
    const end = pastSpace(source, at + 2 + written.length);
    if (source.charCodeAt(end) !== GREATER) throw this.corrupt(CLOSES_ANOTHER);
    this.tagStart = at;
    this.at = this.tagEnd = end + 1;
    if (this.wrapperHeights.length > 0 && this.wrapperHeights.at(-1) === open.length + 1) this.wrapperHeights.pop();
    else this.depth -= 1;
  }

  /** Passes the text up to the next tag at `markup`, or to the end of the part where that is -1. */
  private passText(markup: number): void {
    if (this.open.length === 0) {
      const text = markup < 0 ? this.source.slice(this.at) : this.source.slice(this.at, markup);
      if (text.trim() !== '') throw this.corrupt('has text outside its XML');
      if (markup < 0 && !this.hasRoot) throw this.corrupt('holds no XML');
    } else if (markup < 0) throw this.corrupt('is cut short');
    else if (this.textDepth === this.depth) this.collect(this.source.slice(this.at, markup));
  }

  private collect(raw: string): void {
    this.collected += this.decoded(decodeText(raw));
  }

  /** Passes a comment, or a section of text in which nothing is markup. */
  private passDeclaration(at: number): void {
    const { source } = this;
    if (source.startsWith('<!--', at)) this.at = this.past('-->', at + 4);
    else if (source.startsWith('<![CDATA[', at) && this.open.length > 0) {
      this.at = this.past(']]>', at + 9);
      if (this.textDepth === this.depth) this.collected += normaliseLines(source.slice(at + 9, this.at - 3));
    } else if (source.startsWith('<!DOCTYPE', at)) {
      throw this.hostile('holds a document type definition, which no spreadsheet needs and many attacks use,');
    } else throw this.corrupt('holds an unknown declaration');
  }

  /** Where the text after the next `closing` starts. */
  private past(closing: string, from: number): number {
    const at = this.source.indexOf(closing, from);
    if (at < 0) throw this.corrupt('is cut short');
    return at + closing.length;
  }

  private decoded(text: string | undefined): string {
    if (text === undefined) throw this.corrupt('holds an unknown entity');
    return text;
  }
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}
