/** What case lists head their columns with, beside the name of the column itself. Columns of names and NHS numbers are none of these. */
export const DEATH_WORDS = {
  case: [
    ...'case reference|case ref|case id|case number|case no|reference|ref|local reference|local ref|local id'.split(
      '|',
    ),
    ...'local case reference|id|unique id|mbrrace id|mbrrace uk id|mbrrace case id|mbrrace uk case id'.split('|'),
    ...'mbrrace number|mbrrace case number|mbrrace uk case number|mbrrace reference|mbrrace uk reference'.split('|'),
    ...'pmrt id|pmrt case id|pmrt reference|pmrt ref|pmrt number|pmrt case number|review id'.split('|'),
  ],
  died: 'date of death|death date|date died|died on|died|dod|baby date of death|baby s date of death|date of baby s death'.split(
    '|',
  ),
  bornHere:
    'born here|born in trust|born in the trust|born in this trust|born in our trust|born at trust|inborn|birth in trust'.split(
      '|',
    ),
  diedHere:
    'died here|died in trust|died in the trust|died in this trust|died in our trust|died at trust|death in trust|death here'.split(
      '|',
    ),
  bornAndDiedHere:
    'born and died here|born and died in trust|born and died in the trust|born and died in this trust|born died here'.split(
      '|',
    ),
  eligible: [
    ...'eligible for pmrt|pmrt eligible|eligible for review|eligible for pmrt review|pmrt eligibility'.split('|'),
    ...'eligible for a review|pmrt applicable|suitable for review|supported for review'.split('|'),
  ],
  notified: [
    ...'notified date|date notified|notified on|notification date|date of notification|death notified'.split('|'),
    ...'date death notified|notified to mbrrace|notified to mbrrace uk|date notified to mbrrace'.split('|'),
    ...'date notified to mbrrace uk|mbrrace notified|mbrrace uk notified|mbrrace notification'.split('|'),
    ...'mbrrace uk notification|mbrrace notification date|mbrrace uk notification date|reported to mbrrace'.split('|'),
    ...'reported to mbrrace uk|date reported to mbrrace|date reported to mbrrace uk'.split('|'),
  ],
  parentsViews: [
    ...'parents views sought|parents views|parent views sought|parent s views sought|parental views sought'.split('|'),
    ...'parents views were sought|date parents views sought|date parents views were sought|views sought'.split('|'),
    ...'parents perspectives sought|parents perspective sought|parental perspective sought|parents engaged'.split('|'),
    ...'parental engagement|parent engagement|parents engagement|parents asked for their views'.split('|'),
    ...'parents invited to contribute|parents invited to share their views'.split('|'),
  ],
  started: [
    ...'review started|review start|review start date|date review started|review started date'.split('|'),
    ...'review started on|start of review|date of review start|pmrt started|pmrt start date|pmrt review started'.split(
      '|',
    ),
    ...'date pmrt started|date pmrt review started'.split('|'),
  ],
  factual: [
    ...'factual questions complete|factual questions completed|factual questions|factual questions answered'.split('|'),
    ...'all factual questions complete|all factual questions completed|all factual questions answered'.split('|'),
    ...'date factual questions complete|date factual questions completed|factual questions complete date'.split('|'),
    ...'factual questions completed date|factual questions completed on|factual questions completion date'.split('|'),
    ...'factual information complete|factual data complete'.split('|'),
  ],
  panel: [
    ...'multidisciplinary panel|multi disciplinary panel|mdt panel|review panel|panel held|panel date'.split('|'),
    ...'multidisciplinary review|multi disciplinary review|mdt review|mdt|mdt held|mdt date|mdt review date'.split('|'),
    ...'multidisciplinary panel held|multidisciplinary panel date|multidisciplinary review panel'.split('|'),
    ...'reviewed by multidisciplinary panel|date of multidisciplinary panel|date of panel|date of mdt'.split('|'),
    ...'panel meeting|panel meeting date|date of panel meeting|panel review|panel review date|mdt panel date'.split(
      '|',
    ),
  ],
  published: [
    ...'report published|report published date|date report published|report published on|published date'.split('|'),
    ...'date published|published on|report publication date|publication date|date of publication'.split('|'),
    ...'final report published|date final report published|pmrt report published|date pmrt report published'.split('|'),
    ...'review published'.split('|'),
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A column of a case list. */
export type DeathColumn = keyof typeof DEATH_WORDS;

export const DEATH_COLUMNS = Object.keys(DEATH_WORDS) as DeathColumn[];
