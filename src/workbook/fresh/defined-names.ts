/** Names that formulas, drop-downs and readers use instead of addresses. */
export const NAMES = {
  trust: 'MIS_Trust',
  odsCode: 'MIS_ODS_Code',
  periodEnd: 'MIS_Period_End',
  submission: 'MIS_Submission',
  statusList: 'MIS_Status_List',
  statusListWithNotApplicable: 'MIS_Status_List_NA',
} as const;

/** The status column of a safety action: `SA4_Status`. */
export function statusRangeName(number: number): string {
  return `SA${number}_Status`;
}
