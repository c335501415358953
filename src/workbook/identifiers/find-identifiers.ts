import type { IdentifierFinder, IdentifierKind } from '../../shared/identifiers/identifier-finder.ts';
import type { Spreadsheet } from '../../xlsx/types.ts';
import { HeadedCells } from './headed-cells.ts';
import type { IdentifierPlace } from './identifier-place.ts';
import { cellTexts, placeOfCell, sheetText, textsOutsideCells } from './workbook-texts.ts';

/**
 * Looks for all that could tell who a patient is, in every text of a workbook: hidden sheets, notes, links and properties too. Each
 * kind is named once a place.
 * @throws XlsxError when a part of the workbook is broken.
 */
export function findIdentifiers(spreadsheet: Spreadsheet, finder: IdentifierFinder): IdentifierPlace[] {
  const places: IdentifierPlace[] = [];
  for (const { place, text } of textsOutsideCells(spreadsheet)) {
    for (const kind of kindsIn([text], finder)) places.push({ kind, place });
  }
  for (const { name, kind } of spreadsheet.sheets) {
    if (kind === 'worksheet') for (const place of identifiersInCells(spreadsheet, name, finder)) places.push(place);
  }
  return withoutRepeats(places);
}

function* identifiersInCells(
  spreadsheet: Spreadsheet,
  sheet: string,
  finder: IdentifierFinder,
): Iterable<IdentifierPlace> {
  const { cells } = spreadsheet.readSheet(sheet);
  // Looked through as one, for nearly every sheet holds nothing of the kind.
  if (finder.worthALook(sheetText(cells)) === undefined) return;
  const headed = new HeadedCells();
  for (const { cell, shown, behind } of cellTexts(cells)) {
    const byHeading = headed.kindOf(cell, shown);
    const kinds = kindsIn([shown, ...behind], finder);
    if (kinds.size > 0 || byHeading !== undefined) {
      const place = { part: 'cell', at: placeOfCell(sheet, cell) } as const;
      for (const kind of byHeading === undefined ? kinds : kinds.add(byHeading)) yield { kind, place };
    } else if (cell.value?.kind === 'text') headed.add(cell, shown);
  }
}

function kindsIn(texts: readonly string[], { worthALook, finders }: IdentifierFinder): Set<IdentifierKind> {
  const kinds = new Set<IdentifierKind>();
  for (const text of texts) {
    const plain = worthALook(text);
    if (plain === undefined) continue;
    for (const [kind, find] of finders) if (find(plain).length > 0) kinds.add(kind);
  }
  return kinds;
}

/** The headers of odd and even pages are one place, and so are a defined name and what it stands for. */
function withoutRepeats(places: readonly IdentifierPlace[]): IdentifierPlace[] {
  const seen = new Set<string>();
  return places.filter(({ kind, place }) => {
    if ('at' in place) return true;
    const key = `${kind}:${place.part}:${place.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
