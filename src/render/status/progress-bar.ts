import type { StatusCounts } from '../../audit/audit-report.ts';

type Counted = 'blue' | 'green' | 'notApplicable' | 'amber' | 'red' | 'notAssessed';

/** Best first, each a different shade, so that the bar reads without colour. */
const SHADES: readonly (readonly [Counted, string, string])[] = [
  ['blue', 'Blue', '█'],
  ['green', 'Green', '▓'],
  ['notApplicable', 'Not applicable', '·'],
  ['amber', 'Amber', '▒'],
  ['red', 'Red', '░'],
  ['notAssessed', 'Not assessed', ' '],
];

export interface BarPiece {
  readonly status: string;
  readonly text: string;
}

/** The share of each status as a bar of the given width. Nothing that is there is rounded away while it can be shown. */
export function progressBar(counts: StatusCounts, width: number): BarPiece[] {
  const shares = SHADES.map(([key, status, shade]) => ({
    status,
    shade,
    exact: (counts[key] / counts.total) * width,
    present: counts[key] > 0,
  }));
  const sizes = shares.map(({ exact, present }) => Math.max(Math.floor(exact), present ? 1 : 0));
  const byWant = shares
    .map(({ exact }, index) => ({ index, want: exact - (sizes[index] ?? 0) }))
    .sort((a, b) => b.want - a.want);
  for (const { index } of byWant) {
    if (sum(sizes) < width && (shares[index]?.present ?? false)) sizes[index] = (sizes[index] ?? 0) + 1;
  }
  while (sum(sizes) > width) {
    const largest = sizes.indexOf(Math.max(...sizes));
    sizes[largest] = (sizes[largest] ?? 1) - 1;
  }
  return shares
    .map(({ status, shade }, index) => ({ status, text: shade.repeat(sizes[index] ?? 0) }))
    .filter(({ text }) => text !== '');
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
