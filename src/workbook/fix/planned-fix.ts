import type { CellPlace } from '../audit-row.ts';
import type { Field } from '../fields.ts';

/** Something that can be mended with certainty, as a person is shown it. */
export interface PlannedFix {
  readonly requirement: string;
  readonly field: Field;
  readonly at: CellPlace;
  readonly before: string;
  readonly after: string;
}
