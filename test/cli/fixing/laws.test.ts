import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../scripts/group-by.mjs';
import { Configurations } from '../../../src/cli/files/configurations.js';
import type { FileReport } from '../../../src/cli/findings/problems.js';
import { isSyntaxError } from '../../../src/cli/findings/syntax-errors.js';
import { fixProtocols } from '../../../src/cli/fixing/fix-protocols.js';
import { checkBatch, readNothing } from '../../../src/cli/protocols/check-protocols.js';
import { protocolText } from '../../generators/protocol.js';

const cwd = '/nowhere';
const file = `${cwd}/study.cpp`;
const founding = readFileSync(new URL('../../../examples/witnessed-fear.cpp', import.meta.url), 'utf8');

async function report(text: string): Promise<FileReport> {
  const [result] = await checkBatch([{ path: 'study.cpp', file, text }], readNothing);
  if (result === undefined || 'error' in result) throw new Error('The check failed.');
  return result;
}

async function fix(text: string): Promise<string> {
  const [fixed] = await fixProtocols([{ path: 'study.cpp', file, text }], () => true, new Configurations(cwd));
  return fixed?.text ?? text;
}

/** A law holds for a text with any findings. */
async function expectMended(text: string): Promise<void> {
  const before = await report(text);
  const after = await fix(text);
  if (before.problems.some(isSyntaxError) || !before.problems.some(({ fix: one }) => one?.safe)) {
    expect(after).toBe(text);
    return;
  }
  const left = await report(after);
  expect(left.problems.filter(({ fix: one }) => one?.safe)).toEqual([]);
  expect(left.problems.filter(isSyntaxError)).toEqual([]);
}

/** One letter of a word written twice, where the word has at least four. */
const slip = fc.record({ word: fc.nat(), letter: fc.nat() });

function withSlips(text: string, slips: readonly { word: number; letter: number }[]): string {
  const words = [...text.matchAll(/(?<=\n *)[a-z_]{4,}\b/g)];
  const at = new Set(slips.map(({ word, letter }) => {
    const { 0: found = '', index = 0 } = words[word % words.length] ?? {};
    return index + 1 + (letter % (found.length - 1));
  }));
  return [...text].map((letter, index) => (at.has(index) ? letter + letter : letter)).join('');
}

describe('fixing', () => {
  it('leaves nothing that could be fixed in any protocol, and what has no finding as it was', async () => {
    await fc.assert(fc.asyncProperty(protocolText, expectMended), { numRuns: 60 });
  });

  it('leaves nothing that could be fixed in an example with slips', async () => {
    await fc.assert(fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 4 }), async (slips) => expectMended(withSlips(founding, slips))), { numRuns: 40 });
  });

  it('gives each word as it was, or leaves the slip', async () => {
    const words = (text: string): string[] => text.split(/(?<=\s)/);
    await fc.assert(
      fc.asyncProperty(slip, async (one) => {
        const [before, slipped] = [words(founding), words(withSlips(founding, [one]))];
        const after = words(await fix(slipped.join('')));
        expect(after).toHaveLength(before.length);
        // Other uses of a name that its declaration lost may have been brought into line with it.
        const changed = after.filter((word, index) => word !== before[index] && word !== slipped[index]);
        const added = slipped.find((word, index) => word !== before[index]);
        expect(changed.filter((word) => word.replace(/\W/g, '') !== added?.replace(/\W/g, ''))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
