import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { root } from './harness/tools.js';
import type { Workbench } from './harness/workbench.js';
import { answerSchedule } from './scheduling.js';
import { languageName, planned } from './texts.js';

const example = (path: string): string => readFileSync(join(root, 'examples', path), 'utf8');
const lab = { 'plan.cpp': example('witnessed-fear-planned.cpp'), 'plan.animals.csv': example('witnessed-fear-planned.animals.csv'), 'laboratory/facility.json': example('laboratory/facility.json') };

async function openProtocol(window: Workbench, name: string): Promise<void> {
  await window.openFile(name);
  await expect.poll(() => window.language.textContent()).toBe(languageName);
}

describe.skipIf(noEditor)('Make Schedule', () => {
  it('asks four things above an experiment, writes what the command line writes, and opens the day sheets', { timeout: 300_000 }, async () => {
    const { window, folder } = await windowOn(lab);
    await openProtocol(window, 'plan.cpp');
    await window.editor('plan.cpp').locator('.codelens-decoration a', { hasText: 'Make schedule…' }).click();
    await window.page.locator('.quick-input-title').waitFor();
    await window.answer('2027-02-30', 'box');
    await window.page.locator('.quick-input-widget', { hasText: 'Expected a date as' }).waitFor();
    await answerSchedule(window, { start: '2027-03-01', animals: 'plan.animals.csv', facility: 'laboratory/facility.json' });

    // Who makes it may be blind, so what is not blinded is not opened.
    await window.webview.getByText('Blinded until the end of relapse').waitFor({ timeout: 120_000 }); // 5 s of work, beside other work
    await window.webview.getByRole('link', { name: 'Ben' }).first().click();
    await window.webview.getByRole('heading', { name: 'Ben, Tuesday 2027-03-02, day 2' }).waitFor();
    await window.webview.getByText('All days').click();
    await window.webview.getByRole('link', { name: 'stock.csv' }).click();
    await window.textOf('plan-schedule/blinded/stock.csv').first().waitFor();

    const made = join(folder, 'plan-schedule');
    execFileSync(process.execPath, [join(root, 'bin/placepref.cjs'), 'schedule', 'plan.cpp', '--start', '2027-03-01', '--animals', 'plan.animals.csv', '--facility', 'laboratory/facility.json', '--out', 'said'], { cwd: folder });
    expect(readdirSync(made, { recursive: true }).sort()).toEqual(readdirSync(join(folder, 'said'), { recursive: true }).sort());
    // But for the codes, which are drawn, and for the bound, which HiGHS gives.
    const ofEachOwn = /key\.|schedule\.json|index\.html|datapackage\.json/;
    const clear = readdirSync(join(made, 'unblinded'), { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.') && !ofEachOwn.test(path));
    expect(clear.length).toBeGreaterThan(100);
    expect(clear.filter((path) => readFileSync(join(made, 'unblinded', path), 'utf8') !== readFileSync(join(folder, 'said/unblinded', path), 'utf8'))).toEqual([]);
    const withoutProof = (path: string): object => ({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), calendar: undefined });
    expect(withoutProof(join(made, 'unblinded/schedule.json'))).toEqual(withoutProof(join(folder, 'said/unblinded/schedule.json')));
    expect(statSync(join(made, 'unblinded/key.csv')).mode & 0o777).toBe(0o600);
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: made });
    expect(readdirSync(folder).filter((name) => name.startsWith('.plan'))).toEqual([]);
  });

  it('proposes what was answered before, replaces a schedule when it is told to, and nothing that holds more', async () => {
    const { window, folder } = await windowOn({ 'small.cpp': planned });
    await openProtocol(window, 'small.cpp');
    const revision = (name: string): unknown => (JSON.parse(readFileSync(join(folder, name, 'schedule.json'), 'utf8')) as { revision: number }).revision;
    await window.command('placepref: Make Schedule');
    await answerSchedule(window, { start: '2027-03-01', folder: 'for the bench' });
    await window.webview.getByRole('link', { name: 'experimenter' }).first().waitFor();
    expect(revision('for the bench')).toBe(0);

    await window.focus('small.cpp');
    await window.command('placepref: Make Schedule');
    await expect.poll(() => window.page.locator('.quick-input-box input').inputValue()).toBe('2027-03-01');
    await answerSchedule(window, {}); // as before
    await window.answer('Replace the schedule', 'list');
    await expect.poll(() => revision('for the bench')).toBe(1);

    await window.focus('small.cpp');
    await window.command('placepref: Make Schedule');
    await answerSchedule(window, { folder: '.' });
    await window.page.locator('.quick-input-widget', { hasText: 'That folder holds the protocol' }).waitFor();
    await window.page.keyboard.press('Escape');
    expect(existsSync(join(folder, 'small-schedule'))).toBe(false);
  });

  it('says under Problems what is missing, each at its line, and takes it back when the schedule is made', async () => {
    const { window } = await windowOn({ 'small.cpp': planned.replace('n: 2', 'n: unstated'), 'animals.csv': 'animal,population\nM1,mice\nM1,mice\n' });
    await openProtocol(window, 'small.cpp');
    const make = async (animals: string): Promise<void> => {
      await window.focus('small.cpp');
      await window.command('placepref: Make Schedule');
      await answerSchedule(window, { start: '2027-03-01', animals, folder: 'small-schedule' });
    };
    await make('Made-up animals');
    const problems = window.page.locator('.markers-panel [role=treeitem]'); // the command opens them
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/How many animals all has must be one whole number.*\[Ln 5, Col 1\]/)]));
    await make('animals.csv');
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/M1 stands in row 2 too.*\[Ln 3, Col 1\]/)]));
    await window.notification('No schedule was made: 1 reason under Problems.').first().getByText('Go There').click();
    await window.textOf('animals.csv').first().waitFor();
    await window.openFile('small.cpp');
    await window.goToLine('small.cpp', 5, 25); // before `unstated`
    for (let key = 0; key < 8; key++) await window.page.keyboard.press('Delete');
    await window.page.keyboard.type('2');
    await make('Made-up animals');
    await window.webview.getByRole('link', { name: 'experimenter' }).first().waitFor();
    expect((await problems.allTextContents()).filter((text) => text.includes('placepref schedule'))).toEqual([]);
  });

  it('lets somebody type meanwhile, and leaves nothing when it is cancelled', async () => {
    const { window, folder } = await windowOn(lab);
    await openProtocol(window, 'plan.cpp');
    await window.command('placepref: Make Schedule');
    await answerSchedule(window, { start: '2027-03-01', animals: 'plan.animals.csv', facility: 'laboratory/facility.json' });
    const making = window.notification('Making the schedule');
    await making.waitFor();
    await window.focus('plan.cpp');
    await window.page.keyboard.type('// meanwhile');
    await expect.poll(() => window.shown('plan.cpp')).toContain('// meanwhile');
    await making.getByText('Cancel').click();
    await making.waitFor({ state: 'detached' });
    expect(readdirSync(folder).filter((name) => name.includes('schedule'))).toEqual([]);
  });
});
