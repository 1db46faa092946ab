import type { LangiumDocuments, URI } from 'langium';
import type { RuleName } from '../checks/codes.js';
import type { Quantity } from '../quantities/quantity.js';
import type { Level } from './file.js';

export const configurationName = 'placepref.json';

/** What a project says about how its protocols are checked. */
export interface Configuration {
  /** Glob patterns from the folder of the file; undefined if it names none. */
  readonly protocols: readonly string[] | undefined;
  readonly ignore: readonly string[];
  /** Of the rules that are not taken as seriously as usual, or more so. */
  readonly levels: Readonly<Partial<Record<RuleName, Level>>>;
  readonly limits: Limits;
}

/** The laboratory's own limits; for what is not here, the library's count. */
export interface Limits {
  readonly volume: readonly VolumeLimit[];
  readonly shock: readonly ShockLimit[];
  /** A volume. */
  readonly smallestVolume: Quantity | undefined;
  /** A number of half-lives. */
  readonly washoutHalfLives: number | undefined;
}

/** Volumes per body weight, or per site. */
export interface VolumeLimit {
  readonly species: string;
  readonly route: string;
  readonly goodPractice: Quantity | undefined;
  readonly maximum: Quantity;
  readonly source: string | undefined;
}

export interface ShockLimit {
  readonly species: string;
  /** A current. */
  readonly maximum: Quantity;
  readonly source: string | undefined;
}

/** Where there is no `placepref.json`. */
export const defaultConfiguration: Configuration = {
  protocols: undefined,
  ignore: [],
  levels: {},
  limits: { volume: [], shock: [], smallestVolume: undefined, washoutHalfLives: undefined },
};

/** A shell knows which configuration counts for a file. */
export type ConfigurationFor = (uri: URI) => Configuration;

/** Where documents have their configuration from. */
export interface Configurations {
  readonly of: ConfigurationFor;
  /** To be waited for before a file is checked, where finding out takes time. */
  prepare?(uri: URI): Promise<void>;
}

const sources = new WeakMap<LangiumDocuments, Configurations>();

/** Says where the documents of a project have their configuration from. */
export function useConfigurations(documents: LangiumDocuments, source: Configurations): void {
  sources.set(documents, source);
}

export async function prepareConfiguration(documents: LangiumDocuments, uri: URI): Promise<void> {
  await sources.get(documents)?.prepare?.(uri);
}

export function configurationFor(documents: LangiumDocuments, uri: URI): Configuration {
  return sources.get(documents)?.of(uri) ?? defaultConfiguration;
}
