import { describe, expect, test } from 'vitest';
import { readJunit } from '../render/findings/read-junit.ts';
import { withAnyRuleCount } from '../support/any-rule-count.ts';
import { folderWith } from '../support/folder-with.ts';
import { runCli } from '../support/run-cli.ts';
import { TEST_NUMBER } from '../support/test-number.ts';

const UNLOCATED = { rows: { '4.12': { location: undefined } } };
const OPEN = { rows: { '8.9': { status: 'Amber', approvedOn: undefined, due: new Date('2024-11-29T00:00Z') } } };

const WAIVER = {
  code: 'MIS203',
  requirement: '4.12',
  reason: 'The folder moves to the new server in January.',
  approvedBy: 'Quality Assurance Lead',
  expires: '2024-12-31',
};

async function validated(cwd: string, asOf: string, ...argv: string[]) {
  return runCli(['validate', 'trust.xlsx', '--as-of', asOf, ...argv], { cwd });
}

describe('a waiver in force', () => {
  test('takes a finding out of the counts, and is told with its reason', async () => {
    const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
    const { stdout, exitCode } = await validated(cwd, '2024-12-09');
    expect(withAnyRuleCount(stdout)).toMatchInlineSnapshot(`
      "Waived
        4.12: [MIS203 evidence-missing] waived until 31 Dec 2024, approved by Quality Assurance Lead: The folder moves to the new server in January.

      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: nothing else wrong found; 1 waived.
      "
    `);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['2024-12-31T23:59', 0, []],
    ['2025-01-01T00:00', 1, ['MIS902', 'MIS203']],
  ])('holds to the end of its last day in London: as of %s the exit code is %i', async (asOf, code, codes) => {
    const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
    const { stdout, exitCode } = await validated(cwd, asOf, '--format', 'json');
    const found: { code: string; suppressed: unknown }[] = JSON.parse(stdout).findings;
    expect(found.filter(({ suppressed }) => !suppressed).map((finding) => finding.code)).toEqual(codes);
    expect(exitCode).toBe(code);
  });

  test.each([
    ['2024-12-31T23:59:00Z', 0],
    ['2025-01-01T00:00:00Z', 1],
  ])('goes by London where nothing is said of the day: at %s', async (now, code) => {
    const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
    expect((await runCli(['validate', 'trust.xlsx'], { cwd, now })).exitCode).toBe(code);
  });

  test('an hour before midnight of summer in UTC, London has the next day', async () => {
    const cwd = await folderWith({ waivers: [{ ...WAIVER, expires: '2024-06-30' }] }, UNLOCATED);
    const { stdout } = await runCli(['validate', 'trust.xlsx'], { cwd, now: '2024-06-30T23:30:00Z' });
    expect(stdout).toContain('MIS902 waiver-expired');
  });

  test('for a field leaves the same rule on another field', async () => {
    const cwd = await folderWith(
      { waivers: [{ ...WAIVER, field: 'location' }] },
      { rows: { '4.12': { location: undefined, evidence: undefined } } },
    );
    const { findings, suppressed } = JSON.parse((await validated(cwd, '2024-12-09', '--format', 'json')).stdout);
    expect(findings).toMatchObject([
      { field: 'evidence', suppressed: false },
      { field: 'location', suppressed: { kind: 'waiver', approvedBy: WAIVER.approvedBy, expires: WAIVER.expires } },
    ]);
    expect(suppressed).toEqual({ waived: 1, known: 0 });
  });

  test('by code alone waives what is about the workbook as a whole', async () => {
    const overview = [
      ['Safety action', 'Red', 'Amber', 'Green', 'Blue'],
      [1, 0, 0, 0, 6],
    ];
    const { requirement, ...waiver } = { ...WAIVER, code: 'MIS105' };
    expect(requirement).toBe('4.12');
    const cwd = await folderWith({ waivers: [waiver] }, { overview });
    expect(await validated(cwd, '2024-12-09')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('The workbook: [MIS105 overview-disagrees] waived until 31 Dec 2024'),
    });
  });

  test('that has nothing to waive is a warning, where its rule was run', async () => {
    const cwd = await folderWith({ waivers: [WAIVER, { ...WAIVER, code: 'MIS410' }] });
    const { stdout, exitCode } = await validated(cwd, '2024-12-09');
    expect(stdout).toContain('warning [MIS903 waiver-unused] The waiver of MIS203 for 4.12 waives nothing');
    expect(stdout).not.toContain('MIS410');
    expect(exitCode).toBe(0);
    expect((await validated(cwd, '2024-12-09', '--stage', 'board')).stdout).toContain('The waiver of MIS410 for 4.12');
  });
});

describe('before the Board signs', () => {
  test('what is waived is in the sentence that it relies on', async () => {
    const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
    const { stdout, exitCode } = await validated(cwd, '2024-12-09', '--stage', 'board');
    expect(stdout).toContain('found nothing wrong but 1 finding that is waived (rule set');
    expect(stdout).toContain(WAIVER.reason);
    expect(exitCode).toBe(0);
  });

  test('a waived requirement is still open: never compliant, never ready', async () => {
    const { requirement: _, ...ofWorkbook } = WAIVER;
    const ofRow = ['MIS308', 'MIS410'].map((code) => ({ ...WAIVER, code, requirement: '8.9' }));
    const waivers = [...ofRow, { ...ofWorkbook, code: 'MIS510' }];
    const cwd = await folderWith({ waivers }, { ...OPEN, declaration: { D13: 'No' } });
    const { stdout, exitCode } = await validated(cwd, '2024-12-09', '--stage', 'board');
    expect(stdout).not.toContain('ready for the Board');
    expect(stdout).toContain('Between here and 10 of 10: 1 requirement');
    expect(stdout).toContain('nothing else wrong found; 3 waived');
    expect(exitCode).toBe(0);
    const json = await validated(cwd, '2024-12-09', '--format', 'json', '--stage', 'board');
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ ready: false, compliance: { compliant: 9, met: false } });
  });

  test('a Green requirement whose review is waived is not ready either', async () => {
    const waivers = [
      { ...WAIVER, code: 'MIS411', requirement: '8.9' },
      { ...WAIVER, code: 'MIS303', requirement: '8.9' },
    ];
    const cwd = await folderWith({ waivers }, { rows: { '8.9': { status: 'Green' } } });
    const { stdout } = await validated(cwd, '2024-12-09', '--stage', 'board');
    expect(stdout).not.toContain('ready for the Board');
  });
});

describe('every format tells a waived finding apart', () => {
  async function answered(format: string): Promise<string> {
    const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
    const { stdout, exitCode } = await validated(cwd, '2024-12-09', '--format', format);
    expect(exitCode).toBe(0);
    return stdout;
  }
  const told = `waived until 31 Dec 2024, approved by Quality Assurance Lead: ${WAIVER.reason}`;

  test('sarif suppresses the result', async () => {
    const [{ results }] = JSON.parse(await answered('sarif')).runs;
    expect(results).toMatchObject([
      { ruleId: 'MIS203', suppressions: [{ kind: 'external', status: 'accepted', justification: told }] },
    ]);
  });

  test('junit skips the case', async () => {
    const document = await answered('junit');
    expect(document).toContain('failures="0" errors="0" skipped="1"');
    const skipped = readJunit(document).filter((one) => one.told.length > 0);
    expect(skipped).toMatchObject([{ name: expect.stringMatching(/^4\.12 /), told: [['skipped', `MIS203 ${told}`]] }]);
  });

  test.each(['markdown', 'html', 'csv'])('%s says why it is not counted', async (format) => {
    const document = await answered(format);
    expect(document).toContain(told);
    expect(document).toContain('Why it is not counted');
  });

  test.each(['github', 'azure'])('%s has it in the count of the verdict alone', async (format) => {
    const document = await answered(format);
    expect(document.trimEnd().split('\n')).toEqual([expect.stringMatching(/: nothing else wrong found; 1 waived\.$/)]);
  });

  test('gitlab leaves it out', async () => {
    expect(JSON.parse(await answered('gitlab'))).toEqual([]);
  });
});

describe('a waiver that can’t be', () => {
  const without = (key: keyof typeof WAIVER) =>
    Object.fromEntries(Object.entries(WAIVER).filter(([own]) => own !== key));

  test.each([
    [{ ...WAIVER, expires: '2024-02-30' }, 'waivers.0.expires is "2024-02-30", and should be a day of the calendar'],
    [{ ...WAIVER, expires: '31/12/2024' }, 'waivers.0.expires is "31/12/2024"'],
    [{ ...WAIVER, expires: 20241231 }, 'waivers.0.expires is 20241231'],
    [without('expires'), 'waivers.0.expires is missing: it should be a day of the calendar'],
    [without('reason'), 'waivers.0.reason is missing'],
    [{ ...WAIVER, approvedBy: ' \n' }, 'waivers.0.approvedBy is "", and should be the role that decided so'],
    [{ ...WAIVER, expiry: 'never' }, 'unknown key "expiry" in waivers.0 (did you mean "expires"?)'],
    [{ ...WAIVER, field: 'locaton' }, 'unknown field "locaton" in waivers.0.field (did you mean "location"?)'],
    [{ ...WAIVER, code: 'MIS23' }, 'unknown rule "MIS23" in waivers.0.code (did you mean "MIS'],
    [{ ...WAIVER, code: 'evidence-missing' }, '(did you mean "MIS203"?)'],
    [
      { ...WAIVER, requirement: '4.112' },
      'has no requirement "4.112", named in waivers.0.requirement (did you mean "4.1',
    ],
    [{ ...WAIVER, code: 'MIS601' }, 'would waive MIS601, and what protects patients'],
    [{ ...WAIVER, code: 'MIS903' }, 'would waive MIS903'],
    [without('requirement'), 'waivers.0 needs a requirement'],
    ['MIS203', 'waivers.0 should be an object with the keys of a waiver'],
  ])('%j is refused, with its place', async (waiver, says) => {
    const cwd = await folderWith({ waivers: [waiver] }, UNLOCATED);
    const { exitCode, stderr, stdout } = await validated(cwd, '2024-12-09');
    expect(stderr).toContain('mis.config.json has a problem: ');
    expect(stderr).toContain(says);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });
});

test('a reason never shows what could tell who a patient is', async () => {
  const cwd = await folderWith({ waivers: [{ ...WAIVER, reason: `Case ${TEST_NUMBER}\u001b[31m` }] }, UNLOCATED);
  for (const format of ['text', 'json', 'csv', 'sarif']) {
    const { stdout } = await validated(cwd, '2024-12-09', '--format', format);
    expect(stdout.replaceAll(/\D/g, '')).not.toContain(TEST_NUMBER);
    expect(stdout).not.toContain('\u001b');
  }
});

test('mis adopt reads the layout alone: a waiver of the new scheme is no trouble for an old workbook', async () => {
  const cwd = await folderWith({ waivers: [{ ...WAIVER, requirement: '4.99' }] });
  const { exitCode } = await runCli(['adopt', 'trust.xlsx', 'fresh.xlsx', '--as-of', '2024-12-09'], { cwd });
  expect(exitCode).toBe(0);
});

test('mis show tells a waived finding with its waiver', async () => {
  const cwd = await folderWith({ waivers: [WAIVER] }, UNLOCATED);
  const { stdout } = await runCli(['show', 'trust.xlsx', '4.12', '--as-of', '2024-12-09'], { cwd });
  expect(stdout).toContain('  waived [MIS203 evidence-missing] SA4!F13');
  expect(stdout).toContain('waived until 31 Dec 2024, approved by Quality Assurance Lead');
});

test('mis set warns of what is waived no more than mis validate does', async () => {
  const edit = ['set', 'trust.xlsx', '4.12', '--status', 'Green', '--clear', 'location', '--clear', 'approved-on'];
  const printed = async (config: object) => {
    const cwd = await folderWith(config);
    return (await runCli([...edit, '--dry-run', '--as-of', '2024-12-09'], { cwd })).stdout;
  };
  expect(await printed({})).toContain('MIS203');
  expect(await printed({ waivers: [WAIVER] })).not.toContain('MIS203');
});
