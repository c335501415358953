import { approvalInFuture } from './approval-in-future.ts';
import { approvalMissing } from './approval-missing.ts';
import { approvalWithoutBlue } from './approval-without-blue.ts';
import { configurationUnmet } from './configuration-unmet.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { dateUnreadable } from './date-unreadable.ts';
import { dueDateAfterPeriod } from './due-date-after-period.ts';
import { dueDateMissing } from './due-date-missing.ts';
import { evidenceMissing } from './evidence-missing.ts';
import { evidenceNotReviewed } from './evidence-not-reviewed.ts';
import { headingAmbiguous } from './heading-ambiguous.ts';
import { hospitalNumber } from './hospital-number.ts';
import { leadMissing } from './lead-missing.ts';
import { nhsNumber } from './nhs-number.ts';
import { notApplicableNotAllowed } from './not-applicable-not-allowed.ts';
import { notApplicableUnexplained } from './not-applicable-unexplained.ts';
import { overviewDisagrees } from './overview-disagrees.ts';
import { overviewNotCalculated } from './overview-not-calculated.ts';
import { patientName } from './patient-name.ts';
import { personalEmail } from './personal-email.ts';
import { requirementDuplicated } from './requirement-duplicated.ts';
import { requirementMissing } from './requirement-missing.ts';
import { requirementOpen } from './requirement-open.ts';
import { requirementTextAltered } from './requirement-text-altered.ts';
import { requirementUnknown } from './requirement-unknown.ts';
import type { Rule } from './rule.ts';
import { schemeDiffers } from './scheme-differs.ts';
import { statusMissing } from './status-missing.ts';
import { statusUnknown } from './status-unknown.ts';

/** Goes up whenever a rule comes, goes or finds other things: two reports of the same number checked the same. */
export const RULE_SET_VERSION = 3;

/** Every rule, by code. A new rule is a new file and a line here. */
export const RULES: readonly Rule[] = [
  requirementMissing,
  requirementDuplicated,
  requirementUnknown,
  requirementTextAltered,
  overviewDisagrees,
  headingAmbiguous,
  overviewNotCalculated,
  schemeDiffers,
  statusMissing,
  statusUnknown,
  evidenceMissing,
  approvalMissing,
  leadMissing,
  dueDateMissing,
  dateUnreadable,
  approvalInFuture,
  approvalWithoutBlue,
  dueDateAfterPeriod,
  notApplicableNotAllowed,
  notApplicableUnexplained,
  requirementOpen,
  evidenceNotReviewed,
  nhsNumber,
  dateOfBirth,
  patientName,
  personalEmail,
  hospitalNumber,
  configurationUnmet,
];
