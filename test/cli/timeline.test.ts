import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectXml } from '../report/xml.js';
import { clean, cplusplus, folderWith, run, wrong } from './run.js';

const study = 'protocol "Study"\nphase first days 1 to 3 {\n  session morning at 09:00 { weigh }\n}\n';
const several = 'protocol "Several"\nexperiment one "One" { phase a day 1 { session s { weigh } } }\nexperiment two "Two" { phase a day 1 { session s { weigh } } }\n';

/** Width and height of a PNG, from its first chunk. */
function pngSize(bytes: Buffer): [number, number] {
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('timeline', () => {
  it('draws to standard output', async () => {
    const cwd = folderWith({ 'a.cpp': study });
    const { code, stdout, stderr } = await run(['timeline', 'a.cpp'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /);
    expect(stdout).toContain('data-source="a.cpp#L3"');
    await expectXml(stdout);
    expect((await run(['timeline', 'a.cpp', '--format', 'md'], { cwd })).stdout).toContain('| 2 | first | 09:00 weigh |');
    expect((await run(['timeline', 'a.cpp', '--format', 'html'], { cwd })).stdout).toMatch(/^<!DOCTYPE html>/);
    expect((await run(['timeline', '-'], { cwd, stdin: study })).stdout).toContain('class="mark"');
  });

  it.each(['svg', 'html', 'md'])('writes %s into a file of that ending', async (ending) => {
    const cwd = folderWith({ 'a.cpp': study });
    const { stdout } = await run(['timeline', 'a.cpp', '--format', ending], { cwd });
    expect(await run(['timeline', 'a.cpp', '-o', `x.${ending.toUpperCase()}`], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, `x.${ending.toUpperCase()}`), 'utf8')).toBe(stdout);
  });

  it('writes a PNG, three dots and an eighth for each pixel, the same each time', async () => {
    const cwd = folderWith({ 'a.cpp': study });
    expect(await run(['timeline', 'a.cpp', '-o', 'x.png'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run(['timeline', 'a.cpp', '-o', 'y', '--format', 'png'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const [png, again] = ['x.png', 'y'].map((name) => readFileSync(join(cwd, name))) as [Buffer, Buffer];
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec((await run(['timeline', 'a.cpp'], { cwd })).stdout)?.map(Number) ?? [];
    const [across, down] = pngSize(png);
    expect(Math.abs(across - width * 3.125)).toBeLessThanOrEqual(1);
    expect(Math.abs(down - height * 3.125)).toBeLessThanOrEqual(1);
    expect(again.equals(png)).toBe(true);
  });

  it('gives dates from the day it is told', async () => {
    const cwd = folderWith({ 'a.cpp': study });
    expect((await run(['timeline', 'a.cpp', '--format', 'md', '--start', '2026-02-28'], { cwd })).stdout).toContain('| 3 | Mon 2026-03-02 | first |');
    for (const start of ['2026-02-30', '3 March', '2026-3-1']) expect(await run(['timeline', 'a.cpp', '--start', start], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Expected a date as 2026-03-02.') });
  });

  it('asks which of several experiments a picture is to show; a page and a table show all', async () => {
    const cwd = folderWith({ 'a.cpp': several });
    expect(await run(['timeline', 'a.cpp'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'placepref: a.cpp: it has 2 experiments; name one with --experiment: one, two.\n' });
    expect(await run(['timeline', 'a.cpp', '--experiment', 'three'], { cwd })).toEqual({ code: 2, stdout: '', stderr: "placepref: a.cpp: there is no experiment 'three'; there are one, two.\n" });
    expect((await run(['timeline', 'a.cpp', '--experiment', 'two'], { cwd })).stdout).toContain('<title id="timeline-title">Two</title>');
    expect((await run(['timeline', 'a.cpp', '--format', 'md'], { cwd })).stdout).toMatch(/^## One\n[^]*\n## Two\n/);
    expect((await run(['timeline', 'a.cpp', '--format', 'html'], { cwd })).stdout.match(/<svg /g)).toHaveLength(2);
  });

  it('says what is wrong in a protocol, and leaves the file as it was', async () => {
    const cwd = folderWith({ 'a.cpp': wrong, 'x.svg': 'old' });
    const { code, stdout, stderr } = await run(['timeline', 'a.cpp', '-o', 'x.svg'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^a\.cpp:4:12 error PP1201 /);
    expect(readFileSync(join(cwd, 'x.svg'), 'utf8')).toBe('old');
  });

  it('says that there is nothing to draw', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    expect(await run(['timeline', 'a.cpp', '-o', 'x.svg'], { cwd })).toEqual({ code: 1, stdout: '', stderr: 'placepref: a.cpp: nothing to draw: it has no phase with days.\n' });
    expect(readdirSync(cwd)).toEqual(['a.cpp']);
  });

  it.each([
    [['a.cpp', '-o', 'x.pdf'], 'placepref: x.pdf: the ending does not say a format; expected .svg, .png, .html or .md, or --format.\n'],
    [['a.cpp', '-o', 'x'], 'placepref: x: the ending does not say a format; expected .svg, .png, .html or .md, or --format.\n'],
    [['a.cpp', '--format', 'png'], 'placepref: a PNG is not text: name a file for it with -o.\n'],
    [['a.cpp', '-o', 'a.cpp', '--format', 'svg'], 'placepref: a.cpp: this is the protocol itself; it was not overwritten.\n'],
    [['none.cpp'], 'placepref: none.cpp: there is no such file or folder\n'],
    [['main.cpp'], 'placepref: main.cpp: not a protocol. Its first words, after any comments, must be protocol "Title" or library "Title".\n'],
  ])('is asked for what cannot be: %s', async (argv, message) => {
    const cwd = folderWith({ 'a.cpp': study, 'main.cpp': cplusplus });
    expect(await run(['timeline', ...argv], { cwd })).toEqual({ code: 2, stdout: '', stderr: message });
    expect(readFileSync(join(cwd, 'a.cpp'), 'utf8')).toBe(study);
  });

  it('says that a figure could not be written', async () => {
    const cwd = folderWith({ 'a.cpp': study });
    mkdirSync(join(cwd, 'out.svg'));
    expect(await run(['timeline', 'a.cpp', '-o', 'out.svg'], { cwd })).toEqual({ code: 3, stdout: '', stderr: 'placepref: out.svg: not written: this is a folder\n' });
  });
});
