import { powerDocument } from '../../report/power/report.js';
import type { PowerFacts } from '../../report/power/types.js';
import { experimentsText } from '../../report/simulation/names.js';
import { simulationReport } from '../../report/simulation/report.js';
import type { SimulationFacts } from '../../report/simulation/types.js';
import type { ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import { type ReportTarget, writeDocument } from './document.js';

export function writeSimulationReport(facts: SimulationFacts, target: ReportTarget, read: readonly ReadFile[], io: Io): Promise<void> {
  return writeDocument(simulationReport(facts), `${experimentsText(facts)}, seed ${facts.manifest.seed}`, target, read, io);
}

export function writePowerReport(facts: PowerFacts, target: ReportTarget, read: readonly ReadFile[], io: Io): Promise<void> {
  return writeDocument(powerDocument(facts), `power by ${facts.simulation.cited}, seed ${facts.power.seed}`, target, read, io);
}
