import { plainWords } from '../shared/plain-words.ts';
import { isUnsaid } from './board-facts.ts';
import { isMet, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';
import { isSamePerson } from './same-person.ts';

const CHIEF_EXECUTIVE: ReadonlySet<string> = new Set([
  'ceo',
  'chief exec',
  'chief executive',
  'chief executive officer',
  'the chief executive',
  'trust chief executive',
]);

export const approverSigns: Rule = {
  meta: {
    code: 'MIS509',
    name: 'approver-signs',
    title: 'The chief executive approved evidence, and signs the declaration about it',
    why: 'The chief executive vouches for the review. Whoever reviewed the evidence can’t vouch for their own review.',
    whatToDo: 'have someone else review the evidence, and name them in "Approved by"',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      requirement: '4.12',
      wrong: { approvedBy: 'Chief Executive' },
      right: { approvedBy: 'Medical Director' },
    },
  },
  *check({ workbook, rows }) {
    const names = (workbook.declaration()?.signOffs ?? []).flatMap(({ signers, name }) =>
      signers.includes('chiefExecutive') && name !== undefined && !isUnsaid(name) ? [name] : [],
    );
    for (const row of rows.filter(isMet)) {
      const { approvedBy } = row;
      if (approvedBy === undefined) continue;
      const isRole = CHIEF_EXECUTIVE.has(plainWords(approvedBy));
      if (isRole || names.some((name) => isSamePerson(name, approvedBy))) yield rowFact(row, 'approvedBy');
    }
  },
  message: ({ requirement }) =>
    `The evidence of ${requirement} was approved by the chief executive, who signs the declaration.`,
};
