import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import { isDate } from '../../language/ir/clock.js';
import { unexpected } from '../../language/json.js';
import { list } from '../../language/words.js';
import { pathOf, type JsonFault } from './json-fault.js';

const ajv = new Ajv2020({ strict: false, verbose: true, formats: { date: isDate } });

/** The first value that is not as a schema says; undefined where all are. */
export function faultBySchema(schema: AnySchemaObject, value: unknown): JsonFault | undefined {
  const validate = ajv.getSchema(schema['$id'] as string) ?? ajv.compile(schema);
  validate(value);
  // Of several forms that a value can have, the one that it follows farthest was meant.
  const deepest = Math.max(...(validate.errors ?? []).map(depthOf));
  const errors = (validate.errors ?? []).filter((error) => depthOf(error) === deepest && error.keyword !== 'anyOf');
  const [first] = errors;
  return first && { path: pathOf(first.instancePath), message: messageOf(first, errors) };
}

const depthOf = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;

function messageOf({ keyword, params, data }: ErrorObject, errors: readonly ErrorObject[]): string {
  if (keyword === 'required') return `${JSON.stringify(params['missingProperty'])} is missing.`;
  if (keyword === 'additionalProperties') return `Found ${JSON.stringify(params['additionalProperty'])}; nothing of that name belongs here.`;
  return unexpected({ type: typeOf(data), value: data }, list([...new Set(errors.map(expectedBy))], 'or'));
}

const types: Readonly<Record<string, string>> = { string: 'a text in quotes', number: 'a number', integer: 'a whole number', boolean: 'true or false', array: 'a list in square brackets', object: 'an object in braces' };

function expectedBy({ keyword, params, schema, parentSchema }: ErrorObject): string {
  const words: unknown = parentSchema?.['const'] ?? parentSchema?.['enum'];
  if (words !== undefined) return [words].flat().map((word) => JSON.stringify(word)).join(' or ');
  if (keyword === 'type') return [params['type']].flat().map((type: string) => types[type] ?? type).join(' or ');
  if (keyword === 'minimum') return `at least ${schema}`;
  if (keyword === 'maximum') return `at most ${schema}`;
  if (keyword === 'minLength') return 'a text that is not empty';
  return keyword === 'format' ? 'a date as 2026-03-02' : `a text of the form ${schema}`;
}

function typeOf(value: unknown): 'array' | 'object' | 'string' | 'number' | 'boolean' | 'null' {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : (typeof value as 'object' | 'string' | 'number' | 'boolean');
}
