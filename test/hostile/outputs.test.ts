import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Window } from 'happy-dom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { isFormula } from '../../src/tables/cells.js';
import { folderWith, run, type Ran } from '../cli/run.js';
import { hostileSchedule, hostileStudy } from './study.js';

const study = hostileStudy();

async function ran(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const done = await run(argv, { cwd });
  expect({ argv, code: done.code, stderr: done.stderr }).toMatchObject({ code: exit.clean });
  return done;
}

/** Files below a folder whose names end so. */
const filesIn = (folder: string, ...endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).filter((name) => endings.some((ending) => name.endsWith(ending)));

/** What in a page or picture is more than text, shapes and links that lead further down. */
function alive(text: string): string[] {
  const { document } = new Window();
  document.documentElement.innerHTML = text.replace(/^<\?xml[^>]*>/, '');
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const attributes = [...element.attributes].map((attribute) => `${attribute.name}=${attribute.value}`);
    const wrong = attributes.filter((attribute) => /^on|^(?:src|href|xlink:href|action|formaction|style)=(?!#|[\w./%-]*$)|^srcdoc|^background/i.test(attribute));
    return [...(/^(?:script|img|iframe|object|embed|link|base|form|foreignobject|image|use|animate|set|audio|video)$/i.test(name) ? [name] : []), ...wrong.map((attribute) => `${name} ${attribute}`)];
  });
}

/** Marks of Markdown, behind no backslash and in no block of code, with which HTML, a picture, a link or code begins. */
const marksIn = (text: string): string[] => text.replace(/^```\w*\n[^`]*\n```$/gm, '').replace(/\\[^\n]/g, '').match(/<.{0,20}|!?\[.{0,20}|`.{0,20}/g) ?? [];

const formulasIn = (file: string): string[] => Papa.parse<string[]>(readFileSync(file, 'utf8')).data.flat().filter(isFormula);

describe('what finds something', () => {
  it('finds what is alive, marks and formulas', () => {
    expect(alive('<!DOCTYPE html><html><body><a href="sheets/a%20b.html">x</a><p>&lt;script&gt;</p></body></html>')).toEqual([]);
    expect(alive('<p><a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)><script>1</script></p>')).toEqual(['a href=javascript:alert(1)', 'img', 'img onerror=alert(1)', 'script']);
    expect(marksIn('a \\<b\\> \\[c\\](d)')).toEqual([]);
    expect(marksIn('<b> ![c](d)')).toEqual(['<b> ![c](d)']);
    expect(['=1', '@A1', '+A', '-A1+2', '\t=1'].filter((cell) => !isFormula(cell))).toEqual([]);
    expect(['-', '-1.5', '+3', '-1e-5', '-1,5', 'a=1', ''].filter(isFormula)).toEqual([]);
  });
});

describe('no text of a protocol is more than text', { timeout: 120_000 }, () => {
  it('in timelines, reports, tables and compiled protocols', async () => {
    const cwd = folderWith({ 'plan.cpp': study });
    for (const ending of ['svg', 'html', 'md']) await ran(cwd, 'timeline', 'plan.cpp', '-o', `timeline.${ending}`);
    const simulate = ['simulate', 'plan.cpp', '--threads', '1', '--runs', '3'];
    await ran(cwd, ...simulate, '-o', 'r.csv', '--report', 'r.html', '--figures', 'figures');
    await ran(cwd, ...simulate, '--report', 'r.md');
    await ran(cwd, 'analyze', 'plan.cpp', 'r.csv', '--run', '1', '--format', 'csv', '-o', 'a.csv');
    await ran(cwd, 'power', 'plan.cpp', '--threads', '1', '--runs', '3', '--no-beside', '--format', 'csv', '-o', 'p.csv');
    for (const file of filesIn(cwd, '.html', '.svg')) expect([file, alive(readFileSync(file, 'utf8'))]).toEqual([file, []]);
    for (const file of filesIn(cwd, '.md')) expect([file, marksIn(readFileSync(file, 'utf8'))]).toEqual([file, []]);
    for (const file of filesIn(cwd, '.csv')) expect([file, formulasIn(file)]).toEqual([file, []]);
    // It is there as text.
    expect(readFileSync(join(cwd, 'timeline.html'), 'utf8')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('in the files of a schedule, which all stand in its folder', async () => {
    const cwd = folderWith(hostileSchedule);
    await ran(cwd, 'schedule', 'small.cpp', '--start', '2027-03-01', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out', '--code-seed', '1');
    const pages = filesIn(cwd, '.html');
    expect(pages.length).toBeGreaterThan(4);
    for (const file of pages) expect([file, alive(readFileSync(file, 'utf8'))]).toEqual([file, []]);
    for (const file of filesIn(join(cwd, 'out'), '.csv')) expect([file, formulasIn(file)]).toEqual([file, []]);
    for (const file of filesIn(cwd, '.ics')) expect([file, readFileSync(file, 'utf8').split('\r\n').filter((line) => !/^(?:[A-Z-]+[;:]| |$)/.test(line))]).toEqual([file, []]);
    expect(filesIn(cwd, '').map((file) => relative(cwd, file)).filter((file) => !file.startsWith('out/')).toSorted()).toEqual(Object.keys(hostileSchedule).toSorted());
  });

  it.each([
    ['an animal', 'animals.csv', "M1,male,20,C1\n=cmd|'/C calc'!A0,male,20,C1", 'animals.csv: row 3, column animal: A spreadsheet would take “=cmd|\'/C calc\'!A0” for a formula and work it out; begin the name with a letter or a digit.'],
    ['a cage', 'animals.csv', 'M1,male,20,@SUM(1)', 'animals.csv: row 2, column cage: A spreadsheet would take “@SUM(1)” for a formula'],
    ['a person', 'facility.json', '{ "people": [{ "name": "+1+cmd" }] }', 'Found the text "+1+cmd"; expected a name that begins with a letter or a digit'],
    ['a room', 'facility.json', '{ "apparatus": { "box": { "boxes": 2, "room": "-2+3" } } }', 'Found the text "-2+3"; expected a name'],
    ['a syringe', 'facility.json', '{ "syringes": [{ "name": "=1", "holds": 1, "step": 0.1 }] }', 'Found the text "=1"; expected a name'],
  ])('is refused as the name of %s where a spreadsheet would run it', async (_, name, content, message) => {
    const cwd = folderWith({ ...hostileSchedule, [name]: name.endsWith('.csv') ? `animal,sex,weight_g,cage\n${content}\n` : content });
    const { code, stderr } = await run(['schedule', 'small.cpp', '--start', '2027-03-01', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out'], { cwd });
    expect([code, stderr]).toEqual([exit.problems, expect.stringContaining(message)]);
  });
});
