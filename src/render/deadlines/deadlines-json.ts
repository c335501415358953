import type { Deadline, DeadlinesReport } from '../../audit/deadlines-report.ts';

/** The report as JSON, ending with a newline. What is unknown or does not apply is null, so every deadline has the same keys. */
export function renderDeadlinesJson({ tool, asOf, scheme, workbook, deadlines }: DeadlinesReport): string {
  const document = {
    schemaVersion: 1,
    tool,
    asOf: asOf.text,
    scheme,
    ...(workbook === undefined ? {} : { workbook }),
    deadlines: deadlines.map(deadlineForJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function deadlineForJson(deadline: Deadline): Record<string, unknown> {
  const { paused } = deadline;
  return {
    id: deadline.id,
    name: deadline.name,
    kind: deadline.kind,
    at: deadline.at,
    final: deadline.final,
    state: deadline.state,
    daysLeft: deadline.daysLeft,
    workingDaysLeft: deadline.workingDaysLeft ?? null,
    timeLeft: deadline.timeLeft ?? null,
    actions: deadline.actions ?? null,
    openRequirements: deadline.openRequirements ?? null,
    paused: paused
      ? { from: paused.from, until: paused.until ?? null, atLeastUntil: paused.atLeastUntil ?? null }
      : null,
    earlier: deadline.earlier,
  };
}
