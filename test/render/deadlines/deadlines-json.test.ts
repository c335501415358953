import { describe, expect, it } from 'vitest';
import { renderDeadlinesJson } from '../../../src/render/deadlines/deadlines-json.ts';
import { deadlinesReport, YEAR_4 } from './deadlines-report.ts';

const parsed = async (...report: Parameters<typeof deadlinesReport>) =>
  JSON.parse(renderDeadlinesJson(await deadlinesReport(...report)));

describe('renderDeadlinesJson', () => {
  it('states its version, the tool, the time, the scheme and the workbook', async () => {
    const { deadlines, ...heading } = await parsed('2025-03-03T11:59', ['1.1']);
    expect(heading).toEqual({
      schemaVersion: 1,
      tool: { name: 'mis', version: '1.2.3' },
      asOf: '2025-03-03T11:59',
      scheme: { id: 'year-6', name: 'Maternity Incentive Scheme Year 6' },
      workbook: { path: 'trust.xlsx', sha256: '0'.repeat(64) },
    });
    expect(deadlines).toHaveLength(8);
  });

  it('gives every deadline all its keys, with null for what is not known', async () => {
    const { deadlines, workbook } = await parsed('2025-03-03T11:59');
    expect(workbook).toBeUndefined();
    expect(deadlines.at(-1)).toEqual({
      id: 'submission',
      name: 'Board declaration submitted to NHS Resolution',
      kind: 'deadline',
      at: '2025-03-03T12:00',
      final: true,
      state: 'today',
      daysLeft: 0,
      workingDaysLeft: 0,
      timeLeft: { hours: 0, minutes: 1 },
      actions: null,
      openRequirements: null,
      paused: null,
      earlier: [],
    });
    expect(new Set(deadlines.map((deadline: object) => Object.keys(deadline).join()))).toHaveLength(1);
  });

  it('tells of pauses and earlier values', async () => {
    const { deadlines } = await parsed('2022-01-10', undefined, YEAR_4);
    expect(deadlines[1]).toMatchObject({
      id: 'interim-reviews',
      at: '2021-12-31',
      state: 'paused',
      workingDaysLeft: null,
      actions: [1],
      paused: { from: '2021-12-23', until: null, atLeastUntil: '2022-03-23' },
      earlier: [
        { at: '2021-10-29', announced: '2021-09-27', change: 'extend', title: 'Interim deadlines extended' },
        {
          at: '2021-12-31',
          announced: '2021-12-23',
          change: 'pause',
          title: 'Most reporting paused for a minimum of three months',
        },
      ],
    });
  });

  it('ends with a newline', async () => {
    expect(renderDeadlinesJson(await deadlinesReport('2024-10-14'))).toMatch(/[^\n]\n$/);
  });
});
