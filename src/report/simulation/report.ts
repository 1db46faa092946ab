import type { Block, Document, Section } from '../document/types.js';
import { animalsSection } from './sections/animals.js';
import { assumptionsSection } from './sections/assumptions.js';
import { drugsSection } from './sections/drugs.js';
import { leadOf } from './sections/lead.js';
import { limitsSection } from './sections/limits.js';
import { predictedSection } from './sections/predicted.js';
import { repeatSection } from './sections/repeat.js';
import { timelineSection } from './sections/timeline.js';
import type { SimulationFacts } from './types.js';

/** What else was computed of the same protocol, and comes before what it rests on: its power. */
export interface Added {
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

/** The report of a simulation. */
export function simulationReport(facts: SimulationFacts, { lead, sections }: Added = { lead: [], sections: [] }): Document {
  const { manifest: { tool, protocol } } = facts;
  const [notice, ...ofWhat] = leadOf(facts);
  return {
    title: protocol.title,
    lead: [...(notice === undefined ? [] : [notice]), ...lead, ...ofWhat],
    sections: [...sections, ...[timelineSection, predictedSection, animalsSection, drugsSection, assumptionsSection, limitsSection, repeatSection].flatMap((section) => section(facts))],
    made: `Predicted by ${tool.name} ${tool.version} from ${protocol.inputs.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ')}.`,
  };
}
