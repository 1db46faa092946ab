/** Small enough that the trees of a batch fit in memory, large enough that an import is read for many at once. */
const mostFiles = 100;
const mostUnits = 4_000_000;

/** Cuts a stream of texts into batches that are worked on one after the other. */
export async function* batchesOf<T extends { readonly text: string }>(texts: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let units = 0;
  for await (const item of texts) {
    batch.push(item);
    units += item.text.length;
    if (batch.length < mostFiles && units < mostUnits) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
