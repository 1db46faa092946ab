import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/language/checks/codes.js';
import { sarifReport } from '../../../src/cli/reporters/sarif.js';
import { run } from '../run.js';
import { everything, oneProblem, schemaFile, setting } from './everything.js';

// Draft-04 and draft-07 differ in the name of `id` alone, as far as this schema goes.
const { id: _id, $schema: _draft, ...schema } = JSON.parse(schemaFile('sarif-2.1.0-rtm.5.json')) as Record<string, unknown>;
const validate = new Ajv({ allErrors: true, validateFormats: false, strict: false, unicodeRegExp: false }).compile(schema);

function expectValid(text: string): Run {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [found] = log.runs;
  if (found === undefined) throw new Error('The log has no run.');
  expectCoherent(found);
  return found;
}

/** What the schema cannot say: indices point at what they stand beside, and every address is one. */
function expectCoherent({ tool, artifacts = [], results = [], originalUriBaseIds = {} }: Run): void {
  const { rules = [], informationUri = '' } = tool.driver;
  for (const { ruleId, ruleIndex = -1, locations = [] } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    const { artifactLocation } = locations[0]?.physicalLocation ?? {};
    expect(artifacts[artifactLocation?.index ?? -1]?.location).toEqual({ ...artifactLocation, index: undefined });
  }
  const locations = [...artifacts.map(({ location }) => location), ...results.flatMap(({ relatedLocations = [] }) => relatedLocations.map(({ physicalLocation }) => physicalLocation?.artifactLocation))];
  for (const location of locations) {
    const isRelative = location?.uriBaseId !== undefined;
    if (isRelative) expect(Object.keys(originalUriBaseIds)).toContain(location.uriBaseId);
    expect(() => new URL(location?.uri ?? '', isRelative ? 'file:///root/' : undefined)).not.toThrow();
    expect(location?.uri).toMatch(/^[\w.~!'()*%:/-]+$/);
  }
  for (const address of [informationUri, ...rules.map(({ helpUri = '' }) => helpUri)]) expect(() => new URL(address)).not.toThrow();
}

const resultsOf = (text: string): Result[] => expectValid(text).results ?? [];

describe('the report as SARIF', () => {
  it('follows the schema of SARIF 2.1.0', async () => {
    const { results = [], invocations, artifacts } = expectValid(sarifReport(everything, setting));
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'warning']);
    expect(artifacts?.map(({ location }) => location)).toEqual([{ uri: 'a%20folder/study.cpp', uriBaseId: 'SRCROOT' }, { uri: 'file:///elsewhere/clean.cpp' }]);
    expect(invocations?.[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'permission denied' } }] });

    for (const folder of ['cli', 'reports']) {
      const { stdout } = await run(['check', '--format', 'sarif', '.'], { cwd: fileURLToPath(new URL(`../../fixtures/${folder}/`, import.meta.url)) });
      expect(expectValid(stdout).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    }
  });

  it('is not what the schema allows if something is left out or added', () => {
    const [first] = (JSON.parse(sarifReport(everything, setting)) as Log).runs;
    expect(validate({ version: '2.1.0', runs: [{ ...first, tool: undefined }] })).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ ...first, columns: 'utf16' }] })).toBe(false);
  });

  it('says of each result whether it is suppressed as soon as one is', () => {
    expect(resultsOf(sarifReport(everything, setting)).map(({ suppressions }) => suppressions)).toEqual([[], [], [], [{ kind: 'inSource', justification: 'approved, protocol 12-345' }]]);
    expect(resultsOf(sarifReport(oneProblem({}), setting))[0]).not.toHaveProperty('suppressions');
  });

  it('replaces what a fix replaces', () => {
    const [change] = resultsOf(sarifReport(everything, setting))[0]?.fixes?.[0]?.artifactChanges ?? [];
    expect(change?.replacements).toEqual([{ deletedRegion: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 16 }, insertedContent: { text: 'mg/kg' } }]);
  });

  it('points into the built-in library by a name that is no path', () => {
    const uris = resultsOf(sarifReport(everything, setting))[2]?.relatedLocations?.map(({ physicalLocation }) => physicalLocation?.artifactLocation);
    expect(uris).toEqual([{ uri: 'urn:placepref:library:species.cpp' }, { uri: 'other.cpp', uriBaseId: 'SRCROOT' }]);
  });

  it('makes no link of what looks like one', () => {
    expect(resultsOf(sarifReport(oneProblem({ message: 'Found [a](1), [b].' }), setting))[0]?.message.text).toBe('Found \\[a](1), [b].');
  });

  it('holds any path', () => {
    for (const path of ['a:b/100 %#?.cpp', '吗啡 [1]/ü\\.cpp', '\uD800.cpp', '<stdin>']) expectValid(sarifReport(oneProblem({}, { path }), setting));
  });

  it('helps with what the documentation says', async () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const { stdout } = await run(['check', '--format', 'sarif', 'test/fixtures/reports/slips.cpp'], { cwd: root, program: `${root}bin/placepref.cjs` });
    const rule = expectValid(stdout).tool.driver.rules?.find(({ id }) => id === 'PP1201');
    expect(rule).toMatchObject({ name: 'UnknownUnit', helpUri: 'urn:placepref:docs:diagnostics#pp1201', shortDescription: { text: `${codes.PP1201.summary}.` } });
    const [limit] = expectValid(sarifReport(oneProblem({ code: 'route-volume-maximum' }), setting)).tool.driver.rules ?? [];
    expect(limit).toMatchObject({ id: 'route-volume-maximum', helpUri: 'urn:placepref:docs:rules#route-volume-maximum', defaultConfiguration: { level: 'error' } });
    expect(limit?.help?.text).toMatch(/^More volume than .*\n\nSource: Diehl 2001/);
    expect(rule?.help?.markdown).toContain('```placepref wrong\n');
    expect(rule?.help?.text).toContain(rule?.fullDescription?.text);
    expect(rule?.help?.text).not.toMatch(/[`*]|\]\(/);
  });
});
