import { corruptPart } from '../xlsx-error.ts';

const SPACE = 0x20;
/** From here on, to look each name up is faster than to go through all of them. No honest tag has as many. */
const MANY = 32;

/** The attributes of one start tag, still encoded. They are taken apart when one is asked for: of most tags, none ever is. */
export class XmlAttributes {
  private readonly source: string;
  private readonly part: string;
  private start = 0;
  private end = 0;
  /** Both are kept from tag to tag and may be longer than what counts. */
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  /** -1 until they are taken apart. */
  private count = -1;

  constructor(source: string, part: string) {
    this.source = source;
    this.part = part;
  }

  /** Turns to another tag, whose attributes stand, well-formed, between `start` and `end`. */
  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.count = -1;
  }

  /** The place of an attribute, by its whole name, or -1. */
  find(name: string): number {
    if (this.count < 0) this.split();
    const index = this.names.indexOf(name);
    return index < this.count ? index : -1;
  }

  value(index: number): string {
    return this.values[index] ?? '';
  }

  /** The whole name of the first attribute that is called `name` after its prefix. */
  withPrefix(name: string): string | undefined {
    if (this.count < 0) this.split();
    return this.names.slice(0, this.count).find((written) => written.endsWith(`:${name}`));
  }

  private split(): void {
    // Searched in alone: what follows the tag may go on for long without an equals sign.
    const text = this.source.slice(this.start, this.end);
    let count = 0;
    let seen: Set<string> | undefined;
    let equals = text.indexOf('=');
    for (let at = 0; equals >= 0; equals = text.indexOf('=', at)) {
      let quote = equals + 1;
      while (text.charCodeAt(quote) <= SPACE) quote += 1;
      const close = text.indexOf(text.charAt(quote), quote + 1);
      const name = text.slice(at, equals).trim();
      if (count === MANY) seen = new Set(this.names.slice(0, count));
      const same = seen ? -1 : this.names.indexOf(name);
      if (seen?.has(name) || (same >= 0 && same < count)) {
        throw corruptPart(this.part, `gives ${name} twice in one tag`);
      }
      seen?.add(name);
      this.names[count] = name;
      this.values[count] = text.slice(quote + 1, close);
      count += 1;
      at = close + 1;
    }
    this.count = count;
  }
}
