import { printableText } from '../../shared/printable-text.ts';
import type { CellPlace } from '../audit-row.ts';
import type { OpenedAudit } from '../open-audit.ts';
import type { PlannedChange } from './row-edit.ts';

/** What a person could miss of changes that were made, as sentences. */
export function editNotes(changes: readonly PlannedChange[], before: OpenedAudit, after: OpenedAudit): string[] {
  return [...changes.flatMap((change) => linkNote(change, before, after)), ...hiddenNotes(changes, before)];
}

/** A hyperlink that would have led to what was there before is led elsewhere, or gone. */
function linkNote({ at, edit }: PlannedChange, before: OpenedAudit, after: OpenedAudit): string[] {
  const [was, is] = [before, after].map((audit) => linkAt(at, audit));
  if (was === is) return [];
  const place = `The hyperlink of ${printableText(at.sheet)}!${at.cell} (${edit.requirement})`;
  return [
    is === undefined
      ? `${place} led to what was there before and was taken away.`
      : `${place} now leads to ${printableText(is)}.`,
  ];
}

function linkAt({ sheet, row, column }: CellPlace, { spreadsheet }: OpenedAudit): string | undefined {
  return spreadsheet.readSheet(sheet).cells.find((cell) => cell.row === row && cell.column === column)?.hyperlink;
}

function hiddenNotes(changes: readonly PlannedChange[], { workbook }: OpenedAudit): string[] {
  const edited = new Set(changes.map(({ edit }) => edit.requirement));
  const hidden = workbook.rows.filter(({ requirement, hidden }) => hidden && edited.has(requirement ?? ''));
  if (hidden.length === 0) return [];
  const ids = hidden.map(({ requirement }) => requirement).join(', ');
  return [`Hidden in Excel, or filtered away, and changed all the same: ${ids}.`];
}
