const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LONGEST_REFERENCE = 10;

/** Replaces the five named entities and character references; undefined where there is any other, or a stray ampersand. */
export function decodeEntities(text: string): string | undefined {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let decoded = '';
  let done = 0;
  while (ampersand >= 0) {
    const reference = text.slice(ampersand + 1, ampersand + 1 + LONGEST_REFERENCE);
    const length = reference.indexOf(';');
    const character = length < 0 ? undefined : toCharacter(reference.slice(0, length));
    if (character === undefined) return undefined;
    decoded += text.slice(done, ampersand) + character;
    done = ampersand + length + 2;
    ampersand = text.indexOf('&', done);
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
