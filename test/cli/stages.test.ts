import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../src/audit/audit-file.ts';
import type { AuditReport } from '../../src/audit/audit-report.ts';
import { renderFindingsText } from '../../src/render/findings/findings-text.ts';
import { parseAsOf } from '../../src/shared/dates/as-of.ts';
import { type BoardReadyChanges, writeBoardReady } from '../support/board-ready.ts';
import { runCli } from '../support/run-cli.ts';
import { YEAR_6 } from '../support/scheme.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const AS_OF = ['--as-of', '2024-12-09'];
const IN_PROGRESS = 'fixtures/audit-tool/in-progress.xlsx';
async function boardReady(changes?: BoardReadyChanges): Promise<string> {
  const folder = scratchFolder();
  await writeBoardReady(join(folder, 'trust.xlsx'), changes);
  return folder;
}

describe('mis validate --stage board', () => {
  it('says that nothing stands in the way, of which file, and that the declaration agrees', async () => {
    const cwd = await boardReady();
    const { exitCode, stdout } = await runCli(['validate', 'trust.xlsx', '--stage', 'board', ...AS_OF], { cwd });
    expect(exitCode).toBe(0);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(cwd, 'trust.xlsx')))
      .digest('hex');
    expect(stdout).toMatch(
      /^The requirements in trust\.xlsx are ready for the Board: all 10 safety actions of Maternity Incentive Scheme Year 6 are compliant/,
    );
    expect(stdout).toContain(`as of 2024-12-09, SHA-256 ${sha256}`);
    expect(stdout).toContain('The Board declaration was checked with them');
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('does not say so of a declaration where a rule about it was not run, or what it found was waived', async () => {
    const cwd = await boardReady({ declaration: null });
    const asOf = parseAsOf('2024-12-09');
    const report = auditFile('trust.xlsx', { scheme: YEAR_6, asOf, layout: {}, cwd, stage: 'board' });
    const rendered = (changes: Partial<AuditReport>) =>
      renderFindingsText({ ...report, ready: true, ...changes }, { colour: false, width: 80, repeat: '' });
    const rules = report.rules.filter(({ name }) => name !== 'declaration-missing');
    const suppressed = report.findings.map((finding) => ({
      ...finding,
      suppressed: { kind: 'waiver' as const, reason: 'On paper', approvedBy: 'The Board', expires: '2025-03-03' },
    }));
    for (const text of [rendered({ rules, findings: [] }), rendered({ findings: [], suppressed })]) {
      expect(text).toContain('ready for the Board');
      expect(text).toContain('The Board declaration was not checked in full');
    }
  });

  it('does not call a workbook ready whose declaration is missing, disagrees or is not signed', async () => {
    const validated = async (changes: BoardReadyChanges) =>
      runCli(['validate', 'trust.xlsx', '--stage', 'board', ...AS_OF], { cwd: await boardReady(changes) });
    for (const [declaration, code] of [
      [null, 'MIS501'],
      [{ D9: undefined }, 'MIS502'],
      [{ E20: undefined }, 'MIS504'],
      [{ D9: 'No' }, 'MIS513'],
    ] as const) {
      const { exitCode, stdout } = await validated({ declaration });
      expect(stdout).toContain(code);
      expect(stdout).not.toContain('ready for the Board');
      expect(exitCode).toBe(code === 'MIS513' ? 0 : 1);
    }
  });

  it('is not held up by what is for information alone, and counts it', async () => {
    const cwd = await boardReady({ rows: { '1.6': { approvedOn: new Date('2024-12-04T00:00Z') } } });
    const { exitCode, stdout } = await runCli(['validate', 'trust.xlsx', '--stage', 'board', ...AS_OF], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^trust\.xlsx:SA1!H7: info \[MIS312 approval-after-period\] 1\.6 was approved on 4 Dec 2024/,
    );
    expect(stdout).toMatch(
      /^The requirements in trust\.xlsx are ready .* found nothing wrong, with 1 note for information above \(/m,
    );
  });

  it('names what is left, whose it is and by when', async () => {
    const cwd = await boardReady({ rows: { '4.12': { status: 'Amber' }, '8.9': { status: 'Green' } } });
    const { exitCode, stdout } = await runCli(['validate', 'trust.xlsx', '--stage', 'board', ...AS_OF], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('MIS411 evidence-not-reviewed] 8.9 is Green');
    expect(stdout).toContain('Between here and 10 of 10: 1 requirement, worst first');
    expect(stdout).toMatch(/^ 4\.12 {2}Amber {2}Head of Midwifery/m);
    expect(stdout).not.toContain('ready for the Board');
  });
});

describe('a stage', () => {
  const counts = async (stage: string) => {
    const { stdout } = await runCli(['validate', IN_PROGRESS, '--stage', stage, '--format', 'json', ...AS_OF]);
    return JSON.parse(stdout);
  };

  it('is stricter than the one before', async () => {
    const [progress, evidence, board] = [await counts('progress'), await counts('evidence'), await counts('board')];
    expect(progress).toMatchObject({ stage: 'progress', counts: { error: 0 } });
    expect(evidence.findings.length).toBeGreaterThan(progress.findings.length);
    expect(board.counts.error).toBeGreaterThan(evidence.counts.error);
    const open = board.findings.filter(({ code }: { code: string }) => code === 'MIS410');
    expect(open).toHaveLength(41);
  });

  it('is one of three', async () => {
    const { exitCode, stderr } = await runCli(['validate', IN_PROGRESS, '--stage', 'bord']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('progress, evidence, board');
  });
});

describe('thresholds', () => {
  it.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1000'], 0],
    [['--fail-on', 'warning', '--exit-zero'], 0],
    [['--stage', 'board', '--exit-zero'], 0],
  ])('%j end with %d', async (options, exitCode) => {
    expect((await runCli(['validate', IN_PROGRESS, ...options, ...AS_OF])).exitCode).toBe(exitCode);
  });
});
