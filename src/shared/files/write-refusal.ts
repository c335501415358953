import { InputError } from '../errors.ts';
import { systemCode } from './system-code.ts';

/** A stable word for machines, what the refusal means after the file's name, and what to do. */
type Refusal = readonly [reason: string, means: string, advice: string];

const NO_FOLDER: Refusal = [
  'missing',
  'is in a folder that does not exist',
  'Make the folder first, or choose another.',
];
const NO_RIGHT: Refusal = [
  'no-permission',
  "can't be written here",
  'Ask for the right to write in that folder, or choose another.',
];
const HELD: Refusal = ['in-use', 'is held by another program', 'Close it there and run the command again.'];

/** Why the system refused, in its own codes. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: ['folder', 'is a folder', 'Name a file inside it.'],
  EBUSY: [
    'in-use',
    "can't be replaced: it is held by another program, or mounted here by itself",
    'Close it there, or mount the folder that it lies in, and run the command again.',
  ],
  ETXTBSY: HELD,
  EPERM: [
    'no-permission',
    "can't be replaced here",
    'Ask whoever owns it or its folder for the right to, or change a copy of it.',
  ],
  EACCES: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOSPC: ['disk-full', 'could not be written: the disk is full', 'Make room and run the command again.'],
  EDQUOT: ['disk-full', 'could not be written: your share of the disk is full', 'Make room and run the command again.'],
  EFBIG: [
    'too-large',
    'could not be written: it is larger than a file may be here',
    'Choose another drive, or ask whoever looks after this one.',
  ],
  EIO: [
    'unwritable',
    'could not be written: the drive or network share failed',
    'Check the drive or network share, then run the command again.',
  ],
  EMFILE: ['unwritable', 'could not be written: too many files are open', 'Close some and run the command again.'],
  ENFILE: ['unwritable', 'could not be written: too many files are open', 'Close some and run the command again.'],
  EINVAL: ['unwritable', "has a name that can't be used there", 'Give it one without any of < > : " | ? *'],
  ELOOP: ['unwritable', 'is a link that leads round in a circle', 'Name the file itself.'],
  ENAMETOOLONG: [
    'unwritable',
    'has too long a name or path to be written',
    'Give it a shorter one, or choose a folder nearer the top.',
  ],
};

/** What some codes mean on Windows, where a file that is open elsewhere can't be replaced. */
const ON_WINDOWS: Readonly<Record<string, Refusal>> = {
  EBUSY: HELD,
  EPERM: ['in-use', 'is held by another program, or may not be changed', HELD[2]],
};

/**
 * Runs a write and turns a refusal of the system into words for the user.
 * @param path - the file as the user typed it.
 * @throws InputError when the system refused.
 */
export function withWriteAdvice<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw writeRefusal(path, error, process.platform);
  }
}

/** What the user reads where the system refused a write; any other error as it is. */
export function writeRefusal(path: string, error: unknown, platform: NodeJS.Platform): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  const refusals = platform === 'win32' ? { ...REFUSALS, ...ON_WINDOWS } : REFUSALS;
  const [reason, means, advice] = (Object.hasOwn(refusals, code) ? refusals[code] : undefined) ?? [
    'unwritable',
    `could not be written (${code})`,
    'Check the drive or network share, then run the command again.',
  ];
  return new InputError(path, reason, `${path} ${means}.`, advice, error);
}
