import { formatDate } from '../../shared/dates/format-date.ts';

/** `2024-07` as `Jul 2024` */
export function monthWords(month: string): string {
  return formatDate(`${month}-01`).slice('1 '.length);
}
