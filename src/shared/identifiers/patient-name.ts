import { areNames, INITIAL, NAME, TITLE } from './name-words.ts';
import type { Span } from './span.ts';

const ONE = '(?:[Pp]atient|PATIENT|[Mm]other|MOTHER|[Mm]um|[Bb]aby|BABY|[Ww]oman|[Ii]nfant|[Ff]ather)';
const FULL_NAME = `${NAME}[ ,]{1,2}(?:${INITIAL} )?${NAME}`;

/** Words that announce a name, and the name that follows: "Patient name: …", "mother called …", "baby of …", "patient: …". */
const ANNOUNCED = [
  new RegExp(`\\b${ONE}(?:'s)? (?:[Nn]ame|NAME|called|named)(?: is)?\\s?[:=-]?\\s?(?:${TITLE} )?(${NAME})`, 'g'),
  new RegExp(`\\b(?:[Bb]aby of|[Bb]\\/[Oo]) (?:${TITLE} )?(${NAME})`, 'g'),
  new RegExp(`\\b(?:${ONE}\\s?[:=]\\s?|(?:patient|mother|mum|woman|baby) \\(?)(${FULL_NAME}|${TITLE} ${NAME})`, 'g'),
];

/** A title and a name are a patient's where care is spoken of in the same breath, and a role is not: leads have titles too. */
const TITLED = new RegExp(`\\b${TITLE} (?:${INITIAL} ?)?(${NAME})`, 'g');
const CARE =
  /\b(?:patient|her baby|his baby|in labour|gave birth|delivered|miscarr|stillb|stillbirth|admitted|discharged|gestation|died|her pregnancy|postnatally|antenatally|weeks pregnant|caesarean|haemorrhage)\b/i;
const ROLE =
  /\b(?:head|director|lead|midwife|midwives|consultant|obstetrician|anaesthetist|neonatologist|paediatrician|champion|matron|manager|nurse|chair|chaired|officer|executive|doctor|sister|approved|reviewed|signed|presented|trainer|team)\b/i;
const NEAR = 60;

/** Where a text names a patient, as far as the words around a name can tell. */
export function findPatientNames(text: string): Span[] {
  const isPatient = ({ start, end }: Span): boolean => {
    const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
    return CARE.test(around) && !ROLE.test(around);
  };
  return [
    ...ANNOUNCED.flatMap((expression) => namesAfter(text, expression)),
    ...namesAfter(text, TITLED).filter(isPatient),
  ];
}

function namesAfter(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)]
    .filter(([, name = '']) => areNames(name))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const HEADING =
  /^(?:(?:full )?name of (?:the )?(?:patient|mother|mum|baby|woman|infant)|(?:patient|mother|mum|baby|woman|infant)(?:'?s)? (?:full |first |last )?(?:name|surname|forename)s?)\W*$/i;

/** Whether a cell heads names of patients, below it or to its right. */
export function headsPatientNames(text: string): boolean {
  return text.length <= 40 && HEADING.test(text.replace('\u2019', "'"));
}

const WHOLE_NAME = new RegExp(`^(?:${TITLE} )?(?:${INITIAL} )?${NAME}(?:[ ,]{1,2}(?:${NAME}|${INITIAL})){0,3}$`);

/** Whether a cell under such a heading holds a name. */
export function holdsName(text: string): boolean {
  const plain = text.replace('\u2019', "'");
  return plain.length <= 60 && WHOLE_NAME.test(plain) && areNames(plain);
}
