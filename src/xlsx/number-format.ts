/** What a number under a format means: a plain number, a point in time, or a length of time such as `[h]:mm`. */
export type NumberFormatKind = 'number' | 'date' | 'elapsed';

/** The first section of a format code, which is for positive numbers, taken apart. */
export interface NumberFormat {
  readonly kind: NumberFormatKind;
  /** The placeholders, in lower case: `#,##0.00`, `dmmmyy`, `general`. */
  readonly pattern: string;
  /** Literal text before and after the placeholders. */
  readonly prefix: string;
  readonly suffix: string;
}

const ELAPSED = /^(?:h+|m+|s+)$/i;
/** `[$£-809]`: a currency symbol, which may be missing, and a language. */
const SYMBOL = /^\$([^-]*)/;
const PLACEHOLDER = /[0#?.,%@a-z]/i;
const DATE_OR_TIME = /[dmyhs]/;

/** Reads a format code such as `[$-809]dd mmmm yyyy;@` or `"SA"0.00`. Colours and conditions are passed over. */
export function parseNumberFormat(code: string): NumberFormat {
  let pattern = '';
  let prefix = '';
  let suffix = '';
  let isElapsed = false;
  const addLiteral = (text: string) => {
    if (pattern === '') prefix += text;
    else suffix += text;
  };
  for (let at = 0; at < code.length && code[at] !== ';'; at += 1) {
    const character = code.charAt(at);
    if (character === '"') {
      const end = endOf(code, '"', at);
      addLiteral(code.slice(at + 1, end));
      at = end;
    } else if (character === '[') {
      const end = endOf(code, ']', at);
      const inside = code.slice(at + 1, end);
      if (ELAPSED.test(inside)) isElapsed = true;
      else addLiteral(SYMBOL.exec(inside)?.[1] ?? '');
      at = end;
    } else if (character === '\\') {
      at += 1;
      addLiteral(code.charAt(at));
    } else if (character === '_' || character === '*') {
      // Room as wide as the next character, or that character repeated to fill the cell: nothing a reader would miss.
      at += 1;
    } else if (PLACEHOLDER.test(character)) {
      pattern += character.toLowerCase();
    } else addLiteral(character);
  }
  const kind = isElapsed ? 'elapsed' : DATE_OR_TIME.test(pattern) ? 'date' : 'number';
  return { kind, pattern, prefix, suffix };
}

/** Whether a number under the format shows as a day: a format for times of day alone shows midnight. */
export function showsDay(code: string | undefined): boolean {
  if (code === undefined) return false;
  const { kind, pattern } = parseNumberFormat(code);
  return kind === 'date' && /[dy]/.test(pattern);
}

function endOf(code: string, closing: string, from: number): number {
  const end = code.indexOf(closing, from + 1);
  return end < 0 ? code.length : end;
}
