import { expect, it } from 'vitest';
import type { Problem } from '../../../src/cli/findings/problems.js';
import { textReport } from '../../../src/cli/reporters/text.js';
import { coloured, plain } from '../../../src/cli/text/style.js';

const problem = (line: number, from: number, to: number, more: Partial<Problem> = {}): Problem => ({
  code: 'PP1201',
  severity: 'error',
  message: "'mgg/kg' is not a unit.",
  range: { start: { line: line - 1, character: from - 1 }, end: { line: line - 1, character: to - 1 } },
  related: [],
  ...more,
});

/** The report on one problem, without the empty line at its end, between line breaks so that it can be drawn. */
function drawn(text: string, found: Problem, columns: number | undefined = 80): string {
  const report = textReport([{ path: 'a.cpp', text, problems: [found] }], { columns, paint: plain });
  expect(report.endsWith('\n\n')).toBe(true);
  return `\n${report.slice(0, -1)}`;
}

it('underlines a range in its line', () => {
  expect(drawn('protocol "x"\n\n  dose: 10 mgg/kg\n', problem(3, 12, 18))).toBe(`
a.cpp:3:12 error PP1201 'mgg/kg' is not a unit.
 3 |   dose: 10 mgg/kg
   |            ^^^^^^
`);
});

it('begins no line as a command to GitHub Actions begins', () => {
  const report = textReport([{ path: '::error::a.cpp', text: '', problems: [problem(1, 1, 1)] }], { paint: plain });
  expect(report).toMatch(/^\.\/::error::a\.cpp:1:1 error/);
});

it('wraps the message, the fix and the notes to the terminal', () => {
  const message = 'Nothing called ‘grid_floor’ is declared; expected a compartment, a zone, a door or a place role. Did you mean ‘grid_flor’?';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const fix = { title: 'Change to ‘grid_flor’, which is declared in this file as a compartment of the box', range, newText: '' };
  const related = [{ message: 'The nearest declaration of a compartment stands here, in the apparatus.', path: 'lab/box.cpp', range }];
  expect(drawn('x', problem(1, 1, 2, { message, fix, related, severity: 'warning' }), 60)).toBe(`
a.cpp:1:1 warning PP1201 Nothing called ‘grid_floor’ is
  declared; expected a compartment, a zone, a door or a
  place role. Did you mean ‘grid_flor’?
 1 | x
   | ^
  fix: Change to ‘grid_flor’, which is declared in this file
    as a compartment of the box
  note: lab/box.cpp:1:1 The nearest declaration of a
    compartment stands here, in the apparatus.
`);
});

it('leaves messages on one line where no terminal is', () => {
  const report = textReport([{ path: 'a.cpp', text: 'x', problems: [problem(1, 1, 2, { message: 'word '.repeat(60) })] }], { paint: plain });
  expect(report.split('\n')[0]).toBe(`a.cpp:1:1 error PP1201 ${'word '.repeat(60).trim()}`);
});

it('is readable in a window too narrow for it', () => {
  expect(drawn('x', problem(1, 1, 2), 5)).toBe(`
a.cpp:1:1 error PP1201 'mgg/kg' is not a
  unit.
 1 | x
   | ^
`);
});

it('begins the message on its own line behind a long path', () => {
  const path = `${'folder/'.repeat(10)}a.cpp`;
  const report = textReport([{ path, text: 'x', problems: [problem(1, 1, 2)] }], { columns: 80, paint: plain });
  expect(report.split('\n').slice(0, 2)).toEqual([`${path}:1:1 error PP1201`, "  'mgg/kg' is not a unit."]);
});

it('respects tabs', () => {
  expect(drawn('\t a:\tmgg\n', problem(1, 6, 9))).toBe(`
a.cpp:1:6 error PP1201 'mgg/kg' is not a unit.
 1 |      a: mgg
   |         ^^^
`);
});

it('respects wide characters, accents and emoji', () => {
  expect(drawn('drug 吗啡 { e\u0301\u0301 🐁 👩‍🔬 mgg }', problem(1, 23, 26))).toBe(`
a.cpp:1:23 error PP1201 'mgg/kg' is not a unit.
 1 | drug 吗啡 { e\u0301\u0301 🐁 👩‍🔬 mgg }
   |                    ^^^
`);
  expect(drawn('drug 吗啡 {', problem(1, 6, 8))).toContain('\n   |      ^^^^\n');
});

it('shows the first line of a range of several', () => {
  const range = { start: { line: 0, character: 7 }, end: { line: 2, character: 1 } };
  expect(drawn('phase p {\r\n  x\r\n}\r\n', problem(1, 1, 1, { range }))).toBe(`
a.cpp:1:8 error PP1201 'mgg/kg' is not a unit.
 1 | phase p {
   |        ^^
`);
});

it('marks a place of no width, at the end of a line or of the file', () => {
  expect(drawn('phase p {', problem(1, 10, 10))).toContain('\n 1 | phase p {\n   |          ^\n');
  expect(drawn('phase p {\n', problem(2, 1, 1))).toContain('\n 2 |\n   | ^\n');
  expect(drawn('', problem(9, 4, 5))).toContain('\n 9 |\n   | ^\n');
});

it('aligns the number of the line', () => {
  expect(drawn(`${'\n'.repeat(1233)}x`, problem(1234, 1, 2))).toContain('\n 1234 | x\n      | ^\n');
});

it('shows of a very long line the same, wherever in it the range is', () => {
  const words = (count: number): string => 'left '.repeat(count);
  const around = (before: number, after: number): string =>
    drawn(`${words(before)}mgg/kg ${words(after)}`, problem(1, before * 5 + 1, before * 5 + 7), 60).replace(/^.*error/m, '');
  expect(around(2000, 2000)).toBe(around(40, 40));
  expect(around(0, 2000)).toBe(around(0, 40));
  expect(around(2000, 0)).toBe(around(40, 0));
});

it('cuts a long line around the range', () => {
  const text = `${'left '.repeat(200)}mgg/kg${' right'.repeat(200)}`;
  expect(drawn(text, problem(1, 1001, 1007), 60)).toBe(`
a.cpp:1:1001 error PP1201 'mgg/kg' is not a unit.
 1 | …ft left left left mgg/kg right right right right righ…
   |                    ^^^^^^
`);
  expect(drawn(text, problem(1, 1, 5), 60)).toContain('\n 1 | left left left left left left left left left left left…\n   | ^^^^\n');
  const atTheEnd = drawn(text, problem(1, text.length - 4, text.length + 1), 60);
  expect(atTheEnd).toContain('right right\n');
  expect(drawn(text, problem(1, 1, 1500), 60).split('\n').every((line) => line.length <= 60)).toBe(true);
  expect(drawn('吗'.repeat(100), problem(1, 51, 52), 60)).toContain('…\n');
});

it('lets nothing through that a terminal would obey', () => {
  const report = drawn('note: "\u001B[31m\u202Ered\0"', problem(1, 1, 5, { message: 'Found \u001B]0;x\u0007\nhere.' }));
  expect(report).toBe(`
a.cpp:1:1 error PP1201 Found \uFFFD]0;x\uFFFD here.
 1 | note: "\uFFFD[31m\uFFFDred\uFFFD"
   | ^^^^
`);
});

it('is coloured the same way, and only then', () => {
  const files = [{ path: 'a.cpp', text: 'x', problems: [problem(1, 1, 2, { fix: { title: 'Change it', range: problem(1, 1, 2).range, newText: '' } })] }];
  const inColour = textReport(files, { columns: 80, paint: coloured });
  expect(inColour).toContain('\u001B[1;31merror\u001B[0m');
  expect(inColour.replace(/\u001B\[[\d;]*m/g, '')).toBe(textReport(files, { columns: 80, paint: plain }));
});

it('is empty where nothing was found', () => {
  expect(textReport([{ path: 'a.cpp', text: '', problems: [] }], { paint: plain })).toBe('');
});
