import type { AdoptionReport, EarlierWords, ForwardReport } from '../../audit/adoption/adoption-report.ts';
import { printableText } from '../../shared/printable-text.ts';
import type { AdoptedThing } from '../../workbook/adopt/fate.ts';
import { placeJson, type Tool } from '../audit-json.ts';
import { countFates } from './adoption-counts.ts';

/** The answer of `mis adopt --format json`, ending with a newline. What is absent is null. */
export function renderAdoptionJson(report: AdoptionReport, tool: Tool): string {
  const { asOf, scheme, source, target, trust, outcome, things, filledIn, statuses, board, forward } = report;
  const document = {
    schemaVersion: 1,
    tool,
    asOf: asOf.text,
    scheme,
    source: { path: source },
    workbook: { path: target },
    trust: trust ?? null,
    outcome,
    counts: countFates(things),
    statuses,
    board: board ?? null,
    filledIn,
    carryForward: forward === undefined ? null : forwardJson(forward),
    things: things.map(thingJson),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function thingJson(thing: AdoptedThing): object {
  const { what, fate, sheet, cell, requirement, field, heading, shown, became, to, words } = thing;
  return {
    what,
    fate,
    requirement: requirement ?? null,
    field: field ?? null,
    heading: heading ?? null,
    sheet: sheet === undefined ? null : printableText(sheet),
    cell: cell ?? null,
    value: shown,
    became: became ?? null,
    to: to === undefined ? null : placeJson(to),
    words,
  };
}

function forwardJson({ earlierScheme, requirements, gone }: ForwardReport): object {
  return {
    earlierScheme,
    requirements: requirements.map(({ requirement, change, text, earlier }) => ({
      requirement,
      change,
      text,
      earlier: earlier === undefined ? null : earlierJson(earlier),
    })),
    gone: gone.map(earlierJson),
  };
}

function earlierJson({ requirement, text }: EarlierWords): object {
  return { requirement: requirement ?? null, text };
}
