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

/** Tried in order on headings that are not known word for word. */
const TELLING_WORDS: readonly (readonly [Field, RegExp])[] = [
  ['reason', /\breason\b/],
  ['location', /\b(location|saved|stored|filed|hyperlink|link|folder|url|file ?path)\b|\bwhere\b.*\bevidence\b/],
  ['approvedOn', /(?=.*\b(approv\w*|sign(ed)? ?off|reviewed|verified)\b)(?=.*\b(date|on|when)\b)/],
  ['approvedBy', /(?=.*\b(approv\w*|sign(ed)? ?off|reviewed|verified)\b)(?=.*\b(by|who|name)\b)/],
  [
    'suggestedEvidence',
    /(?=.*\bevidence|.*\bevidential)(?=.*\b(minimum|suggested|required|requirements?|expected|examples?|recommended|needed|potential|possible)\b)/,
  ],
  ['due', /(?=.*\b(due|target|deadline|completion|complete|completed)\b)(?=.*\b(date|by|on|when)\b)/],
  ['status', /\bb?rag\b|^(?!.*\bevidence\b).*\b(status|compliance|compliant)\b/],
  ['lead', /\b(lead|owner|responsible|responsibility)\b/],
  ['id', /(?=.*\b(requirement|req|standard|criteri(on|a))\b)(?=.*\b(no|number|ref|reference|id)\b)/],
  ['action', /^(mis )?safety actions?( (title|name|area))?$/],
  ['text', /\b(requirements?|standard)\b/],
  ['comments', /\b(comments?|notes?|updates?|narrative)\b/],
  ['evidence', /\bevidence\b/],
];

/** Any of the telling words, to pass over in one go the many cells that hold none. */
const ANY_TELLING_WORD =
  /reason|location|saved|stored|filed|link|folder|url|path|where|approv|sign|review|verif|eviden|due|target|deadline|complet|rag|status|complian|lead|owner|respons|requirement|req|standard|criteri|safety|comment|note|update|narrative/;

const LONGEST_HEADING_IN_WORDS = 9;

/** Which column a heading announces, and how sure that is; undefined for a heading that announces none of ours. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  const whole = plainWords(heading);
  if (heading.trim() === '#') return { field: 'id', doubt: 0 };
  if (whole === '' || whole.split(' ').length > LONGEST_HEADING_IN_WORDS) return undefined;
  const known = MATCH_BY_HEADING.get(whole);
  if (known) return known;
  if (!ANY_TELLING_WORD.test(whole) || OTHER_MATTERS.test(whole)) return undefined;
  const withoutAside = plainWords(heading.replace(/\([^)]*\)/g, ' ')) || whole;
  const knownWithAside = MATCH_BY_HEADING.get(withoutAside);
  if (knownWithAside) return { ...knownWithAside, doubt: knownWithAside.doubt + 1 };
  const telling = TELLING_WORDS.find(([, words]) => words.test(withoutAside));
  if (!telling || (telling[0] === 'status' && NOT_NOW.test(whole))) return undefined;
  return { field: telling[0], doubt: TELLING_WORD_DOUBT };
}
