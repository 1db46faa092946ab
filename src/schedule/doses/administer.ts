import { grouped } from '../../language/grouped.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import { counted, list, volumeText } from '../../language/words.js';
import { extent } from '../../numerics/extent.js';
import type { Syringe } from '../facility/types.js';
import { refuse, type Problem } from '../problems.js';
import type { Administration, Assumption, ScheduledAnimal, ScheduledEvent } from '../types.js';
import { administrationOf } from './administration.js';
import { planOf } from './plan.js';
import { byPump } from './routes.js';
import { syringesFor } from './syringe.js';

export interface Administered {
  readonly events: ScheduledEvent[];
  readonly assumed: Assumption[];
}

/**
 * The events with what each gives, from the weight of the animal on that date: of the same events after another weighing, the
 * doses after it change and no other.
 *
 * @throws Unschedulable with every animal and day that cannot be given its dose
 */
export function administered(study: Study, experiment: Experiment, animals: readonly ScheduledAnimal[], events: readonly ScheduledEvent[], syringes: readonly Syringe[]): Administered {
  const plan = planOf(study, experiment);
  const byId = new Map(animals.map((animal) => [animal.id, animal]));
  const problems: Problem[] = [];
  const given = events.map((event): ScheduledEvent => {
    const [step, animal] = [plan.steps.get(event.step), byId.get(event.animal)];
    if (step?.materials === undefined || animal === undefined) return event;
    const administration = administrationOf(event, animal, step, plan, syringes);
    // Not by a spread and a name behind it: each such object would be of a hidden class of its own, and all that read thousands of them slow.
    if (!('message' in administration)) return Object.assign({}, event, { administration });
    problems.push({ ...administration, message: `${event.animal}, day ${event.day} (${event.date}), “${event.written}”: ${administration.message}.` });
    return event;
  });
  refuse(problems);
  return { events: given, assumed: assumptions(given, syringes) };
}

function assumptions(events: readonly ScheduledEvent[], syringes: readonly Syringe[]): Assumption[] {
  const given = events.flatMap(({ administration }) => administration ?? []);
  const unmeasured = [...new Set(given.flatMap(({ volume, route }) => (volume !== null && route !== byPump && syringesFor(route, syringes).length === 0 ? [route ?? 'without a route'] : [])))].toSorted();
  const byProtocol = [...new Set(events.flatMap(({ animal, administration }) => (administration?.weight?.from === 'protocol' ? [animal] : [])))];
  return [
    ...unmeasured.map((route) => ({ name: `syringe ${route}`, value: 'none', because: `the facility names no syringe for ${route}, so volumes are not rounded; name one in "syringes"` })),
    ...drawnOften(given),
    ...(byProtocol.length > 0 ? [{ name: 'weight', value: `as the protocol states, for ${byProtocol.length > 6 ? counted(byProtocol.length, 'animal') : list(byProtocol)}`, because: 'animals without a weight of their own are given doses by the weight of the protocol; put weight_g in the table of animals' }] : []),
  ];
}

/** What is more than any syringe for its route holds. */
function drawnOften(given: readonly Administration[]): Assumption[] {
  const often = given.filter(({ syringe }) => syringe !== null && syringe.draws > 1);
  return [...grouped(often, ({ route }) => route)].map(([route, same]) => {
    const [draws, volumes] = [same.map(({ syringe, sites }) => (syringe?.draws ?? 0) * (sites?.count ?? 1)), same.map(({ volume }) => volume ?? 0)];
    const [least, most] = extent(draws);
    return {
      name: ['draws', route].filter((part) => part !== null).join(' '),
      value: `${least === most ? most : `${least} to ${most}`} equal parts for each of ${counted(same.length, 'administration')} of ${volumeText(extent(volumes)[0])} or more`,
      because: `no syringe of the facility${route === null ? '' : ` for ${route}`} holds so much; name a larger one in "syringes" to draw up once`,
    };
  });
}
