import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, isCode, isRuleName } from '../../src/language/checks/codes.js';
import { check, notOfPractice } from './check.js';
import { fencesIn, readDocs, type Fence } from './fences.js';

interface Section {
  readonly code: string;
  readonly wrong: readonly { readonly protocol: Fence; readonly output: Fence }[];
  readonly right: readonly Fence[];
  /** Files that its examples import. */
  readonly files: Readonly<Record<string, string>>;
}

function sections(): Section[] {
  const found = new Map<string, Fence[]>();
  for (const fence of fencesIn(readDocs('diagnostics.md'))) {
    const [code = ''] = fence.headings.at(-1)?.split(' ') ?? [];
    found.set(code, [...(found.get(code) ?? []), fence]);
  }
  return [...found].map(([code, fences]) => ({
    code,
    wrong: fences.flatMap((protocol, index) => {
      const output = fences[index + 1];
      return protocol.words.includes('wrong') && output?.language === 'text' ? [{ protocol, output }] : [];
    }),
    right: fences.filter(({ language, words }) => language === 'placepref' && !words.includes('wrong')),
    files: Object.fromEntries(fences.flatMap(({ words, text }) => words.filter((word) => word.startsWith('file=')).map((word) => [word.slice('file='.length), text]))),
  }));
}

if (process.env['UPDATE_DOCS'] !== undefined) {
  const lines = readDocs('diagnostics.md').split('\n');
  for (const { wrong, files } of sections().reverse()) {
    for (const { protocol, output } of [...wrong].reverse()) {
      const found = await check(protocol.text, files);
      lines.splice(output.line - 1, output.text === '\n' ? 0 : output.text.split('\n').length - 1, ...found.lines);
    }
  }
  writeFileSync(new URL('../../docs/diagnostics.md', import.meta.url), lines.join('\n'));
}

describe('docs/diagnostics.md', () => {
  const markdown = readDocs('diagnostics.md');

  it.each(Object.entries(codes).filter(([code]) => notOfPractice(code)))('%s has its section, under the anchor that messages link to', (code, { name }) => {
    expect(markdown).toContain(`<a id="${code.toLowerCase()}"></a>\n\n## ${isRuleName(code) ? '' : `${code} `}${name}\n`);
  });

  it('has no section for a code that does not exist', () => {
    expect([...markdown.matchAll(/^## (\S+)/gm)].map(([, code = '']) => code).filter((code) => !isCode(code))).toEqual([]);
  });

  it('shows every code in an example', () => {
    expect(sections().filter(({ wrong, right }) => wrong.length > 0 && right.length > 0).map(({ code }) => code)).toEqual(Object.keys(codes).filter(notOfPractice));
  });

  const examples = sections().flatMap(({ code, wrong, right, files }) => [
    ...wrong.map((example) => ({ code, ...example, files })),
    ...right.map((protocol) => ({ code, protocol, output: undefined, files })),
  ]);

  it.each(examples.map((example) => [`${example.code}, line ${example.protocol.line}`, example] as const))('%s', async (_title, { code, protocol, output, files }) => {
    const { lines } = await check(protocol.text, files);
    expect(lines).toEqual(output?.text.trimEnd().split('\n') ?? []);
    if (output !== undefined) expect(lines.map((line) => line.split(' ')[1])).toContain(code);
  });
});
