/** Beyond these no share of people would differ. */
const MOST_DECIMALS = 9;

/**
 * A share as a percentage, with one decimal or as many as it takes: what is short of the target never shows as the target, what is
 * not all never as 100%, what is not nothing never as 0%. 8,996 of 10,000 against 0.9 is `89.96%`.
 */
export function shownPercent(numerator: number, denominator: number, target = 1): string {
  const marks = [0, 1, target].map((mark) => Number((mark * 100).toFixed(MOST_DECIMALS)));
  const exact = Number(((numerator * 100) / denominator).toFixed(MOST_DECIMALS));
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals += 1) {
    const shown = Number(exact.toFixed(decimals));
    if (marks.every((mark) => shown !== mark || exact === mark)) return `${shown}%`;
  }
  return `${exact}%`;
}
