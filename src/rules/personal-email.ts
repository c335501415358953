import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const personalEmail: Rule = {
  meta: {
    code: 'MIS604',
    name: 'personal-email',
    title: 'The workbook holds a personal e-mail address',
    why: 'An address with a private provider, or beside a patient, is likely to be that of a patient or a relative; if it is that of staff, evidence has left the Trust.',
    whatToDo: 'take it out, or give the address at work',
    severity: 'warning',
  },
  check: (context) => identifierFacts(context, 'personalEmail'),
  message: ({ args }) => `${args?.where} holds an e-mail address that may be that of a patient.`,
};
