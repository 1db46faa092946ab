import type { RuleName, Severity } from '../checks/codes.js';

/**
 * What `placepref.json` holds. It counts for its folder and everything below it, where no nearer `placepref.json` is.
 */
export interface ConfigurationFile {
  /** Where this schema is, for editors. */
  readonly $schema?: string;
  /** The protocols of the project, as glob patterns from the folder of this file: what `placepref check` without paths checks. A file that they match must be a protocol. */
  readonly protocols?: readonly string[];
  /** Files that are passed over where a folder or a pattern names them, as glob patterns from the folder of this file. */
  readonly ignore?: readonly string[];
  /** How seriously a rule is taken. What cannot be compiled (codes such as PP1201) is always an error. */
  readonly rules?: { readonly [Rule in RuleName]?: Level };
  /** The laboratory's own limits. They take the place of those in the built-in library. */
  readonly limits?: LimitsFile;
}

export type Level = 'off' | Severity;

/** Limits that the rules compare a protocol with. Quantities are written as in a protocol: "5 mL/kg". */
export interface LimitsFile {
  /** Volumes for one species and one route. */
  readonly volume?: readonly VolumeLimitFile[];
  /** Shocks for one species. */
  readonly shock?: readonly ShockLimitFile[];
  /** The smallest volume that can be drawn up exactly enough, such as "0.01 mL". */
  readonly smallestVolume?: string;
  /** The fewest half-lives between a drug and what must not be under it. */
  readonly washoutHalfLives?: number;
}

/** A volume per body weight such as "10 mL/kg", or per site such as "0.05 mL". */
export interface VolumeLimitFile {
  /** Name of the species, such as "mouse". */
  readonly species: string;
  /** Name of the route, such as "sc". */
  readonly route: string;
  /** Above this a protocol is asked for its reason. */
  readonly goodPractice?: string;
  /** Nothing above this is given. */
  readonly maximum: string;
  /** Where the limit comes from, shown with the finding. */
  readonly source?: string;
}

/** The strongest shock. */
export interface ShockLimitFile {
  /** Name of the species, such as "mouse". */
  readonly species: string;
  /** A current such as "0.8 mA". */
  readonly maximum: string;
  /** Where the limit comes from, shown with the finding. */
  readonly source?: string;
}
