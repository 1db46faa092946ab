import { readFileSync } from 'node:fs';

/** Texts that are something else in HTML, SVG, Markdown, a spreadsheet, a template or a terminal. */
export const hostile = [
  '<script>alert(1)</script>',
  "'><img src=x onerror=alert(2)>",
  '</style></title></svg><svg onload=alert(3)>',
  '{{7*7}} ${7*7} <%= 7 %>',
  '[a](javascript:alert(4)) ![b](https://evil.example/b.png)',
  'https://a.example/b)![c](https://evil.example/c.png',
  '` ![d](https://evil.example/d.png) `',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3+cmd',
  '--> ]]> &lt;b&gt;',
  '../../../../etc/passwd',
  '\u202Eevil\u202C',
] as const;

/** A planned study that can be simulated and analysed, all its texts hostile, each of them often. */
export function hostileStudy(): string {
  let next = 0;
  const planned = readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8');
  return planned.replace(/(?<!(?:time_zone|version): )"[^"\n]*"/g, () => JSON.stringify(hostile[next++ % hostile.length]));
}

/** Names that tables of animals and facilities may have: one that a spreadsheet would work out is refused. */
const harmlessToSheets = hostile.filter((text) => !/^[=@+-]/.test(text));

/** A small one that is scheduled quickly; people, cages, animals and syringes hostile. */
export const hostileSchedule = {
  'small.cpp': `protocol ${JSON.stringify(hostile[0])}
note: ${JSON.stringify(hostile[7])}
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 2  compartment left { floor: ${JSON.stringify(hostile[1])} } compartment right { floor: ${JSON.stringify(hostile[8])} } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 4 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal  seed: 7 }
note: ${JSON.stringify(hostile[2])}
phase training days 1 to 2 { session s between 09:00 and 12:00 { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to drug_side for 20 min } }
`,
  'animals.csv': `animal,sex,weight_g,cage,note\n${harmlessToSheets.slice(0, 8).map((text, index) => [text, 'male', 20 + index, harmlessToSheets.at(-1 - index), hostile[index]].map((cell) => `"${cell}"`).join(',')).join('\n')}\n`,
  'facility.json': JSON.stringify({
    zone: 'Europe/Berlin',
    hours: { monday: ['08:00-17:00'], tuesday: ['08:00-17:00'] },
    people: [{ name: hostile[12] }, { name: hostile[2] }],
    apparatus: { box: { boxes: 2, room: hostile[1] } },
    syringes: [{ name: hostile[4], holds: 0.5, step: 0.01 }],
  }),
};
