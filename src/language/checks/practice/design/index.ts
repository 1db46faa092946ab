import type { PracticeRule } from '../rule.js';
import { afterTheFactGroups } from './after-the-fact-groups.js';
import { alphaMissing } from './alpha-missing.js';
import { analysisCellMissing } from './analysis-cell-missing.js';
import { analysisWithoutOutcome } from './analysis-without-outcome.js';
import { animalsTooFew } from './animals-too-few.js';
import { anovaModelMismatch } from './anova-model-mismatch.js';
import { blindingToNothing } from './blinding-to-nothing.js';
import { blockSize } from './block-size.js';
import { comparisonsNotMade } from './comparisons-not-made.js';
import { counterbalanceImpossible } from './counterbalance-impossible.js';
import { covariatesDoNotFit } from './covariates-do-not-fit.js';
import { degreesOfFreedom } from './degrees-of-freedom.js';
import { emptyCell } from './empty-cell.js';
import { factorsMissing } from './factors-missing.js';
import { groupsOfWhat } from './groups-of-what.js';
import { hypothesisNotTested } from './hypothesis-not-tested.js';
import { hypothesisWithoutDirection } from './hypothesis-without-direction.js';
import { nOfWhat } from './n-of-what.js';
import { nWithoutJustification } from './n-without-justification.js';
import { pairedTestOnGroups } from './paired-test-on-groups.js';
import { powerWithoutEffect } from './power-without-effect.js';
import { primaryAnalysisMissing } from './primary-analysis-missing.js';
import { primaryOutcomeMissing } from './primary-outcome-missing.js';
import { pseudoReplication } from './pseudo-replication.js';
import { sampleSizeDisagrees } from './sample-size-disagrees.js';
import { scorerNotBlind } from './scorer-not-blind.js';
import { seedMissing } from './seed-missing.js';
import { sessionsDoNotFit } from './sessions-do-not-fit.js';
import { severalPrimaries } from './several-primaries.js';
import { sidesUnsaid } from './sides-unsaid.js';
import { singleSexWithoutReason } from './single-sex-without-reason.js';
import { testNeedsTwoGroups } from './test-needs-two-groups.js';
import { uncorrectedHypotheses } from './uncorrected-hypotheses.js';
import { unpairedTestOnRepeated } from './unpaired-test-on-repeated.js';
import { unrandomised } from './unrandomised.js';
import { unusedFactor } from './unused-factor.js';
import { groupNamedOtherwise } from './group-named-otherwise.js';
import { groupsAlike } from './groups-alike.js';
import { sexFactorByAnotherName } from './sex-factor-by-another-name.js';
import { notMeasured } from './not-measured.js';
import { comparedWithItself } from './compared-with-itself.js';
import { controlNotInjected } from './control-not-injected.js';

export const designRules: readonly PracticeRule[] = [
  counterbalanceImpossible,
  emptyCell,
  blockSize,
  unrandomised,
  seedMissing,
  pseudoReplication,
  nWithoutJustification,
  powerWithoutEffect,
  sampleSizeDisagrees,
  singleSexWithoutReason,
  scorerNotBlind,
  blindingToNothing,
  primaryOutcomeMissing,
  severalPrimaries,
  primaryAnalysisMissing,
  analysisWithoutOutcome,
  hypothesisWithoutDirection,
  hypothesisNotTested,
  unusedFactor,
  pairedTestOnGroups,
  unpairedTestOnRepeated,
  testNeedsTwoGroups,
  factorsMissing,
  sessionsDoNotFit,
  anovaModelMismatch,
  analysisCellMissing,
  covariatesDoNotFit,
  comparisonsNotMade,
  degreesOfFreedom,
  alphaMissing,
  sidesUnsaid,
  uncorrectedHypotheses,
  afterTheFactGroups,
  groupNamedOtherwise,
  groupsAlike,
  notMeasured,
  controlNotInjected,
  animalsTooFew,
  nOfWhat,
  groupsOfWhat,
  comparedWithItself,
  sexFactorByAnotherName,
];
