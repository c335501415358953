import type { AuditReport } from '../../audit/audit-report.ts';
import { SEVERITIES } from '../severity-order.ts';
import { xmlText } from '../xml-text.ts';

/** What a row of the report can be chosen by: a class for each choice. */
interface Filter {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

const STATUSES = ['Red', 'Amber', 'Green', 'Blue', 'Not applicable', 'Not assessed'];

/** A word as a class name. */
export function className(word: string): string {
  return word.toLowerCase().replaceAll(' ', '-');
}

/** The filters by safety action, status and severity, for what any of the workbooks holds. */
export function filtersOf(reports: readonly AuditReport[]): Filter[] {
  const actions = new Map(
    reports.flatMap(({ overview }) => overview.safetyActions).map(({ number, title }) => [number, title]),
  );
  return [
    {
      id: 'action',
      label: 'Safety action',
      choices: [
        ['none', 'The workbook itself'],
        ...[...actions].map(([number, title]) => [`${number}`, `${number} ${title}`] as const),
      ],
    },
    { id: 'status', label: 'Status', choices: STATUSES.map((status) => [className(status), status] as const) },
    { id: 'severity', label: 'Severity', choices: SEVERITIES.map((severity) => [severity, severity] as const) },
  ];
}

/** The choices as lists that a keyboard works. They need no script: the style below hides what was not chosen. */
export function filterForm(filters: readonly Filter[]): string {
  const lists = filters.map(({ id, label, choices }) => {
    const options = choices.map(([value, words]) => `<option value="${value}">${xmlText(words)}</option>`).join('');
    return `<label for="${id}">${label} <select id="${id}" autocomplete="off"><option value="">All</option>${options}</select></label>`;
  });
  return `<form><fieldset><legend>Show findings by</legend>\n${lists.join('\n')}\n<button type="reset">Show all</button>\n</fieldset></form>`;
}

/**
 * Says how many findings the lists leave, on paper too, where the lists are not seen. A style alone can count what it hides;
 * where there is none, nothing is hidden, and nothing is said.
 */
export function shownLine(total: number): { readonly html: string; readonly style: string } {
  return {
    html: '<p class="shown"></p>',
    style: `\n.shown::before { content: counter(shown) " of ${total} findings shown"; }`,
  };
}

/** The style that hides the rows that are not chosen. A browser too old for it shows them all. */
export function filterStyle(filters: readonly Filter[]): string {
  return filters
    .flatMap(({ id, choices }) =>
      choices.map(
        ([value]) =>
          `body:has(#${id} option[value="${value}"]:checked) tr[data-${id}]:not([data-${id}="${value}"]) { display: none; }`,
      ),
    )
    .join('\n');
}
