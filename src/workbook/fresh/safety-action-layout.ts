import type { Requirement, SafetyAction } from '../../scheme/scheme.ts';
import { capitalised } from '../../shared/capitalised.ts';
import { type AUDIT_COLUMNS, columnOf } from './audit-columns.ts';
import { reference, safetyActionSheet } from './sheet-names.ts';

/** Title, question, headings: what stands above the requirements. */
export const HEADER_ROW = 3;

/** What stands after the last group, for the safety action as a whole. */
const AFTER_GROUPS = 'Across all groups';

type AuditLine =
  | { readonly kind: 'group'; readonly row: number; readonly heading: string }
  | { readonly kind: 'requirement'; readonly row: number; readonly requirement: Requirement };

/** Which row of its sheet each requirement and group heading of a safety action takes. */
export interface SafetyActionLayout {
  readonly action: SafetyAction;
  readonly sheet: string;
  readonly lines: readonly AuditLine[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export function layOutSafetyAction(action: SafetyAction): SafetyActionLayout {
  const firstRow = HEADER_ROW + 1;
  const lines: AuditLine[] = [];
  let group: string | undefined;
  for (const requirement of action.requirements) {
    if (requirement.group !== group) {
      group = requirement.group;
      lines.push({
        kind: 'group',
        row: firstRow + lines.length,
        heading: group === undefined ? AFTER_GROUPS : capitalised(group),
      });
    }
    lines.push({ kind: 'requirement', row: firstRow + lines.length, requirement });
  }
  return { action, sheet: safetyActionSheet(action.number), lines, firstRow, lastRow: firstRow + lines.length - 1 };
}

/** All cells of a column, as formulas on other sheets write them: `'SA4'!$D$4:$D$30`. */
export function columnRange(
  { sheet, firstRow, lastRow }: SafetyActionLayout,
  field: (typeof AUDIT_COLUMNS)[number]['field'],
): string {
  return reference(sheet, columnOf(field), firstRow, lastRow);
}
