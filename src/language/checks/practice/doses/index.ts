import type { PracticeRule } from '../rule.js';
import { controlledSubstance } from './controlled-substance.js';
import { doseFollowsWeight } from './dose-follows-weight.js';
import { doseVolumeMismatch } from './dose-volume-mismatch.js';
import { drugWithoutVehicle } from './drug-without-vehicle.js';
import { ladderNotRising } from './ladder-not-rising.js';
import { mouseIntramuscular } from './mouse-intramuscular.js';
import { oilVolume } from './oil-volume.js';
import { routeVolume } from './route-volume.js';
import { routeVolumeMaximum } from './route-volume-maximum.js';
import { saltOrBase } from './salt-or-base.js';
import { vehicleUnlikeDrug } from './vehicle-unlike-drug.js';

export const dosesRules: readonly PracticeRule[] = [
  routeVolume, routeVolumeMaximum, oilVolume, mouseIntramuscular, doseVolumeMismatch, doseFollowsWeight, saltOrBase, controlledSubstance, ladderNotRising,
  vehicleUnlikeDrug, drugWithoutVehicle,
];
