import { requirementsOf } from '../../scheme/requirements.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { FreshContext } from './fresh-context.ts';
import { SHEET_NAMES, safetyActionSheet } from './sheet-names.ts';

/** What each sheet is for, in one line. */
export const PURPOSE_OF_SHEETS = {
  overview: 'Where the Trust stands: the counts of each safety action, and whether it is compliant. Fills itself.',
  keyDates: 'Every date of the scheme, with the days left. Fills itself.',
  actionPlan: 'For safety actions that are not met: the gap, what will be done, and its cost and funding.',
  declaration: 'What the evidence says beside what the Board declares, with sign-offs and contacts.',
} as const;

export function purpose({ safetyActions }: Scheme): string {
  return (
    `To keep, in one place, where the Trust stands on each of the ${requirementsOf({ safetyActions }).length} requirements of the ${safetyActions.length} safety actions: ` +
    'its status, who leads on it, what evidence is held and where it is saved, and who approved that evidence and when.'
  );
}

/** How to fill the workbook in, step by step. */
export function guideSteps({ scheme, protect }: FreshContext): string[] {
  const [first, last] = [scheme.safetyActions[0], scheme.safetyActions.at(-1)].map((action) =>
    safetyActionSheet(action?.number ?? 1),
  );
  return [
    `On ${SHEET_NAMES.overview}, check the Trust's name and ODS code.`,
    `On the sheets ${first} to ${last}, fill in the white cells. Grey cells come from the scheme.`,
    'Choose each status from its list, or paste the same word. Every requirement starts Red.',
    'Say where the evidence is saved (a folder or a link), who approved it, and on which date. Enter dates such as 30 Nov 2024.',
    'Not applicable is on the list only where the scheme allows it; the last column says when. Give the reason in Comments: without one the requirement stays open.',
    'A cell shaded yellow is still needed for the status chosen. A due date in bold red has passed.',
    'A safety action is compliant when every requirement is Green, Blue, or not applicable with a reason. The scheme is met only when all of them are.',
    "Never enter a patient's name, NHS number or date of birth.",
    'Your own columns at the right and your own sheets are welcome. Leave the headings and the numbers of the requirements as they are.',
    ...(protect
      ? [
          'The sheets are protected, without a password: only white cells can be changed. Filtering and formatting still work. To sort rows, unprotect the sheet first (Review, Unprotect Sheet).',
        ]
      : []),
  ];
}
