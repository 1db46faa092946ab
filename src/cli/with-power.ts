/** All that works out power, in one place: a file of the bundle of its own, loaded where it is asked for. */
export { power } from './power/power.js';
export { sweepsAsked } from './simulation/sweeps.js';
