import type { CaseColumn } from './case-columns.ts';
import type { CaseMeasure } from './case-standing.ts';

/** A column that says of something that had to be done whether it was, or asks whether it has to be. */
export type FactColumn = Exclude<CaseColumn, 'case' | 'date' | 'birth' | 'mnsiReference' | 'enReference'>;

/** What each is called in a message, to follow "whether". */
export const FACT_WORDS: Readonly<Record<FactColumn, string>> = {
  mnsiQualifies: 'it qualifies for MNSI',
  mnsiReported: 'it was reported to MNSI',
  enQualifies: 'it qualifies for Early Notification',
  enReported: 'it was reported to Early Notification',
  informed: 'the family was informed',
  informedMnsi: 'the family was informed of MNSI',
  informedEn: 'the family was informed of Early Notification',
  accessible: 'the format was accessible',
  candourRequired: 'the duty of candour was required',
  candourDone: 'the duty of candour was met',
};

export const FACT_COLUMNS = Object.keys(FACT_WORDS) as FactColumn[];

/** The columns that answer a measure; a log has to have one of them. */
export const MEASURE_COLUMNS: Readonly<Record<CaseMeasure, readonly CaseColumn[]>> = {
  'reported-to-mnsi': ['mnsiReported', 'mnsiReference'],
  'reported-to-early-notification': ['enReported', 'enReference'],
  'family-informed': ['informed', 'informedMnsi', 'informedEn'],
  'accessible-format': ['accessible'],
  'duty-of-candour': ['candourDone'],
};
