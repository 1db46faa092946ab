import { dirname, join, relative, sep } from 'node:path';
import { configurationName, defaultConfiguration, type Configuration } from '../../language/config/configuration.js';
import { matcherOf } from '../../language/config/walk.js';
import { Stop } from '../exit.js';
import { shownPath } from './paths.js';
import { readText } from './read.js';
import { errorCode } from './reasons.js';
import { refusal } from './refusal.js';

interface Found {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/**
 * The `placepref.json` files of one run, each found once for a folder and read once. What is wrong in one throws `Stop`.
 * Where there is none, what reads them is not even loaded.
 */
export class Configurations {
  private readonly nearest = new Map<string, Found | undefined>();
  private readonly read = new Map<Found, Configuration>();
  private readonly ignored = new Map<Found, (path: string) => boolean>();

  /** `cwd` is the folder that paths are shown from. */
  constructor(private readonly cwd: string) {}

  /** The file that counts in a folder: its own, or that of the nearest folder above it. */
  nearestTo(folder: string): Found | undefined {
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const above = dirname(folder);
    const found = this.fileIn(folder) ?? (above === folder ? undefined : this.nearestTo(above));
    this.nearest.set(folder, found);
    return found;
  }

  /** Absolute paths of all that were found so far. */
  get files(): string[] {
    return [...this.nearest.values()].flatMap((found) => found?.file ?? []);
  }

  /** Reads what counts for a file, so that `for` knows it. */
  async load(file: string): Promise<void> {
    const found = this.nearestTo(dirname(file));
    if (found !== undefined) await this.contentsOf(found);
  }

  for(file: string): Configuration {
    const found = this.nearestTo(dirname(file));
    const configuration = found === undefined ? defaultConfiguration : this.read.get(found);
    if (configuration === undefined) throw new Error(`The configuration for ${file} was not loaded.`);
    return configuration;
  }

  /** Whether a file that was found, and not named, is to be passed over. */
  async ignores(file: string): Promise<boolean> {
    const found = this.nearestTo(dirname(file));
    if (found === undefined) return false;
    const isIgnored = this.ignored.get(found) ?? matcherOf((await this.contentsOf(found)).ignore, (await import('picomatch')).default);
    this.ignored.set(found, isIgnored);
    return isIgnored(relative(dirname(found.file), file).replaceAll(sep, '/'));
  }

  async contentsOf(found: Found): Promise<Configuration> {
    const known = this.read.get(found);
    if (known !== undefined) return known;
    const { readConfiguration } = await import('../../language/config/read.js');
    const { configuration, problems } = readConfiguration(found.text);
    if (problems.length > 0) {
      const shown = shownPath(found.file, this.cwd);
      throw new Stop(problems.map(({ path, line, column, message }) => `${shown}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`).join('\nplacepref: '));
    }
    this.read.set(found, configuration);
    return configuration;
  }

  private fileIn(folder: string): Found | undefined {
    const file = join(folder, configurationName);
    try {
      return { file, text: readText(file) };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return undefined;
      throw new Stop(`${shownPath(file, this.cwd)}: ${refusal('', error).message}`);
    }
  }
}
