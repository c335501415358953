import type { EditValue } from '../src/xlsx/patch/patch-types.ts';
import { LONGEST_TEXT } from '../src/xlsx/patch/written-cell.ts';

const text = (words: string): EditValue => ({ kind: 'text', text: words });
const number = (amount: number): EditValue => ({ kind: 'number', number: amount });
const date = (day: string): EditValue => ({ kind: 'date', date: day });

/** What the cells of the corpus are set to: all that is hard to write down so that every program reads it back. */
export const CORPUS_VALUES: readonly EditValue[] = [
  text(' Checked <&> agreed\n_x0041_ £5 ✓ '),
  number(1234.5),
  date('2024-11-30'),
  { kind: 'boolean', boolean: true },
  { kind: 'blank' },
  text('First line\nsecond line\r\nthird line\n'),
  text('   three blanks before, two behind  '),
  text('Zoë 👩🏽‍🍼 産科 \u200fמיילדות\u200e ÿ'),
  text('=1+1'),
  text('+SUM(A1:A9)'),
  text('_x000D_ and _x005F_x0041_ and _x'),
  text('a bell \u0007, a null \0, a tab \t, an escape \u001b and \ufffe'),
  text(']]><![CDATA[ <v>1</v> &amp; &#0; "quoted" \'too\' -->'),
  text('00123'),
  text('1e5'),
  text('30/11/2024'),
  text('TRUE'),
  text('#N/A'),
  text('x'.repeat(LONGEST_TEXT)),
  text('\n<&>"é👶 '.repeat(3000)),
  number(0),
  number(-0.1),
  number(0.1 + 0.2),
  number(2 ** 60),
  number(1e-300),
  number(45_626),
  date('1900-03-01'),
  date('2024-02-29'),
  date('9999-12-31'),
  { kind: 'boolean', boolean: false },
];
