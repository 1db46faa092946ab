import type { PracticeRule } from '../rule.js';
import { routeVolume } from './route-volume.js';
import { routeVolumeMaximum } from './route-volume-maximum.js';

export const dosesRules: readonly PracticeRule[] = [routeVolume, routeVolumeMaximum];
