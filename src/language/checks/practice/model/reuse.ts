import type { Definition } from '../../../ir/types.js';
import { count, term } from '../../../ir/reading.js';

/** How often one partner may serve; undefined where it is not limited, or not stated. */
export function reuseLimit(pairing: Definition): number | undefined {
  return term(pairing, 'reuse') === 'no' ? 1 : count(pairing, 'reuse');
}
