import { STATUS_NAMES } from '../../scheme/scheme.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { toAddress } from '../../xlsx/cell-address.ts';
import type { Cell } from '../../xlsx/types.ts';
import type { FreshWorkbookOptions } from '../fresh/build-fresh-workbook.ts';
import { ODS_CODE_PLACE, TRUST_PLACE } from '../fresh/overview-layout.ts';
import { toPlainText } from '../fresh/plain-text.ts';
import { SHEET_NAMES } from '../fresh/sheet-names.ts';
import { readMetadata } from '../metadata.ts';
import type { OpenedAudit } from '../open-audit.ts';
import { type GridRow, shownText } from '../sheet-grid.ts';
import type { PlacedFate } from './fate.ts';
import { nameOf, type SourceSheets, sourceSheets } from './source-sheets.ts';

/** Whose workbook it is, as far as it says so. */
export interface WhoseWorkbook {
  readonly trust: Statement;
  readonly odsCode: Statement;
}

/** The name or the code of the Trust, as a workbook has it. */
interface Statement {
  /** What a fresh workbook is told; undefined where nothing is said, or more than one thing. */
  readonly text: string | undefined;
  /** The cells that say it. */
  readonly found: readonly Found[];
}

interface Found {
  readonly sheet: string;
  readonly cell: Cell;
  readonly text: string;
}

interface Identity {
  /** What the hidden sheet of a workbook of ours calls it. */
  readonly key: string;
  /** How people label it. */
  readonly label: RegExp;
  /** Whether a text beside such a label can be it: the heading of a list may be labelled the same. */
  readonly isLikely: (text: string) => boolean;
}

const LONGEST_NAME = 80;

/** A name says what it is the name of; a sentence about the Trust ends otherwise. */
const NAME = /^(?!the trust\b|your\b|our\b|\[|<)\S+\s+(?:\S.*)?\b(?:nhs|trust|ft)\b[^.?!:]*$/i;

const TRUST: Identity = {
  key: 'trust',
  label: /^(?:name of )?(?:the |your |our )?(?:nhs )?(?:trust|provider|organisation)(?: name)?$/,
  isLikely: (text) => text.length <= LONGEST_NAME && NAME.test(text),
};
const ODS_CODE: Identity = {
  key: 'ods',
  label: /^(?:nhs |trust |provider |organisation )?(?:ods|org|organisation|provider|trust) code$/,
  isLikely: (text) => /^[A-Z\d]{3,6}$/.test(text) && !STATUS_NAMES.some((status) => status.toUpperCase() === text),
};

/** Below them a sheet speaks of other things. */
const TITLE_ROWS = 12;
const LABELLED = /^([^:]{3,40}):\s*(\S.*)$/s;

/** Reads whose workbook it is from the titles of its sheets, where "Trust" or "ODS code" stands before it. */
export function whoseWorkbook(source: OpenedAudit): WhoseWorkbook {
  return { trust: statementOf(TRUST, source), odsCode: statementOf(ODS_CODE, source) };
}

function statementOf(identity: Identity, { spreadsheet, workbook }: OpenedAudit): Statement {
  const metadata = readMetadata(spreadsheet);
  const isOurs = metadata.size > 0;
  const sheets = sourceSheets(spreadsheet);
  const names = spreadsheet.sheets.flatMap(({ name, kind }) => (kind === 'worksheet' ? [name] : []));
  const found = (isOurs ? names.filter((name) => name === SHEET_NAMES.overview) : names).flatMap((sheet) =>
    titleRows(sheet, workbook.tables, sheets)
      .flatMap((row) => besideLabel(row, identity.label))
      .map(({ cell, text }): Found => ({ sheet, cell, text: toPlainText(text) }))
      .filter(({ text }) => text !== '' && (isOurs || identity.isLikely(text))),
  );
  const said = new Set(found.map(({ text }) => text));
  const [only] = said;
  const hidden = said.size === 0 ? metadata.get(identity.key) : undefined;
  return { text: said.size === 1 ? only : hidden, found };
}

function titleRows(sheet: string, tables: OpenedAudit['workbook']['tables'], sheets: SourceSheets): GridRow[] {
  const headers = tables.filter((table) => table.sheet === sheet).map(({ headerRow }) => headerRow);
  const last = Math.min(TITLE_ROWS, ...headers.map((row) => row - 1));
  return sheets.grid(sheet).rows.filter(({ row }) => row <= last);
}

/** What stands to the right of a label, or after its colon. */
function besideLabel({ cells }: GridRow, label: RegExp): { cell: Cell; text: string }[] {
  const shown = [...cells.values()].filter((cell) => shownText(cell) !== undefined);
  return shown.flatMap((cell, index) => {
    const words = shownText(cell) ?? '';
    const [, before, after] = LABELLED.exec(words) ?? [];
    if (before !== undefined && after !== undefined)
      return label.test(plainWords(before)) ? [{ cell, text: after }] : [];
    const next = shown[index + 1];
    return next && label.test(plainWords(words)) ? [{ cell: next, text: shownText(next) ?? '' }] : [];
  });
}

/** What becomes of the cells that say whose workbook it is. */
export function arrivingIdentity(
  { trust, odsCode }: WhoseWorkbook,
  given: Pick<FreshWorkbookOptions, 'trust' | 'odsCode'>,
): PlacedFate[] {
  return [
    ...arriving(trust, given.trust, TRUST_PLACE, 'the name of the Trust', '--trust'),
    ...arriving(odsCode, given.odsCode, ODS_CODE_PLACE, 'the code of the Trust', '--ods'),
  ];
}

function arriving(
  { text, found }: Statement,
  given: string | undefined,
  place: typeof TRUST_PLACE | typeof ODS_CODE_PLACE,
  what: string,
  option: string,
): PlacedFate[] {
  const to = { sheet: SHEET_NAMES.overview, cell: toAddress(place.row, place.column), ...place };
  return found.map(({ sheet, cell, text: own }): PlacedFate => {
    const at = { row: cell.row, column: cell.column };
    const known = { what: 'cell', sheet, at, shown: nameOf(cell) } as const;
    if (given !== undefined && given !== own)
      return { ...known, fate: 'left', to: undefined, became: undefined, words: `another is given with ${option}` };
    if (text !== own && given === undefined)
      return { ...known, fate: 'left', to: undefined, became: undefined, words: `${what} is said in different ways` };
    const isSame = shownText(cell) === own && cell.formula === undefined && cell.hyperlink === undefined;
    return { ...known, fate: isSame ? 'carried' : 'changed', to, became: own, words: isSame ? '' : `${what} alone` };
  });
}
