import { resolve } from 'node:path';
import type { Scheme } from '../../scheme/scheme.ts';
import { InputError } from '../../shared/errors.ts';
import { writeWhole } from '../../shared/files/write-whole.ts';
import { sha256Of } from '../../shared/sha256.ts';
import type { LayoutSettings } from '../layout.ts';
import { auditIn, type OpenedAudit } from '../open-audit.ts';
import { openWorkbook, workbookIn } from '../open-workbook.ts';
import { addFindings } from './add-findings.ts';
import { type AnnotatedTarget, checkAnnotatedTarget } from './annotated-target.ts';
import type { FindingsList } from './findings-list.ts';

/** What was checked, and how it was read. */
export interface Annotating extends AnnotatedTarget {
  readonly scheme: Scheme;
  readonly layout: LayoutSettings;
  /** The fingerprint of the very file that was checked. */
  readonly sha256: string;
}

/** A copy that was written. */
export interface Annotated {
  /** What its sheet with the findings is called. */
  readonly sheet: string;
  /** The signature of the workbook is not valid in the copy. */
  readonly wasSigned: boolean;
}

/**
 * Writes a copy of a workbook with its findings on a sheet of their own, whole or not at all. Whether the copy reads as the workbook
 * does is looked at first.
 * @param path - the workbook, and `target` the copy, as the user typed them.
 * @throws as `checkAnnotatedTarget` does, as another program may have come in between; InputError when the workbook can't be
 * copied so, was changed since it was checked, or the copy can't be written.
 */
export function writeAnnotated(path: string, target: string, list: FindingsList, question: Annotating): Annotated {
  const { scheme, layout, cwd, overwrite, sha256 } = question;
  const source = openWorkbook(path, cwd);
  if (sha256Of(source.bytes) !== sha256) throw changedMeanwhile(path);
  const added = addFindings(source.bytes, list);
  if ('refused' in added) throw notAnnotated(path, added.refused);
  const before = auditIn(source, scheme, layout);
  const after = auditIn(workbookIn(target, added.bytes), scheme, layout);
  if (auditWords(before) !== auditWords(after)) throw notAnnotated(path, 'would not read as it does now');
  writeWhole(target, resolve(cwd, target), added.bytes, () => checkAnnotatedTarget(path, target, { cwd, overwrite }));
  return { sheet: added.name, wasSigned: added.wasSigned };
}

/** All that an audit says, as one text to compare. */
function auditWords({ workbook: { rows, overview, tables, trust, scheme } }: OpenedAudit): string {
  return JSON.stringify([rows, overview, tables, trust, scheme]);
}

function notAnnotated(path: string, why: string): InputError {
  return new InputError(
    path,
    'not-annotated',
    `${path} ${why}, so no copy with its findings was written.`,
    'Take the list as a file of its own: --report html=findings.html, or --report csv=findings.csv for Excel.',
  );
}

function changedMeanwhile(path: string): InputError {
  return new InputError(
    path,
    'changed',
    `${path} was changed by another program in the meantime, so no copy with its findings was written.`,
    'Run the command again.',
  );
}
