import { plainWords } from '../shared/plain-words.ts';
import { metRowsByAction } from './met-rows.ts';
import { isPlaceholder } from './placeholder-words.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

/** Two may well rest on one paper; three and all of them are a cell that was filled down. */
const FEWEST = 3;

export const evidenceRepeated: Rule = {
  meta: {
    code: 'MIS211',
    name: 'evidence-repeated',
    title: 'All that is met in a safety action names the very same evidence',
    why: 'Words filled down a column say nothing of the single requirement, and a reviewer can’t tell what was looked at.',
    whatToDo: 'say for each requirement which paper, minute or register shows it',
    example: {
      wrong: 'All seven requirements of safety action 1 are Blue and say "Board papers" under "Evidence held".',
      right:
        '1.6 says "Quarterly reports to the Board, with minutes", 1.5 says "Record of who took part in each review", and so on.',
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ rows }) {
    for (const [action, met] of metRowsByAction(rows)) {
      const [first] = met;
      if (first?.evidence === undefined || met.length < FEWEST || isPlaceholder(first.evidence)) continue;
      const words = plainWords(first.evidence);
      if (met.some(({ evidence = '' }) => plainWords(evidence) !== words)) continue;
      yield rowFact(first, 'evidence', { action, count: met.length });
    }
  },
  message: ({ args }) =>
    `All ${args?.count} requirements met in safety action ${args?.action} name the same evidence, word for word.`,
};
