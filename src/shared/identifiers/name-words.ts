/** What begins with a capital beside the word patient or mother, and is no one's name. */
const NO_NAMES = new Set(
  'Safety Experience Voice Voices Partnership Care Centred Friendly Loss Unit Team Ward Head Director Lead Leads Midwife Midwifery Maternity Neonatal Consultant Obstetric Obstetrician Champion Matron Manager Nurse Chair Trust Hospital Board Report Review Policy Pathway Group Forum Advice Liaison Service Services Information System Not None Unknown Yes No The This See All Red Amber Green Blue Feedback Survey Record Records Notes Identifiable Data Audit Name Number Date NHS Community Perinatal Quality Clinical Executive Non Medical Public National England'
    .toLowerCase()
    .split(' '),
);

const LETTER = '[A-Za-z\\u00c0-\\u024f]';
const CAPITAL = '[A-Z\\u00c0-\\u00de]';

/** A title, and a word in the shape of a name: sources of expressions that mind the case. */
export const TITLE = '(?:Mrs|Miss|Ms|Mr)\\.?';
export const NAME = `${CAPITAL}${LETTER}*['-]?${LETTER}+`;
export const INITIAL = `${CAPITAL}\\.?`;

const WORDS = new RegExp(`${LETTER}+`, 'g');

/** Whether none of the words that look like names is known to be something else. */
export function areNames(words: string): boolean {
  return (words.match(WORDS) ?? []).every((word) => !NO_NAMES.has(word.toLowerCase()));
}
