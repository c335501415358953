import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/shared/errors.ts';
import { systemCode } from '../../../src/shared/files/system-code.ts';
import { writeRefusal } from '../../../src/shared/files/write-refusal.ts';

const refusal = (code: string, errno?: number) => Object.assign(new Error(code), { code, syscall: 'rename', errno });

test.each([
  ['EPERM', 'win32', 'in-use', /held by another program.* Close it there/],
  ['EBUSY', 'win32', 'in-use', /held by another program.* Close it there/],
  ['EACCES', 'win32', 'no-permission', /can't be written here.* Ask for the right/],
  ['EPERM', 'linux', 'no-permission', /can't be replaced here.* Ask whoever owns it or its folder/],
  ['EBUSY', 'linux', 'in-use', /mounted here by itself.* mount the folder/],
  ['EDQUOT', 'linux', 'disk-full', /your share of the disk is full.* Make room/],
  ['ENAMETOOLONG', 'linux', 'unwritable', /too long a name or path.* shorter one/],
  ['EMFILE', 'darwin', 'unwritable', /too many files are open/],
  ['ESTALE', 'linux', 'unwritable', /could not be written \(ESTALE\).* network share/],
] as const)('%s on %s is told as %s', (code, platform, reason, says) => {
  const told = writeRefusal('trust.xlsx', refusal(code), platform);
  expect(told).toMatchObject({ path: 'trust.xlsx', reason });
  expect(told instanceof InputError && `${told.message} ${told.advice}`).toMatch(says);
});

test('what the system did not refuse is passed on', () => {
  const bug = new TypeError('a bug');
  expect(writeRefusal('trust.xlsx', bug, 'linux')).toBe(bug);
});

test('a refusal that Node knows by its number only has its name', () => {
  expect(systemCode(refusal('UNKNOWN', -constants.errno.EDQUOT))).toBe('EDQUOT');
  expect(systemCode(refusal('Unknown system error -122', -constants.errno.EDQUOT))).toBe('EDQUOT');
  expect(systemCode(refusal('UNKNOWN', -4094))).toBe('UNKNOWN');
  expect(systemCode(new Error('a bug'))).toBe('');
});
