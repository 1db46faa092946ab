import type { PracticeRule } from '../rule.js';
import { boxesTooFew } from './boxes-too-few.js';
import { criterionDays } from './criterion-days.js';
import { delayedConfinement } from './delayed-confinement.js';
import { drugBeforeVehicle } from './drug-before-vehicle.js';
import { drugConfoundedWithTime } from './drug-confounded-with-time.js';
import { gapBetweenPhases } from './gap-between-phases.js';
import { holidaySession } from './holiday-session.js';
import { impossibleConstraints } from './impossible-constraints.js';
import { injectionAfterSession } from './injection-after-session.js';
import { longConfinement } from './long-confinement.js';
import { namedOutOfOrder } from './named-out-of-order.js';
import { outsideLightPhase } from './outside-light-phase.js';
import { overlappingPhases } from './overlapping-phases.js';
import { overlappingSessions } from './overlapping-sessions.js';
import { phaseWithoutDays } from './phase-without-days.js';
import { shortWashout } from './short-washout.js';
import { stepOnALaterDay } from './step-on-a-later-day.js';
import { stepOnTheDayBefore } from './step-on-the-day-before.js';
import { testClockDiffers } from './test-clock-differs.js';
import { testClockMissing } from './test-clock-missing.js';
import { testLengthDiffers } from './test-length-differs.js';
import { weekendSession } from './weekend-session.js';
import { weekendUnsaid } from './weekend-unsaid.js';
import { overlappingSteps } from './overlapping-steps.js';
import { pretreatmentAnchor } from './pretreatment-anchor.js';
import { pretreatmentWornOff } from './pretreatment-worn-off.js';
import { deviceAfterExposure } from './device-after-exposure.js';

export const timeRules: readonly PracticeRule[] = [
  overlappingSessions,
  overlappingPhases,
  impossibleConstraints,
  criterionDays,
  stepOnALaterDay,
  stepOnTheDayBefore,
  phaseWithoutDays,
  gapBetweenPhases,
  outsideLightPhase,
  boxesTooFew,
  weekendSession,
  weekendUnsaid,
  holidaySession,
  testClockDiffers,
  testClockMissing,
  testLengthDiffers,
  drugBeforeVehicle,
  drugConfoundedWithTime,
  shortWashout,
  delayedConfinement,
  longConfinement,
  injectionAfterSession,
  overlappingSteps,
  pretreatmentAnchor,
  pretreatmentWornOff,
  deviceAfterExposure,
  namedOutOfOrder,
];
