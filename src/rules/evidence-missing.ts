import { missingFields } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const evidenceMissing: Rule = {
  meta: {
    code: 'MIS203',
    name: 'evidence-missing',
    title: 'Compliance is claimed without evidence, or without where it is saved',
    why: 'Verification asks for the evidence. What nobody can find was not done.',
    whatToDo: 'say in "Evidence held" what the evidence is, and add its folder or link in "Evidence location"',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', location: '' },
      right: { status: 'Blue', location: '\\\\trust-fs01\\Maternity\\MIS6\\4.12' },
    },
    severity: 'error',
  },
  check: (context) => missingFields(context, ['evidence', 'location']),
  message: ({ requirement, field, args }) =>
    field === 'location'
      ? `${requirement} is ${args?.status} but says nothing of where its evidence is saved.`
      : `${requirement} is ${args?.status} but names no evidence.`,
  hint: ({ field }) =>
    field === 'location'
      ? 'add the folder or link in "Evidence location"'
      : 'say in "Evidence held" what the evidence is',
};
