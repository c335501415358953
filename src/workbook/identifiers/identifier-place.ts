import type { IdentifierKind } from '../../shared/identifiers/identifier-finder.ts';
import type { CellPlace } from '../audit-row.ts';

/** Where a text stands: in a cell or pinned to it, printed on the pages of a sheet, or known by a name. */
export type TextPlace =
  | { readonly part: 'cell' | 'note'; readonly at: CellPlace }
  | { readonly part: 'page' | 'sheet' | 'property' | 'definedName'; readonly name: string };

/** Where something stands that could tell who a patient is. What it says is never kept. */
export interface IdentifierPlace {
  readonly kind: IdentifierKind;
  readonly place: TextPlace;
}
