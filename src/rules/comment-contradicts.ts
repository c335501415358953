import { isMet, rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

const UNFINISHED =
  /\b(?:not yet|awaiting|awaited|outstanding|still to|still needs?|yet to|to be completed|incomplete|not complete[d]?)\b/g;
/** `no outstanding actions` says the opposite, and `rated outstanding` is praise. */
const TURNED_ROUND = /\b(?:no|none|nothing|not|without|never|longer|rated|rating)(?: \w+)? $/;

/** How far back a word can turn round what follows it; a cell holds up to 32,767 characters. */
const REACH = 40;

export const commentContradicts: Rule = {
  meta: {
    code: 'MIS214',
    name: 'comment-contradicts',
    title: 'Compliance is claimed, and the comments say that something is still to do',
    why: 'One of the two is out of date. Whoever verifies reads both.',
    whatToDo: 'bring the comment up to date if the work is done; otherwise set the requirement back to Amber',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', comments: 'Minutes still to be signed' },
      right: { status: 'Blue', comments: 'Signed minutes filed on 2 Dec 2024' },
    },
    severity: { progress: 'info', evidence: 'info', board: 'warning' },
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      if (saysUnfinished(row.comments ?? '')) yield rowFact(row, 'comments', { status: statusOf(row) ?? '' });
    }
  },
  message: ({ requirement, args }) =>
    `${requirement} is ${args?.status}, but its comments speak of something still to be done.`,
};

function saysUnfinished(comments: string): boolean {
  const words = comments.toLowerCase().replace(/\s+/g, ' ');
  return [...words.matchAll(UNFINISHED)].some(
    ({ index }) => !TURNED_ROUND.test(words.slice(Math.max(0, index - REACH), index)),
  );
}
