import { approvalAfterDeadline } from './approval-after-deadline.ts';
import { approvalBeforeEvidence } from './approval-before-evidence.ts';
import { approvalBeforePeriod } from './approval-before-period.ts';
import { approvalInFuture } from './approval-in-future.ts';
import { approvalMissing } from './approval-missing.ts';
import { approvalWithoutBlue } from './approval-without-blue.ts';
import { approverInitials } from './approver-initials.ts';
import { approverIsLead } from './approver-is-lead.ts';
import { commentContradicts } from './comment-contradicts.ts';
import { conditionContradicts } from './condition-contradicts.ts';
import { configurationUnmet } from './configuration-unmet.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { dateUnreadable } from './date-unreadable.ts';
import { dueDateAfterPeriod } from './due-date-after-period.ts';
import { dueDateMissing } from './due-date-missing.ts';
import { dueInPast } from './due-in-past.ts';
import { dueOnWeekend } from './due-on-weekend.ts';
import { evidenceMissing } from './evidence-missing.ts';
import { evidenceNotReviewed } from './evidence-not-reviewed.ts';
import { evidencePlaceholder } from './evidence-placeholder.ts';
import { evidenceRepeated } from './evidence-repeated.ts';
import { externalLinks } from './external-links.ts';
import { headingAmbiguous } from './heading-ambiguous.ts';
import { hospitalNumber } from './hospital-number.ts';
import { interimDateMissed } from './interim-date-missed.ts';
import { leadMissing } from './lead-missing.ts';
import { locationPersonal } from './location-personal.ts';
import { locationShared } from './location-shared.ts';
import { locationUnclear } from './location-unclear.ts';
import { macrosPresent } from './macros-present.ts';
import { nhsNumber } from './nhs-number.ts';
import { notApplicableNotAllowed } from './not-applicable-not-allowed.ts';
import { notApplicableUnexplained } from './not-applicable-unexplained.ts';
import { overviewDisagrees } from './overview-disagrees.ts';
import { overviewNotCalculated } from './overview-not-calculated.ts';
import { overviewPartial } from './overview-partial.ts';
import { overviewTypedOver } from './overview-typed-over.ts';
import { patientName } from './patient-name.ts';
import { personalEmail } from './personal-email.ts';
import { requirementDuplicated } from './requirement-duplicated.ts';
import { requirementMissing } from './requirement-missing.ts';
import { requirementOpen } from './requirement-open.ts';
import { requirementTextAltered } from './requirement-text-altered.ts';
import { requirementUnknown } from './requirement-unknown.ts';
import { rowHidden } from './row-hidden.ts';
import { rowMoved } from './row-moved.ts';
import { rowsOutOfOrder } from './rows-out-of-order.ts';
import type { Rule } from './rule.ts';
import { schemeDiffers } from './scheme-differs.ts';
import { statusListDiffers } from './status-list-differs.ts';
import { statusListMissing } from './status-list-missing.ts';
import { statusMissing } from './status-missing.ts';
import { statusUnknown } from './status-unknown.ts';
import { templateNewer } from './template-newer.ts';
import { yearDiffers } from './year-differs.ts';

/** Goes up whenever a rule comes, goes or finds other things: two reports of the same number checked the same. */
export const RULE_SET_VERSION = 4;

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
  templateNewer,
  yearDiffers,
  rowsOutOfOrder,
  rowMoved,
  statusListMissing,
  overviewTypedOver,
  overviewPartial,
  rowHidden,
  externalLinks,
  macrosPresent,
  statusListDiffers,
  statusMissing,
  statusUnknown,
  evidenceMissing,
  approvalMissing,
  leadMissing,
  dueDateMissing,
  evidencePlaceholder,
  locationUnclear,
  locationPersonal,
  locationShared,
  evidenceRepeated,
  approverIsLead,
  approverInitials,
  commentContradicts,
  dateUnreadable,
  approvalInFuture,
  approvalWithoutBlue,
  dueDateAfterPeriod,
  approvalBeforePeriod,
  approvalBeforeEvidence,
  approvalAfterDeadline,
  dueInPast,
  dueOnWeekend,
  interimDateMissed,
  notApplicableNotAllowed,
  notApplicableUnexplained,
  conditionContradicts,
  requirementOpen,
  evidenceNotReviewed,
  nhsNumber,
  dateOfBirth,
  patientName,
  personalEmail,
  hospitalNumber,
  configurationUnmet,
];
