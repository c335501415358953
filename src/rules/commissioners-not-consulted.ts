import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import { formatDate } from '../shared/dates/format-date.ts';
import { inOrder } from '../shared/in-order.ts';
import type { Declaration } from '../workbook/board/declaration.ts';
import type { Discussion } from '../workbook/board/sign-offs.ts';
import { isUnsaid } from './board-facts.ts';
import type { Rule } from './rule.ts';

export const commissionersNotConsulted: Rule = {
  meta: {
    code: 'MIS507',
    name: 'commissioners-not-consulted',
    title: 'The declaration does not show that it was discussed with the commissioners',
    why: 'The scheme asks that a Board signs only after talks with the commissioners of its maternity services.',
    whatToDo: 'write with whom the declaration was discussed, of which organisation, and on which day',
    severity: { progress: 'off', evidence: 'off', board: 'error' },
    example: {
      wrong: 'The line "Commissioners of maternity services" is left blank.',
      right: 'The line "Commissioners of maternity services" says with whom it was discussed, and when.',
    },
  },
  *check({ workbook, today }) {
    const declaration = workbook.declaration();
    if (declaration === undefined) return;
    const talks = declaration.discussions.filter(({ withCommissioners }) => withCommissioners);
    const [first] = talks;
    if (first === undefined) {
      yield { at: declaration.heading, args: { trouble: 'no line' } };
      return;
    }
    const signed = lastSignature(declaration);
    if (talks.some((talk) => troubleWith(talk, today, signed) === undefined)) return;
    const trouble = troubleWith(first, today, signed) ?? '';
    const day = first.date.kind === 'date' ? formatDate(first.date.date) : '';
    yield { at: first.place(trouble === 'nobody' ? 'whom' : 'date'), args: { trouble, day } };
  },
  message: ({ args }) => {
    switch (args?.trouble) {
      case 'no line':
        return 'The declaration says nothing of a discussion with the commissioners.';
      case 'nobody':
        return 'The declaration does not say with whom of the commissioners it was discussed.';
      case 'ahead':
        return `The discussion with the commissioners is dated ${args.day}, a day that has not come.`;
      case 'after':
        return `The discussion with the commissioners is dated ${args.day}, after the Trust Board signed.`;
      case 'unreadable':
        return 'The date of the discussion with the commissioners can’t be read for certain.';
      default:
        return 'The declaration does not say when it was discussed with the commissioners.';
    }
  },
};

function troubleWith(
  { whom, organisation, date }: Discussion,
  today: CalendarDate,
  signed: CalendarDate | undefined,
): string | undefined {
  if (isUnsaid(whom) && isUnsaid(organisation)) return 'nobody';
  if (date.kind !== 'date') return date.kind;
  if (date.date > today) return 'ahead';
  return signed !== undefined && date.date > signed ? 'after' : undefined;
}

function lastSignature({ signOffs }: Declaration): CalendarDate | undefined {
  return signOffs
    .filter(({ signers }) => signers.includes('board') || signers.includes('boardMeeting'))
    .flatMap(({ date }) => (date.kind === 'date' ? [date.date] : []))
    .sort(inOrder)
    .at(-1);
}
