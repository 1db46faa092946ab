// How long a schedule takes, and how good its calendar is, for `npm run bench`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 48 animals in 4 boxes, two sessions on each of 25 days. */
const study = `protocol "48 animals in 4 boxes"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 4  compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 24 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal  seed: 7 }
phase conditioning days 1 to 25 {
  session morning between 07:00 and 13:00 { inject saline  confine to saline_side for 15 min }
  session afternoon between 13:00 and 19:00, at least 4 h after morning { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to drug_side for 15 min }
}
`;

const facility = {
  hours: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, ['07:00-20:00']])),
  people: [{ name: 'Ada', roles: ['experimenter'] }, { name: 'Ben', roles: ['injector'] }],
};

/** Prints its figures. @param cpuOf gives the seconds of processor time of a run of Node */
export function schedules(root, scratch, launcher, cpuOf) {
  const folder = join(scratch, 'schedules');
  mkdirSync(folder);
  writeFileSync(join(folder, 'study.cpp'), study);
  writeFileSync(join(folder, 'facility.json'), JSON.stringify(facility));
  const examples = join(root, 'examples');
  const runs = {
    '48 animals, 4 boxes, 2 sessions on each of 25 days': [join(folder, 'study.cpp'), '--facility', join(folder, 'facility.json')],
    'founding experiment as planned, 96 animals, 8 boxes': [join(examples, 'witnessed-fear-planned.cpp'), '--animals', join(examples, 'witnessed-fear-planned.animals.csv'), '--facility', join(examples, 'laboratory/facility.json')],
  };
  const node = cpuOf('node -e 0', ['-e', '0']);
  console.log('schedule with all its files');
  for (const [index, [what, args]] of Object.entries(runs).entries()) {
    const out = join(folder, `plan-${index}`);
    const cpu = cpuOf(`schedule of ${what}`, [launcher, 'schedule', ...args, '--start', '2027-03-01', '--past', '--out', out]);
    const made = ['schedule.json', 'unblinded/schedule.json'].map((name) => join(out, name)).find((name) => existsSync(name));
    const { value, bound, status } = JSON.parse(readFileSync(made, 'utf8')).calendar;
    console.log(`  ${what}: ${cpu.toFixed(1)} s CPU, ${(cpu / node).toFixed(0)} x node -e 0; target 10 s: ${cpu < 10 ? 'met' : 'missed'}; calendar ${status}, at most ${(100 * (value / bound - 1)).toFixed(1)} % from the best`);
  }
}
