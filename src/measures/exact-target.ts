/** A fraction of whole numbers. */
interface Ratio {
  readonly over: number;
  readonly under: number;
}

/** More decimals than any target has. */
const DECIMALS = 9;

/** A target as the decimal that it is written as: 0.95 is 95 of 100, which no number of a computer is. */
export function exactly(target: number): Ratio {
  const [whole = '0', decimals = ''] = target
    .toFixed(DECIMALS)
    .replace(/\.?0+$/, '')
    .split('.');
  return { over: Number(whole + decimals), under: 10 ** decimals.length };
}

/** How many of so many the target asks for: 9 of 10, and 10 of 11 where nine tenths are asked for. */
export function neededFor({ over, under }: Ratio, denominator: number): number {
  const scaled = denominator * over;
  const rest = scaled % under;
  return (scaled - rest) / under + (rest > 0 ? 1 : 0);
}
