import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/language/ir/types.js';
import { boxOf, pictureOf } from '../../../src/report/timeline/layout/layout.js';
import { markRadius, type Picture, type PlacedText } from '../../../src/report/timeline/layout/picture.js';
import { stylesOf } from '../../../src/report/timeline/layout/styles.js';
import { svgOf } from '../../../src/report/timeline/svg/svg.js';
import { timelineOf, type TimelineOptions } from '../../../src/report/timeline/model/timeline.js';
import { protocolText } from '../../generators/protocol.js';
import { examples } from '../../language/robustness/examples.js';
import { check } from '../../language/robustness/workbench.js';
import { exampleTimeline, studyOf, timelineFrom } from './drawn.js';
import type { Box } from '../../../src/report/paper/box.js';
import { isInside, overlap, overlapping } from '../overlap.js';
import { expectXml } from '../xml.js';

const pictures = (study: Study, options: TimelineOptions = {}): Picture[] => study.experiments.map((experiment) => pictureOf(timelineOf(study, experiment, options)));

const roundMark = ({ x, y }: { x: number; y: number }): Box => ({ x: x - markRadius, y: y - markRadius, width: 2 * markRadius, height: 2 * markRadius });

/** What must be true of any picture. */
function expectSound(picture: Picture): void {
  const { width, height, marks, sessions, texts, bars, gaps, samples } = picture;
  const inside = (box: Box): boolean => isInside(box, { width, height });
  expect(marks.filter((mark) => !inside(roundMark(mark)))).toEqual([]);
  expect(sessions.filter((session) => !inside(session))).toEqual([]);
  expect(texts.filter((text) => !inside(boxOf(text)))).toEqual([]);
  expect([...bars, ...gaps, ...samples].filter(({ x, y }) => !inside({ x, y, width: 0, height: 0 }))).toEqual([]);
  expect(overlapping(texts, boxOf).map(([one, other]: [PlacedText, PlacedText]) => `${one.text} / ${other.text}`)).toEqual([]);
  expect(overlapping(marks, roundMark)).toEqual([]);
  expect(marks.filter((mark) => !sessions.some((session) => overlap(roundMark(mark), session)))).toEqual([]);
}

describe('every example', () => {
  it.each(examples)('$name is drawn, within its picture, with no label over another', { timeout: 60_000 }, async ({ text, path }) => {
    const study = await studyOf(text, path);
    for (const picture of [...pictures(study), ...pictures(study, { start: '2026-03-02' })]) {
      expectSound(picture);
      await expectXml(svgOf(picture));
      await expectXml(svgOf(picture, { theme: 'page', addressOf: (file) => `file:///a&b/${file}` }));
    }
    for (const experiment of study.experiments) {
      const { legend } = timelineOf(study, experiment);
      const styles = [...stylesOf(legend).values()].map(({ shape, fill, hue }) => `${shape} ${fill} ${hue}`);
      expect(new Set(styles).size).toBe(legend.length);
    }
  });

  it('fits a page: none is wider than two columns of a journal at twice their width', async () => {
    for (const { text, path } of examples) {
      for (const { width } of pictures(await studyOf(text, path))) expect(width).toBeLessThan(1360);
    }
  });
});

describe('dates', () => {
  const days = 'phase a days 1 to 14 { session s on odd days { weigh }  session t on even days { weigh  handle } }';

  it('stand below their days with the weekday; weekends have a ground and bold letters', async () => {
    const { texts, weekends } = pictureOf(await timelineFrom(days.replace('14', '8'), { start: '2026-03-05' }));
    const of = (...roles: PlacedText['role'][]): string[] => texts.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
    expect(of('weekday', 'weekend')).toEqual(['Th', 'Fr', 'Sa', 'Su', 'Mo', 'Tu', 'We', 'Th']);
    expect(of('weekend')).toEqual(['Sa', 'Su']);
    expect(of('date')[0]).toBe('5 Mar');
    const days8 = texts.filter(({ role }) => role === 'day');
    expect(weekends.map(({ x, width }) => days8.findIndex((day) => day.x > x && day.x < x + width))).toEqual([2, 3]);
  });

  it.each([['2026-03-05', 6, 'Sa Su'], ['2026-03-06', 14, '2 weekends'], ['2026-03-07', 6, 'Su'], ['2026-03-09', 6, undefined]] as const)('tell of weekends among days that are left out, from %s for %i days: %s', async (start, length, told) => {
    const { axis } = await timelineFrom(`phase a days 1 to ${length} { session s { weigh } }`, { start });
    expect(axis.flatMap((item) => (item.type === 'break' ? [item.weekends] : []))).toEqual([told]);
  });

  it('take no room where none is known', async () => {
    const [without, dated] = [pictureOf(await timelineFrom(days)), pictureOf(await timelineFrom(days, { start: '2026-03-05' }))];
    expect(without.texts.filter(({ role }) => role === 'weekday' || role === 'date')).toEqual([]);
    expect(without.weekends).toEqual([]);
    expect(without.height).toBeLessThan(dated.height);
  });
});

describe('marks of a grey print', () => {
  it('differ in shape or filling, not in colour alone, as far as the examples go', async () => {
    for (const { text, path } of examples) {
      const study = await studyOf(text, path);
      for (const experiment of study.experiments) {
        const { legend } = timelineOf(study, experiment);
        const grey = [...stylesOf(legend).values()].map(({ shape, fill }) => `${shape} ${fill}`);
        expect(new Set(grey).size).toBe(legend.length);
      }
    }
  });
});

const word = fc.stringMatching(/^[a-z]{1,14}$/).map((text) => `z_${text}`);
const long = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join('_'));

const design = fc.record({
  names: fc.uniqueArray(long, { minLength: 8, maxLength: 8 }),
  title: fc.string({ maxLength: 90 }).map((text) => text.replace(/["\\\p{Cc}\p{Cs}]/gu, ' ')),
  levels: fc.integer({ min: 1, max: 4 }),
  within: fc.integer({ min: 1, max: 3 }),
  first: fc.integer({ min: 1, max: 300 }),
  length: fc.integer({ min: 1, max: 70 }),
  when: fc.constantFrom('', ' on odd days', ' every 3 days', ' at 09:00', ' between 09:00 and 11:00', ' at unstated'),
  next: fc.constantFrom('immediately after', '3 days after', 'unstated after', '5 weeks after'),
  until: fc.boolean(),
  isOpen: fc.boolean(),
  dose: fc.constantFrom('10 mg/kg', 'unstated', '0.333 mg/kg', '12345.678 mg/kg'),
  background: fc.boolean(),
  start: fc.boolean(),
});

function protocolOf({ names, title, levels, within, first, length, when, next, until, isOpen, dose, background, start }: typeof design extends fc.Arbitrary<infer T> ? T : never): string {
  const [drug = '', vehicle = '', one = '', two = '', three = '', factor = '', state = '', box = ''] = names;
  const of = (name: string, count: number): string => Array.from({ length: count }, (_, index) => `${name}_${index}`).join(', ');
  return `protocol "T ${title}"
${start ? 'start: 2026-03-02' : ''}
vehicle ${vehicle} { }
drug ${drug} { dose: ${dose} }
apparatus ${box} { compartment left { } compartment right { } }
outcome share = time in ${box}.left / time in ${box}
factor ${factor} = ${of(`${factor}_l`, levels)}
factor ${state} within = ${of(`${state}_l`, within)}
groups all_cells { cross: ${factor}  n: ${levels === 2 ? 'unstated' : '8'} per group }
${background ? `background ${names.join('').slice(0, 40)} days 1 to ${first + length} every 2 days { give ${drug} for 24 h }` : ''}
phase ${one} days ${first} to ${first + length} { session a_${one}${when} { when ${factor} is ${factor}_l_0 { inject ${drug} } otherwise { inject ${vehicle} } confine to ${box}.left for 30 min } session b_${one} { footshock 1 mA for 1 s, 3 times, every 9 s } }
phase ${two} ${next} ${one}${isOpen && !until ? ' for unstated' : ''} { session c_${two} { test in ${box} for 10 min } ${until ? `until share < 10 % for 2 days, at most ${length + 2} days` : ''} }
phase ${three} ${next} ${two} { each ${state} every ${length} days { session d_${three} { inject ${drug}  rest for 1 h  when share > 50 % { procedure "${title}" } test in ${box} for 10 min } } }
`;
}

describe('any protocol', { timeout: 120_000 }, () => {
  it('with long names, many days, orders, criteria and nothing stated is drawn soundly', async () => {
    await fc.assert(fc.asyncProperty(design, async (parts) => {
      const study = await studyOf(protocolOf(parts));
      for (const picture of pictures(study)) {
        expectSound(picture);
        await expectXml(svgOf(picture));
      }
    }), { numRuns: 25 });
  });

  it('that is generated from the grammar and compiles is drawn', async () => {
    let drawn = 0;
    await fc.assert(fc.asyncProperty(protocolText, async (text) => {
      const { study } = await check(text);
      if (study === undefined) return;
      drawn += 1;
      for (const picture of pictures(study)) expectSound(picture);
    }), { numRuns: 400 });
    expect(drawn).toBeGreaterThan(5);
  });

  it('says a title of any letters, and shortens what is too long', async () => {
    const timeline = await timelineFrom(`protocol "<b> & ${'long '.repeat(60)}größe 実験"\nphase ${'a_very_long_name_'.repeat(8)}x day 1 { session s { procedure "${'word'.repeat(40)}" } }`);
    const picture = pictureOf(timeline);
    expectSound(picture);
    await expectXml(svgOf(picture));
  });

  it('of a library, without days, has an empty picture', async () => {
    const timeline = await exampleTimeline('laboratory/apparatus');
    expect(timeline.columns).toEqual([]);
    expectSound(pictureOf(timeline));
  });
});
