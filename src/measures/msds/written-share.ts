const SHARE = /^(?:>=|\u2265|at least|min(?:imum)?|=)?\s*(\d{1,3}(?:\.\d+)?)\s*(%|percent|per cent)?$/i;

/** A share as a scorecard writes it, `92.4%`, `0.924`, `>= 90`; undefined for what is none, or an upper limit. */
export function writtenShare(text: string): number | undefined {
  const [, digits, percent] = SHARE.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const share = percent !== undefined || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}
