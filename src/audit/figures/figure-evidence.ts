import type { FigureClaim } from '../../measures/figure-claim.ts';
import type { AsOf } from '../../shared/dates/as-of.ts';
import { formatDate } from '../../shared/dates/format-date.ts';
import type { NewValue } from '../../workbook/edit/row-edit.ts';
import { figureShare } from './figure-share.ts';

/** `94.4% (34 of 36) of midwives, fetal monitoring and surveillance, 1 Dec 2023 to 30 Nov 2024, as of 14 Oct 2024` */
function figureEvidence(claim: FigureClaim, asOf: AsOf): string {
  const excluded = claim.figure.excluded;
  const without = excluded === 0 ? '' : `, without ${excluded} ${excluded === 1 ? 'row' : 'rows'} that can't be used`;
  return `${figureShare(claim.figure)}${aboutWords(claim)}${formatDate(asOf.date)}${without}`;
}

/** The figure as evidence: in place of the line that an earlier day wrote of it, else on a line below all others. */
export function evidenceWith(before: string | undefined, claim: FigureClaim, asOf: AsOf): NewValue {
  const evidence = figureEvidence(claim, asOf);
  const lines = (before ?? '').split(/\r?\n/);
  const earlier = lines.findIndex((line) => line.includes(aboutWords(claim)));
  if (earlier < 0) return { kind: 'addition', text: evidence };
  return { kind: 'text', text: lines.with(earlier, evidence).join('\n'), keepsLink: true };
}

/** What two figures of the same have in common, whatever they come to and on whichever day. */
function aboutWords({ figure: { window }, subject }: FigureClaim): string {
  return ` of ${subject}, ${formatDate(window.start)} to ${formatDate(window.end)}, as of `;
}
