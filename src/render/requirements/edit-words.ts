import { enumerated } from '../../shared/enumerated.ts';
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

const MOST_LINES = 12;

/** `line 3`, `lines 3 and 7`; of very many the first. */
export function lineWords(lines: readonly number[]): string {
  const [only] = lines;
  if (lines.length === 1) return `line ${only}`;
  if (lines.length > MOST_LINES) {
    return `lines ${lines.slice(0, MOST_LINES - 1).join(', ')} and ${lines.length - MOST_LINES + 1} more`;
  }
  return `lines ${enumerated(lines)}`;
}
