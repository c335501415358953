import type { Signer, SignOff } from '../workbook/board/sign-offs.ts';
import { isPlaceholder } from './placeholder-words.ts';
import type { RuleContext } from './rule.ts';

/** Whose sign-off it is, as it reads after "The sign-off". Names are never repeated. */
const WHOSE: Readonly<Record<Signer, string>> = {
  chiefExecutive: 'by the chief executive',
  board: 'by the Trust Board',
  boardMeeting: 'at the meeting of the Trust Board',
  icb: 'by the ICB',
};

/** `by the chief executive`, and for a line that the Trust added, `on this line`. */
export function whoseSignOff({ signers: [first] }: Pick<SignOff, 'signers'>): string {
  return first === undefined ? 'on this line' : WHOSE[first];
}

/** Nothing, or a placeholder such as TBC. */
export function isUnsaid(text: string | undefined): boolean {
  return text === undefined || isPlaceholder(text);
}

/** The numbers of the safety actions with open requirements: those that an action plan must speak of. */
export function actionsToPlan({ counts }: RuleContext): ReadonlySet<number> {
  return new Set(counts.flatMap(({ number, compliant }) => (compliant ? [] : [number])));
}
