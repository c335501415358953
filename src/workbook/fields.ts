/** What a Trust fills in. */
export const ENTRY_FIELDS = [
  'status',
  'lead',
  'evidence',
  'location',
  'approvedBy',
  'approvedOn',
  'due',
  'comments',
  'reason',
] as const;

export type EntryField = (typeof ENTRY_FIELDS)[number];

/** The columns of an audit table, by the name that configuration, findings and edits use. */
export const FIELDS = ['action', 'id', 'text', 'suggestedEvidence', ...ENTRY_FIELDS] as const;

export type Field = (typeof FIELDS)[number];

/** What each column is called on screen. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  action: 'Safety action',
  id: 'Requirement number',
  text: 'Requirement',
  suggestedEvidence: 'Suggested evidence',
  status: 'Status',
  lead: 'Lead',
  evidence: 'Evidence held',
  location: 'Evidence location',
  approvedBy: 'Approved by',
  approvedOn: 'Approved on',
  due: 'Due date',
  comments: 'Comments',
  reason: 'Reason not applicable',
};
