import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedRules } from '../../../src/audit/checked-rules.ts';
import { renderFindingsSarif } from '../../../src/render/findings/findings-sarif.ts';
import { pathUri } from '../../../src/render/findings/slashed-path.ts';
import { ABOUT, inProgress, read, unusable } from './findings-documents.ts';

interface Result {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
      };
    },
  ];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

const runOf = (...outcomes: Parameters<typeof renderFindingsSarif>[0]) =>
  JSON.parse(renderFindingsSarif(outcomes, ABOUT)).runs[0];

test('a finding points at its cell by number, by name and by requirement', () => {
  const { results } = runOf(read(inProgress()));
  const finding = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'MIS304');
  expect(finding).toMatchInlineSnapshot(`
    {
      "level": "warning",
      "locations": [
        {
          "logicalLocations": [
            {
              "fullyQualifiedName": "SA3!J7",
              "kind": "cell",
              "name": "J7",
            },
            {
              "kind": "requirement",
              "name": "3.3",
            },
          ],
          "physicalLocation": {
            "artifactLocation": {
              "uri": "fixtures/audit-tool/in-progress.xlsx",
            },
            "region": {
              "endColumn": 11,
              "endLine": 7,
              "startColumn": 10,
              "startLine": 7,
            },
          },
        },
      ],
      "message": {
        "text": "SA3!J7: 3.3 is due on 15 Nov 2024, but the scheme asks for it by 2 Oct 2024. → bring the due date forward to 2 Oct 2024 or earlier",
      },
      "partialFingerprints": {
        "primaryLocationLineHash": "c57bb3c6e30569a15cf902c0508866e37e0dc1d9ca3581bcce3438694a5f356f:1",
      },
      "ruleId": "MIS304",
      "ruleIndex": 36,
    }
  `);
});

test('every rule that was run is described, and every result names one of them', () => {
  const { tool, results } = runOf(read(inProgress()), unusable());
  const { rules } = tool.driver;
  expect(rules).toHaveLength(checkedRules('progress').length + 1);
  for (const rule of rules.slice(0, -1)) {
    expect(rule.help.text).toContain(rule.fullDescription.text);
    expect(rule.help.markdown).toContain('What to do: ');
  }
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
});

test('what GitHub asks of an upload: one-based regions, relative URIs, a message, a fingerprint that is not repeated', () => {
  const { results } = runOf(read(inProgress()), read(inProgress(), '.\\audits\\Site B 100%.xlsx'), unusable());
  const keys = results.map(({ ruleId, message, locations, partialFingerprints }: Result) => {
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(Object.values(region).every((number) => number >= 1)).toBe(true);
    expect(message.text).not.toBe('');
    return `${artifactLocation.uri} ${ruleId} ${partialFingerprints.primaryLocationLineHash}`;
  });
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.some((key: string) => key.startsWith('audits/Site%20B%20100%25.xlsx '))).toBe(true);
});

test('a workbook that can’t be used is a result, and the run says it did not succeed', () => {
  const { results, invocations } = runOf(unusable());
  expect(invocations).toEqual([{ executionSuccessful: false }]);
  expect(results).toMatchObject([{ ruleId: 'unusable', level: 'error' }]);
  expect(results[0].message.text).toContain('protected with a password');
});

test.each([
  ['trust.xlsx', 'trust.xlsx'],
  ['./a b/trust.xlsx', 'a%20b/trust.xlsx'],
  ['..\\audits\\trust.xlsx', '../audits/trust.xlsx'],
  ['C:\\Maternity\\a#b.xlsx', 'file:///C:/Maternity/a%23b.xlsx'],
  ['\\\\trust-fs01\\Maternity\\x.xlsx', 'file://trust-fs01/Maternity/x.xlsx'],
  ['/srv/audits/x?.xlsx', 'file:///srv/audits/x%3F.xlsx'],
  ['odd:name.xlsx', 'odd%3Aname.xlsx'],
])('the path %s is the URI %s', (path, uri) => {
  expect(pathUri(path)).toBe(uri);
});

test('whatever a file is called, its URI is plain ASCII that a reader resolves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const uri = pathUri(`audits/${name}`);
      expect(uri).toMatch(/^audits\/[!-~]*$/);
      expect(() => new URL(uri, 'https://example.org/')).not.toThrow();
    }),
  );
});
