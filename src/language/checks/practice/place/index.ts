import type { PracticeRule } from '../rule.js';
import { abstinenceCalledExtinction } from './abstinence-called-extinction.js';
import { assignmentUnsaid } from './assignment-unsaid.js';
import { biasUnsaid } from './bias-unsaid.js';
import { biasedWithinAnalysis } from './biased-within-analysis.js';
import { biasedWithoutReason } from './biased-without-reason.js';
import { cuesAlike } from './cues-alike.js';
import { exclusionAfterUnblinding } from './exclusion-after-unblinding.js';
import { exclusionThresholdMissing } from './exclusion-threshold-missing.js';
import { exclusionUndecided } from './exclusion-undecided.js';
import { extinctionCriterionUnstated } from './extinction-criterion-unstated.js';
import { neutralZoneUnsaid } from './neutral-zone-unsaid.js';
import { nicotineWithoutHandling } from './nicotine-without-handling.js';
import { noPretest } from './no-pretest.js';
import { noVehicleGroup } from './no-vehicle-group.js';
import { oneSidedExtinction } from './one-sided-extinction.js';
import { orderNotCounterbalanced } from './order-not-counterbalanced.js';
import { reinstatementDelayUnstated } from './reinstatement-delay-unstated.js';
import { reinstatementWithoutControl } from './reinstatement-without-control.js';
import { severalChanges } from './several-changes.js';
import { startPositionUnsaid } from './start-position-unsaid.js';
import { testPlaceUnsaid } from './test-place-unsaid.js';
import { testUnderDrug } from './test-under-drug.js';
import { testWithoutFreeAccess } from './test-without-free-access.js';
import { unequalExposure } from './unequal-exposure.js';
import { placeWithAndWithoutDrug } from './place-with-and-without-drug.js';
import { confinementWithOpenDoor } from './confinement-with-open-door.js';
import { exclusionOfMost } from './exclusion-of-most.js';
import { provocationAfterTest } from './provocation-after-test.js';
import { sessionWithoutInjection } from './session-without-injection.js';
import { shareOfAnotherLength } from './share-of-another-length.js';

export const placeRules: readonly PracticeRule[] = [
  assignmentUnsaid,
  biasUnsaid,
  biasedWithoutReason,
  biasedWithinAnalysis,
  noPretest,
  exclusionThresholdMissing,
  exclusionUndecided,
  exclusionAfterUnblinding,
  cuesAlike,
  neutralZoneUnsaid,
  startPositionUnsaid,
  testPlaceUnsaid,
  testWithoutFreeAccess,
  noVehicleGroup,
  severalChanges,
  nicotineWithoutHandling,
  unequalExposure,
  orderNotCounterbalanced,
  testUnderDrug,
  abstinenceCalledExtinction,
  oneSidedExtinction,
  extinctionCriterionUnstated,
  reinstatementWithoutControl,
  reinstatementDelayUnstated,
  placeWithAndWithoutDrug,
  confinementWithOpenDoor,
  exclusionOfMost,
  provocationAfterTest,
  sessionWithoutInjection,
  shareOfAnotherLength,
];
