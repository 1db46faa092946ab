import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { URI } from 'langium';
import { importsFrom } from '../src/cli/protocols/check-protocols.js';
import { checkDocuments, openDocument } from '../src/language/project.js';
import { createPlacePref } from '../src/language/services.js';

/**
 * A wrong twin of an example: a text file that names the example, says in lines that begin with `-` and `+` what is
 * written instead of what, and in lines that begin with `=` what is then found that is not found in the example.
 */
interface Twin {
  readonly example: string;
  readonly change: readonly (readonly [from: string, to: string])[];
  readonly expected: readonly string[];
}

const folder = new URL('fixtures/twins/', import.meta.url);
const placepref = createPlacePref();

function readTwin(name: string): Twin {
  const [example = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
  const marked = (mark: string): string[] => lines.filter((line) => line.startsWith(`${mark} `) || line === mark).map((line) => line.slice(2));
  const to = marked('+');
  return { example, change: marked('-').map((from, index) => [from, to[index] ?? ''] as const), expected: marked('=') };
}

async function findingsIn(example: string, change: (text: string) => string): Promise<string[]> {
  const uri = URI.file(new URL(`../examples/${example}`, import.meta.url).pathname);
  const document = openDocument(placepref, uri, change(readFileSync(uri.fsPath, 'utf8')));
  await checkDocuments(placepref, [document], importsFrom(() => true));
  return (document.diagnostics ?? []).map(({ code, message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code} ${message}`);
}

/** Words that come before a finding on its line move it, and make no other finding of it. */
const withoutColumn = (line: string): string => line.replace(/^(\d+):\d+/, '$1');

function without(found: readonly string[], known: readonly string[]): string[] {
  const left = known.map(withoutColumn);
  return found.filter((line) => {
    const index = left.indexOf(withoutColumn(line));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

async function differences({ example, change }: Twin): Promise<string[]> {
  const right = await findingsIn(example, (text) => text);
  const wrong = await findingsIn(example, (text) => change.reduce((result, [from, to]) => {
    expect(result, `${example} has “${from}”`).toContain(from);
    return result.replace(from, () => to);
  }, text));
  return without(wrong, right);
}

describe('a wrong twin of an example', () => {
  it.each(readdirSync(folder))('%s gives exactly its findings', async (name) => {
    const twin = readTwin(name);
    const found = await differences(twin);
    if (process.env['UPDATE_DOCS'] !== undefined) {
      const kept = readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('= '));
      writeFileSync(new URL(name, folder), `${[...kept, ...found.map((line) => `= ${line}`)].join('\n')}\n`);
      return;
    }
    expect(found).not.toEqual([]);
    expect(found).toEqual(twin.expected);
  });
});
