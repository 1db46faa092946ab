/** All that analyses what was measured, in one place: a file of the bundle of its own, loaded where an analysis is asked for. */
export { analyze } from '../analysis/analyze.js';
