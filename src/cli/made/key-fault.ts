import { faultBySchema } from './by-schema.js';
import type { JsonFault } from './json-fault.js';

const text = { type: 'string' };

/** As much of a key as is read again. */
const schema = {
  $id: 'urn:placepref:schema:key',
  type: 'object',
  properties: { codes: { type: 'array', items: { type: 'object', properties: { code: text, stands_for: text, group: { type: ['string', 'null'] } }, required: ['code', 'stands_for', 'group'] } } },
  required: ['codes'],
};

/** What is wrong in the key to the codes of a schedule. */
export const keyFault = (key: unknown): JsonFault | undefined => faultBySchema(schema, key);
