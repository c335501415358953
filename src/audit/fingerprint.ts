import type { FindingFact } from '../rules/rule.ts';
import { sha256Of } from '../shared/sha256.ts';

/**
 * Knows a finding again when its row has moved or its message is worded anew: the rule, the requirement and the field
 * make it, never a sheet or a cell. What is true of a whole safety action is known by its number: the requirement that it
 * names is only the first one, and sorting the rows makes another the first. Where no requirement is named, the words the rule found do; figures are left out,
 * for they change while the fault stays.
 */
export function fingerprintOf(code: string, { requirement, field, args = {} }: FindingFact): string {
  const about = args.action ?? requirement;
  const words = Object.entries(args).filter(([, value]) => typeof value === 'string');
  const identity = [code, about ?? null, field ?? null, ...(about === undefined ? words.sort() : [])];
  return sha256Of(JSON.stringify(identity));
}

/** Names findings one by one as people would: `MIS203:4.12:location`, and `MIS203:4.12:location:2` for a second one. */
export function findingNames(): (code: string, fact: FindingFact) => string {
  const seen = new Map<string, number>();
  return (code, { requirement, field }) => {
    const name = [code, requirement, field].filter((part) => part !== undefined).join(':');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}:${count}`;
  };
}
