import type { PracticeRule } from '../rule.js';
import { cageMatesSplit } from './cage-mates-split.js';
import { demonstratorOverused } from './demonstrator-overused.js';
import { demonstratorsTooFew } from './demonstrators-too-few.js';
import { familiarityUnsaid } from './familiarity-unsaid.js';
import { noCalmControl } from './no-calm-control.js';
import { observerShockHistoryUnsaid } from './observer-shock-history-unsaid.js';
import { pairingMissing } from './pairing-missing.js';
import { sameAggressor } from './same-aggressor.js';
import { shockAboveUse } from './shock-above-use.js';
import { shockIncomplete } from './shock-incomplete.js';
import { shockIntervalShorterThanPulse } from './shock-interval-shorter-than-pulse.js';
import { treatedAndMeasured } from './treated-and-measured.js';
import { demonstratorDoubleBooked } from './demonstrator-double-booked.js';
import { pairingRoleDiffers } from './pairing-role-differs.js';
import { pairingContradictsItself } from './pairing-contradicts-itself.js';
import { defeatLength } from './defeat-length.js';

export const socialRules: readonly PracticeRule[] = [
  pairingMissing,
  familiarityUnsaid,
  observerShockHistoryUnsaid,
  noCalmControl,
  demonstratorsTooFew,
  demonstratorOverused,
  sameAggressor,
  cageMatesSplit,
  treatedAndMeasured,
  shockIncomplete,
  shockAboveUse,
  shockIntervalShorterThanPulse,
  demonstratorDoubleBooked,
  pairingRoleDiffers,
  pairingContradictsItself,
  defeatLength,
];
