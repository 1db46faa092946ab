/**
 * What `placepref check --format json` writes. The JSON Schema in schema/check-1.schema.json is generated from these types.
 */

/** One run of `placepref check`. */
export interface CheckReport {
  /** Identifier of the schema that this object follows. */
  $schema: 'urn:placepref:schema:check:1';
  /** Version of the representation; the major number changes when a reader must. */
  check: '1.0';
  /** What made it. */
  tool: { name: 'placepref'; version: string };
  /** Every protocol that was checked, in the order of the paths. */
  files: CheckedFile[];
  /** Paths that could not be checked. */
  refused: RefusedPath[];
  counts: Counts;
}

export interface CheckedFile {
  /** From the current folder if the file is inside it, whole if not; with forward slashes. `<stdin>` is standard input. */
  path: string;
  /** In the order of the text. */
  problems: ReportedProblem[];
  /** What the protocol itself says does not apply. It does not count. */
  suppressed: SuppressedProblem[];
}

export interface ReportedProblem {
  /** `PP1201`: the code, which never changes its meaning. */
  code: string;
  /** Its name, for people. */
  name: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  range: Range;
  /**
   * Of the code, the path, and the text of the line: the same while the line is only moved. No two in a report are equal.
   *
   * @pattern ^[0-9a-f]{32}$
   */
  fingerprint: string;
  /** Changes of the text, each of which mends the problem. */
  fixes: Fix[];
  /** Other places that belong to it, such as the first of two declarations. */
  related: RelatedPlace[];
}

export interface SuppressedProblem extends ReportedProblem {
  /** As the protocol gives it. */
  reason: string;
}

export interface Fix {
  /** Imperative, for a menu: `Change to 'mg/kg'`. */
  title: string;
  edits: Edit[];
}

export interface Edit {
  range: Range;
  newText: string;
}

export interface RelatedPlace {
  message: string;
  /** As of a file; `library/…` for the built-in library. */
  path: string;
  range: Range;
}

export interface RefusedPath {
  path: string;
  message: string;
}

export interface Counts {
  /** Protocols that were checked. */
  files: Count;
  /** How many of them have a problem. */
  filesWithProblems: Count;
  errors: Count;
  warnings: Count;
  infos: Count;
  /** Paths that could not be checked. */
  refused: Count;
}

export interface Range {
  start: Position;
  /** Behind the last character. */
  end: Position;
}

export interface Position {
  line: Ordinal;
  /** In UTF-16 units, as editors and SARIF count. */
  column: Ordinal;
}

/**
 * Counts from 1.
 *
 * @asType integer
 * @minimum 1
 */
export type Ordinal = number;

/**
 * @asType integer
 * @minimum 0
 */
export type Count = number;
