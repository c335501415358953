import { plainWords } from '../shared/plain-words.ts';
import type { Field } from './fields.ts';

/** The headings seen in Trusts' workbooks, in the plain form that {@link plainWords} gives. */
const KNOWN_HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  action: [
    'safety action',
    'sa',
    'safety action no',
    'safety action number',
    'action no',
    'action number',
    'sa no',
    'mis safety action',
    'safety actions',
    'safety action title',
    'safety action name',
    'safety action area',
    'action',
  ],
  id: ['no', 'number', 'id', 'ref', 'reference', 'ref no', 'item', 'item no', 'sub requirement no', 'req', 'row'],
  text: [
    'requirement',
    'requirements',
    'safety action requirement',
    'safety action requirements',
    'requirement text',
    'requirement description',
    'description',
    'standard',
    'required standard',
    'mis requirement',
    'sub requirement',
    'what is required',
    'criteria',
  ],
  suggestedEvidence: [
    'minimum evidence',
    'suggested evidence',
    'evidential requirement',
    'evidence guidance',
    'what evidence',
  ],
  status: [
    'status',
    'rag',
    'brag',
    'rag status',
    'brag status',
    'rag rating',
    'brag rating',
    'compliance status',
    'compliance',
    'compliant',
    'progress',
    'progress status',
    'progress rating',
    'rating',
    'current status',
    'current rag',
    'self assessment',
    'assessment',
    'r a g',
    'position rag',
  ],
  lead: [
    'lead',
    'owner',
    'leads',
    'led by',
    'sro',
    'executive sponsor',
    'assigned',
    'who',
    'lead name',
    'lead person',
    'named lead',
    'action owner',
    'action lead',
    'assigned to',
    'accountable',
    'accountable officer',
  ],
  evidence: [
    'evidence',
    'evidence held',
    'evidence position',
    'evidence available',
    'evidence collected',
    'evidence gathered',
    'evidence summary',
    'evidence description',
    'evidence submitted',
    'our evidence',
    'current evidence',
    'current position',
    'position',
    'assurance',
  ],
  location: [
    'evidence location',
    'where evidence is saved',
    'location',
    'link',
    'hyperlink',
    'folder',
    'file path',
    'filepath',
    'path',
    'saved',
    'filed',
    'file location',
    'url',
  ],
  approvedBy: [
    'approved by',
    'evidence approved by',
    'approver',
    'approved',
    'reviewer',
    'signed off by',
    'sign off',
    'signatory',
    'evidence approver',
  ],
  approvedOn: [
    'approved on',
    'date evidence approved',
    'approval date',
    'sign off date',
    'evidence approved',
    'approval',
    'date of approval',
  ],
  due: [
    'due',
    'deadline',
    'by when',
    'when',
    'timescale',
    'timescales',
    'target',
    'due date',
    'target date',
    'completion date',
  ],
  comments: [
    'comment',
    'comments',
    'note',
    'notes',
    'update',
    'updates',
    'remarks',
    'narrative',
    'commentary',
    'further information',
    'progress notes',
  ],
  reason: [
    'reason',
    'reason not applicable',
    'reason n a',
    'why not applicable',
    'not applicable reason',
    'n a reason',
    'reason if not applicable',
  ],
};

/** What a heading announces. */
export interface HeadingMatch {
  readonly field: Field;
  /** The smaller, the surer: known headings in the order they are listed, then headings that only hold a telling word. */
  readonly doubt: number;
}

/** From this much doubt on, a heading is not known word for word. */
export const TELLING_WORD_DOUBT = 100;

const MATCH_BY_HEADING = new Map<string, HeadingMatch>(
  (Object.entries(KNOWN_HEADINGS) as [Field, readonly string[]][]).flatMap(([field, headings]) =>
    headings.map((heading, doubt): [string, HeadingMatch] => [heading, { field, doubt }]),
  ),
);

/** Words that make a heading speak of something else: an older rating, a sum, the scheme's own advice. */
const OTHER_MATTERS =
  /\b(previous|prior|last|old|former|baseline|historic(al)?|total|count|percent(age)?|when not applicable|only when)\b/;

/** A rating hoped for, or of another year, is not how things stand. */
const NOT_NOW = /\b(target|forecast|predicted|expected|planned|projected|anticipated|year \d+)\b/;

const REVIEWED = ['approv*', 'sign', 'signed', 'signoff', 'reviewed', 'verified'];
const WHEN = ['date', 'on', 'when'];

interface Telling {
  readonly field: Field;
  /** The heading holds a word of each group; `approv*` stands for every word that begins so. */
  readonly words: readonly (readonly string[])[];
  /** And not this one. */
  readonly without?: string;
}

/** Tried in order on headings that are not known word for word. */
const TELLING_WORDS: readonly Telling[] = [
  { field: 'reason', words: [['reason']] },
  {
    field: 'location',
    words: [['location', 'saved', 'stored', 'filed', 'hyperlink', 'link', 'folder', 'url', 'filepath']],
  },
  { field: 'location', words: [['where'], ['evidence']] },
  { field: 'approvedOn', words: [REVIEWED, WHEN] },
  { field: 'approvedBy', words: [REVIEWED, ['by', 'who', 'name']] },
  {
    field: 'suggestedEvidence',
    words: [
      ['evidence', 'evidential'],
      ['minimum', 'suggested', 'require*', 'expected', 'example*', 'recommended', 'needed', 'potential', 'possible'],
    ],
  },
  {
    field: 'due',
    words: [
      ['due', 'target', 'deadline', 'complet*'],
      [...WHEN, 'by'],
    ],
  },
  { field: 'status', words: [['rag', 'brag']] },
  { field: 'status', words: [['status', 'compliance', 'compliant']], without: 'evidence' },
  { field: 'lead', words: [['lead', 'owner', 'responsib*']] },
  {
    field: 'id',
    words: [
      ['requirement', 'req', 'standard', 'criteri*'],
      ['no', 'number', 'ref', 'reference', 'id'],
    ],
  },
  { field: 'text', words: [['requirement*', 'standard']] },
  { field: 'comments', words: [['comment*', 'note', 'notes', 'update', 'updates', 'narrative']] },
  { field: 'evidence', words: [['evidence']] },
];

const LONGEST_HEADING_IN_WORDS = 9;

/** Which column a heading announces, and how sure that is; undefined for a heading that announces none of ours. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  if (heading.trim() === '#') return { field: 'id', doubt: 0 };
  const whole = plainWords(heading);
  const known = MATCH_BY_HEADING.get(whole);
  if (known) return known;
  if (whole === '' || whole.split(' ').length > LONGEST_HEADING_IN_WORDS || OTHER_MATTERS.test(whole)) return undefined;
  const withoutAside = plainWords(heading.replace(/\([^)]*\)/g, ' ')) || whole;
  const knownWithAside = MATCH_BY_HEADING.get(withoutAside);
  if (knownWithAside) return { ...knownWithAside, doubt: knownWithAside.doubt + 1 };
  const words = withoutAside.split(' ');
  const telling = TELLING_WORDS.find((each) => tells(each, words));
  if (!telling || (telling.field === 'status' && NOT_NOW.test(whole))) return undefined;
  return { field: telling.field, doubt: TELLING_WORD_DOUBT };
}

function tells({ words: groups, without }: Telling, words: readonly string[]): boolean {
  if (without !== undefined && words.includes(without)) return false;
  return groups.every((group) => group.some((word) => words.some((candidate) => isWord(candidate, word))));
}

function isWord(candidate: string, word: string): boolean {
  return word.endsWith('*') ? candidate.startsWith(word.slice(0, -1)) : candidate === word;
}
