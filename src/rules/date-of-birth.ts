import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const dateOfBirth: Rule = {
  meta: {
    code: 'MIS602',
    name: 'date-of-birth',
    title: 'The workbook holds a date of birth',
    why: 'With a Trust and a date of birth, a mother or baby can be told from all others. The workbook is about requirements, not patients.',
    whatToDo: 'take it out; if it matters, say the age or the month',
    example: {
      wrong: 'The comments of 1.4 give the date on which the baby was born.',
      right: 'The comments of 1.4 give the reference of the review and the month of birth.',
    },
    severity: 'error',
  },
  check: (context) => identifierFacts(context, 'birthDate'),
  message: ({ args }) => `${args?.where} holds what looks like a date of birth.`,
};
