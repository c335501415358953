import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const personalEmail: Rule = {
  meta: {
    code: 'MIS604',
    name: 'personal-email',
    title: 'The workbook holds a personal e-mail address',
    why: 'An address with a private provider, or beside a patient, is likely to be that of a patient or a relative; if it is that of staff, evidence has left the Trust.',
    whatToDo: 'take it out, or give the address at work',
    example: {
      wrong: 'The lead of 7.1 is given with an e-mail address at a private provider.',
      right: 'The lead of 7.1 is given as MNVP Lead, mnvp.lead@example.nhs.uk.',
    },
    severity: 'warning',
  },
  check: (context) => identifierFacts(context, 'personalEmail'),
  message: ({ args }) => `${args?.where} holds an e-mail address that may be that of a patient.`,
};
