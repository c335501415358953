import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeXlsx } from '../support/make-xlsx.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const BLANK = 'fixtures/audit-tool/blank.xlsx';

interface Unusable {
  /** Puts the file into the folder and gives its name. */
  readonly make: (folder: string) => string;
  readonly says: RegExp;
}

function file(name: string, bytes: Uint8Array | string): (folder: string) => string {
  return (folder) => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
}

const fixture = (name: string) => (folder: string) => {
  copyFileSync(`fixtures/unusable/${name}`, join(folder, name));
  return name;
};

function flipped(): Uint8Array {
  const bytes = readFileSync(BLANK);
  // In the middle of the largest sheet's compressed data.
  const at = bytes.indexOf('xl/worksheets/sheet7.xml') + 400;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

const CASES: Readonly<Record<string, Unusable>> = {
  'a missing file': { make: () => 'trust.xlsx', says: /^trust\.xlsx .*not found.*Check the name/s },
  'a folder': {
    make: (folder) => {
      mkdirSync(join(folder, 'trust.xlsx'));
      return 'trust.xlsx';
    },
    says: /^trust\.xlsx is a folder\. Name the workbook inside it/,
  },
  'an empty file': { make: file('trust.xlsx', ''), says: /^trust\.xlsx is empty/ },
  'a CSV file': { make: file('trust.csv', 'No.,Status\n1.1,Red\n'), says: /^trust\.csv .*text.*\.xlsx/s },
  'random bytes': { make: file('trust.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex')), says: /^trust\.xlsx .*not/ },
  'an .xls workbook': { make: fixture('legacy.xls'), says: /^legacy\.xls .*old format.*Save As/s },
  'a Word document': { make: fixture('document.docx'), says: /^document\.docx is a Word document/ },
  'an OpenDocument spreadsheet': { make: fixture('spreadsheet.ods'), says: /^spreadsheet\.ods is an OpenDocument spreadsheet/ },
  'an encrypted workbook': { make: fixture('encrypted.xlsx'), says: /^encrypted\.xlsx is protected with a password.*clear the password/s },
  'a truncated workbook': { make: file('trust.xlsx', readFileSync(BLANK).subarray(0, 20_000)), says: /^trust\.xlsx .*(cut off|incomplete|end).*Copy it again/s },
  'flipped bytes': { make: file('trust.xlsx', flipped()), says: /^trust\.xlsx .*(damaged|corrupt|sheet7).*repair/s },
  'a workbook with no audit in it': {
    make: file('trust.xlsx', makeXlsx({ Budget: [['Item', 'Cost', 'Lead', 'Due'], ['Cot', 100]] })),
    says: /^trust\.xlsx holds no audit that can be read\. Looked for .*sheet "Budget" row 1 heads .*mis\.config\.json/s,
  },
  'a workbook with two audits in it': {
    make: file('trust.xlsx', twoAudits()),
    says: /^trust\.xlsx holds two audits: sheet "SA1" and sheet "July SA1".*ignoreSheets/s,
  },
};
