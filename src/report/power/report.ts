import type { Document } from '../document/types.js';
import { simulationReport } from '../simulation/report.js';
import { animalCounts } from './sections/animals.js';
import { curveSections } from './sections/curves.js';
import { answerBlocks } from './sections/lead.js';
import { sensitivitySection } from './sections/sensitivity.js';
import type { PowerFacts } from './types.js';

/** The report of a power analysis: the answer, the curves, what moves it most, and then all that the report of a simulation has of what it rests on. */
export function powerDocument(facts: PowerFacts): Document {
  return simulationReport(facts.simulation, { lead: answerBlocks(facts.power), sections: [...curveSections(facts), ...sensitivitySection(facts), animalCounts(facts)] });
}
