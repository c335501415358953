import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** Where a text stops being JSON: lines and columns from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, as the end of a sentence. */
  readonly trouble: string;
}

const TROUBLES: Readonly<Record<string, string>> = {
  ValueExpected: 'a value is missing',
  PropertyNameExpected: 'a key in double quotes is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file should have ended',
  UnexpectedEndOfString: 'a closing double quote is missing',
  InvalidCommentToken: 'a comment stands where JSON allows none',
};

/** Finds where a text that `JSON.parse` refused goes wrong, which Node 20 does not say; undefined where it can't be told. */
export function findJsonFault(text: string): JsonFault | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return undefined;
  const before = text.slice(0, first.offset).split(/\r\n?|\n/);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    trouble: TROUBLES[printParseErrorCode(first.error)] ?? 'this cannot stand here',
  };
}
