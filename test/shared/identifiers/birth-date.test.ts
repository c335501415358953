import { expect, test } from 'vitest';
import { findBirthDates, headsBirthDates } from '../../../src/shared/identifiers/birth-date.ts';

test.each([
  'DOB 03/04/1990',
  'dob: 3.4.90',
  'D.O.B. 3rd April 1990',
  'd o b - 1990-04-03',
  'Date of birth (mother): 3 Apr 1990',
  'DOB 03041990',
  'Birthdate April 3, 1990',
  '03/04/1990 (DOB)',
  'Baby born 12/08/2024, died the same day',
  'She was born on 3 April 1990.',
  'born at 36+2 weeks on 12 August 2024',
])('%s', (text) => {
  expect(findBirthDates(text).length).toBeGreaterThan(0);
});

test.each([
  'Babies born between 1 December 2023 and 30 November 2024',
  'Babies born 1 December 2023 to 30 November 2024',
  'All born on or after 1 April 2024',
  'Cases born 01/12/2023 - 30/11/2024',
  'Date of birth recorded for 90% of women, July 2024',
  'Date of birth from 1 April 2024 is mandatory',
  'Reviewed on 03/04/2024',
  'Stubborn 03/04/2024',
])('no one was born: %s', (text) => {
  expect(findBirthDates(text)).toEqual([]);
});

test.each([
  ['DOB', true],
  ['Date of birth', true],
  ['Born', true],
  ['Mother’s date of birth', true],
  ['Babies born', false],
  ['Due date', false],
  ['Date of birth is recorded in the electronic record of every woman', false],
])('a heading %s heads dates of birth: %s', (text, expected) => {
  expect(headsBirthDates(text)).toBe(expected);
});
