import type { Section } from '../../document/types.js';
import { grouping } from '../names.js';
import type { SimulationFacts } from '../types.js';

/** How to make it again, and how to name it. */
export function repeatSection({ command, cited, spread: { runs }, experiment, study, manifest: { tool, generator, seed, protocol, learner } }: SimulationFacts): Section[] {
  const [own] = protocol.inputs;
  const of = study.experiments.length > 1 ? `, experiment ${experiment.name}` : '';
  return [
    { title: 'How to repeat it', blocks: [{ type: 'code', text: command }, { type: 'text', text: `With ${tool.name} ${tool.version} and the same files this gives the same numbers on any machine, whatever the number of threads. Random numbers: ${generator}, seed ${seed}.` }] },
    {
      title: 'How to cite it',
      blocks: [
        { type: 'text', text: `“${protocol.title}”${of}: ${cited ?? `${grouping(runs)} simulated ${runs === 1 ? 'experiment' : 'experiments'}`} with ${tool.name} ${tool.version} (learner: ${learner}; seed ${seed}). Protocol ${own?.path ?? ''}, SHA-256 ${own?.sha256 ?? ''}.` },
        { type: 'text', text: 'Say with it that the numbers are predicted, and what was assumed.' },
      ],
    },
  ];
}
