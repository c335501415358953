import type { Figure } from './figure.ts';
import type { FigureClaim } from './figure-claim.ts';

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

/** Figures for which no plan can stand in, with the words by which a workbook can be told of them. */
export function claimsOf(figures: readonly Figure[]): FigureClaim[] {
  return figures.map((figure) => ({ figure, subject: SUBJECTS[figure.measure] ?? figure.measure, plan: undefined }));
}
