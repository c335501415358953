import { FIELD_LABELS, type Field } from '../fields.ts';
import { type CellStyle, STYLES } from './cell-styles.ts';

/** A column of a safety action's sheet. */
interface AuditColumn {
  readonly field: Field | 'guidance';
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
}

/** The columns of a safety action's sheet, from A on. */
export const AUDIT_COLUMNS: readonly AuditColumn[] = [
  { field: 'id', heading: 'No.', width: 6.5, style: STYLES.givenId },
  { field: 'text', heading: FIELD_LABELS.text, width: 42, style: STYLES.given },
  { field: 'suggestedEvidence', heading: FIELD_LABELS.suggestedEvidence, width: 22, style: STYLES.given },
  { field: 'status', heading: FIELD_LABELS.status, width: 14.5, style: STYLES.entryStatus },
  { field: 'lead', heading: FIELD_LABELS.lead, width: 14, style: STYLES.entry },
  { field: 'evidence', heading: FIELD_LABELS.evidence, width: 18, style: STYLES.entry },
  { field: 'location', heading: FIELD_LABELS.location, width: 19, style: STYLES.entry },
  { field: 'approvedBy', heading: FIELD_LABELS.approvedBy, width: 14, style: STYLES.entry },
  { field: 'approvedOn', heading: FIELD_LABELS.approvedOn, width: 13, style: STYLES.entryDate },
  { field: 'due', heading: FIELD_LABELS.due, width: 13, style: STYLES.entryDate },
  { field: 'comments', heading: FIELD_LABELS.comments, width: 22, style: STYLES.entry },
  { field: 'guidance', heading: 'Not applicable only when', width: 20, style: STYLES.givenQuiet },
];

/** Where a column stands, from 1. */
export function columnOf(field: AuditColumn['field']): number {
  return AUDIT_COLUMNS.findIndex((column) => column.field === field) + 1;
}
