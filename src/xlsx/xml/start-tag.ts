/** Tried at one place after the other, never searched for: a tag may hold a million spaces. */
const ATTRIBUTE = /\s*([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
const NAME = /[^\s/>]+/y;

/** The name of a start tag as written: `x:row`. */
function tagName(tag: string): string {
  NAME.lastIndex = 1;
  return NAME.exec(tag)?.[0] ?? '';
}

/** What the names of elements beside this one start with: `x:` or nothing. */
export function tagPrefix(tag: string): string {
  const name = tagName(tag);
  return name.slice(0, name.indexOf(':') + 1);
}

/**
 * A start tag, known to be well-formed, with some attributes set, or taken out where they are undefined. All others stay as
 * written. The values must need no escaping.
 */
export function withAttributes(tag: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const toSet = new Map(Object.entries(attributes));
  let changed = tag.slice(0, 1 + tagName(tag).length);
  ATTRIBUTE.lastIndex = changed.length;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [written, name = ''] = found;
    if (!toSet.has(name)) changed += written;
    else changed += attributeText(name, toSet.get(name));
    toSet.delete(name);
  }
  for (const [name, value] of toSet) changed += attributeText(name, value);
  return changed + (tag.endsWith('/>') ? '/>' : '>');
}

function attributeText(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}

/** The element with that start tag, self-closing or not, around that content. */
export function elementWith(tag: string, content: string): string {
  const start = tag.slice(0, tag.endsWith('/>') ? -2 : -1).trimEnd();
  return content === '' ? `${start}/>` : `${start}>${content}</${tagName(tag)}>`;
}
