/** The tables that stand on a Board's sheets rather than among the requirements. */
export type BoardTableKind = keyof typeof HEADINGS;

/** What the columns of a table are called here. */
export type BoardColumn<Kind extends BoardTableKind> = keyof (typeof HEADINGS)[Kind] & string;

const SAFETY_ACTION = /^(?:mis )?safety actions?(?: (?:no|number|ref|title|name))?$|^sa(?: (?:no|number))?$/;
const NAME = /^(?:full |print(?:ed)? )?names?$/;
const ROLE = /^(?:job )?(?:role|title|position|designation)(?: title)?$|^role (?:and|or) title$/;
const DATE =
  /^date(?: (?:signed|of (?:signature|sign off|signing|approval|discussion|meeting)))?$|^signed on$|^sign ?off date$/;

/** The headings of each column, in the plain form that `plainWords` gives, and without what stands in brackets. */
export const HEADINGS = {
  declaration: {
    action: new RegExp(`${SAFETY_ACTION.source}|^actions?(?: (?:no|number))?$`),
    /** Words that only a declaration uses. */
    declared:
      /^(?:trust |(?:the )?board )?declar(?:ed|es|ation)(?: (?:as |fully )?(?:met|compliant|compliance|position|status))?(?: (?:y n|yes no))?$|^action met(?: (?:y n|yes no))?$/,
    /** Words that a summary uses too: they count where the sheet says that it is the declaration. */
    met: /^(?:fully )?(?:met|compliant|compliance|achieved)(?: (?:y n|yes no|or not met))?$|^requirements? met$|^position$|^status$/,
  },
  signOff: {
    line: /^sign(?:ed)?(?: ?off)?s?(?: (?:by|for|on behalf of))?$|^signator(?:y|ies)$/,
    signature: /^(?:electronic )?signature$/,
    name: NAME,
    role: ROLE,
    date: DATE,
  },
  discussion: {
    line: /^discuss(?:ed|ions?)(?: (?:with|held|held with))?$|^consult(?:ed|ation)(?: with)?$/,
    whom: /^with whom$|^names?$|^who$|^attendees?$/,
    organisation: /^organi[sz]ation$|^body$/,
    date: DATE,
  },
  contact: {
    line: /^(?:mis |scheme |trust |key )?(?:contacts?|leads?)(?: type)?$/,
    name: NAME,
    role: ROLE,
    email: /^(?:contact |work )?e ?mail(?: address)?$/,
  },
  plan: {
    action: SAFETY_ACTION,
    gap: /^gaps?(?: (?:identified|in compliance))?$|^(?:issue|shortfall)s?(?: identified)?$|^what is missing$/,
    text: /^(?:agreed |planned |required |key |improvement )?actions?(?: (?:required|needed|to be taken|to take|planned|plan|agreed|description))?$|^what will be done$/,
    lead: /^(?:action |responsible |named )?(?:lead|owner|responsible)(?: (?:name|person|lead|officer))?$|^by whom$|^who$|^responsible (?:person|lead|officer)$/,
    cost: /^(?:total |estimated |estimated total )?costs?(?: (?:gbp|in pounds|estimate))?$/,
    funding: /^(?:source of )?funding(?: (?:source|stream|route))?$|^funded by$|^source of funds$/,
    due: /^due(?: (?:date|by))?$|^(?:target|completion|target completion|end)(?: date)?$|^(?:by )?when$|^deadline$|^timescales?$|^date due$/,
    progress: /^(?:progress|status|rag|updates?)(?: (?:update|notes|to date))?$/,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RegExp>>>>;

/** A sheet or title that says so holds the declaration. */
export const SAYS_DECLARATION = /\bdeclar(?:ation|es?)\b|\bboard sign ?off\b/;
/** A sheet or title that says so holds an action plan. */
export const SAYS_PLAN = /\baction plans?\b/;

const OF_ANOTHER_TIME = /\b(?:previous|prior|old|archived?|superseded|last year)\b/;
const YEAR_NAMED = /\b(?:year|yr) ?(\d{1,2})\b/g;

/**
 * Whether a sheet is kept from another time, by its name and then its titles in plain words. Only the name can say "old": a
 * title may name a Trust.
 */
export function isOfAnotherTime(titles: readonly string[], schemeName: string): boolean {
  if (OF_ANOTHER_TIME.test(titles[0] ?? '')) return true;
  const named = yearsIn(titles.join('. '));
  const [own] = yearsIn(schemeName.toLowerCase());
  return own !== undefined && named.length > 0 && !named.includes(own);
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR_NAMED)].map(([, year]) => Number(year));
}
