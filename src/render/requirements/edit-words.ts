import type { EntryField } from '../../workbook/fields.ts';

/** How `mis set` is told each field. */
export const OPTION_OF: Readonly<Record<EntryField, string>> = {
  status: '--status',
  lead: '--lead',
  evidence: '--evidence',
  location: '--location',
  approvedBy: '--approved-by',
  approvedOn: '--approved-on',
  due: '--due',
  comments: '--comment',
  reason: '--not-applicable',
};

/** `line 3`, `lines 3 and 7` */
export function lineWords(lines: readonly number[]): string {
  const [only] = lines;
  if (lines.length === 1) return `line ${only}`;
  return `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
