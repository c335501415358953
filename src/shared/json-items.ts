import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { findJsonFault } from './json-fault.ts';

/** An item of a JSON list, and the line it begins on, from 1. */
export interface JsonItem {
  readonly line: number;
  readonly value: unknown;
}

/** No list of changes is deeper; the parser goes down a level at a time, and the stack has an end. */
const DEEPEST = 100;

/**
 * The items of a JSON list with their lines: the text itself, or what stands under one of the keys. The list is undefined where there
 * is none; `fault` says where a text stops being JSON, to follow "is not JSON".
 */
export function jsonItems(
  text: string,
  keys: readonly string[],
): { readonly list: readonly JsonItem[] | undefined } | { readonly fault: string } {
  if (depthOf(text) > DEEPEST) return { list: undefined };
  const fault = findJsonFault(text);
  if (fault) return { fault: ` at line ${fault.line}, column ${fault.column}: ${fault.trouble}` };
  const root = parseTree(text);
  const lists = [root, ...keys.map((key) => root && findNodeAtLocation(root, [key]))];
  const list = lists.find((node): node is Node => node?.type === 'array');
  return { list: list?.children?.map((node) => ({ line: lineAt(text, node.offset), value: getNodeValue(node) })) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** How deep brackets are nested, those in texts too: more than there are does no harm. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
