/** All that makes schedules, in one place: a file of the bundle of its own, loaded where one is asked for. */
export { lostCodesText } from '../../export/made.js';
export { makeSchedule } from '../schedule/make.js';
export { summaryText } from '../schedule/summary.js';
