import { csvOf, type Column } from '../../export/table.js';
import type { PowerReport } from '../../power/report/types.js';

const columns: readonly Column[] = [
  { name: 'variant', type: 'string', description: 'as planned, weaker, other learner or no effect.' },
  { name: 'animals', type: 'number', description: 'Animals of one experiment.' },
  { name: 'excluded', type: 'number', description: 'How many of them rules exclude, on average.' },
  { name: 'analysis', type: 'string', description: 'Name of the analysis.' },
  { name: 'kind', type: 'string', description: 'test, or expectation of a hypothesis.' },
  { name: 'what', type: 'string', description: 'Effect, what is compared with what, or the name of the hypothesis.' },
  { name: 'at', type: 'string', description: 'Session or group, where several are tested by themselves.' },
  { name: 'runs', type: 'integer', description: 'Simulated experiments.' },
  { name: 'tested', type: 'integer', description: 'Those in which p could be had.' },
  { name: 'found', type: 'integer', description: 'Those with p below alpha on the side that is expected; of no effect, on either.' },
  { name: 'rate', type: 'number', description: 'Share that was found.' },
  { name: 'low', type: 'number', description: 'Lower end of its interval.' },
  { name: 'high', type: 'number', description: 'Upper end of its interval.' },
];

/** One row a point, variant and question; what is swept comes first. */
export function powerCsv({ swept, points }: PowerReport): string {
  const rows = points.flatMap(({ values, variant, runs, animals, excluded, rates }) =>
    rates.map(({ analysis, kind, what, at, tested, found, rate, low, high }) => [...swept.map((name) => values[name] ?? null), variant, animals, excluded, analysis, kind, what, at, runs, tested, found, rate, low, high]),
  );
  return csvOf([...swept.map((name): Column => ({ name, type: 'string', description: 'Swept.' })), ...columns], rows);
}
