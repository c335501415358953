import { findBirthDates } from './birth-date.ts';
import { hospitalNumberFinder } from './hospital-number.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findPatientNames } from './patient-name.ts';
import { findPersonalEmails } from './personal-email.ts';
import { plainly } from './plain-characters.ts';
import type { Span } from './span.ts';

/** What can tell who a patient is. */
export type IdentifierKind = 'nhsNumber' | 'birthDate' | 'patientName' | 'personalEmail' | 'hospitalNumber';

/** Nearly no text has an address, or ten figures with next to nothing between them. */
const FIGURES = /@|\d(?:[\s\-./_]{0,3}\d){9}/;

/** Nor words that announce a birth or a name. They are wanted often and found seldom: so this looks for little, and only at that. */
const WORDS =
  /[Dd]\.?\s?[Oo]\.?\s?[Bb]\b|[Bb]irth\s?da|(?:of|OF|Of) (?:birth|BIRTH|Birth)|[Bb](?:orn|ORN)[:,]?\s?(?:on |at |the |\d|\||$)|[Bb]aby of [A-Z]|\b(?:Mrs|Miss|Ms|Mr|[Bb]\/[Oo])\b|(?:atient|ATIENT|other|OTHER|[Mm]um|aby|ABY|oman|nfant)(?:'?[Ss])? ?(?:[:=]|[Nn]ame|NAME|called|(?:full|first|last|sur|fore))|(?:patient|mother|mum|woman|baby) \(?[A-Z]|ame of (?:the )?(?:pat|mot|mum|bab|wom|inf)/;

export interface IdentifierFinder {
  /** The text to look closely at, its digits and dashes made plain; undefined where there is no need to. */
  readonly worthALook: (text: string) => string | undefined;
  readonly finders: readonly (readonly [IdentifierKind, (text: string) => readonly Span[]])[];
}

/** Looks for all that can tell who a patient is. `patterns` are those of the hospital numbers, checked before. */
export function identifierFinder(patterns: readonly string[] = []): IdentifierFinder {
  return {
    worthALook: (text) => {
      const plain = plainly(text);
      return patterns.length > 0 || FIGURES.test(plain) || WORDS.test(plain) ? plain : undefined;
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
