import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junitReport } from '../../../src/cli/reporters/junit.js';
import { everything, oneProblem, schemaFile, setting } from './everything.js';

const fixtures = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const schema = schemaFile('jenkins-junit.xsd');

/** Errors of libxml2: the text is no XML, or not what Jenkins reads. */
async function errorsIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message }) => message);
}

it('is what Jenkins reads', async () => {
  const report = junitReport(everything, setting);
  expect(await errorsIn(report)).toEqual([]);
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.xml'))) expect(await errorsIn(readFileSync(`${fixtures}${name}`, 'utf8'))).toEqual([]);
  expect(await errorsIn(report.replace('<testsuites', '<testsuite'))).not.toEqual([]);
  expect(await errorsIn(report.replaceAll('failure', 'problem'))).not.toEqual([]);
});

it('has a suite for each file, and a case for each problem or one that passes', () => {
  expect(junitReport(everything, setting)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="placepref check" tests="6" failures="1" errors="1">
  <testsuite name="a folder/study.cpp" tests="4" failures="1" errors="0" skipped="1">
    <testcase name="PP1201 unknown-unit at 2:10" classname="a folder/study.cpp">
      <failure type="PP1201" message="'mgg/kg' is not a unit.">a folder/study.cpp:2:10 error PP1201 'mgg/kg' is not a unit.
fix: Change to 'mg/kg'</failure>
    </testcase>
    <testcase name="PP1303 misplaced at 3:1" classname="a folder/study.cpp">
      <system-out>a folder/study.cpp:3:1 warning PP1303 'mgg/kg' is not a unit.</system-out>
    </testcase>
    <testcase name="PP1102 wrong-kind at 5:10" classname="a folder/study.cpp">
      <system-out>a folder/study.cpp:5:10 info PP1102 'mgg/kg' is not a unit.</system-out>
    </testcase>
    <testcase name="PP1201 unknown-unit at 5:1" classname="a folder/study.cpp">
      <skipped>approved, protocol 12-345</skipped>
    </testcase>
  </testsuite>
  <testsuite name="/elsewhere/clean.cpp" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no problems" classname="/elsewhere/clean.cpp"/>
  </testsuite>
  <testsuite name="locked.cpp" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="can be checked" classname="locked.cpp">
      <error message="permission denied"/>
    </testcase>
  </testsuite>
</testsuites>
`);
});

it('fails for warnings where there are more than allowed', () => {
  expect(junitReport(everything, { ...setting, warningsFail: true })).toContain('<failure type="PP1303"');
});

it('holds any text', async () => {
  const hostile = `]]> <a b="c">&amp;</a> \u0000\u0001\u001B[31m \uFFFE \uD800 🐁 \t`;
  const report = junitReport(oneProblem({ message: `${hostile}\r\n${hostile}` }, { path: `${hostile}.cpp` }), setting);
  expect(await errorsIn(report)).toEqual([]);
  expect(report).toContain('message="]]&gt; &lt;a b=&quot;c&quot;&gt;&amp;amp;&lt;/a&gt; \uFFFD\uFFFD\uFFFD[31m \uFFFD \uFFFD 🐁 &#9;&#13;&#10;]]&gt;');
});

it('is empty without protocols', async () => {
  const report = junitReport({ files: [], refusals: [] }, setting);
  expect(await errorsIn(report)).toEqual([]);
  expect(report).toContain('<testsuites name="placepref check" tests="0" failures="0" errors="0"/>');
});
