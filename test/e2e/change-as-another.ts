import { InputError } from '../../src/shared/errors.ts';
import { changeFile } from '../../src/workbook/change-file.ts';

/** A process that becomes another person, where it is an administrator, then changes a workbook and says what came of it. */
const [path = '', uid = '', gid = ''] = process.argv.slice(2);

if (process.getuid?.() === 0) {
  process.setgroups?.([Number(gid)]);
  process.setgid?.(Number(gid));
  process.setuid?.(Number(uid));
}

function answer(): string {
  try {
    changeFile(path, { cwd: process.cwd(), backup: '2024-10-14' }, () => ({ bytes: Buffer.from('new'), result: '' }));
    return 'written';
  } catch (error) {
    if (error instanceof InputError) return error.reason;
    throw error;
  }
}

process.stdout.write(answer());
