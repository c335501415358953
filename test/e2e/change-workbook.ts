import { InputError } from '../../src/shared/errors.ts';
import { changeFile } from '../../src/workbook/change-file.ts';

/**
 * A process that changes one workbook until it is done or killed:
 * `alternate FILE BYTES [DAY]` writes a, b, a, b, … so many bytes of them, and says when it begins;
 * `add FILE TIMES` adds one to the number in the file, so many times, and again where it is told to try again;
 * `grow FILE BYTES` makes it that large, once.
 */
const [what, path = '', count = '', day] = process.argv.slice(2);
const options = { cwd: process.cwd(), backup: day };

const CHANGES: Readonly<Record<string, () => void>> = {
  alternate() {
    process.stdout.write('begins');
    for (;;) changeTo((bytes) => Buffer.alloc(Number(count), bytes[0] === 0x61 ? 'b' : 'a'));
  },
  add() {
    for (let times = Number(count); times > 0; times--)
      insist(() => changeTo((bytes) => Buffer.from(`${Number(bytes) + 1}`)));
  },
  grow() {
    changeTo(() => Buffer.alloc(Number(count), 'a'));
  },
};

function changeTo(next: (bytes: Buffer) => Buffer): void {
  changeFile(path, options, (bytes) => ({ bytes: next(bytes), result: undefined }));
}

function insist(act: () => void): void {
  for (;;) {
    try {
      act();
      return;
    } catch (error) {
      if (!(error instanceof InputError) || error.reason !== 'in-use') throw error;
    }
  }
}

CHANGES[String(what)]?.();
