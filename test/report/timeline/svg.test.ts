import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/report/timeline/layout/layout.js';
import { svgOf } from '../../../src/report/timeline/svg/svg.js';
import { exampleTimeline, timelineFrom } from './drawn.js';
import { xmlErrors } from '../xml.js';

/** What is in a picture, without where: a line a layer, and each text, mark and place in the source. */
function structure(svg: string): string {
  const kept = svg.split('\n').flatMap((line): string[] => {
    const layer = /^ {2}<g class="(\w+)">/.exec(line)?.[1];
    const text = /<text class="(\w+)".*>(.*)<\/text>/.exec(line);
    const part = /<g class="(\w+)".*?(?: data-source="(.*?)")?>/.exec(line);
    if (layer !== undefined) return [`${layer}:`];
    if (text !== null) return [`  ${text[1]} ${text[2]}`];
    return part === null ? [] : [`  ${part[1]} ${part[2] ?? ''}`];
  });
  const counted = new Map<string, number>();
  let layer = '';
  for (const line of kept) {
    if (!line.startsWith(' ')) layer = line;
    const key = `${line.startsWith(' ') ? `${layer} ` : ''}${line.trim()}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return [...counted].map(([line, count]) => (count === 1 ? line : `${line} × ${count}`)).join('\n');
}

describe('the picture', () => {
  it.each([['witnessed-fear', undefined], ['prime-crossover', undefined], ['morphine-extinction', 'extinction']] as const)('of %s is as it was', async (name, experiment) => {
    await expect(structure(svgOf(pictureOf(await exampleTimeline(name, experiment))))).toMatchFileSnapshot(`../../fixtures/timeline/${name}.txt`);
  });

  it('is the same each time', async () => {
    const once = svgOf(pictureOf(await exampleTimeline('witnessed-fear')));
    expect(svgOf(pictureOf(await exampleTimeline('witnessed-fear')))).toBe(once);
  });

  it('has a title and a description for who cannot see it', async () => {
    const svg = svgOf(pictureOf(await exampleTimeline('witnessed-fear')));
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="timeline-title timeline-description"/);
    expect(svg).toContain('<title id="timeline-title">Witnessed fear reinstates morphine place preference</title>');
    expect(svg).toContain('Days across, 4 groups down. Phases: conditioning (day 1), sobriety (days (1) to (14)), relapse (day (1)).');
  });

  it('has plain colours for print, and none of its own on a screen', async () => {
    const picture = pictureOf(await exampleTimeline('witnessed-fear'));
    expect(svgOf(picture)).not.toMatch(/var\(|<style/);
    for (const theme of ['screen', 'page'] as const) expect(svgOf(picture, { theme })).not.toMatch(/<style|#[0-9a-f]{6}/);
  });

  it('has a question mark where it is not stated how many days lie between', async () => {
    const phases = (when: string): string => `phase training days 1 to 2 { session a { test in box for 15 min } }\nphase later ${when} { session b { test in box for 15 min } }`;
    const drawn = async (when: string): Promise<string | undefined> => svgOf(pictureOf(await timelineFrom(`protocol "Gap"\nanimals mice { species: mouse }\napparatus box { compartment left { floor: "grid" } }\n${phases(when)}`))).split('<g class="break"')[1];
    expect(await drawn('days unstated')).toMatch(/How many days lie between is not stated[^]*>\?</);
    expect(await drawn('4 days after training')).not.toMatch(/>\?</);
  });

  it('has marks that the keyboard reaches, in the page', async () => {
    const svg = svgOf(pictureOf(await exampleTimeline('witnessed-fear')), { theme: 'page' });
    const marks = svg.match(/<g class="mark"[^>]*>/g) ?? [];
    expect(marks.length).toBeGreaterThan(40);
    for (const mark of marks) expect(mark).toMatch(/tabindex="-1" role="button" aria-label="[^"]+" data-lane="\d" data-source="witnessed-fear\.cpp#L\d+(-L\d+)?"/);
    expect(svg).toContain('role="group"');
  });

  it('says for each mark what it is', async () => {
    const svg = svgOf(pictureOf(await exampleTimeline('prime-crossover')));
    const marks = svg.split('<g class="mark"').slice(1);
    expect(marks.length).toBeGreaterThan(100);
    for (const mark of marks) expect(mark).toMatch(/^[^>]*>\s*<title>[^<]*\nday \d+, between 09:00 and 12:00\n/);
  });

  it('leads to the addresses that it is given, and nowhere for the built-in library', async () => {
    const picture = pictureOf(await timelineFrom('phase a day 1 { session s { weigh } }'));
    const svg = svgOf(picture, { addressOf: (file) => `file:///lab/${file}?a&b` });
    expect(svg).toContain('data-file="file:///lab/study.cpp?a&amp;b"');
    expect(svg).toContain('data-source="file:///lab/study.cpp?a&amp;b#L2"');
  });
});

describe('the test of well-formed XML', () => {
  it('can fail', async () => {
    expect(await xmlErrors('<svg><g></svg>')).not.toEqual([]);
    expect(await xmlErrors('<svg><g a="&"/></svg>')).not.toEqual([]);
  });
});
