import type { Experiment, Study } from '../../src/language/ir/types.js';
import { administered } from '../../src/schedule/doses/administer.js';
import { stockOf } from '../../src/schedule/doses/stock.js';
import type { Syringe } from '../../src/schedule/facility/types.js';
import type { Schedule, ScheduledAnimal, ScheduledEvent } from '../../src/schedule/types.js';
import { studyOf } from '../report/timeline/drawn.js';

/** Two groups, two drugs, three days from 7 March 2026: in Chicago clocks are put forward in the night to the 8th. */
export const protocol = `protocol "Two drugs"
time_zone: "America/Chicago"
weekends: yes
vehicle saline { route: sc  volume: 5 mL/kg }
vehicle nasal_saline { route: intranasal  volume: 10 uL }
drug morphine { dose: 10 mg/kg  route: sc  concentration: 2 mg/mL  vehicle: saline }
drug oxytocin { dose: 10 ug per animal  route: intranasal  concentration: 1 mg/mL  vehicle: nasal_saline }
animals mice { species: mouse  strain: "C57BL/6J"  sex: female  age: 9 weeks  weight: 25 g }
apparatus box { compartment left { floor: "rods" }  compartment right { floor: "holes" }  boxes: 2 }
factor treatment = oxytocin_given, vehicle_given
groups design of mice { cross: treatment  n: 4 per group }
blinding { blind: experimenter, scorer  to_what: treatment  until: last }
phase training days 1 to 2 { session pairing at 09:00 { inject morphine  confine to left for 30 min } }
phase last day 3 {
  session probe at 09:00 {
    when treatment is oxytocin_given { inject oxytocin 30 min before test } otherwise { inject nasal_saline 30 min before test }
    test in box for 15 min
  }
}`;

export const syringes: readonly Syringe[] = [{ name: 'insulin syringe', routes: ['sc', 'ip'], holds: 0.5, step: 0.01 }, { name: 'pipette', routes: ['intranasal'], holds: 0.02, step: 0.0005 }];

/** When the tests are made, as those who write files hand it in. */
export const made = Date.UTC(2026, 1, 20, 12);

const groups = ['vehicle_given', 'oxytocin_given', 'oxytocin_given', 'vehicle_given', 'oxytocin_given', 'vehicle_given', 'vehicle_given', 'oxytocin_given'];

export const animals: readonly ScheduledAnimal[] = groups.map((group, index): ScheduledAnimal => ({
  id: `M${index + 1}`,
  population: 'animals.mice',
  cage: `C${(index >> 1) + 1}`,
  sex: 'female',
  birth: '2026-01-03',
  weights: [{ date: null, grams: 20 + index * 0.7 }],
  arm: `groups.design.${group}`,
  track: `track.${group}`,
  levels: { 'factor.treatment': `level.treatment.${group}` },
  orders: [],
  places: {},
  boxes: { 'apparatus.box': (index % 2) + 1 },
  partners: [],
}));

function event(animal: ScheduledAnimal, index: number, day: number, rest: Pick<ScheduledEvent, 'step' | 'kind' | 'clock' | 'duration' | 'place' | 'person' | 'written'>): ScheduledEvent {
  const [phase, session] = day < 3 ? ['training', 'pairing'] : ['last', 'probe'];
  return {
    ...rest,
    id: `${animal.id}/${day}/${rest.step}`,
    animal: animal.id,
    phase: `phase.${phase}`,
    session: `session.${phase}.${session}`,
    day,
    date: `2026-03-0${day + 6}`,
    clock: rest.clock + (index >> 1) * 40,
    status: 'planned',
    box: rest.place === null ? null : (index % 2) + 1,
    room: 'B-114',
    with: [],
  };
}

/** What happens, before anything is said of doses. */
export const events: readonly ScheduledEvent[] = animals.flatMap((animal, index) => {
  const inject = animal.arm?.endsWith('oxytocin_given') === true ? { step: 'step.last.probe.inject', written: 'inject oxytocin 30 min before test' } : { step: 'step.last.probe.inject_2', written: 'inject nasal_saline 30 min before test' };
  return [
    ...[1, 2].flatMap((day) => [
      event(animal, index, day, { step: 'step.training.pairing.inject', kind: 'administration', clock: 540, duration: 0, place: null, person: 'Ben', written: 'inject morphine' }),
      event(animal, index, day, { step: 'step.training.pairing.confine', kind: 'placement', clock: 540, duration: 30, place: 'compartment.box.left', person: 'Ada', written: 'confine to left for 30 min' }),
    ]),
    event(animal, index, 3, { ...inject, kind: 'administration', clock: 510, duration: 0, place: null, person: 'Ben' }),
    event(animal, index, 3, { step: 'step.last.probe.test', kind: 'test', clock: 540, duration: 15, place: 'apparatus.box', person: 'Ada', written: 'test in box for 15 min' }),
  ];
}).toSorted((one, other) => one.date.localeCompare(other.date) || one.clock - other.clock);

export interface TwoDrugs {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly schedule: Schedule;
}

export async function compiled(text = protocol): Promise<{ study: Study; experiment: Experiment }> {
  const study = await studyOf(text);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('no experiment');
  return { study, experiment };
}

/** The schedule, whole. */
export async function twoDrugs(): Promise<TwoDrugs> {
  const { study, experiment } = await compiled();
  const given = administered(study, experiment, animals, events, syringes);
  const schedule: Schedule = {
    $schema: 'urn:placepref:schema:schedule:1',
    schedule: '1.0',
    tool: { name: 'placepref', version: '0.1.0' },
    protocol: { title: study.title, version: null, experiment: experiment.id, inputs: study.inputs },
    inputs: [],
    start: '2026-03-07',
    zone: 'America/Chicago',
    revision: 2,
    allocation: { algorithm: 'by hand', generator: 'none', seed: 7, sha256: '0'.repeat(64), claims: [] },
    calendar: { solver: 'by hand', status: 'only', objective: 'none', value: 0, bound: 0, kept: [], shifted: [] },
    animals: [...animals],
    events: given.events,
    stock: stockOf(given.events, 0.1),
    assumed: given.assumed,
  };
  return { study, experiment, schedule };
}
