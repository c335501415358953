import { isPlaceholder } from './placeholder-words.ts';
import { isMet, rowFact, statusOf } from './row-facts.ts';
import type { Rule } from './rule.ts';

const WHAT_STANDS_IN: Readonly<Record<string, string>> = {
  evidence: 'the evidence',
  location: 'where its evidence is saved',
  approvedBy: 'who approved its evidence',
};

export const evidencePlaceholder: Rule = {
  meta: {
    code: 'MIS207',
    name: 'evidence-placeholder',
    title: 'Compliance is claimed, and a placeholder stands where its evidence should',
    why: 'A cell that says TBC looks filled in on every list, and holds nothing when verification asks.',
    whatToDo: 'write what the evidence is, where it is saved and who approved it, or set the requirement back to Amber',
    example: {
      requirement: '8.3',
      wrong: { status: 'Green', evidence: 'TBC' },
      right: { status: 'Green', evidence: 'Training register at 30 Nov 2024, midwives' },
    },
    severity: { progress: 'warning', evidence: 'error', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      for (const field of ['evidence', 'location', 'approvedBy'] as const) {
        const text = row[field];
        const isLinked = field === 'location' && row.locationLink !== undefined;
        if (text === undefined || isLinked || !isPlaceholder(text)) continue;
        yield rowFact(row, field, { status: statusOf(row) ?? '' });
      }
    }
  },
  message: ({ requirement, field, args }) =>
    `${requirement} is ${args?.status}, but only a placeholder says ${WHAT_STANDS_IN[field ?? 'evidence']}.`,
  hint: ({ field }) =>
    field === 'approvedBy'
      ? 'name who reviewed the evidence, or set it to Green'
      : `replace it with ${field === 'location' ? 'the folder or link' : 'what the evidence is'}, or set it back to Amber`,
};
