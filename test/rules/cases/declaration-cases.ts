import type { AuditChanges } from '../../support/perfect-audit.ts';
import type { RuleCases } from './rule-case.ts';

const PLAN_HEADINGS = ['Safety action', 'Gap', 'Action', 'Lead', 'Cost (£)', 'Funding source', 'Due', 'Progress'];
const PLAN = [
  8,
  'Two groups below 90%',
  'Extra training days',
  'Practice educator',
  12_500,
  'Trust',
  { date: '2025-06-30' },
];

/** Safety action 8 is not met, declared so, and planned for. */
function planned(...lines: NonNullable<AuditChanges['sheets']>[string][]): AuditChanges {
  return {
    rows: { '8.3': { status: 'Amber' } },
    declaration: { D13: 'No' },
    sheets: { 'Action plan': [['Action plan'], PLAN_HEADINGS, ...lines.flat()] },
  };
}

const without = (column: number, instead?: string) => PLAN.map((value, index) => (index === column ? instead : value));

export const DECLARATION_CASES: RuleCases = {
  'declaration-missing': {
    stage: 'board',
    accepts: { declaration: { D5: 'Board declares' } },
    rejects: { declaration: { D5: 'Evidence' } },
    finding: { message: /^No Board declaration was found/ },
  },
  'declaration-incomplete': {
    stage: 'board',
    accepts: { declaration: { D9: 'y', D10: true, D11: 'Fully met', D12: '\u2713' } },
    rejects: { declaration: { D9: 'Partly' } },
    finding: { cell: 'D9', message: /^What is declared for safety action 4 is neither Yes nor No/ },
  },
  'declaration-disagrees': {
    accepts: { rows: { '4.12': { status: 'Amber' } }, declaration: { D9: 'No' } },
    rejects: { rows: { '4.12': { status: 'Amber' } }, declaration: {} },
    finding: { cell: 'D9', message: /^Safety action 4 is declared as met, but 1 of its 23 requirements is open/ },
  },
  'declaration-understated': {
    stage: 'board',
    accepts: { rows: { '4.12': { status: 'Amber' } }, declaration: { D9: 'No' } },
    rejects: { declaration: { D9: 'Not met' } },
    finding: { cell: 'D9', message: /^Safety action 4 is declared as not met/ },
  },
  'declaration-repeated': {
    accepts: {
      declaration: {},
      sheets: {
        'Declaration Year 5': [
          ['Safety action', 'Declared'],
          ['1', 'Yes'],
        ],
      },
    },
    rejects: {
      declaration: {},
      sheets: {
        'Declaration draft': [
          ['Safety action', 'Declared'],
          ['1', 'Yes'],
        ],
      },
    },
    finding: { cell: 'B1', message: /the one at Board declaration!D5 was/ },
  },
  'sign-off-incomplete': {
    stage: 'board',
    accepts: { declaration: { C21: 'Public Board', C22: undefined, D22: undefined, E22: undefined } },
    rejects: { declaration: { D20: 'tbc' } },
    finding: { cell: 'D20', message: /^The sign-off by the Trust Board has no role/ },
  },
  'sign-off-date': {
    stage: 'board',
    // The last evidence was approved on 2 December; the Board may meet a week from now.
    accepts: { declaration: { E19: { date: '2024-12-02' }, E20: '9 Dec 2024', E21: { date: '2024-12-16' } } },
    rejects: { declaration: { E20: { date: '2024-12-01' } } },
    finding: { cell: 'E20', message: /by the Trust Board is dated 1 Dec 2024, before the last .* on 2 Dec 2024/ },
  },
  'icb-sign-off-missing': {
    stage: 'board',
    accepts: { declaration: { D22: undefined, E22: undefined } },
    rejects: { declaration: { C22: 'TBC', E22: undefined } },
    finding: { cell: 'C22', message: /no sign-off by the ICB/ },
  },
  'commissioners-not-consulted': {
    stage: 'board',
    accepts: { declaration: { C25: undefined } },
    rejects: { declaration: { E25: undefined } },
    finding: { cell: 'E25', message: /does not say when/ },
  },
  'contacts-missing': {
    stage: 'board',
    accepts: { declaration: { E29: 'Finance team <finance@trust.example>' } },
    rejects: { declaration: { E29: 'ext. 4411' } },
    finding: { cell: 'E29', message: /e-mail address of the financial contact is no e-mail address/ },
  },
  'approver-signs': {
    stage: 'board',
    accepts: { rows: { '4.12': { approvedBy: 'Given' } }, declaration: { C19: 'Given' } },
    rejects: { rows: { '4.12': { approvedBy: 'DR  GIVEN SURNAME, Chief Executive' } } },
    finding: { requirement: '4.12', field: 'approvedBy', cell: 'G13', message: /approved by the chief executive/ },
  },
  'action-plan-missing': {
    stage: 'board',
    accepts: planned([['SA4, SA8', ...PLAN.slice(1)]]),
    rejects: planned([[4, ...PLAN.slice(1)]]),
    finding: { cell: 'C2', message: /^Safety action 8 is not met, and the action plan has no line for it/ },
  },
  'action-plan-incomplete': {
    stage: 'board',
    // What costs nothing needs no funding; the plan of an action that is met is nobody's business.
    accepts: planned([PLAN, [8, '', 'Rota', 'Lead', 'nil', undefined, '30 June 2025'], [3, 'Old', 'Idea']]),
    rejects: planned([PLAN, without(4, 'TBC')]),
    finding: { cell: 'E4', message: /^The plan for safety action 8 gives no amount as its cost/ },
  },
  'action-plan-overdue': {
    stage: 'board',
    accepts: planned([without(6, '8 Nov 2024'), [...without(6, '1 Oct 2024'), 'Complete']]),
    rejects: planned([without(6, '7 Nov 2024')]),
    finding: { cell: 'G3', message: /was due on 7 Nov 2024, 32 days ago/ },
  },
};
