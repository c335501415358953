import { findBirthDates } from './birth-date.ts';
import { hospitalNumberFinder } from './hospital-number.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findPatientNames } from './patient-name.ts';
import { findPersonalEmails } from './personal-email.ts';
import type { Span } from './span.ts';

/** What can tell who a patient is. */
export type IdentifierKind = 'nhsNumber' | 'birthDate' | 'patientName' | 'personalEmail' | 'hospitalNumber';

/** Nearly no text has six figures close together, an address, or words that go with a patient. */
const WORTH_A_LOOK =
  /\d(?:\D{0,3}\d){5}|@|\b(?:patient|mother|mum|baby|woman|infant|father|born|birth|d\.? ?o\.? ?b|b\/o|mrs|miss|ms|mr)\b|birthda/i;

const UNUSUAL = /[^\t\n\r -~]/;

export interface IdentifierFinder {
  /** The text to look closely at, its digits and spaces made plain; undefined where there is no need to. */
  readonly worthALook: (text: string) => string | undefined;
  readonly finders: readonly (readonly [IdentifierKind, (text: string) => readonly Span[]])[];
}

/** Looks for all that can tell who a patient is. `patterns` are those of the hospital numbers, checked before. */
export function identifierFinder(patterns: readonly string[] = []): IdentifierFinder {
  return {
    worthALook: (text) => {
      const plain = UNUSUAL.test(text) ? text.normalize('NFKC').replace(/\p{Cf}+/gu, '') : text;
      return patterns.length > 0 || WORTH_A_LOOK.test(plain) ? plain : undefined;
    },
    finders: [
      ['nhsNumber', findNhsNumbers],
      ['birthDate', findBirthDates],
      ['patientName', findPatientNames],
      ['personalEmail', findPersonalEmails],
      ['hospitalNumber', hospitalNumberFinder(patterns)],
    ],
  };
}

const BLOT = '██████████';

/** A text with all that can tell who a patient is blotted out. */
export function withoutIdentifiers(text: string, { worthALook, finders }: IdentifierFinder): string {
  const plain = worthALook(text);
  const spans = plain === undefined ? [] : finders.flatMap(([, find]) => find(plain));
  if (plain === undefined || spans.length === 0) return text;
  let shown = '';
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= done) shown += plain.slice(done, start) + BLOT;
    done = Math.max(done, end);
  }
  return shown + plain.slice(done);
}
