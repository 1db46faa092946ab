import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { PowerPlan } from '../../power/report/plan.js';
import type { Tally } from '../../power/tally.js';
import type { Batch, DataColumn } from '../../results/batch.js';
import type { Shard } from '../../simulation/blocks.js';
import type { SimulationManifest } from '../../simulation/manifest.js';

/*
 * A part of a simulation in a file: a line of JSON that says what it is of, a line for each piece, and a last one with the SHA-256
 * of all lines before. Numbers in JSON are those that were computed, to the last bit.
 */

/** First line of a part. */
export interface PartHead {
  readonly part: Shard & { readonly runs: number };
  readonly simulation: SimulationManifest;
  /** What is counted, where that is done in place of writing rows down. */
  readonly power?: PowerPlan;
}

/** What came of some runs: their rows, or what was counted of them, for one part of a power analysis at each of its sizes. */
export type Piece = Batch | Counted;

export interface Counted {
  readonly of: number;
  readonly tallies: readonly Tally[];
}

/** Last line of a part. */
interface PartEnd {
  readonly rows: number;
  readonly sha256: string;
}

/** `part-003-of-200.ndjson` */
export const partName = ({ number, of }: Shard): string => `part-${String(number).padStart(String(of).length, '0')}-of-${of}.ndjson`;

/** Which part a file is, by its name; undefined for other files. */
export function shardOfName(name: string): Shard | undefined {
  const [number = 0, of = 0] = (/^part-(\d+)-of-(\d+)\.ndjson$/.exec(name)?.slice(1) ?? []).map(Number);
  return partName({ number, of }) === name ? { number, of } : undefined;
}

/** JSON leaves line separators of Unicode as they are, and readers of lines part at them. */
const line = (value: object): string => `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`)}\n`;

/** Makes a part, piece by piece. */
export class PartWriter {
  private readonly hash = createHash('sha256');
  private rows = 0;

  head(head: PartHead): Uint8Array {
    return this.hashed(line(head));
  }

  add(piece: Piece): Uint8Array {
    if ('tallies' in piece) return this.hashed(line(piece));
    this.rows += piece.rows;
    return this.hashed(line({ rows: piece.rows, columns: piece.columns.map(({ name, type, values }) => ({ name, type, values: [...values] })) }));
  }

  end(): Uint8Array {
    const end: PartEnd = { rows: this.rows, sha256: this.hash.digest('hex') };
    return Buffer.from(line(end));
  }

  private hashed(text: string): Uint8Array {
    this.hash.update(text);
    return Buffer.from(text);
  }
}

/** What a part is of; undefined for what is no whole part: nothing of a file counts that was not written to its end, was changed, or is another part by its name. */
export async function wholePart(file: string): Promise<PartHead | undefined> {
  const hash = createHash('sha256');
  let [first, last]: (string | undefined)[] = [];
  for await (const text of linesOf(file)) {
    if (last !== undefined) hash.update(`${last}\n`);
    first ??= text;
    last = text;
  }
  try {
    const head = JSON.parse(first ?? '') as PartHead;
    return (JSON.parse(last ?? '') as PartEnd).sha256 === hash.digest('hex') && partName(head.part) === basename(file) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The batches of a whole part, in their order. */
export async function* batchesIn(file: string): AsyncGenerator<Batch> {
  for await (const text of linesOf(file)) {
    const batch = JSON.parse(text) as { rows: number; columns?: readonly { name: string; type: DataColumn['type']; values: readonly (string | number | null)[] }[] };
    if (batch.columns !== undefined) yield { rows: batch.rows, columns: batch.columns.map(columnOf) };
  }
}

/** What was counted in a whole part, in its order. */
export async function* countedIn(file: string): AsyncGenerator<Counted> {
  for await (const text of linesOf(file)) {
    const piece = JSON.parse(text) as Partial<Counted>;
    if (piece.of !== undefined && piece.tallies !== undefined) yield { of: piece.of, tallies: piece.tallies };
  }
}

function columnOf({ name, type, values }: { name: string; type: DataColumn['type']; values: readonly (string | number | null)[] }): DataColumn {
  if (type === 'text') return { name, type, values: values.map(String) };
  // JSON has no word for what is not known but null.
  return type === 'integer' ? { name, type, values: Int32Array.from(values, Number) } : { name, type, values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))) };
}

const linesOf = (file: string): AsyncIterable<string> => createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
