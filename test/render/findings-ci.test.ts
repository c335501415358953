import { describe, expect, test } from 'vitest';
import { renderFindingsAzure } from '../../src/render/findings-azure.ts';
import { renderFindingsGithub } from '../../src/render/findings-github.ts';
import { renderFindingsGitlab } from '../../src/render/findings-gitlab.ts';
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
    expect(renderFindingsGithub([read(inProgress(), 'trust.xlsx'), unusable()])).toMatchInlineSnapshot(`
      "::group::trust.xlsx: The workbook: 1 for information
      Overview!B4: info [MIS107 overview-not-calculated] Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      ::endgroup::
      ::notice file=trust.xlsx,line=4,endLine=4,col=2,endColumn=2,title=The workbook%3A 1 for information::Overview!B4: Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      ::group::trust.xlsx: Safety action 1: Perinatal mortality reviews: 3 for information
      SA1!J5: info [MIS309 due-on-weekend] 1.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      SA1!J6: info [MIS308 due-in-past] 1.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date
      SA1!I7: info [MIS306 approval-before-evidence] 1.3 was approved on 25 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      ::endgroup::
      ::notice file=trust.xlsx,line=5,endLine=5,col=10,endColumn=10,title=Safety action 1%3A Perinatal mortality reviews%3A 3 for information::SA1!J5: 1.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024%0ASA1!J6: 1.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date%0ASA1!I7: 1.3 was approved on 25 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      ::group::trust.xlsx: Safety action 2: Maternity Services Data Set: 1 for information
      SA2!F5: info [MIS211 evidence-repeated] All 3 requirements met in safety action 2 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ::endgroup::
      ::notice file=trust.xlsx,line=5,endLine=5,col=6,endColumn=6,title=Safety action 2%3A Maternity Services Data Set%3A 1 for information::SA2!F5: All 3 requirements met in safety action 2 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ::group::trust.xlsx: Safety action 3: Transitional care: 3 warnings, 1 for information
      SA3!D6: warning [MIS403 condition-contradicts] 3.2 is Amber, but is asked for only where 3.1 is not met; 3.1 is Blue. → set it to not applicable, with the reason, if 3.1 is met in full
      SA3!J6: info [MIS308 due-in-past] 3.2 is open and was due on 4 Nov 2024, 4 days ago. → ask its lead; bring the status up to date, or agree a new due date
      SA3!D7: warning [MIS310 interim-date-missed] 3.3 is open, and the scheme asked for it by 2 Oct 2024. → if it was done in time, file the evidence of that day and set it to Green; otherwise tell the Board now
      SA3!J7: warning [MIS304 due-date-after-period] 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier
      ::endgroup::
      ::warning file=trust.xlsx,line=6,endLine=6,col=4,endColumn=4,title=Safety action 3%3A Transitional care%3A 3 warnings%2C 1 for information::SA3!D6: 3.2 is Amber, but is asked for only where 3.1 is not met; 3.1 is Blue. → set it to not applicable, with the reason, if 3.1 is met in full%0ASA3!D7: 3.3 is open, and the scheme asked for it by 2 Oct 2024. → if it was done in time, file the evidence of that day and set it to Green; otherwise tell the Board now%0ASA3!J7: 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier%0ASA3!J6: 3.2 is open and was due on 4 Nov 2024, 4 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ::group::trust.xlsx: Safety action 4: Clinical workforce: 3 warnings, 2 for information
      SA4!J14: info [MIS309 due-on-weekend] 4.9 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      SA4!D24: warning [MIS403 condition-contradicts] 4.17 is Green, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      SA4!D25: warning [MIS403 condition-contradicts] 4.18 is Blue, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      SA4!D26: warning [MIS403 condition-contradicts] 4.19 is Red, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      SA4!J31: info [MIS308 due-in-past] 4.23 is open and was due on 3 Nov 2024, 5 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ::endgroup::
      ::warning file=trust.xlsx,line=24,endLine=24,col=4,endColumn=4,title=Safety action 4%3A Clinical workforce%3A 3 warnings%2C 2 for information::SA4!D24: 4.17 is Green, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full%0ASA4!D25: 4.18 is Blue, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full%0ASA4!D26: 4.19 is Red, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full%0ASA4!J14: 4.9 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024%0ASA4!J31: 4.23 is open and was due on 3 Nov 2024, 5 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ::group::trust.xlsx: Safety action 5: Midwifery workforce: 3 for information
      SA5!J6: info [MIS308 due-in-past] 5.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date
      SA5!I7: info [MIS306 approval-before-evidence] 5.3 was approved on 19 Sep 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      SA5!J8: info [MIS309 due-on-weekend] 5.4 is due on a weekend, Sat 9 Nov 2024. → bring it forward to Fri 8 Nov 2024
      ::endgroup::
      ::notice file=trust.xlsx,line=6,endLine=6,col=10,endColumn=10,title=Safety action 5%3A Midwifery workforce%3A 3 for information::SA5!J6: 5.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date%0ASA5!I7: 5.3 was approved on 19 Sep 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date%0ASA5!J8: 5.4 is due on a weekend, Sat 9 Nov 2024. → bring it forward to Fri 8 Nov 2024
      ::group::trust.xlsx: Safety action 6: Saving Babies' Lives: 1 for information
      SA6!F8: info [MIS211 evidence-repeated] All 3 requirements met in safety action 6 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ::endgroup::
      ::notice file=trust.xlsx,line=8,endLine=8,col=6,endColumn=6,title=Safety action 6%3A Saving Babies' Lives%3A 1 for information::SA6!F8: All 3 requirements met in safety action 6 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ::group::trust.xlsx: Safety action 7: Listening to families: 1 warning
      SA7!D6: warning [MIS403 condition-contradicts] 7.2 is Red, but is asked for only where 7.1 is not met; 7.1 is Green. → set it to not applicable, with the reason, if 7.1 is met in full
      ::endgroup::
      ::warning file=trust.xlsx,line=6,endLine=6,col=4,endColumn=4,title=Safety action 7%3A Listening to families%3A 1 warning::SA7!D6: 7.2 is Red, but is asked for only where 7.1 is not met; 7.1 is Green. → set it to not applicable, with the reason, if 7.1 is met in full
      ::group::trust.xlsx: Safety action 8: Training: 5 for information
      SA8!J6: info [MIS309 due-on-weekend] 8.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      SA8!I11: info [MIS306 approval-before-evidence] 8.5 was approved on 3 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      SA8!J16: info [MIS309 due-on-weekend] 8.10 is due on a weekend, Sat 23 Nov 2024. → bring it forward to Fri 22 Nov 2024
      SA8!I18: info [MIS306 approval-before-evidence] 8.11 was approved on 24 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      SA8!J21: info [MIS308 due-in-past] 8.14 is open and was due on 6 Nov 2024, 2 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ::endgroup::
      ::notice file=trust.xlsx,line=6,endLine=6,col=10,endColumn=10,title=Safety action 8%3A Training%3A 5 for information::SA8!J6: 8.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024%0ASA8!I11: 8.5 was approved on 3 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date%0ASA8!J16: 8.10 is due on a weekend, Sat 23 Nov 2024. → bring it forward to Fri 22 Nov 2024%0ASA8!I18: 8.11 was approved on 24 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date%0ASA8!J21: 8.14 is open and was due on 6 Nov 2024, 2 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ::group::trust.xlsx: Safety action 10: Reporting to MNSI and Early Notification: 1 for information
      SA10!I6: info [MIS306 approval-before-evidence] 10.2 was approved on 27 Aug 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      ::endgroup::
      ::notice file=trust.xlsx,line=6,endLine=6,col=9,endColumn=9,title=Safety action 10%3A Reporting to MNSI and Early Notification%3A 1 for information::SA10!I6: 10.2 was approved on 27 Aug 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 41 rules: 7 warnings, 18 for information.
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
    expect(renderFindingsAzure([read(inProgress(), 'trust.xlsx'), unusable()])).toMatchInlineSnapshot(`
      "trust.xlsx: Overview!B4: info [MIS107 overview-not-calculated] Totals in the overview were never calculated, so they were not compared with the rows. → open the workbook in Excel and save it
      trust.xlsx: SA1!J5: info [MIS309 due-on-weekend] 1.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      trust.xlsx: SA1!J6: info [MIS308 due-in-past] 1.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date
      trust.xlsx: SA1!I7: info [MIS306 approval-before-evidence] 1.3 was approved on 25 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: SA2!F5: info [MIS211 evidence-repeated] All 3 requirements met in safety action 2 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=6;columnnumber=4;code=MIS403;]SA3!D6: 3.2 is Amber, but is asked for only where 3.1 is not met; 3.1 is Blue. → set it to not applicable, with the reason, if 3.1 is met in full
      trust.xlsx: SA3!J6: info [MIS308 due-in-past] 3.2 is open and was due on 4 Nov 2024, 4 days ago. → ask its lead; bring the status up to date, or agree a new due date
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=7;columnnumber=4;code=MIS310;]SA3!D7: 3.3 is open, and the scheme asked for it by 2 Oct 2024. → if it was done in time, file the evidence of that day and set it to Green; otherwise tell the Board now
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=7;columnnumber=10;code=MIS304;]SA3!J7: 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier
      trust.xlsx: SA4!J14: info [MIS309 due-on-weekend] 4.9 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=24;columnnumber=4;code=MIS403;]SA4!D24: 4.17 is Green, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=25;columnnumber=4;code=MIS403;]SA4!D25: 4.18 is Blue, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=26;columnnumber=4;code=MIS403;]SA4!D26: 4.19 is Red, but is asked for only where 4.16 is not met; 4.16 is Blue. → set it to not applicable, with the reason, if 4.16 is met in full
      trust.xlsx: SA4!J31: info [MIS308 due-in-past] 4.23 is open and was due on 3 Nov 2024, 5 days ago. → ask its lead; bring the status up to date, or agree a new due date
      trust.xlsx: SA5!J6: info [MIS308 due-in-past] 5.2 is open and was due on 1 Nov 2024, 7 days ago. → ask its lead; bring the status up to date, or agree a new due date
      trust.xlsx: SA5!I7: info [MIS306 approval-before-evidence] 5.3 was approved on 19 Sep 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: SA5!J8: info [MIS309 due-on-weekend] 5.4 is due on a weekend, Sat 9 Nov 2024. → bring it forward to Fri 8 Nov 2024
      trust.xlsx: SA6!F8: info [MIS211 evidence-repeated] All 3 requirements met in safety action 6 name the same evidence, word for word. → say for each requirement which paper, minute or register shows it
      ##vso[task.logissue type=warning;sourcepath=trust.xlsx;linenumber=6;columnnumber=4;code=MIS403;]SA7!D6: 7.2 is Red, but is asked for only where 7.1 is not met; 7.1 is Green. → set it to not applicable, with the reason, if 7.1 is met in full
      trust.xlsx: SA8!J6: info [MIS309 due-on-weekend] 8.1 is due on a weekend, Sat 16 Nov 2024. → bring it forward to Fri 15 Nov 2024
      trust.xlsx: SA8!I11: info [MIS306 approval-before-evidence] 8.5 was approved on 3 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: SA8!J16: info [MIS309 due-on-weekend] 8.10 is due on a weekend, Sat 23 Nov 2024. → bring it forward to Fri 22 Nov 2024
      trust.xlsx: SA8!I18: info [MIS306 approval-before-evidence] 8.11 was approved on 24 Oct 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: SA8!J21: info [MIS308 due-in-past] 8.14 is open and was due on 6 Nov 2024, 2 days ago. → ask its lead; bring the status up to date, or agree a new due date
      trust.xlsx: SA10!I6: info [MIS306 approval-before-evidence] 10.2 was approved on 27 Aug 2024, but what it measures runs to 30 Nov 2024. → review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date
      trust.xlsx: checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 41 rules: 7 warnings, 18 for information.
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
