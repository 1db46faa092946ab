import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationName, defaultConfiguration, type ConfigurationFor } from '../config/configuration.js';
import { readConfiguration } from '../config/read.js';

function nearestText(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, configurationName), 'utf8');
  } catch {
    const above = dirname(folder);
    return above === folder ? undefined : nearestText(above);
  }
}

/**
 * The nearest `placepref.json`, looked for anew at each check, so that a change of it is seen. What is wrong in it counts
 * as not said: the editor shows that by the schema.
 */
export const configurationOnDisk: ConfigurationFor = ({ scheme, fsPath }) => {
  const text = scheme === 'file' ? nearestText(dirname(fsPath)) : undefined;
  return text === undefined ? defaultConfiguration : readConfiguration(text).configuration;
};
