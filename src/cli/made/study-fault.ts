import schema from '../../../schema/ir-1.schema.json' with { type: 'json' };
import { findDanglingIds } from '../../language/ir/coherence.js';
import type { Study } from '../../language/ir/types.js';
import { faultBySchema } from './by-schema.js';
import type { JsonFault } from './json-fault.js';

/** What is wrong in a compiled protocol: a value that is not as its schema says, an id that leads nowhere. */
export function studyFault(study: unknown): JsonFault | undefined {
  const fault = faultBySchema(schema, study);
  const [lost] = fault === undefined ? findDanglingIds(study as Study) : [];
  return fault ?? (lost && { path: lost.where, message: `Found the id ${JSON.stringify(lost.id)}; ${lost.why}.` });
}
