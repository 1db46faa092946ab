import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../src/report/timeline/tables/html.js';
import { markdownOf } from '../../../src/report/timeline/tables/markdown.js';
import { stepRows } from '../../../src/report/timeline/tables/rows.js';
import { exampleTimeline, timelineFrom } from './drawn.js';

const text = `start: 2026-03-02
vehicle saline { }
drug morphine { dose: 10 mg/kg  route: unstated }
apparatus box { compartment left { } compartment right { } }
factor f = given, not_given
groups g { cross: f  n: 8 per group }
phase pairing days 1 to 4 {
  session drug on odd days at 09:00 { when f is given { inject morphine } otherwise { inject saline } confine to box.left for 30 min }
  session rest on even days at 09:00 { confine to box.right for 30 min }
}
phase check day 9 { session s { procedure "a | b * c" } }`;

describe('the table of days', () => {
  it('has a line a day and a column a group', async () => {
    expect(`\n${markdownOf(await timelineFrom(text))}`).toBe(`
## Test

| Day | Date | Phase | given, n = 8 | not given, n = 8 |
| --- | --- | --- | --- | --- |
| 1 | Mon 2026-03-02 | pairing | 09:00 inject morphine 10 mg/kg, confine to left for 30 min | 09:00 inject saline, confine to left for 30 min |
| 2 | Tue 2026-03-03 | pairing | 09:00 confine to right for 30 min | 09:00 confine to right for 30 min |
| 3 | Wed 2026-03-04 | pairing | 09:00 inject morphine 10 mg/kg, confine to left for 30 min | 09:00 inject saline, confine to left for 30 min |
| 4 | Thu 2026-03-05 | pairing | 09:00 confine to right for 30 min | 09:00 confine to right for 30 min |
| 5–8 |  |  | Days 5–8: nothing is planned |  |
| 9 | Tue 2026-03-10 | check | a \\| b \\* c | a \\| b \\* c |

- Doses, volumes, routes and lengths that are not here are not stated in the protocol.
`);
  });

  it('says which days may not come to be, and how long they can last', async () => {
    const table = markdownOf(await exampleTimeline('morphine-extinction', 'extinction'));
    expect(table).toContain('| 9 | without drug, unless the criterion was met | test in box for 60 min | test in box for 15 min |');
    expect(table).toContain('is shown at its longest: until preference \\< 10 % of preference during posttest for 2 days, at most 14 days.');
  });
});

describe('the table of steps', () => {
  it('has each step once, with its days and groups', async () => {
    expect(stepRows(await timelineFrom(text))).toEqual([
      { days: '1, 3', session: 'pairing: drug', clock: '09:00', step: 'inject morphine 10 mg/kg (route not stated)', groups: ['given'] },
      { days: '1, 3', session: 'pairing: drug', clock: '09:00', step: 'confine to left for 30 min', groups: [] },
      { days: '1, 3', session: 'pairing: drug', clock: '09:00', step: 'inject saline', groups: ['not given'] },
      { days: '2, 4', session: 'pairing: rest', clock: '09:00', step: 'confine to right for 30 min', groups: [] },
      { days: '9', session: 'check: s', clock: 'clock time not stated', step: 'a | b * c', groups: [] },
    ]);
  });

  it('has runs of days in one', async () => {
    expect(stepRows(await exampleTimeline('witnessed-fear')).map(({ days, step }) => `${days}: ${step}`)).toContain('(1) to (14): inject saline (volume and route not stated)');
  });
});

describe('the page', () => {
  it('holds picture and steps, and loads nothing', async () => {
    const page = htmlOf([await timelineFrom(text), await exampleTimeline('witnessed-fear')], { title: 'A <b> & c', made: 'Made by a test.' });
    expect(page).toContain('<title>A &lt;b&gt; &amp; c</title>');
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).toContain('<td>1, 3</td><td>pairing: drug</td><td>09:00</td><td>inject morphine 10 mg/kg (route not stated)</td><td>given</td>');
    expect(page.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\(|<script|<link|src=/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
