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
      "
    `);
  });

  it('says at which stage it is how bad', async () => {
    const { stdout } = await runCli(['explain', 'MIS411']);
    expect(stdout).toContain('off at stage progress, info at stage evidence, error at stage board');
  });

  it('knows what was probably meant', async () => {
    const { exitCode, stderr } = await runCli(['explain', 'evidence-mising']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'There is no rule "evidence-mising". Did you mean evidence-missing? mis rules lists all of them.\n',
    });
  });
});
