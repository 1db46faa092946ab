import type { DimensionName } from './named-dimensions.js';

/** Of what there can be less than nothing: a temperature, a coordinate. */
export const signedDimensions: readonly DimensionName[] = ['temperature', 'length'];
