import { expect, test } from 'vitest';
import { findPatientNames, headsPatientNames, holdsName } from '../../../src/shared/identifiers/patient-name.ts';

test.each([
  'Patient name: Xanthe Quill',
  'Patient: Quill, Xanthe',
  "mother's name is Xanthe",
  'Baby of Quill',
  'baby of Mrs Quill',
  'B/O Quill',
  'the patient Xanthe Quill was seen late',
  'Mrs Quill was admitted at night',
  'Letter to Miss X. Quill after her baby died',
])('%s', (text) => {
  expect(findPatientNames(text)).toHaveLength(1);
});

test.each([
  'Mothers and babies',
  'Baby Friendly Initiative',
  'Baby of the month',
  'Patient: Safety Team',
  'Patient Safety Incident Response Framework',
  'patient Safety Lead',
  'Ms Quill, Head of Midwifery',
  'Approved by Mrs Quill',
  'Mr Quill, Consultant Obstetrician, admitted that this is late',
  'Mrs Quill to chase the minutes',
  'Baby Loss Awareness Week',
  'Mother: see policy',
  'Patient Name',
  'Woman-centred care',
])('no patient is named: %s', (text) => {
  expect(findPatientNames(text)).toEqual([]);
});

test('a heading tells names of patients from other words', () => {
  expect(['Patient name', 'Mother’s name', 'Name of baby'].every(headsPatientNames)).toBe(true);
  expect(['Patient', 'Name', 'Trust name', 'Lead'].some(headsPatientNames)).toBe(false);
  expect(['Quill', 'Xanthe Quill', 'Quill, X.', 'Miss X Quill', 'Xanthe O’Quill'].every(holdsName)).toBe(true);
  expect(['None', 'n/a', 'see notes', '12', 'All women were asked'].some(holdsName)).toBe(false);
});
