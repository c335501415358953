import { identifierFacts } from './identifier-facts.ts';
import type { Rule } from './rule.ts';

export const patientName: Rule = {
  meta: {
    code: 'MIS603',
    name: 'patient-name',
    title: 'The workbook seems to name a patient',
    why: 'Patients are not named to the Board, the LMNS or verifiers without their consent. The words around a name can mislead, so this is a warning.',
    whatToDo: 'take the name out if it is that of a patient or a relative',
    example: {
      wrong: 'The comments of 10.3 name the mother whose family was informed.',
      right: 'The comments of 10.3 give the reference of the case.',
    },
    severity: 'warning',
  },
  check: (context) => identifierFacts(context, 'patientName'),
  message: ({ args }) => `${args?.where} seems to name a patient.`,
};
