import { expect, test } from 'vitest';
import { renderFindingsCsv } from '../../src/render/findings-csv.ts';
import { renderFindingsMarkdown } from '../../src/render/findings-markdown.ts';
import { inProgress, read, unusable } from './findings-documents.ts';

test('Markdown says the verdict, how each safety action stands, and what is wrong in it', () => {
  expect(renderFindingsMarkdown([read(inProgress(), 'trust.xlsx'), unusable()])).toMatchInlineSnapshot(`
    "## trust.xlsx

    As of 8 Nov 2024: **7 warnings, 18 for information**. 1 of 10 safety actions are compliant. Checked 89 requirements of Maternity Incentive Scheme Year 6 on 10 sheets, against 41 rules.

    | No. | Safety action | Standing | Errors | Warnings | For information |
    | --- | --- | --- | --- | --- | --- |
    | 1 | Perinatal mortality reviews | 4 open | · | · | 3 |
    | 2 | Maternity Services Data Set | compliant | · | · | 1 |
    | 3 | Transitional care | 3 open | · | 3 | 1 |
    | 4 | Clinical workforce | 9 open | · | 3 | 2 |
    | 5 | Midwifery workforce | 2 open | · | · | 3 |
    | 6 | Saving Babies' Lives | 3 open | · | · | 1 |
    | 7 | Listening to families | 2 open | · | 1 | · |
    | 8 | Training | 11 open | · | · | 5 |
    | 9 | Board assurance | 3 open | · | · | · |
    | 10 | Reporting to MNSI and Early Notification | 4 open | · | · | 1 |

    ### The workbook

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | Overview!B4 | Totals in the overview were never calculated, so they were not compared with the rows. | open the workbook in Excel and save it | MIS107 overview-not-calculated |

    ### Safety action 1: Perinatal mortality reviews

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA1!J5 | 1.1 is due on a weekend, Sat 16 Nov 2024. | bring it forward to Fri 15 Nov 2024 | MIS309 due-on-weekend |
    | info | SA1!J6 | 1.2 is open and was due on 1 Nov 2024, 7 days ago. | ask its lead; bring the status up to date, or agree a new due date | MIS308 due-in-past |
    | info | SA1!I7 | 1.3 was approved on 25 Oct 2024, but what it measures runs to 30 Nov 2024. | review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date | MIS306 approval-before-evidence |

    ### Safety action 2: Maternity Services Data Set

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA2!F5 | All 3 requirements met in safety action 2 name the same evidence, word for word. | say for each requirement which paper, minute or register shows it | MIS211 evidence-repeated |

    ### Safety action 3: Transitional care

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | warning | SA3!D6 | 3.2 is Amber, but is asked for only where 3.1 is not met; 3.1 is Blue. | set it to not applicable, with the reason, if 3.1 is met in full | MIS403 condition-contradicts |
    | info | SA3!J6 | 3.2 is open and was due on 4 Nov 2024, 4 days ago. | ask its lead; bring the status up to date, or agree a new due date | MIS308 due-in-past |
    | warning | SA3!D7 | 3.3 is open, and the scheme asked for it by 2 Oct 2024. | if it was done in time, file the evidence of that day and set it to Green; otherwise tell the Board now | MIS310 interim-date-missed |
    | warning | SA3!J7 | 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. | bring the due date forward to 2 Oct 2024 or earlier | MIS304 due-date-after-period |

    ### Safety action 4: Clinical workforce

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA4!J14 | 4.9 is due on a weekend, Sat 16 Nov 2024. | bring it forward to Fri 15 Nov 2024 | MIS309 due-on-weekend |
    | warning | SA4!D24 | 4.17 is Green, but is asked for only where 4.16 is not met; 4.16 is Blue. | set it to not applicable, with the reason, if 4.16 is met in full | MIS403 condition-contradicts |
    | warning | SA4!D25 | 4.18 is Blue, but is asked for only where 4.16 is not met; 4.16 is Blue. | set it to not applicable, with the reason, if 4.16 is met in full | MIS403 condition-contradicts |
    | warning | SA4!D26 | 4.19 is Red, but is asked for only where 4.16 is not met; 4.16 is Blue. | set it to not applicable, with the reason, if 4.16 is met in full | MIS403 condition-contradicts |
    | info | SA4!J31 | 4.23 is open and was due on 3 Nov 2024, 5 days ago. | ask its lead; bring the status up to date, or agree a new due date | MIS308 due-in-past |

    ### Safety action 5: Midwifery workforce

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA5!J6 | 5.2 is open and was due on 1 Nov 2024, 7 days ago. | ask its lead; bring the status up to date, or agree a new due date | MIS308 due-in-past |
    | info | SA5!I7 | 5.3 was approved on 19 Sep 2024, but what it measures runs to 30 Nov 2024. | review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date | MIS306 approval-before-evidence |
    | info | SA5!J8 | 5.4 is due on a weekend, Sat 9 Nov 2024. | bring it forward to Fri 8 Nov 2024 | MIS309 due-on-weekend |

    ### Safety action 6: Saving Babies' Lives

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA6!F8 | All 3 requirements met in safety action 6 name the same evidence, word for word. | say for each requirement which paper, minute or register shows it | MIS211 evidence-repeated |

    ### Safety action 7: Listening to families

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | warning | SA7!D6 | 7.2 is Red, but is asked for only where 7.1 is not met; 7.1 is Green. | set it to not applicable, with the reason, if 7.1 is met in full | MIS403 condition-contradicts |

    ### Safety action 8: Training

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA8!J6 | 8.1 is due on a weekend, Sat 16 Nov 2024. | bring it forward to Fri 15 Nov 2024 | MIS309 due-on-weekend |
    | info | SA8!I11 | 8.5 was approved on 3 Oct 2024, but what it measures runs to 30 Nov 2024. | review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date | MIS306 approval-before-evidence |
    | info | SA8!J16 | 8.10 is due on a weekend, Sat 23 Nov 2024. | bring it forward to Fri 22 Nov 2024 | MIS309 due-on-weekend |
    | info | SA8!I18 | 8.11 was approved on 24 Oct 2024, but what it measures runs to 30 Nov 2024. | review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date | MIS306 approval-before-evidence |
    | info | SA8!J21 | 8.14 is open and was due on 6 Nov 2024, 2 days ago. | ask its lead; bring the status up to date, or agree a new due date | MIS308 due-in-past |

    ### Safety action 10: Reporting to MNSI and Early Notification

    | Severity | Cell | What is wrong | What to do | Rule |
    | --- | --- | --- | --- | --- |
    | info | SA10!I6 | 10.2 was approved on 27 Aug 2024, but what it measures runs to 30 Nov 2024. | review the figure as it stands after 30 Nov 2024, then bring "Approved on" up to date | MIS306 approval-before-evidence |

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
    'Workbook,Severity,Code,Rule,Requirement number,Field,Sheet,Cell,Row,Column,What is wrong,What to do,Fingerprint',
  );
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^"'\+1\.xlsx",warning,MIS304,due-date-after-period,SA3\.3,due,SA3,J7,7,10,"'=HYPERLINK/);
  expect(lines[2]).toMatch(/^fixtures\/unusable\/encrypted\.xlsx,error,unusable,workbook-unusable,,,,,,,/);
});
