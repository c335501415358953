import { XlsxError } from '../xlsx-error.ts';

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const COMPOUND_ENTRY_LENGTH = 128;
/** How the file of each Excel before 5.0 starts, which was not a compound file yet. */
const EARLY_EXCEL = [0x0009, 0x0209, 0x0409];

/** Says what a file that is no zip archive is instead. */
export function describeOtherFile(bytes: Buffer): XlsxError {
  if (bytes.length === 0) return new XlsxError('empty', 'is empty');
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) return describeCompoundFile(bytes);
  if (bytes.length > 4 && EARLY_EXCEL.includes(bytes.readUInt16LE(0))) return legacyWorkbook();
  return new XlsxError('not-a-workbook', describeText(bytes));
}

/** Compound files are what Office wrote before 2007, and what it still puts around an encrypted workbook. */
function describeCompoundFile(bytes: Buffer): XlsxError {
  if (hasStream(bytes, 'EncryptedPackage')) return new XlsxError('encrypted', 'is protected with a password');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return legacyWorkbook();
  if (hasStream(bytes, 'WordDocument')) return new XlsxError('other-office-file', 'is an old Word document (.doc)');
  if (hasStream(bytes, 'PowerPoint Document')) {
    return new XlsxError('other-office-file', 'is an old PowerPoint presentation (.ppt)');
  }
  return new XlsxError('not-a-workbook', 'is an old kind of Office file, but not a workbook');
}

function legacyWorkbook(): XlsxError {
  return new XlsxError('legacy-xls', 'is a workbook in the old format of Excel 97 to 2003 (.xls)');
}

/** Whether a compound file's directory has an entry of that name. Entries stand at multiples of their length. */
function hasStream(bytes: Buffer, name: string): boolean {
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  let at = bytes.indexOf(entry);
  while (at >= 0 && at % COMPOUND_ENTRY_LENGTH !== 0) at = bytes.indexOf(entry, at + 1);
  return at >= 0;
}

function describeText(bytes: Buffer): string {
  const start = readStart(bytes);
  if (start === undefined) return 'is not a workbook';
  if (start.startsWith('%pdf')) return 'is a PDF document';
  if (start.startsWith('{\\rtf')) return 'is a Rich Text document';
  if (/^<(?:!doctype\s+html|html|head|body|table|meta)\b/.test(start)) return 'is a web page, whatever its name says';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'is an XML spreadsheet of Excel 2003';
  if (start.startsWith('<')) return 'is an XML or web file, not a workbook';
  if (/^[^\n]*[,;\t]/.test(start)) return 'is a text file with separated values (.csv), not a workbook';
  return 'is a text file, not a workbook';
}

/** The start of a text file in lower case; undefined where it is no text. */
function readStart(bytes: Buffer): string | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = bytes.toString(isUtf16 ? 'utf16le' : 'latin1', 0, 2000);
  const text = start.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart();
  return /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u.test(text) ? undefined : text.toLowerCase();
}
