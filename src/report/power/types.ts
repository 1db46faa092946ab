import type { PowerReport } from '../../power/report/types.js';
import type { SimulationFacts } from '../simulation/types.js';

/** All that the report of a power analysis tells. */
export interface PowerFacts {
  /** Of what is planned: the outcomes that the power rests on. */
  readonly simulation: SimulationFacts;
  readonly power: PowerReport;
}
