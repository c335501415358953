import { spanOf } from '../patch/row-map.ts';
import { tagPrefix } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { appendedChildren } from './appended-children.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The change to the content types that says of a part that it is a worksheet. */
export function nameContentType(text: string, part: string, added: string): Splice {
  return appendChild(
    text,
    part,
    'Types',
    (prefix) => `<${prefix}Override PartName="/${added}" ContentType="${WORKSHEET}"/>`,
  );
}

/**
 * The change to a relationships part that leads to one more worksheet.
 * @param links - the namespace of its type.
 */
export function linkWorksheet(
  text: string,
  part: string,
  { id, target, links }: { readonly id: string; readonly target: string; readonly links: string },
): Splice {
  return appendChild(
    text,
    part,
    'Relationships',
    (prefix) => `<${prefix}Relationship Id="${id}" Type="${links}/worksheet" Target="${target}"/>`,
  );
}

function appendChild(text: string, part: string, root: string, elementOf: (prefix: string) => string): Splice {
  const xml = new XmlScanner(text, part, root);
  const prefix = tagPrefix(text.slice(xml.tagStart, xml.tagEnd));
  return appendedChildren(text, spanOf(xml), [elementOf(prefix)]);
}
