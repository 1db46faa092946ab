import type { AnalysisReport, ReportedTest } from '../../analysis/report/types.js';
import { csvOf, type Cell, type Column } from '../../export/table.js';

const columns: readonly Column[] = [
  { name: 'analysis', type: 'string', description: 'Name of the analysis.' },
  { name: 'kind', type: 'string', description: 'test, or expectation of a hypothesis.' },
  { name: 'what', type: 'string', description: 'Effect, or what is compared with what.' },
  { name: 'at', type: 'string', description: 'Session or group, where several are tested by themselves.' },
  { name: 'statistic', type: 'string', description: 't, F, U, V, H, r or q.' },
  { name: 'value', type: 'number', description: 'Of the statistic.' },
  { name: 'df1', type: 'number', description: 'Degrees of freedom.' },
  { name: 'df2', type: 'number', description: 'Those of the error of an F.' },
  { name: 'p', type: 'number', description: 'Probability.' },
  { name: 'p_corrected', type: 'number', description: 'After the correction of the analysis.' },
  { name: 'difference', type: 'number', description: 'Of means, in the unit.' },
  { name: 'difference_low', type: 'number', description: 'Lower end of its interval.' },
  { name: 'difference_high', type: 'number', description: 'Upper end of its interval.' },
  { name: 'unit', type: 'string', description: 'Of the difference.' },
  { name: 'effect', type: 'string', description: 'What measures the size of the effect.' },
  { name: 'size', type: 'number', description: 'Size of the effect.' },
  { name: 'size_low', type: 'number', description: 'Lower end of its interval.' },
  { name: 'size_high', type: 'number', description: 'Upper end of its interval.' },
  { name: 'not_run', type: 'string', description: 'Why it was not run.' },
];

/** One row a test and a row for each that could not be run. */
export function analysisCsv({ analyses }: AnalysisReport): string {
  const rows = analyses.flatMap(({ name, unit, notRun, tests, expectations }) => [
    ...(notRun === null ? [] : [rowOf([name, 'test', null, null], null, unit, notRun)]),
    ...tests.map((test) => rowOf([name, 'test', test.what, test.at], test, unit, null)),
    ...expectations.map((one) => rowOf([name, 'expectation', one.name, null], one.test, unit, one.notRun)),
  ]);
  return csvOf(columns, rows);
}

function rowOf(head: readonly Cell[], test: ReportedTest | null, unit: string | null, notRun: string | null): Cell[] {
  const { statistic = null, value = null, df: [df1 = null, df2 = null] = [], p = null, pCorrected = null, difference = null, effect = null } = test ?? {};
  return [...head, statistic, value, df1, df2, p, pCorrected, difference?.value ?? null, difference?.interval?.low ?? null, difference?.interval?.high ?? null, unit, effect?.name ?? null, effect?.value ?? null, effect?.interval?.low ?? null, effect?.interval?.high ?? null, notRun];
}
