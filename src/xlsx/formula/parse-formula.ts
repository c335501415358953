import type { BinaryOperator, Expression } from './syntax.ts';
import { type Token, tokenise } from './tokenise.ts';

/** As deep as Excel nests functions. */
const DEEPEST = 64;

/** The higher, the tighter it binds. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

/** Parses a formula without its `=`; undefined where it is outside the part of the language that is understood here. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenise(formula);
  return tokens && new Parser(tokens).whole();
}

/** Goes over the tokens once. Each method returns undefined where what stands next is not understood. */
class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression | undefined {
    const expression = this.binary(1);
    return this.at === this.tokens.length ? expression : undefined;
  }

  private binary(loosest: number): Expression | undefined {
    let left = this.prefixed();
    while (left) {
      const operator = this.sign();
      const precedence = PRECEDENCE[operator ?? ''];
      if (precedence === undefined || precedence < loosest) break;
      this.at += 1;
      const right = this.binary(precedence + 1);
      left = right && { kind: 'binary', operator: operator as BinaryOperator, left, right };
    }
    return left;
  }

  /** A sign before a number binds tighter than any other operator. */
  private prefixed(): Expression | undefined {
    const operator = this.sign();
    if (operator !== '-' && operator !== '+') return this.percentages();
    this.at += 1;
    const operand = this.nested(() => this.prefixed());
    return operand && { kind: 'prefix', operator, operand };
  }

  private percentages(): Expression | undefined {
    let operand = this.primary();
    for (; operand && this.sign() === '%'; this.at += 1) operand = { kind: 'percent', operator: '%', operand };
    return operand;
  }

  private primary(): Expression | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
        return { kind: 'literal', value: token.number };
      case 'text':
        return { kind: 'literal', value: token.text };
      case 'reference':
        return token;
      case 'word':
        return wordExpression(token.word);
      case 'function':
        return this.nested(() => this.call(token.name));
      case 'sign':
        return token.sign === '(' ? this.nested(() => this.closed(this.binary(1))) : undefined;
      default:
        return undefined;
    }
  }

  private call(name: string): Expression | undefined {
    const args: Expression[] = [];
    if (this.skip(')')) return { kind: 'call', name, args };
    do {
      const arg = this.binary(1);
      if (!arg) return undefined;
      args.push(arg);
    } while (this.skip(','));
    return this.closed({ kind: 'call', name, args });
  }

  private closed(expression: Expression | undefined): Expression | undefined {
    return this.skip(')') ? expression : undefined;
  }

  private nested(parse: () => Expression | undefined): Expression | undefined {
    if (this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    const expression = parse();
    this.depth -= 1;
    return expression;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  private skip(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at += 1;
    return true;
  }
}

function wordExpression(word: string): Expression {
  const upper = word.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE'
    ? { kind: 'literal', value: upper === 'TRUE' }
    : { kind: 'name', name: word };
}
