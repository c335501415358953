import { alternativesOf } from '../scheme/alternatives.ts';
import { requirementsOf } from '../scheme/requirements.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { isMet, rowFact, statusOf } from './row-facts.ts';
import type { RequirementRow, Rule } from './rule.ts';

const SHORT_TERM = /\bno short-term locum\b/i;
const NEGATED = /\b(?:no|nil|none|zero|0|not|never|nobody|without|if|should|would|any|may|must)\b/;
/** `All locums hold …`, `14 short-term locums`, `each locum` */
const COUNTED =
  /\b(?:all|each|every|both|one|two|three|four|five|six|[1-9]\d{0,3})(?: of (?:the|our))?(?: short(?:-| )term)? locums?\b/;
const USED = /\blocums? (?:was|were|has been|have been) (?:used|engaged|employed|booked|appointed)\b/;

export const locumsContradict: Rule = {
  meta: {
    code: 'MIS404',
    name: 'locums-contradict',
    title: 'Every way in which locums can qualify is set aside, though the workbook says that locums were used',
    why: 'A locum who meets none of the criteria is the whole safety action missed. All of them fall away only where no locum was used.',
    whatToDo:
      'give the criterion that the locums met a status of its own, with its evidence; or correct what says that locums were used',
    severity: 'warning',
    example: {
      wrong: '4.1, 4.2 and 4.3 are not applicable, and the comments of 4.4 say "All locums hold a certificate".',
      right: '4.1 and 4.2 are not applicable, as each locum met 4.3, and 4.3 is Blue.',
    },
  },
  *check({ rows, scheme }) {
    for (const group of alternativesOf(scheme)) {
      const own = rows.filter(({ requirement }) => group.includes(requirement));
      const answered = new Set(own.map(({ requirement }) => requirement));
      const isSetAside = own.every((row) => statusOf(row) === 'Not applicable');
      if (answered.size < group.length || !isSetAside) continue;
      const teller = own.find(saysUsed);
      const audit = auditsOf(rows, scheme, group).find(isAuditOfLocums);
      const [first] = own;
      const witness = teller ?? audit;
      if (first === undefined || witness === undefined) continue;
      const how = saysUsed(witness) ? 'says' : (statusOf(witness) ?? '');
      yield rowFact(first, 'status', { group: group.join(', '), witness: witness.requirement, how });
    }
  },
  message: ({ args }) => {
    const setAside = `${args?.group} are all not applicable, which holds only where no locum was used`;
    return args?.how === 'says'
      ? `${setAside}; the words of ${args.witness} say that locums were.`
      : `${setAside}; but ${args?.witness}, the audit of them, is ${args?.how}.`;
  },
};

/** The requirements of the same group of the scheme that ask for an audit of short-term locums. */
function auditsOf(rows: readonly RequirementRow[], scheme: Scheme, group: readonly string[]): RequirementRow[] {
  const all = requirementsOf(scheme);
  const heading = all.find(({ id }) => id === group[0])?.group;
  const audits = all.filter((each) => each.group === heading && SHORT_TERM.test(each.notApplicableWhen ?? ''));
  return rows.filter(({ requirement }) => audits.some(({ id }) => id === requirement));
}

/** An audit that is met looked at somebody, unless its words say that there was nobody. */
function isAuditOfLocums(row: RequirementRow): boolean {
  const words = [row.evidence, row.comments].join('. ').toLowerCase();
  return saysUsed(row) || (isMet(row) && !NEGATED.test(words));
}

/** A sentence of the row speaks of locums who worked, and takes nothing back. */
function saysUsed({ evidence, comments, reason }: RequirementRow): boolean {
  const sentences = [evidence, comments, reason]
    .join('. ')
    .toLowerCase()
    .split(/[.;\n\r]+/);
  return sentences.some((sentence) => (COUNTED.test(sentence) || USED.test(sentence)) && !NEGATED.test(sentence));
}
