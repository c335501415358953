import type { Scheme } from '../../scheme/scheme.ts';
import { SHIPPED_SCHEMES } from '../../scheme/shipped-schemes.ts';
import { UsageError } from '../../shared/errors.ts';
import { printableText } from '../../shared/printable-text.ts';
import { accountFor } from '../../workbook/adopt/account-for.ts';
import { type AdoptedRow, editsFor } from '../../workbook/adopt/adopted-rows.ts';
import { carryDeclaration } from '../../workbook/adopt/board/carry-declaration.ts';
import { arrivingPlan, planTexts } from '../../workbook/adopt/board/carry-plan.ts';
import { fillCells } from '../../workbook/adopt/fill-cells.ts';
import { leftGroups } from '../../workbook/adopt/left-groups.ts';
import { outsideRows } from '../../workbook/adopt/outside-rows.ts';
import { refuseSameFile } from '../../workbook/adopt/refuse-same-file.ts';
import { arrivingIdentity, type WhoseWorkbook, whoseWorkbook } from '../../workbook/adopt/whose-workbook.ts';
import { editRows } from '../../workbook/edit/edit-rows.ts';
import type { Field } from '../../workbook/fields.ts';
import { buildFreshWorkbook, type FreshWorkbookOptions } from '../../workbook/fresh/build-fresh-workbook.ts';
import { checkFreshTarget, writeFresh } from '../../workbook/fresh/fresh-target.ts';
import { readMetadata } from '../../workbook/metadata.ts';
import { auditIn, type OpenedAudit } from '../../workbook/open-audit.ts';
import { type OpenedWorkbook, openWorkbook, workbookIn } from '../../workbook/open-workbook.ts';
import type { AuditQuestion } from '../audit-file.ts';
import { requirementStates } from '../requirement-states.ts';
import { countStatuses } from '../summary.ts';
import type { AdoptionReport, BoardCounts } from './adoption-report.ts';
import { type AdoptionPlan, type Earlier, planAdoption, planForward } from './plan-adoption.ts';
import { printableGroup, printableThing } from './printable-adoption.ts';

export interface AdoptQuestion extends AuditQuestion {
  /** The fresh workbook, but for what the question and the source say of it. */
  readonly fresh: Omit<FreshWorkbookOptions, 'scheme' | 'asOf' | 'room' | 'links'>;
  /** Replace a file that is there. */
  readonly overwrite: boolean;
  /** Say what would be carried, and write nothing. */
  readonly dryRun: boolean;
  /** Take only what a person should start from, out of a workbook of an earlier scheme. */
  readonly carryForward: boolean;
  /** The scheme that the source was made for, where the user says so. */
  readonly fromScheme: Scheme | undefined;
}

/**
 * Brings the audit in one workbook into a fresh one, and accounts for everything that the source holds.
 * @param path - the source, and `target` the workbook to make, as the user typed them.
 * @throws InputError when the source can't be used or the target can't be written; UsageError when the two don't go together.
 */
export async function adoptFile(path: string, target: string, question: AdoptQuestion): Promise<AdoptionReport> {
  const { scheme, layout, cwd, overwrite, dryRun, carryForward } = question;
  refuseSameFile(path, target, cwd);
  checkFreshTarget(target, { cwd, overwrite });
  const opened = openWorkbook(path, cwd);
  const earlier = carryForward ? earlierScheme(opened, question) : undefined;
  const readBy = earlier?.scheme ?? scheme;
  const source = auditIn(opened, readBy, layout);
  if (!carryForward) refuseOtherScheme(source, scheme);
  const plan = earlier ? planForward(source, scheme, earlier) : planAdoption(source, scheme);
  const whose = whoseWorkbook(source);
  const fresh = await freshAudit(whose, target, plan, question);
  const edited = editRows(fresh, editsFor(plan.rows), {
    scheme,
    today: question.asOf.date,
    settings: {},
    partial: true,
    asTheyStand: true,
  });
  const refused = new Map(edited.refusals.map(({ edit, message }) => [edit.requirement, message]));
  const { whyLeft, filledIn, forward } = plan;
  const board = carryForward ? [] : [arrivingPlan(plan.lines), carryDeclaration(source, fresh)];
  const fates = [...arrivingIdentity(whose, question.fresh), ...board.flatMap((each) => each.fates)];
  const outside = outsideRows(fates, source, readBy, carryForward);
  const after = fillCells(
    edited.after,
    board.flatMap(({ edits }) => edits),
    scheme,
  );
  const things = accountFor(source, plan.rows, fresh, { scheme: readBy, settings: layout, whyLeft, outside, refused });
  if (!dryRun) writeFresh(target, after.bytes, { cwd, overwrite });
  const { trust } = after.workbook;
  return {
    asOf: question.asOf,
    scheme: { id: scheme.id, name: scheme.name },
    source: path,
    target,
    trust: trust === undefined ? undefined : printableText(trust),
    outcome: dryRun ? 'dry-run' : 'written',
    things: things.map(printableThing),
    left: leftGroups(things).map(printableGroup),
    filledIn,
    board: carryForward ? undefined : boardCounts(after),
    statuses: countStatuses(requirementStates(scheme, after.workbook.rows)),
    forward,
  };
}

/** The scheme that the source was made for: as the user says, else as the source says of itself. */
function earlierScheme({ spreadsheet }: OpenedWorkbook, { fromScheme }: AdoptQuestion): Earlier {
  const metadata = readMetadata(spreadsheet);
  const scheme = fromScheme ?? SHIPPED_SCHEMES.find(({ id }) => id === metadata.get('scheme'));
  return { scheme, name: scheme?.name ?? metadata.get('scheme name') ?? 'the earlier scheme' };
}

/** What was reviewed for one scheme has not been reviewed for another. */
function refuseOtherScheme({ path, workbook }: OpenedAudit, scheme: Scheme): void {
  if (workbook.scheme === undefined || workbook.scheme === scheme.id) return;
  throw new UsageError(`${path} was made for ${printableText(workbook.scheme)}, and this is ${scheme.id}.`, {
    advice: 'Start from it with --carry-forward, or name its own scheme with --scheme.',
  });
}

async function freshAudit(
  { trust, odsCode }: WhoseWorkbook,
  target: string,
  { rows, lines }: AdoptionPlan,
  { scheme, asOf, fresh }: AdoptQuestion,
): Promise<OpenedAudit> {
  const bytes = await buildFreshWorkbook({
    ...fresh,
    trust: fresh.trust ?? trust.text,
    odsCode: fresh.odsCode ?? odsCode.text,
    plan: planTexts(lines),
    scheme,
    asOf: asOf.date,
    links: new Map(rows.flatMap(({ requirement, carried }) => linkOf(requirement.id, carried.locationLink))),
    room: new Map(rows.map((row) => [row.requirement.id, textsOf(row)])),
  });
  return auditIn(workbookIn(target, Buffer.from(bytes)), scheme, {});
}

function boardCounts({ workbook }: OpenedAudit): BoardCounts {
  const lines = (workbook.actionPlan() ?? []).flatMap(({ rows }) => rows);
  const answers = (workbook.declaration()?.actions ?? []).filter(({ answer }) => answer !== 'blank');
  return { planLines: lines.length, answers: answers.length };
}

function linkOf(requirement: string, link: string | undefined): [string, string][] {
  return link === undefined ? [] : [[requirement, link]];
}

function textsOf({ carried }: AdoptedRow): ReadonlyMap<Field, string> {
  return new Map([...carried.values].flatMap(([field, value]) => (value.kind === 'text' ? [[field, value.text]] : [])));
}
