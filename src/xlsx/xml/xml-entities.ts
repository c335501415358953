const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LONGEST_REFERENCE = 10;

/** The text between tags, decoded; undefined where it holds an unknown entity. */
export function decodeText(raw: string): string | undefined {
  return /[&\r]/.test(raw) ? decodeEntities(normaliseLines(raw)) : raw;
}

/** The value of an attribute, decoded, in which white space of any kind is a space; undefined where it holds an unknown entity. */
export function decodeAttribute(raw: string): string | undefined {
  return /[&\t\n\r]/.test(raw) ? decodeEntities(raw.replace(/\r\n?|[\t\n]/g, ' ')) : raw;
}

/** XML knows one kind of line ending. */
export function normaliseLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Replaces the five named entities and character references. */
function decodeEntities(text: string): string | undefined {
  let decoded = '';
  let done = 0;
  for (let ampersand = text.indexOf('&'); ampersand >= 0; ampersand = text.indexOf('&', done)) {
    const reference = text.slice(ampersand + 1, ampersand + 1 + LONGEST_REFERENCE);
    const length = reference.indexOf(';');
    const character = length < 0 ? undefined : toCharacter(reference.slice(0, length));
    if (character === undefined) return undefined;
    decoded += text.slice(done, ampersand) + character;
    done = ampersand + length + 2;
  }
  return decoded + text.slice(done);
}

function toCharacter(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = /^#[0-9]+$/.test(name)
    ? Number.parseInt(name.slice(1), 10)
    : /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : 0;
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML has no way to write most control characters, half surrogate pairs or the two noncharacters at the end of the plane. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
