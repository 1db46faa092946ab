import type { Document, Section } from '../document/types.js';
import { animalsSection } from './sections/animals.js';
import { assumptionsSection } from './sections/assumptions.js';
import { drugsSection } from './sections/drugs.js';
import { leadOf } from './sections/lead.js';
import { limitsSection } from './sections/limits.js';
import { predictedSection } from './sections/predicted.js';
import { repeatSection } from './sections/repeat.js';
import { timelineSection } from './sections/timeline.js';
import type { SimulationFacts } from './types.js';

/**
 * The report of a simulation.
 *
 * @param more sections of what else was computed of the same protocol, such as its power: `powerSection`, `sensitivitySection`
 */
export function simulationReport(facts: SimulationFacts, more: readonly Section[] = []): Document {
  const { manifest: { tool, protocol } } = facts;
  return {
    title: protocol.title,
    lead: leadOf(facts),
    sections: [timelineSection, predictedSection, animalsSection, drugsSection].flatMap((section) => section(facts)).concat(more, [assumptionsSection, limitsSection, repeatSection].flatMap((section) => section(facts))),
    made: `Predicted by ${tool.name} ${tool.version} from ${protocol.inputs.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ')}.`,
  };
}
