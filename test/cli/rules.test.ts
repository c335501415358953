import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/registry.ts';
import { runCli } from '../support/run-cli.ts';

describe('mis rules', () => {
  it('lists every rule with what it is at each stage', async () => {
    const { exitCode, stdout } = await runCli(['rules']);
    expect(exitCode).toBe(0);
    for (const { meta } of RULES) expect(stdout).toMatch(new RegExp(`^ ${meta.code} +${meta.name} `, 'm'));
    expect(stdout).toContain(`${RULES.length} rules`);
    expect(stdout).toMatch(/^ MIS410 +requirement-open +off +off +error$/m);
    expect(stdout).toMatch(/^ MIS203 +evidence-missing +error +error +error$/m);
  });

  it('lists them for machines', async () => {
    const { rules } = JSON.parse((await runCli(['rules', '--format', 'json'])).stdout);
    expect(rules).toHaveLength(RULES.length);
    expect(rules[0]).toMatchObject({ code: 'MIS101', name: 'requirement-missing', severity: { progress: 'error' } });
  });
});

describe('mis explain', () => {
  it.each(['MIS203', 'mis203', 'evidence-missing'])('explains the rule named %s', async (name) => {
    const { exitCode, stdout } = await runCli(['explain', name]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "MIS203 evidence-missing  error

      Compliance is claimed without evidence, or without where it is saved.

      Verification asks for the evidence. What nobody can find was not done.

      What to do: say in "Evidence held" what the evidence is, and add its folder or
      link in "Evidence location".

      For example, this is found in the row of 4.12:
        Status             Blue
        Evidence location  (blank)
      This is right:
        Status             Blue
        Evidence location  \\\\trust-fs01\\Maternity\\MIS6\\4.12
      "
    `);
  });

  it('says in words what no single row can show', async () => {
    const { stdout } = await runCli(['explain', 'MIS601']);
    expect(stdout).toContain(`
For example, this is found:
  The comments of 1.4 give the NHS number of the mother.
This is right:
  The comments of 1.4 give the reference of the review.
`);
  });

  it.each(RULES.map(({ meta }) => meta.code))('shows the example of %s on a narrow terminal', async (code) => {
    const { stdout } = await runCli(['explain', code], { columns: 60 });
    expect(stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect(stdout).toMatch(/^For example, this is found.*:\n(?: {2}.+\n)+This is right:\n(?: {2}.+\n)+$/m);
  });

  it('gives the example to machines as cells, a blank one as an empty text', async () => {
    const { rule } = JSON.parse((await runCli(['explain', 'MIS203', '--format', 'json'])).stdout);
    const status = { field: 'status', label: 'Status', text: 'Blue' };
    const location = { field: 'location', label: 'Evidence location', text: '' };
    expect(rule.example).toEqual({
      requirement: '4.12',
      wrong: [status, location],
      right: [status, { ...location, text: '\\\\trust-fs01\\Maternity\\MIS6\\4.12' }],
    });
  });

  it('says at which stage it is how bad', async () => {
    const { stdout } = await runCli(['explain', 'MIS411']);
    expect(stdout).toContain(`MIS411 evidence-not-reviewed
  at stage progress  off
  at stage evidence  info
  at stage board     error
`);
  });

  it('knows what was probably meant', async () => {
    const { exitCode, stderr } = await runCli(['explain', 'evidence-mising']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'There is no rule "evidence-mising". Did you mean evidence-missing? mis rules lists all of them.\n',
    });
  });
});
