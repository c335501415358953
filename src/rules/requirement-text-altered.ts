import { requirementsOf } from '../scheme/requirements.ts';
import { rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const requirementTextAltered: Rule = {
  meta: {
    code: 'MIS104',
    name: 'requirement-text-altered',
    title: "A requirement's words differ from the scheme's",
    why: 'A requirement that was reworded may be met on paper and missed at verification.',
    whatToDo: 'compare it with the scheme; keep local remarks in "Comments"',
    example: {
      requirement: '2.3',
      wrong: { text: 'The Board has seen the July 2024 scorecard.' },
      right: {
        text: 'The Board has assured itself of the final July 2024 scorecard result, published in October 2024.',
      },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ scheme, rows }) {
    const texts = new Map(requirementsOf(scheme).map(({ id, text }) => [id, text]));
    for (const row of rows) {
      if (row.text !== undefined && !sameWords(row.text, texts.get(row.requirement) ?? '')) yield rowFact(row, 'text');
    }
  },
  message: ({ requirement }) => `The words of ${requirement} are not those of the scheme.`,
  hint: ({ requirement }) => `compare them with the scheme's text of ${requirement}; keep local remarks in "Comments"`,
};

function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

/** Case, spacing, quotes and dashes vary with the program that saved the file; the words must not. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%<>]+/gu, ' ')
    .trim();
}
