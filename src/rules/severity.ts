/** How bad a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** From what is not looked for to what is worst. */
const MILDEST_FIRST: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** Whether the first is less bad than the second; `off` is the least. */
export function isMilder(severity: Severity | 'off', than: Severity | 'off'): boolean {
  return MILDEST_FIRST.indexOf(severity) < MILDEST_FIRST.indexOf(than);
}
