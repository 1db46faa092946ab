import { withoutDust } from '../../language/words.js';

/** Of volumes, mL. */
export const sumOf = (volumes: readonly number[]): number => withoutDust(volumes.reduce((sum, volume) => sum + volume, 0));
