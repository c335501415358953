import { describe, expect, test } from 'vitest';
import { renderFindingsAzure } from '../../../src/render/findings/findings-azure.ts';
import { renderFindingsGithub } from '../../../src/render/findings/findings-github.ts';
import { renderFindingsGitlab } from '../../../src/render/findings/findings-gitlab.ts';
import { withAnyRuleCount } from '../../support/any-rule-count.ts';
import { inProgress, read, unusable } from './findings-documents.ts';

/** As the runner of GitHub reads a line back. */
function githubCommand(line: string) {
  const [, name = '', properties = '', message = ''] = /^::([a-z]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string) =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const pairs = properties
    .split(',')
    .map((pair) => [pair.split('=')[0], unescaped(pair.split('=').slice(1).join('='))]);
  return { name, properties: Object.fromEntries(pairs), message: unescaped(message) };
}

/** A report whose words and path hold the signs of the formats. */
function awkward() {
  const report = inProgress();
  const message = 'One,\ntwo: 50%0A; ] ##[error]::error::##vso[task.complete]';
  const findings = report.findings.map((finding) => ({ ...finding, message }));
  return { message, outcome: read({ ...report, findings }, `.\\a,b\\c:d;e] 100%.xlsx`) };
}

describe('github', () => {
  test('one annotation a safety action, the findings in a group of the log, the verdict last', () => {
    expect(
      withAnyRuleCount(renderFindingsGithub([read(inProgress(), 'trust.xlsx'), unusable()])),
    ).toMatchInlineSnapshot(`
      "::group::trust.xlsx: The workbook: 1 for information
      Overview!B4: info [MIS107 overview-not-calculated] Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      ::endgroup::
      ::notice file=trust.xlsx,line=4,endLine=4,col=2,endColumn=2,title=The workbook%3A 1 for information::Overview!B4: Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      ::group::trust.xlsx: Safety action 3: Transitional care: 1 warning
      SA3!J7: warning [MIS304 due-date-after-period] 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier
      ::endgroup::
      ::warning file=trust.xlsx,line=7,endLine=7,col=10,endColumn=10,title=Safety action 3%3A Transitional care%3A 1 warning::SA3!J7: 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier
      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: 1 warning, 1 for information.
      ::error file=fixtures/unusable/encrypted.xlsx,title=The workbook can't be used::fixtures/unusable/encrypted.xlsx is protected with a password. Open it in Excel with its password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save a copy.
      "
    `);
  });

  test('ten annotations of a kind are shown: a safety action has one, however much is wrong in it', () => {
    const report = inProgress();
    const many = { ...report, findings: Array.from({ length: 30 }, () => report.findings.at(-1) as never) };
    const lines = renderFindingsGithub([read(many)]).split('\n');
    const annotations = lines.filter((line) => line.startsWith('::warning '));
    expect(annotations).toHaveLength(1);
    expect(githubCommand(annotations[0] ?? '').message.split('\n')).toHaveLength(30);
    expect(lines.filter((line) => line.startsWith('SA'))).toHaveLength(30);
  });

  test('the runner reads back what was meant, and takes no words for a command', () => {
    const { message, outcome } = awkward();
    const lines = renderFindingsGithub([outcome]).trimEnd().split('\n');
    const annotation = githubCommand(lines.find((line) => line.startsWith('::warning ')) ?? '');
    expect(annotation.properties.file).toBe('a,b/c:d;e] 100%.xlsx');
    expect(annotation.properties).toMatchObject({ line: '7', col: '10' });
    expect(annotation.message).toContain(message);
    for (const line of lines) if (!line.startsWith('::')) expect(line).not.toMatch(/##\[|^::/);
    expect(lines.filter((line) => line.startsWith('::error'))).toEqual([]);
  });
});

describe('azure', () => {
  test('errors and warnings are issues, the rest is words', () => {
    expect(
      withAnyRuleCount(renderFindingsAzure([read(inProgress(), 'trust.xlsx'), unusable()])),
    ).toMatchInlineSnapshot(`
      "trust.xlsx: Overview!B4: info [MIS107 overview-not-calculated] Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=7;columnnumber=10;code=MIS304;]SA3!J7: 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier
      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules: 1 warning, 1 for information.
      ##vso[task.logissue type=error;sourcepath=fixtures/unusable/encrypted.xlsx;code=unusable;]fixtures/unusable/encrypted.xlsx is protected with a password. Open it in Excel with its password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save a copy.
      "
    `);
  });

  test('nothing in a name ends a property, and no words are taken for a command', () => {
    const lines = renderFindingsAzure([awkward().outcome]).trimEnd().split('\n');
    const issue = lines.find((line) => line.startsWith('##vso[')) ?? '';
    const [, properties = '', message = ''] = /^##vso\[task\.logissue ([^\]]*)\](.*)$/.exec(issue) ?? [];
    expect(properties.split(';').filter((pair) => pair !== '')).toEqual([
      'type=warning',
      'sourcepath=a,b/c:d%3Be%5D 100%AZP25.xlsx',
      'linenumber=7',
      'columnnumber=10',
      'code=MIS304',
    ]);
    expect(message).toContain('One,%0Atwo: 50%AZP250A;');
    for (const line of lines) if (line !== issue) expect(line).not.toMatch(/##(?:vso)?\[/);
  });
});

describe('gitlab', () => {
  test('each issue has what the Code Quality report asks for', () => {
    const issues = JSON.parse(renderFindingsGitlab([read(inProgress()), unusable()]));
    expect(issues).toHaveLength(3);
    for (const { description, check_name, fingerprint, severity, location } of issues) {
      expect(description).toEqual(expect.any(String));
      expect(check_name).toEqual(expect.any(String));
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^\.\/|\\/);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
  });

  test('no two issues share a fingerprint, and each keeps its own when another workbook is added', () => {
    const report = inProgress();
    const twice = read({ ...report, findings: report.findings.flatMap((finding) => [finding, finding]) }, 'a.xlsx');
    const printsOf = (...outcomes: Parameters<typeof renderFindingsGitlab>[0]) =>
      JSON.parse(renderFindingsGitlab(outcomes)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const alone = printsOf(twice);
    const together = printsOf(read(report, 'b.xlsx'), twice, unusable());
    expect(new Set(together).size).toBe(together.length);
    expect(together).toEqual(expect.arrayContaining(alone));
  });
});

test('a file name that begins like a command is words', () => {
  const last = renderFindingsGithub([read(inProgress(), '::error::.xlsx')])
    .trimEnd()
    .split('\n')
    .at(-1);
  expect(last).toMatch(/^:\u200b:error::\.xlsx: checked 89/);
});
