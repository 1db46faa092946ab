import type { PracticeRule } from '../rule.js';
import { controlledSubstance } from './controlled-substance.js';
import { doseFarFromLibrary } from './dose-far-from-library.js';
import { doseFollowsWeight } from './dose-follows-weight.js';
import { doseVolumeMismatch } from './dose-volume-mismatch.js';
import { drugWithoutVehicle } from './drug-without-vehicle.js';
import { injectionsPerDay } from './injections-per-day.js';
import { ladderNotClimbed } from './ladder-not-climbed.js';
import { ladderNotRising } from './ladder-not-rising.js';
import { mouseIntramuscular } from './mouse-intramuscular.js';
import { needleCoarse } from './needle-coarse.js';
import { oilVolume } from './oil-volume.js';
import { routeVolume } from './route-volume.js';
import { routeVolumeMaximum } from './route-volume-maximum.js';
import { saltOrBase } from './salt-or-base.js';
import { scheduleDiffers } from './schedule-differs.js';
import { siteVolume } from './site-volume.js';
import { siteVolumeMaximum } from './site-volume-maximum.js';
import { sitesPerDay } from './sites-per-day.js';
import { twoDrugsOneSyringe } from './two-drugs-one-syringe.js';
import { vehicleUnlikeDrug } from './vehicle-unlike-drug.js';
import { volumeADay } from './volume-a-day.js';
import { volumeTooSmall } from './volume-too-small.js';
import { volumeUnstated } from './volume-unstated.js';

export const dosesRules: readonly PracticeRule[] = [
  routeVolume, routeVolumeMaximum, oilVolume, mouseIntramuscular, doseVolumeMismatch, doseFarFromLibrary, doseFollowsWeight, saltOrBase, controlledSubstance, ladderNotRising, ladderNotClimbed,
  vehicleUnlikeDrug, drugWithoutVehicle, volumeTooSmall, volumeUnstated, volumeADay, siteVolume, siteVolumeMaximum, sitesPerDay, needleCoarse, scheduleDiffers,
  twoDrugsOneSyringe, injectionsPerDay,
];
