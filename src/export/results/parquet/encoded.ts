import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import type { Bounds } from './bounds.js';
import { dictionaryOf } from './dictionary.js';
import { bytesOf } from './pages.js';
import type { Storage } from './storage.js';

/** Values as they are stored, or as numbers of what a dictionary stores, and what they lie between. */
export interface Encoded {
  readonly data: Uint8Array;
  readonly bounds: Bounds;
  readonly dictionary?: { readonly count: number; readonly data: Uint8Array };
}

/** With a dictionary where it and the numbers of what it stores take at most half as much. */
export function encoded<Value extends string | number>(values: ArrayLike<Value>, { sizeOf, stored }: Storage<Value>): Encoded {
  const found = dictionaryOf(values);
  if (found !== undefined) {
    const { distinct, indexes } = found;
    const bits = 32 - Math.clz32(distinct.length - 1);
    if (2 * (sizeOf(distinct) + (values.length * bits) / 8) <= sizeOf(values)) {
      const { plain, bounds } = stored(distinct);
      return { data: packed(indexes, bits), bounds, dictionary: { count: distinct.length, data: plain } };
    }
  }
  const { plain, bounds } = stored(values);
  return { data: plain, bounds };
}

/** As a page has numbers below 2 to the power of so many bits: these, then runs and packs of the numbers. */
function packed(indexes: Int32Array, bits: number): Uint8Array {
  return bytesOf((page) => {
    page.appendUint8(bits);
    writeRleBitPackedHybrid(page, indexes, bits);
  });
}
