import { formatDate } from '../../../shared/dates/format-date.ts';
import type { EditValue } from '../../../xlsx/patch/patch-types.ts';

/** What stands in a cell, as a person would say it. */
export function valueText(value: EditValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return formatDate(value.date);
    case 'number':
      return String(value.number);
    default:
      return '';
  }
}
