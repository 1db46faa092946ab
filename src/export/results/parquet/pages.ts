import type { PageHeader } from 'hyparquet/src/types.js';
import { ByteWriter, type Writer } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';

export type Compress = (bytes: Uint8Array) => Uint8Array;

interface Page {
  /** Never compressed. */
  readonly levels?: Uint8Array;
  readonly data: Uint8Array;
}

/** Writes a page, and gives the bytes that it would have without compression. @param head what it says of itself beside its sizes */
export function writePage(writer: Writer, head: Omit<PageHeader, 'uncompressed_page_size' | 'compressed_page_size'>, { levels = new Uint8Array(), data }: Page, compress: Compress): number {
  const begin = writer.offset;
  const compressed = compress(data);
  writePageHeader(writer, { ...head, uncompressed_page_size: levels.length + data.length, compressed_page_size: levels.length + compressed.length });
  writer.appendBytes(levels);
  writer.appendBytes(compressed);
  return writer.offset - begin - compressed.length + data.length;
}

/** The bytes that something writes. */
export function bytesOf(write: (writer: Writer) => void): Uint8Array {
  const writer = new ByteWriter();
  write(writer);
  return writer.getBytes();
}
