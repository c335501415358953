import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Figure } from './figure.ts';

/** Of what each figure is a share, as a person would write it into a workbook. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'notified-within-7-working-days': 'eligible deaths, notified in time',
  'parents-engaged': 'eligible deaths, parents’ perspectives sought',
  'review-started-within-2-months': 'eligible deaths, review started in time',
  'report-published-within-6-months': 'eligible deaths, report published in time',
  'reviewed-by-multidisciplinary-panel': 'eligible deaths, reviewed by a multidisciplinary panel',
  'cqim-passed': 'metrics of the scorecard passed',
  'ethnic-category-valid': 'women booked, with a valid ethnic category',
  'coordinator-supernumerary': 'shifts, coordinator supernumerary at the start',
  'one-to-one-care': 'women in active labour, with one-to-one care',
  'reported-to-mnsi': 'qualifying cases, reported to MNSI',
  'reported-to-early-notification': 'qualifying cases, reported to Early Notification',
  'family-informed': 'qualifying cases, family informed',
  'accessible-format': 'qualifying cases, in an accessible format',
  'duty-of-candour': 'cases with a duty of candour, met',
};

/** Of whom or what a figure is a share; undefined where its requirement says enough. */
export function subjectOf({ requirement, measure }: Figure, scheme: Scheme): string | undefined {
  const asked = requirementsOf(scheme).find(({ id }) => id === requirement)?.measure;
  if (asked?.staffGroup === undefined) return SUBJECTS[measure];
  const group = scheme.staffGroups?.find(({ id }) => id === asked.staffGroup)?.name ?? asked.staffGroup;
  return asked.element === undefined ? group : `${group}, ${asked.element}`;
}
