import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resultOf } from './result-of.ts';

/** Formulas are made together with a plain function that works them out over the same cells. */
interface Made<Value> {
  readonly formula: string;
  readonly workOut: (grid: Grid) => Value;
}

type GridCell = number | string | undefined;
/** Three columns of four cells. */
type Grid = readonly (readonly GridCell[])[];

const WORDS = ['Red', 'red', 'Green', 'Not applicable', 'Reddish'] as const;
const word = fc.constantFrom(...WORDS);
const cell: fc.Arbitrary<GridCell> = fc.oneof(fc.constant(undefined), fc.integer({ min: -20, max: 20 }), word);
const grid: fc.Arbitrary<Grid> = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 3,
});

/** A block of cells: its address, and what is in it. */
const block: fc.Arbitrary<Made<GridCell[]>> = fc
  .tuple(fc.nat(2), fc.nat(2), fc.nat(3), fc.nat(3), fc.constantFrom('', '$'))
  .map(([one, other, oneRow, otherRow, fixed]) => {
    const [left, right] = [Math.min(one, other), Math.max(one, other)];
    const [top, bottom] = [Math.min(oneRow, otherRow), Math.max(oneRow, otherRow)];
    return {
      formula: `${fixed}${'ABC'.charAt(left)}${fixed}${top + 1}:${'ABC'.charAt(right)}${bottom + 1}`,
      workOut: (cells) => cells.slice(left, right + 1).flatMap((column) => column.slice(top, bottom + 1)),
    };
  });

function made<Value>(formula: string, workOut: (grid: Grid) => Value): Made<Value> {
  return { formula, workOut };
}

const isSame = (value: GridCell, text: string) =>
  typeof value === 'string' && value.toUpperCase() === text.toUpperCase();
const numbers = (cells: readonly GridCell[]) => cells.filter((each) => typeof each === 'number');

function join<One, Other, Value>(
  [one, other]: readonly [Made<One>, Made<Other>],
  write: (one: string, other: string) => string,
  workOut: (one: One, other: Other) => Value,
): Made<Value> {
  return {
    formula: write(one.formula, other.formula),
    workOut: (cells) => workOut(one.workOut(cells), other.workOut(cells)),
  };
}

const literal = fc.nat(9).map((number): Made<number> => made(String(number), () => number));
const wordLiteral = word.map((text): Made<string> => made(`"${text}"`, () => text));

const counting: fc.Arbitrary<Made<number>> = fc.oneof(
  fc.tuple(block, wordLiteral).map((pair) =>
    join(
      pair,
      (range, text) => `COUNTIF(${range},${text})`,
      (cells, text) => cells.filter((each) => isSame(each, text)).length,
    ),
  ),
  fc.tuple(block, wordLiteral).map((pair) =>
    join(
      pair,
      (range, text) => `COUNTIF(${range},"<>"&${text})`,
      (cells, text) => cells.filter((each) => !isSame(each, text)).length,
    ),
  ),
  fc.tuple(block, literal).map((pair) =>
    join(
      pair,
      (range, limit) => `COUNTIF(${range},">="&${limit})`,
      (cells, limit) => numbers(cells).filter((each) => each >= limit).length,
    ),
  ),
  fc.tuple(block, wordLiteral).map((pair) =>
    join(
      pair,
      (range, text) => `COUNTIF(${range},${text}&"*")`,
      (cells, text) =>
        cells.filter((each) => typeof each === 'string' && each.toLowerCase().startsWith(text.toLowerCase())).length,
    ),
  ),
  fc
    .tuple(word, word)
    .map(([one, other]) =>
      made(
        `COUNTIFS(A:A,"${one}",C:C,"${other}")`,
        ([first = [], , third = []]) =>
          first.filter((each, row) => isSame(each, one) && isSame(third[row], other)).length,
      ),
    ),
  fc
    .tuple(word)
    .map(([text]) =>
      made(
        `SUMPRODUCT((A1:A4<>"")*(B1:B4="${text}")*(LEN(TRIM(C1:C4))>2))`,
        ([a = [], b = [], c = []]) =>
          a.filter((each, row) => each !== undefined && isSame(b[row], text) && String(c[row] ?? '').length > 2).length,
      ),
    ),
  block.map(({ formula, workOut }) =>
    made(`SUM(${formula})`, (cells) => numbers(workOut(cells)).reduce((sum, each) => sum + each, 0)),
  ),
  block.map(({ formula, workOut }) => made(`MAX(0,${formula})`, (cells) => Math.max(0, ...numbers(workOut(cells))))),
  block.map(({ formula, workOut }) =>
    made(`COUNTA(${formula})`, (cells) => workOut(cells).filter((each) => each !== undefined).length),
  ),
  block.map(({ formula, workOut }) =>
    made(`COUNTBLANK(${formula})`, (cells) => workOut(cells).filter((each) => each === undefined).length),
  ),
);

const { number } = fc.letrec<{ number: Made<number>; truth: Made<boolean>; text: Made<string> }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(literal, counting),
    fc.tuple(tie('number'), tie('number')).map((pair) =>
      join(
        pair,
        (one, other) => `${one} + (${other})`,
        (one, other) => one + other,
      ),
    ),
    fc.tuple(tie('number'), tie('number')).map((pair) =>
      join(
        pair,
        (one, other) => `${one}-(${other})`,
        (one, other) => one - other,
      ),
    ),
    fc.tuple(literal, tie('number')).map((pair) =>
      join(
        pair,
        (one, other) => `${one}*(${other})`,
        (one, other) => one * other,
      ),
    ),
    tie('number').map(({ formula, workOut }) => made(`-(${formula})`, (cells) => -workOut(cells))),
    tie('text').map(({ formula, workOut }) => made(`LEN(${formula})`, (cells) => workOut(cells).length)),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([when, one, other]) =>
        made(`IF(${when.formula},${one.formula},${other.formula})`, (cells) =>
          (when.workOut(cells) ? one : other).workOut(cells),
        ),
      ),
  ),
  truth: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(tie('number'), tie('number')).map((pair) =>
      join(
        pair,
        (one, other) => `${one}<${other}`,
        (one, other) => one < other,
      ),
    ),
    fc.tuple(tie('number'), tie('number')).map((pair) =>
      join(
        pair,
        (one, other) => `${one}>=${other}`,
        (one, other) => one >= other,
      ),
    ),
    fc.tuple(tie('text'), tie('text')).map((pair) =>
      join(
        pair,
        (one, other) => `${one}=${other}`,
        (one, other) => one.toUpperCase() === other.toUpperCase(),
      ),
    ),
    fc.tuple(tie('truth'), tie('truth')).map((pair) =>
      join(
        pair,
        (one, other) => `AND(${one},NOT(${other}))`,
        (one, other) => one && !other,
      ),
    ),
    fc.tuple(tie('truth'), tie('truth')).map((pair) =>
      join(
        pair,
        (one, other) => `OR(${one},${other})`,
        (one, other) => one || other,
      ),
    ),
  ),
  text: fc.oneof(
    { maxDepth: 4 },
    wordLiteral,
    fc.tuple(tie('number'), tie('text')).map((pair) =>
      join(
        pair,
        (one, other) => `(${one})&${other}`,
        (one, other) => `${one}${other}`,
      ),
    ),
    fc.tuple(tie('text'), literal).map((pair) =>
      join(
        pair,
        (one, other) => `LEFT(${one},${other})`,
        (one, other) => one.slice(0, other),
      ),
    ),
    // Cut short before it is repeated, so that repeats of repeats stay within the longest text of a cell.
    fc.tuple(literal, tie('text')).map((pair) =>
      join(
        pair,
        (one, other) => `REPT(LEFT(${other},9),${one})`,
        (one, other) => other.slice(0, 9).repeat(one),
      ),
    ),
  ),
}));

it('works out what a plain calculation over the same cells comes to', () => {
  fc.assert(
    fc.property(grid, number, (cells, { formula, workOut }) => {
      const filled = cells.flatMap((column, at) =>
        column.flatMap((value, row) =>
          value === undefined ? [] : [[`${'ABC'.charAt(at)}${row + 1}`, value] as const],
        ),
      );
      expect(resultOf(formula, Object.fromEntries(filled))).toBe(workOut(cells) + 0);
    }),
    { numRuns: 1000 },
  );
});
