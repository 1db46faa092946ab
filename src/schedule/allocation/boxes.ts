import type { Definition, Experiment, Study } from '../../language/ir/types.js';
import { count, withParts } from '../../language/ir/reading.js';
import { Random, streams } from '../../random/random.js';
import { namedInSteps } from '../animals/populations.js';
import type { Assumption } from '../types.js';
import { armOf, orderOf, sexOf, sideLabel, sidesOf, type Placed } from './placed.js';
import { spread, spreadClaims, type Spread } from './spread.js';
import { stages } from './stages.js';
import type { Claim } from './together/claim.js';

/** Apparatus into which the animals of an experiment are put. */
function used({ definitions }: Study, experiment: Experiment): Definition[] {
  const named = new Set([...namedInSteps(experiment), ...experiment.assignments.flatMap(({ places }) => places)]);
  return definitions.filter((definition) => definition.kind === 'apparatus' && withParts(definition).some(({ id }) => named.has(id)));
}

/**
 * Gives each animal one box of each apparatus, for all of the study: boxes as alike as numbers allow over groups, sides, sexes and orders.
 *
 * @param boxes how many the facility has, by the id or the name of the apparatus
 */
export function giveBoxes(study: Study, experiment: Experiment, placed: readonly Placed[], boxes: Readonly<Record<string, number>>, seed: number): { claims: Claim[]; assumed: Assumption[] } {
  const claims: Claim[] = [];
  const assumed: Assumption[] = [];
  for (const [index, apparatus] of used(study, experiment).entries()) {
    const known = boxes[apparatus.id] ?? boxes[apparatus.name] ?? count(apparatus, 'boxes');
    const there = known === undefined || known < 1 ? 1 : known;
    if (there !== known) assumed.push({ name: `boxes of ${apparatus.name}`, value: '1', because: `Nothing says how many there are; write “boxes: 4” in the apparatus, or give a facility.` });
    const spreads: Spread[] = [
      { by: ['group'], of: null, keys: [armOf], label: ({ arm }) => arm.name, shown: true },
      { by: ['side'], of: null, keys: [sidesOf], label: sideLabel, shown: placed.some(({ places }) => Object.keys(places).length > 0) },
      { by: ['sex'], of: null, keys: [sexOf], label: ({ animal }) => animal.sex ?? '', shown: placed.some(({ animal }) => animal.sex !== null) },
      { by: ['group', 'side'], of: null, keys: [armOf, sidesOf], label: (one) => `${one.arm.name}, ${sideLabel(one)}`, shown: false },
      { by: ['group', 'sex'], of: null, keys: [armOf, sexOf], label: ({ arm }) => arm.name, shown: false },
      { by: ['order'], of: null, keys: [orderOf], label: orderOf, shown: false },
    ];
    const { dealt, notes } = spread(placed, there, spreads, new Random(seed, streams.allocation, stages.boxes, index));
    for (const [item, box] of dealt.entries()) {
      const one = placed[item];
      if (one !== undefined) one.boxes[apparatus.id] = box + 1;
    }
    if (there > 1) claims.push(...spreadClaims(`number of ${apparatus.name}`, `box ${index}`, Array.from({ length: there }, (_, box: number) => String(box + 1)), placed, dealt, spreads, notes));
  }
  return { claims, assumed };
}

