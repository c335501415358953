import { expect, test } from 'vitest';
import { findPersonalEmails } from '../../../src/shared/identifiers/personal-email.ts';

test.each([
  'xq@gmail.com',
  'Write to x.quill+mis@hotmail.co.uk today',
  'mailto:xq@btinternet.com',
  'Patient (xq@example.com) wrote in May',
  'xq@example.com, mother of twins',
])('%s', (text) => {
  expect(findPersonalEmails(text)).toHaveLength(1);
});

test.each([
  'lead@trust.nhs.uk',
  'lead@nhs.net',
  'The patient was told by patient.safety@trust.nhs.uk',
  'mother and baby charity: info@example.org.uk',
  'contact@example.com',
  'Patient safety team: safety@example.com',
  'meet @ gmail.com',
])('no one’s own: %s', (text) => {
  expect(findPersonalEmails(text)).toEqual([]);
});
