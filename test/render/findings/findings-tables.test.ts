import { expect, test } from 'vitest';
import { renderFindingsCsv } from '../../../src/render/findings/findings-csv.ts';
import { renderFindingsMarkdown } from '../../../src/render/findings/findings-markdown.ts';
import { withAnyRuleCount } from '../../support/any-rule-count.ts';
import { inProgress, read, unusable } from './findings-documents.ts';

test('Markdown says the verdict, how each safety action stands, and what is wrong in it', () => {
  expect(
    withAnyRuleCount(renderFindingsMarkdown([read(inProgress(), 'trust.xlsx'), unusable()])),
  ).toMatchInlineSnapshot(`
    "## trust.xlsx

    As of 8 Nov 2024: **1 warning, 1 for information**. 1 of 10 safety actions are compliant. Checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against N rules.

    | No. | Safety action | Standing | Errors | Warnings | For information |
    | --- | --- | --- | --- | --- | --- |
    | 1 | Perinatal mortality reviews | 4 open | · | · | · |
    | 2 | Maternity Services Data Set | compliant | · | · | · |
    | 3 | Transitional care | 3 open | · | 1 | · |
    | 4 | Clinical workforce | 9 open | · | · | · |
    | 5 | Midwifery workforce | 2 open | · | · | · |
    | 6 | Saving Babies' Lives | 3 open | · | · | · |
    | 7 | Listening to families | 2 open | · | · | · |
    | 8 | Training | 11 open | · | · | · |
    | 9 | Board assurance | 3 open | · | · | · |
    | 10 | Reporting to MNSI and Early Notification | 4 open | · | · | · |

    ### The workbook

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | Overview!B4 | Totals in the overview were never calculated, so they were not compared with the rows. | open the workbook in Excel and save it | MIS107 overview-not-calculated |

    ### Safety action 3: Transitional care

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | warning | SA3!J7 | 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. | bring the due date forward to 2 Oct 2024 or earlier | MIS304 due-date-after-period |

    ## fixtures/unusable/encrypted.xlsx

    **The workbook can't be used.** fixtures/unusable/encrypted.xlsx is protected with a password. Open it in Excel with its password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save a copy.
    "
  `);
});

test('no word of a workbook becomes a sign, a tag, a column or a call for somebody in Markdown', () => {
  const report = inProgress();
  const findings = report.findings.map((finding) => ({ ...finding, message: '@team <img> a|b [x](y)\n# z &lt;' }));
  const markdown = renderFindingsMarkdown([read({ ...report, findings }, '<b>|@x.xlsx')]);
  expect(markdown).toContain('@\u200bteam \\<img\\> a\\|b \\[x\\](y) # z &amp;lt;');
  expect(markdown).toContain('## \\<b\\>\\|@\u200bx.xlsx');
  for (const row of markdown.split('\n').filter((line) => line.startsWith('| warning')))
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
});

test('CSV has a line for each finding, and none that a spreadsheet would run', () => {
  const report = inProgress();
  const findings = report.findings.map((finding) => ({ ...finding, message: '=HYPERLINK("x")' }));
  const csv = renderFindingsCsv([read({ ...report, findings }, '+1.xlsx'), unusable()]);
  const [headings, ...lines] = csv.trimEnd().split('\r\n');
  expect(headings).toBe(
    'Workbook,Severity,Code,Rule,Requirement number,Field,Sheet,Cell,Row,Column,What is wrong,What to do,Fingerprint,Why it is not counted',
  );
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^"'\+1\.xlsx",warning,MIS304,due-date-after-period,SA3\.3,due,SA3,J7,7,10,"'=HYPERLINK/);
  expect(lines[2]).toMatch(/^fixtures\/unusable\/encrypted\.xlsx,error,unusable,workbook-unusable,,,,,,,/);
});
