import type { Scheme } from '../scheme/scheme.ts';
import type { Figure } from './figure.ts';
import type { FigureClaim } from './figure-claim.ts';
import { subjectOf } from './figure-subject.ts';

/** Figures for which no plan can stand in, with the words by which a workbook can be told of them. */
export function claimsOf(figures: readonly Figure[], scheme: Scheme): FigureClaim[] {
  return figures.map((figure) => ({ figure, subject: subjectOf(figure, scheme) ?? figure.measure, plan: undefined }));
}
