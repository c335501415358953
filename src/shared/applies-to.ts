import { enumerated } from './enumerated.ts';

/** `all safety actions` where none are named, `safety action 3`, `safety actions 1, 4 and 10` */
export function appliesTo(actions: readonly number[] | undefined): string {
  if (actions === undefined) return 'all safety actions';
  if (actions.length === 1) return `safety action ${actions[0]}`;
  return `safety actions ${enumerated(actions)}`;
}
