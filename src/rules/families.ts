/** Codes of the first family that speak of one requirement; the others of it speak of the workbook. */
const WORKBOOK_RULES_OF_REQUIREMENTS = ['MIS101', 'MIS102', 'MIS104'];

/** Whether every finding of a rule names a requirement. */
export function namesRequirements(code: string): boolean {
  return /^MIS[234]/.test(code) || WORKBOOK_RULES_OF_REQUIREMENTS.includes(code);
}

/** Whether a rule looks for what could tell who a patient is. Nobody may relax it. */
export function protectsPatients(code: string): boolean {
  return code.startsWith('MIS6');
}

/** Whether a finding may be waived, or left because it is known: not where it protects patients, and not where it is about a waiver. */
export function maySetAside(code: string): boolean {
  return !protectsPatients(code) && !code.startsWith('MIS9');
}
