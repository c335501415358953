import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../../src/xlsx/read/open-spreadsheet.ts';
import { makeXlsx, makeZip, relationship, relationships } from '../make-xlsx.ts';
import { refusalOf } from '../refusal-of.ts';

/** A compound file as far as it matters here: its signature, and a directory with the given streams. */
function makeCompoundFile(...streams: string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([header, ...entries]);
}

/** An Office file with the given main part. */
function makeOfficeFile(main: string, content: string): Buffer {
  const links = relationships(relationship('rId1', 'officeDocument', main));
  return makeZip([
    { name: '_rels/.rels', content: links },
    { name: main, content },
  ]);
}

function makeOpenDocument(mimetype: string): Buffer {
  return makeZip([
    { name: 'mimetype', content: mimetype, isStored: true },
    { name: 'content.xml', content: '<office/>' },
  ]);
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

describe('openSpreadsheet says what a file is instead:', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty', 'is empty'],
    ['an old workbook', makeCompoundFile('Workbook'), 'legacy-xls', '.xls'],
    ['a still older workbook', makeCompoundFile('Book'), 'legacy-xls', '.xls'],
    ['a workbook from before compound files', Buffer.from([9, 4, 6, 0, 0, 0, 0x10, 0]), 'legacy-xls', '.xls'],
    ['a workbook with a password', makeCompoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted', 'password'],
    ['an old Word document', makeCompoundFile('WordDocument'), 'other-office-file', 'Word'],
    ['an old presentation', makeCompoundFile('PowerPoint Document'), 'other-office-file', 'PowerPoint'],
    ['another compound file', makeCompoundFile('__properties_version1.0'), 'not-a-workbook', 'old kind of Office file'],
    ['a Word document', makeOfficeFile('word/document.xml', '<w:document/>'), 'other-office-file', 'Word document'],
    ['a presentation', makeOfficeFile('ppt/presentation.xml', '<p:presentation/>'), 'other-office-file', 'PowerPoint'],
    ['a drawing', makeOfficeFile('visio/document.xml', '<VisioDocument/>'), 'other-office-file', 'Visio'],
    ['a binary workbook', makeOfficeFile('xl/workbook.bin', '\x83\x01'), 'binary-workbook', '.xlsb'],
    ['an OpenDocument spreadsheet', makeOpenDocument(`${OPEN_DOCUMENT}.spreadsheet`), 'other-office-file', '.ods'],
    ['an OpenDocument text', makeOpenDocument(`${OPEN_DOCUMENT}.text`), 'other-office-file', 'OpenDocument file'],
    ['a Numbers document', makeZip([{ name: 'Index/Document.iwa', content: '' }]), 'other-office-file', 'Numbers'],
    [
      'a zip archive',
      makeZip([{ name: 'photo.jpg', content: '' }]),
      'not-a-workbook',
      'zip archive without a workbook',
    ],
    ['an empty zip archive', makeZip([]), 'not-a-workbook', 'zip archive without a workbook'],
    ['a CSV file', Buffer.from('\ufeffNo.,Requirement,Status\r\n1.1,"Eligible",Red\r\n'), 'not-a-workbook', '.csv'],
    ['a CSV file with semicolons', Buffer.from('No.;Status\n1.1;Red\n'), 'not-a-workbook', '.csv'],
    ['a tab-separated UTF-16 file', Buffer.from('\ufeffNo.\tStatus\n', 'utf16le'), 'not-a-workbook', '.csv'],
    ['plain text', Buffer.from('Minutes of the board\n'), 'not-a-workbook', 'text file'],
    [
      'a web page called .xls',
      Buffer.from('\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'not-a-workbook',
      'web page',
    ],
    [
      'an XML spreadsheet',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'not-a-workbook',
      'Excel 2003',
    ],
    ['some XML', Buffer.from('<?xml version="1.0"?><note/>'), 'not-a-workbook', 'XML'],
    ['a PDF document', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), 'not-a-workbook', 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-workbook', 'is not a workbook'],
    ['the first half of a workbook', makeXlsx().subarray(0, 700), 'truncated', 'cut short'],
  ])('%s', (_what, bytes, reason, words) => {
    const refusal = refusalOf(() => openSpreadsheet(bytes));
    expect(refusal.reason).toBe(reason);
    expect(refusal.message).toContain(words);
  });

  it('looks for the password in the directory, not in what the cells say', () => {
    const misleading = Buffer.concat([makeCompoundFile('Workbook'), Buffer.from(' EncryptedPackage\0', 'utf16le')]);
    expect(refusalOf(() => openSpreadsheet(misleading)).reason).toBe('legacy-xls');
  });

  it('quotes nothing out of the file that could command a terminal', () => {
    const name = `xl/\u001b[31m\u202e${'long'.repeat(200)}`;
    const twice = makeZip([
      { name, content: '' },
      { name, content: '' },
    ]);
    const { message } = refusalOf(() => openSpreadsheet(twice));
    expect(message).toContain('xl/?[31m?long');
    expect(message.length).toBeLessThan(320);
  });
});
