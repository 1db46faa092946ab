/** All that works out power, in one place: a file of the bundle of its own, loaded where it is asked for. */
export { preparePower } from '../power/job.js';
export { mergePower } from '../power/merge.js';
export { power } from '../power/power.js';
export { powerShard } from '../power/shard.js';
export { sweepsAsked } from '../simulation/sweeps.js';
