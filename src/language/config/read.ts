import { configurationName, defaultConfiguration, type Configuration } from './configuration.js';
import type { ConfigurationFile } from './file.js';
import { listOf, objectOf, readJson, text, type JsonProblem, type Reader } from '../json.js';
import { levels } from './levels.js';
import { limits } from './limits.js';

const file = objectOf(configurationName, {
  $schema: text,
  protocols: listOf(text),
  ignore: listOf(text),
  rules: levels,
  limits,
} satisfies Record<keyof ConfigurationFile, Reader<unknown>>);

/** Reads the text of a `placepref.json`. What is wrong in it is reported, and counts as not said. */
export function readConfiguration(source: string): { readonly configuration: Configuration; readonly problems: readonly JsonProblem[] } {
  const { value, problems } = readJson(source.replace(/^\uFEFF/, ''), file);
  const { protocols, ignore = [], rules = {}, limits = defaultConfiguration.limits } = value ?? {};
  return { configuration: { protocols, ignore, levels: rules, limits }, problems };
}
