import { actionPlanIncomplete } from './action-plan-incomplete.ts';
import { actionPlanMissing } from './action-plan-missing.ts';
import { actionPlanOverdue } from './action-plan-overdue.ts';
import { approvalAfterDeadline } from './approval-after-deadline.ts';
import { approvalAfterPeriod } from './approval-after-period.ts';
import { approvalBeforeEvidence } from './approval-before-evidence.ts';
import { approvalBeforePeriod } from './approval-before-period.ts';
import { approvalInFuture } from './approval-in-future.ts';
import { approvalMissing } from './approval-missing.ts';
import { approvalWithoutBlue } from './approval-without-blue.ts';
import { approverInitials } from './approver-initials.ts';
import { approverIsLead } from './approver-is-lead.ts';
import { approverSigns } from './approver-signs.ts';
import { commentContradicts } from './comment-contradicts.ts';
import { commissionersNotConsulted } from './commissioners-not-consulted.ts';
import { conditionContradicts } from './condition-contradicts.ts';
import { configurationUnmet } from './configuration-unmet.ts';
import { contactsMissing } from './contacts-missing.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { dateUnreadable } from './date-unreadable.ts';
import { declarationDisagrees } from './declaration-disagrees.ts';
import { declarationIncomplete } from './declaration-incomplete.ts';
import { declarationMissing } from './declaration-missing.ts';
import { declarationRepeated } from './declaration-repeated.ts';
import { declarationUnderstated } from './declaration-understated.ts';
import { dueDateAfterPeriod } from './due-date-after-period.ts';
import { dueDateMissing } from './due-date-missing.ts';
import { dueInPast } from './due-in-past.ts';
import { dueOnWeekend } from './due-on-weekend.ts';
import { duePushedBack } from './due-pushed-back.ts';
import { evidenceMissing } from './evidence-missing.ts';
import { evidenceNotReviewed } from './evidence-not-reviewed.ts';
import { evidencePlaceholder } from './evidence-placeholder.ts';
import { evidenceRepeated } from './evidence-repeated.ts';
import { externalLinks } from './external-links.ts';
import { figureEarly } from './figure-early.ts';
import { figureIncomplete } from './figure-incomplete.ts';
import { figureMet } from './figure-met.ts';
import { figureMissing } from './figure-missing.ts';
import { figurePlanned } from './figure-planned.ts';
import { figureSetAside } from './figure-set-aside.ts';
import { figureShort } from './figure-short.ts';
import { headingAmbiguous } from './heading-ambiguous.ts';
import { hospitalNumber } from './hospital-number.ts';
import { icbSignOffMissing } from './icb-sign-off-missing.ts';
import { interimDateMissed } from './interim-date-missed.ts';
import { leadMissing } from './lead-missing.ts';
import { locationPersonal } from './location-personal.ts';
import { locationShared } from './location-shared.ts';
import { locationUnclear } from './location-unclear.ts';
import { locumsContradict } from './locums-contradict.ts';
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
import { signOffDate } from './sign-off-date.ts';
import { signOffIncomplete } from './sign-off-incomplete.ts';
import { statusListDiffers } from './status-list-differs.ts';
import { statusListMissing } from './status-list-missing.ts';
import { statusMissing } from './status-missing.ts';
import { statusUnknown } from './status-unknown.ts';
import { templateNewer } from './template-newer.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverUnused } from './waiver-unused.ts';
import { yearDiffers } from './year-differs.ts';

/** Goes up whenever a rule comes, goes or finds other things: two reports of the same number checked the same. */
export const RULE_SET_VERSION = 6;

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
  duePushedBack,
  approvalAfterPeriod,
  notApplicableNotAllowed,
  notApplicableUnexplained,
  conditionContradicts,
  locumsContradict,
  requirementOpen,
  evidenceNotReviewed,
  figureShort,
  figureMet,
  figureIncomplete,
  figureEarly,
  figurePlanned,
  figureMissing,
  figureSetAside,
  declarationMissing,
  declarationIncomplete,
  declarationDisagrees,
  signOffIncomplete,
  signOffDate,
  icbSignOffMissing,
  commissionersNotConsulted,
  contactsMissing,
  approverSigns,
  actionPlanMissing,
  actionPlanIncomplete,
  actionPlanOverdue,
  declarationUnderstated,
  declarationRepeated,
  nhsNumber,
  dateOfBirth,
  patientName,
  personalEmail,
  hospitalNumber,
  configurationUnmet,
  waiverExpired,
  waiverUnused,
];
