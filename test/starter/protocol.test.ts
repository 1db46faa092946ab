import { describe, expect, it } from 'vitest';
import { libraryModules } from '../../src/language/library/generated/texts.js';
import { starterDrugs, starterProtocol, type StarterSpecies } from '../../src/starter/protocol.js';
import { folderWith, run } from '../cli/run.js';

const species: readonly StarterSpecies[] = ['mouse', 'rat'];

describe('the protocol to begin from', () => {
  it.each([...starterDrugs, 'compound_21'].flatMap((drug) => species.map((animal) => [drug, animal] as const)))('is in order for %s in the %s', async (drug, animal) => {
    const cwd = folderWith({ 'study.cpp': starterProtocol({ title: `${drug} in the ${animal}`, drug, species: animal }) });
    expect(await run(['check', 'study.cpp'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(await run(['format', '--check'], { cwd })).toMatchObject({ code: 0 });
  });

  it('offers drugs that the library knows', () => {
    const known = [...(libraryModules['drugs'] ?? '').matchAll(/^substance (\w+)/gm)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining([...starterDrugs]));
  });
});
