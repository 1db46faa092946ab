import { list } from '../../../language/words.js';
import type { Block } from '../../document/types.js';
import { experimentsText, groupNames } from '../names.js';
import type { SimulationFacts } from '../types.js';

/** What this is, before anything else, and of what. */
export function leadOf(facts: SimulationFacts): Block[] {
  const { manifest: { seed, learner, scenario, protocol, tool }, sizes, experiment, study } = facts;
  const names = groupNames(facts);
  const rows = [
    ['Protocol', protocol.inputs.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ')],
    ...(study.experiments.length > 1 ? [['Experiment', experiment.name]] : []),
    ['Groups', list([...sizes].map(([arm, n]) => `${names.get(arm) ?? arm} (n = ${n})`))],
    ['Looked at', facts.cited === undefined ? experimentsText(facts) : `${facts.cited}; what would be measured is shown of ${experimentsText(facts)}`],
    ['Seed', String(seed)],
    ['How animals learn', learner],
    ...(scenario === null ? [] : [['Scenario', scenario]]),
    ['Made by', `${tool.name} ${tool.version}`],
  ];
  return [
    { type: 'notice', text: 'Predicted, not measured. No animal was used: these are numbers of a model, and no better than what it takes for granted.' },
    { type: 'table', table: { heads: ['Of what', ''], rows } },
  ];
}
