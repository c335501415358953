import type { Figure } from '../../measures/figure.ts';
import { shownPercent } from '../../shared/shown-percent.ts';

/** `94.4% (34 of 36)` */
export function figureShare({ numerator, denominator, target }: Figure): string {
  const share = target > 1 ? target / denominator : target;
  return `${shownPercent(numerator, denominator, share)} (${numerator} of ${denominator})`;
}
