import type { PracticeRule } from '../rule.js';
import { abstinenceCalledExtinction } from './abstinence-called-extinction.js';
import { assignmentUnsaid } from './assignment-unsaid.js';
import { biasUnsaid } from './bias-unsaid.js';
import { biasedWithinAnalysis } from './biased-within-analysis.js';
import { biasedWithoutReason } from './biased-without-reason.js';
import { extinctionCriterionUnstated } from './extinction-criterion-unstated.js';
import { noVehicleGroup } from './no-vehicle-group.js';
import { oneSidedExtinction } from './one-sided-extinction.js';
import { reinstatementDelayUnstated } from './reinstatement-delay-unstated.js';
import { reinstatementWithoutControl } from './reinstatement-without-control.js';
import { testUnderDrug } from './test-under-drug.js';
import { unequalExposure } from './unequal-exposure.js';

export const placeRules: readonly PracticeRule[] = [
  assignmentUnsaid,
  biasUnsaid,
  biasedWithoutReason,
  biasedWithinAnalysis,
  noVehicleGroup,
  unequalExposure,
  testUnderDrug,
  abstinenceCalledExtinction,
  oneSidedExtinction,
  extinctionCriterionUnstated,
  reinstatementWithoutControl,
  reinstatementDelayUnstated,
];
