import type { ListedRequirement, ListReport } from '../../audit/list-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import { writeCsv } from '../../shared/write-csv.ts';

/** Each heading is one that mis recognises when it reads a workbook, but for the last two. */
const COLUMNS: readonly (readonly [heading: string, value: (requirement: ListedRequirement) => string | undefined])[] =
  [
    // A spreadsheet would take 4.10 for the number 4.1.
    ['Requirement number', ({ requirement }) => `SA${requirement}`],
    ['Safety action', ({ action }) => `${action}`],
    ['Requirement', ({ text }) => text],
    ['Status', ({ status }) => status],
    ['Lead', ({ lead }) => lead],
    ['Evidence held', ({ evidence }) => evidence],
    ['Evidence location', ({ location }) => location],
    ['Approved by', ({ approvedBy }) => approvedBy],
    ['Approved on', ({ approvedOn }) => approvedOn],
    ['Due date', ({ due }) => due],
    ['Comments', ({ comments }) => comments],
    ['Reason not applicable', ({ reason }) => reason],
    ['Sheet', ({ at }) => at && printableText(at.sheet)],
    ['Cell', ({ at }) => at?.cell],
  ];

/** The answer of `mis list --format csv`: a heading, then a line for each requirement found. */
export function renderListCsv({ requirements }: ListReport): string {
  return writeCsv([
    COLUMNS.map(([heading]) => heading),
    ...requirements.map((requirement) => COLUMNS.map(([, value]) => value(requirement) ?? '')),
  ]);
}
