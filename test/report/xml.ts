import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with a text as XML. */
export async function xmlErrors(text: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: text, normalization: 'format', maxMemoryPages: 4096 });
  return errors.map(({ message }) => message);
}

/** Asserts that a text is XML, and so can be read wherever SVG can. */
export async function expectXml(text: string): Promise<void> {
  expect(await xmlErrors(text)).toEqual([]);
}
