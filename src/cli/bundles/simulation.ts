/** All that simulates, in one place: a file of the bundle of its own, loaded where a simulation is asked for. */
export { assumptionsOf } from '../simulation/assumptions.js';
export { observed } from '../simulation/observed.js';
export { overridesAt } from '../simulation/overrides.js';
export { clusterFolder } from '../simulation/cluster.js';
export { partsIn } from '../parts/read-parts.js';
export { mergeResults } from '../simulation/merge.js';
export { prepared } from '../simulation/refused.js';
export { simulateShard } from '../simulation/shard.js';
export { simulate } from '../simulation/simulate.js';
export { sweepsAsked } from '../simulation/sweeps.js';
