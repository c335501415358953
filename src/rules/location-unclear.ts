import { isPathOrLink } from './location-words.ts';
import { isPlaceholder } from './placeholder-words.ts';
import { isMet, rowFact } from './row-facts.ts';
import type { Rule } from './rule.ts';

export const locationUnclear: Rule = {
  meta: {
    code: 'MIS208',
    name: 'location-unclear',
    title: 'A location of evidence is neither a path nor a link',
    why: 'Months later, and to someone else, the name of a file or of a colleague does not say where to look.',
    whatToDo: 'write the folder or link, for example \\\\server\\share\\folder or https://…',
    example: {
      requirement: '4.12',
      wrong: { status: 'Blue', location: 'Governance drive' },
      right: { status: 'Blue', location: '\\\\trust-fs01\\Maternity\\MIS6\\4.12' },
    },
    severity: { progress: 'warning', evidence: 'warning', board: 'error' },
  },
  *check({ rows }) {
    for (const row of rows.filter(isMet)) {
      const { location, locationLink } = row;
      // A placeholder has a finding of its own, and a link leads somewhere whatever words it shows.
      if (location === undefined || locationLink !== undefined || isPlaceholder(location)) continue;
      if (!isPathOrLink(location)) yield rowFact(row, 'location');
    }
  },
  message: ({ requirement }) => `Where the evidence of ${requirement} is saved is neither a path nor a link.`,
};
