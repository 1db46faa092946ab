import type { ColumnMetaData } from 'hyparquet';
import { writePlain } from 'hyparquet-writer/src/plain.js';
import { boundsOfNumbers, boundsOfTexts, type Bounds } from './bounds.js';
import { bytesOf } from './pages.js';

/** Values one after another as Parquet stores them, and what they lie between. */
interface Stored {
  readonly plain: Uint8Array;
  readonly bounds: Bounds;
}

/** How values of one type are stored. */
export interface Storage<Value> {
  readonly type: ColumnMetaData['type'];
  /** About how many bytes they take. */
  readonly sizeOf: (values: ArrayLike<Value>) => number;
  readonly stored: (values: ArrayLike<Value>) => Stored;
}

const utf8 = new TextEncoder();

const texts: Storage<string> = {
  type: 'BYTE_ARRAY',
  sizeOf(values) {
    let size = 4 * values.length;
    for (let at = 0; at < values.length; at++) size += values[at]?.length ?? 0;
    return size;
  },
  stored(values) {
    const encoded = Array.from(values, (text) => utf8.encode(text));
    return { plain: bytesOf((page) => writePlain(page, encoded, 'BYTE_ARRAY', undefined)), bounds: boundsOfTexts(encoded) };
  },
};

/** Numbers without NaN, each of so many bytes. @param put writes one into a view, at a byte */
function numbersOf(type: 'INT32' | 'DOUBLE', width: number, put: (view: DataView, at: number, number: number) => void): Storage<number> {
  return {
    type,
    sizeOf: (values) => width * values.length,
    stored(values) {
      const view = new DataView(new ArrayBuffer(width * values.length));
      for (let at = 0; at < values.length; at++) put(view, width * at, values[at] ?? 0);
      return { plain: new Uint8Array(view.buffer), bounds: boundsOfNumbers(values) };
    },
  };
}

const integers = numbersOf('INT32', 4, (view, at, integer) => view.setInt32(at, integer, true));
const numbers = numbersOf('DOUBLE', 8, (view, at, number) => view.setFloat64(at, number, true));

/** By the type of a column. */
export const storages = { text: texts, integer: integers, number: numbers } as const;
