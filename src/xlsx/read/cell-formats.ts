import { type NumberFormatKind, parseNumberFormat } from '../number-format.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { builtInFormat } from './built-in-formats.ts';

/** How a cell shows a number. */
export interface CellFormat {
  /** Absent for General. */
  readonly code: string | undefined;
  readonly kind: NumberFormatKind;
}

export const GENERAL: CellFormat = { code: undefined, kind: 'number' };

/** Reads the number formats out of a styles part, by the style index that cells give. */
export function readCellFormats(text: string, part: string): CellFormat[] {
  const xml = new XmlScanner(text, part, 'styleSheet');
  const customCodes = new Map<string, string>();
  const formatIds: string[] = [];
  while (xml.nextChild(1)) {
    const inTable = xml.depth;
    if (xml.name === 'numFmts') {
      while (xml.nextChild(inTable)) {
        const id = xml.attribute('numFmtId');
        const code = xml.attribute('formatCode');
        if (id !== undefined && code !== undefined) customCodes.set(id, code);
      }
    } else if (xml.name === 'cellXfs') {
      while (xml.nextChild(inTable)) formatIds.push(xml.attribute('numFmtId') ?? '0');
    }
  }
  const formats = new Map<string, CellFormat>();
  return formatIds.map((id) => {
    const format = formats.get(id) ?? toFormat(customCodes.get(id) ?? builtInFormat(Number(id)));
    formats.set(id, format);
    return format;
  });
}

function toFormat(code: string | undefined): CellFormat {
  if (code === undefined || code.toLowerCase() === 'general') return GENERAL;
  return { code, kind: parseNumberFormat(code).kind };
}
