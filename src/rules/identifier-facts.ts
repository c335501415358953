import type { IdentifierKind } from '../shared/identifiers/identifier-finder.ts';
import type { CellPlace } from '../workbook/audit-row.ts';
import type { Field } from '../workbook/fields.ts';
import type { TextPlace } from '../workbook/identifiers/identifier-place.ts';
import type { FindingFact, RuleContext } from './rule.ts';

/** A fact about every place that holds something of a kind. What it says is nowhere in it. */
export function* identifierFacts(context: RuleContext, wanted: IdentifierKind): Iterable<FindingFact> {
  for (const { kind, place } of context.workbook.identifiers()) {
    if (kind !== wanted) continue;
    const args = { where: whereOf(place) };
    if ('at' in place) yield { ...rowAt(context, place.at), at: place.at, args };
    else yield { args };
  }
}

/** The requirement whose row a cell stands in, and the field whose column. */
function rowAt({ rows, workbook }: RuleContext, at: CellPlace): { requirement?: string; field?: Field } {
  const row = rows.find(({ sheet, row: number }) => sheet === at.sheet && number === at.row);
  if (row === undefined) return {};
  const table = workbook.tables.find(
    ({ sheet, firstRow, lastRow }) => sheet === at.sheet && firstRow <= at.row && at.row <= lastRow,
  );
  const field = [...(table?.columns ?? [])].find(([, { column }]) => column === at.column)?.[0];
  return { requirement: row.requirement, ...(field && { field }) };
}

function whereOf(place: TextPlace): string {
  switch (place.part) {
    case 'cell':
      return 'This cell';
    case 'note':
      return 'The comment on this cell';
    case 'page':
      return `The header or footer of the sheet "${place.name}"`;
    case 'sheet':
      return `The name of the sheet "${place.name}"`;
    case 'property':
      return `The document property "${place.name}"`;
    case 'definedName':
      return `The defined name "${place.name}"`;
  }
}
