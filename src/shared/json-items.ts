import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { findJsonFault } from './json-fault.ts';

/** An item of a JSON list, and the line it begins on, from 1. */
export interface JsonItem {
  readonly line: number;
  readonly value: unknown;
  /** The keys that it has more than once; of these the value holds the last. */
  readonly repeatedKeys: readonly string[];
}

/** No list of changes is deeper; the parser goes down a level at a time, and the stack has an end. */
const DEEPEST = 100;

const LINE_END = /\r\n?|\n/g;

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
  return { list: list?.children && itemsOf(text, list.children) };
}

function itemsOf(text: string, nodes: readonly Node[]): JsonItem[] {
  let line = 1;
  let done = 0;
  return nodes.map((node) => {
    line += text.slice(done, node.offset).match(LINE_END)?.length ?? 0;
    done = node.offset;
    return { line, value: getNodeValue(node), repeatedKeys: repeatedKeys(node) };
  });
}

function repeatedKeys({ type, children = [] }: Node): string[] {
  const keys = type === 'object' ? children.map((property) => String(property.children?.[0]?.value)) : [];
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
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
