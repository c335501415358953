import type { Span } from '../patch/row-map.ts';
import { elementWith, withAttributes } from '../xml/start-tag.ts';
import type { Splice } from '../xml/text-splice.ts';

/**
 * The change that adds elements at the end of another one.
 * @param count - how many it holds then, where it says so.
 */
export function appendedChildren(source: string, span: Span, elements: readonly string[], count?: number): Splice {
  const { start, tagEnd, end } = span;
  const tag = source.slice(start, tagEnd);
  const counted = count === undefined ? tag : withAttributes(tag, { count: String(count) });
  if (tagEnd === end) return { start, end, text: elementWith(counted, elements.join('')) };
  const inside = source.slice(tagEnd, source.lastIndexOf('</', end - 1));
  return { start, end, text: elementWith(counted, inside + elements.join('')) };
}
