/** Where a text stops being JSON: lines and columns from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

/** What may stand next, and what it is called. */
type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

const NAMES: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the file',
};

/**
 * A bracket or mark, a string, or another value. A string may hold anything but the C0 controls. Its letters are matched one at a time:
 * a run inside the repetition would take for ever to fail on a string that is never closed.
 */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/**
 * Finds where a text that `JSON.parse` refused goes wrong. Node 20 names no place for most faults, and none by line.
 * @returns undefined for sound JSON.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  while (true) {
    TOKEN.lastIndex = offset;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    const kind = mark ?? (string === undefined ? 'value' : 'string');
    const next: Expectation | undefined = token === undefined ? undefined : step(expected, kind, open);
    if (token === undefined || next === undefined) return faultAt(text, offset, expected);
    expected = next;
    offset += token.length;
  }
}

/** What may follow a token that stands where `expected` was; undefined when it may not stand there. */
function step(expected: Expectation, token: string, open: ('{' | '[')[]): Expectation | undefined {
  const wantsValue = expected === 'value' || expected === 'value or ]';
  const wantsKey = expected === 'key' || expected === 'key or }';
  if (wantsValue && (token === '{' || token === '[')) {
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (wantsValue && (token === 'value' || token === 'string')) return afterValue(open);
  if (wantsKey && token === 'string') return ':';
  if (expected === ':' && token === ':') return 'value';
  if (expected.startsWith(',') && token === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if ((token === '}' || token === ']') && expected.endsWith(`or ${token}`)) {
    open.pop();
    return afterValue(open);
  }
  return undefined;
}

function afterValue(open: readonly ('{' | '[')[]): Expectation {
  if (open.length === 0) return 'end';
  return open.at(-1) === '{' ? ', or }' : ', or ]';
}

function faultAt(text: string, offset: number, expected: Expectation): JsonFault | undefined {
  const place = offset + (/^[ \t\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
  if (place === text.length && expected === 'end') return undefined;
  const before = text.slice(0, place).split('\n');
  const isBrokenString = text[place] === '"' && /^(?:value|key)/.test(expected);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    expected: isBrokenString ? 'text that ends with a double quote on the same line' : NAMES[expected],
  };
}
