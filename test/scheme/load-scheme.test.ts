import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScheme } from '../../src/scheme/load-scheme.ts';
import { UsageError } from '../../src/shared/errors.ts';
import yearSix from '../../templates/year-6/scheme.json' with { type: 'json' };
import { changeScheme } from './change-scheme.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mis-scheme-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

async function refusalOf(idOrPath: string): Promise<{ message: string; advice: string | undefined }> {
  const error: unknown = await loadScheme(idOrPath, folder).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  return { message: error.message, advice: error.advice };
}

describe('loadScheme', () => {
  it('gives Year 6 when nothing is asked for, and by its id', async () => {
    expect((await loadScheme(undefined, folder)).id).toBe('year-6');
    expect((await loadScheme('year-6', folder)).id).toBe('year-6');
  });

  it('reads a scheme file from the folder it is asked in, with a byte order mark and Windows line ends', async () => {
    const text = JSON.stringify(changeScheme(['id'], 'our-own'), null, 2).replaceAll('\n', '\r\n');
    write('own.json', `\ufeff${text}`);
    expect(await loadScheme('own.json', folder)).toEqual({ ...yearSix, id: 'our-own' });
    expect((await loadScheme(join(folder, 'own.json'), '/')).id).toBe('our-own');
  });

  it('lists the schemes there are for an id that is none', async () => {
    expect(await refusalOf('yaer-6')).toEqual({
      message: 'There is no scheme "yaer-6".',
      advice: 'Did you mean year-6? These come with mis: year-6. For one of your own, give the path of its file.',
    });
    expect(await refusalOf('perinatal')).toEqual({
      message: 'There is no scheme "perinatal".',
      advice: 'These come with mis: year-6. For one of your own, give the path of its file.',
    });
  });

  it('names a file that is not there as it was typed', async () => {
    expect((await refusalOf('schemes/next.json')).message).toBe('There is no scheme file schemes/next.json.');
  });

  it('refuses a folder', async () => {
    mkdirSync(join(folder, 'schemes.json'));
    expect((await refusalOf('schemes.json')).message).toBe(
      "The scheme file schemes.json can't be read: it is a folder.",
    );
  });

  it('refuses text in another encoding', async () => {
    write('utf-16.json', Buffer.from('\ufeff{}', 'utf16le'));
    expect(await refusalOf('utf-16.json')).toEqual({
      message: 'The scheme file utf-16.json is not UTF-8 text.',
      advice: 'Save it again with the encoding UTF-8.',
    });
  });

  it('names the line and the column where JSON breaks', async () => {
    write('broken.json', '{\r\n  "id": "x",\r\n  "name": }\r\n');
    expect(await refusalOf('broken.json')).toEqual({
      message: 'The scheme file broken.json is not JSON at line 3, column 11: a value is missing.',
      advice: 'Mend it there and run the command again.',
    });
  });

  it('names the place inside a broken scheme file', async () => {
    write('gap.json', JSON.stringify(changeScheme(['safetyActions', 3, 'requirements', 4, 'id'], '4.6')));
    expect(await refusalOf('gap.json')).toEqual({
      message:
        'The scheme file gap.json has 1 problem:\n  safetyActions[3].requirements[4].id: expected "4.5", found "4.6"',
      advice: 'Mend it at the places named and run the command again.',
    });
  });

  it('shows ten problems and counts the rest', async () => {
    write('empty.json', '{}');
    const { message } = await refusalOf('empty.json');
    expect(message.split('\n')).toHaveLength(10);
    const backwards = yearSix.safetyActions[3]?.requirements.toReversed();
    write('many.json', JSON.stringify(changeScheme(['safetyActions', 3, 'requirements'], backwards)));
    const lines = (await refusalOf('many.json')).message.split('\n');
    expect(lines).toHaveLength(12);
    expect([lines[0], lines.at(-1)]).toEqual(['The scheme file many.json has 22 problems:', '  … and 12 more']);
  });
});
