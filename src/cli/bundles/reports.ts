/** All that draws and writes reports, in one place: a file of the bundle of its own, loaded where a report is asked for. */
export { drawTimeline } from '../timeline/draw.js';
export { writePowerReport, writeSimulationReport } from '../report/reports.js';
