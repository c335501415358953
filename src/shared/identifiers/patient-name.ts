import { type Span, spansOf } from './span.ts';

/** What a title in capitals goes on with, and a role: no one is called so. */
const NO_NAME =
  'Safety|Experience|Voices?|Partnership|Care|Centred|Friendly|Loss|Unit|Team|Ward|Head|Director|Lead|Leads|Midwife|Midwifery|Maternity|Neonatal|Consultant|Obstetric|Obstetrician|Champion|Matron|Manager|Nurse|Chair|Trust|Hospital|Board|Report|Review|Policy|Pathway|Group|Forum|Advice|Liaison|Service|Services|Information|System|Group|Not|None|Yes|No|The|This|See|All|Red|Amber|Green|Blue|Information|Feedback|Survey|Record|Records|Notes|Identifiable|Data|Audit|Name|Number|Date|NHS|Community|Perinatal|Quality|Clinical|Executive|Non|Medical|Public|National|England';
const WORD = `(?!(?:${NO_NAME})\\b)\\p{Lu}\\p{L}*['\\u2019\\-]?\\p{L}+`;
const FULL_NAME = `${WORD}[ ,]{1,2}(?:\\p{Lu}\\.? )?${WORD}`;
const TITLE = '(?:Mrs|Miss|Ms|Mr)\\.?';
const ONE = '(?:[Pp]atient|[Mm]other|[Mm]um|[Bb]aby|[Ww]oman|[Ii]nfant|[Ff]ather)';

/** "Patient name: …", "mother called …". */
const NAMED = new RegExp(
  `\\b${ONE}(?:['\\u2019]s)? (?:[Nn]ame|called|named)(?: is)?\\s?[:=\\u2013-]?\\s?(?:${TITLE} )?${WORD}`,
  'gu',
);
/** "Patient: …" and "the patient …", with a name in full. */
const ANNOUNCED = new RegExp(
  `\\b(?:${ONE}\\s?[:=]\\s?|(?:patient|mother|mum|woman|baby) (?:\\()?)(?:${TITLE} ${WORD}|${FULL_NAME})`,
  'gu',
);
/** "Baby of …". */
const BABY_OF = new RegExp(`\\b(?:[Bb]aby of|[Bb]\\/[Oo]) (?:${TITLE} )?${WORD}`, 'gu');

/** A title and a name are a patient's where care is spoken of in the same breath, and a role is not: leads have titles too. */
const TITLED = new RegExp(`\\b${TITLE} (?:\\p{Lu}\\.? ?)?${WORD}`, 'gu');
const CARE =
  /\b(?:patient|her baby|his baby|in labour|gave birth|delivered|miscarr|stillb|stillbirth|admitted|discharged|gestation|died|her pregnancy|postnatally|antenatally|weeks pregnant|caesarean|haemorrhage)\b/i;
const ROLE =
  /\b(?:head|director|lead|midwife|midwives|consultant|obstetrician|anaesthetist|neonatologist|paediatrician|champion|matron|manager|nurse|chair|chaired|officer|executive|doctor|sister|approved|reviewed|signed|presented|trainer|team)\b/i;
const NEAR = 60;

/** Where a text names a patient, as far as the words around a name can tell. */
export function findPatientNames(text: string): Span[] {
  return [
    ...[NAMED, ANNOUNCED, BABY_OF].flatMap((expression) => spansOf(text, expression)),
    ...spansOf(text, TITLED).filter(({ start, end }) => {
      const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
      return CARE.test(around) && !ROLE.test(around);
    }),
  ];
}

const HEADING =
  /^(?:(?:full )?name of (?:the )?(?:patient|mother|mum|baby|woman|infant)|(?:patient|mother|mum|baby|woman|infant)(?:['\u2019]?s)? (?:full |first |last )?(?:name|surname|forename)s?)\W*$/i;

/** Whether a cell heads names of patients, below it or to its right. */
export function headsPatientNames(text: string): boolean {
  return text.length <= 40 && HEADING.test(text);
}

const WHOLE_NAME = new RegExp(`^(?:${TITLE} )?${WORD}(?:[ ,]{1,2}(?:\\p{Lu}\\.?|${WORD})){0,3}$`, 'u');

/** Whether a cell under such a heading holds a name. */
export function holdsName(text: string): boolean {
  return text.length <= 60 && WHOLE_NAME.test(text);
}
