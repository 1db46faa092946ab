import { readFileSync } from 'node:fs';
import { hashOf } from '../../src/cli/cache/file-states.js';
import { starterFiles } from '../../src/cli/starter/files.js';
import { smallStudy } from '../schedule/small.js';

/** A command that writes, in a folder that is as a user may have it. */
export interface WritingCommand {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** What has been run before, so that there is something to replace. */
  readonly before: readonly (readonly string[])[];
  readonly args: readonly string[];
  /** Files and folders that it makes or replaces, each of which is the old one or the new one whenever it is killed. What the first lies in is there before. */
  readonly makes: readonly [first: string, ...others: string[]];
  /** Where no two runs write the same: whether a file is whole. */
  readonly isWhole?: (content: Buffer) => boolean;
  /** Writes as another one here does, and takes long: left to `npm run kill`. */
  readonly isSlow?: true;
}

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

const planned = { 'plan.cpp': example('witnessed-fear-planned.cpp') };

/** Quickly scheduled. */
const small = {
  'small.cpp': smallStudy(),
  'facility.json': JSON.stringify({ zone: 'Europe/Berlin', hours: { monday: ['08:00-17:00'], tuesday: ['08:00-17:00'] }, people: [{ name: 'Ada' }, { name: 'Ben' }] }),
};

const untidy = (count: number, text: string): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}.cpp`, text.replace('"X"', `"Number ${index}"`)]));
const names = Object.keys(untidy(12, '')) as [string, ...string[]];

const simulate = ['simulate', 'plan.cpp', '--threads', '1', '--runs', '3'];
const power = ['power', 'plan.cpp', '--threads', '1', '--runs', '5', '--no-beside'];
const schedule = ['schedule', 'small.cpp', '--start', '2026-03-02', '--past', '--facility', 'facility.json', '--code-seed', '1', '--out', 'out', '--force', '--seed'];
const cached = ['check', 'plan.cpp', 'more.cpp', '--cache-location', 'cache'];

/** A command that writes one file, in place of one that it wrote otherwise. */
const file = (name: string, args: readonly string[], old: readonly string[], makes: WritingCommand['makes']): WritingCommand => ({ name, files: planned, before: [[...args, ...old]], args, makes });

/** Every command that writes. */
export const writingCommands: readonly WritingCommand[] = [
  { name: 'compile -o', files: { ...planned, 'm.json': 'of another tool\n' }, before: [], args: ['compile', 'plan.cpp', '-o', 'm.json'], makes: ['m.json'] },
  file('timeline -o', ['timeline', 'plan.cpp', '-o', 't.svg'], ['--start', '2026-01-05'], ['t.svg']),
  { name: 'format', files: untidy(12, 'library "X"\ndrug   morphine{dose:10 mg/kg}\n'), before: [], args: ['format'], makes: names },
  { name: 'check --fix', files: untidy(12, 'library "X"\n\ndrug morphine {\n  dose: 10 mgg/kg\n}\n'), before: [], args: ['check', '--fix'], makes: names },
  { name: 'check -o', files: { ...planned, 'f.json': 'of another tool\n' }, before: [], args: ['check', 'plan.cpp', '--format', 'json', '-o', 'f.json'], makes: ['f.json'] },
  {
    name: 'check --cache',
    files: { ...planned, 'more.cpp': 'library "More"\n' },
    before: [['check', 'more.cpp', '--cache-location', 'cache']],
    args: cached,
    makes: ['cache'],
    isWhole: (content) => /^placepref cache 1 (\w+)\n/.exec(content.toString())?.[1] === hashOf(content.toString().replace(/^.*\n/, '')),
  },
  { name: 'init', files: { '.gitattributes': 'own\n', 'placepref.json': '{}\n' }, before: [], args: ['init', '--force'], makes: ['.gitattributes.bak', 'placepref.json.bak', ...starterFiles.map(({ path }) => path)] },
  { name: 'schedule', files: small, before: [[...schedule, '1']], args: [...schedule, '2'], makes: ['out'] },
  file('simulate -o csv', [...simulate, '-o', 'r.csv'], ['--seed', '9'], ['r.csv', 'r.csv.manifest.json']),
  { ...file('simulate -o parquet', [...simulate, '-o', 'r.parquet'], ['--seed', '9'], ['r.parquet', 'r.parquet.manifest.json']), isSlow: true },
  file('simulate --report', [...simulate, '--report', 'r.html'], ['--seed', '9'], ['r.html']),
  { ...file('simulate --figures', [...simulate, '--figures', 'figures'], ['--seed', '9'], ['figures']), isSlow: true },
  { name: 'simulate --shard', files: planned, before: [[...simulate, '--shard', '1/2', '-o', 'parts']], args: [...simulate, '--shard', '2/2', '-o', 'parts'], makes: ['parts/part-2-of-2.ndjson'] },
  { name: 'analyze -o', files: { ...planned, 'a.txt': 'of another tool\n' }, before: [[...simulate, '-o', 'r.csv']], args: ['analyze', 'plan.cpp', 'r.csv', '--run', '1', '-o', 'a.txt'], makes: ['a.txt'] },
  file('power -o', [...power, '-o', 'p.json', '--format', 'json'], ['--seed', '9'], ['p.json']),
  { name: 'power --shard', files: planned, before: [[...power, '--shard', '1/2', '-o', 'parts']], args: [...power, '--shard', '2/2', '-o', 'parts'], makes: ['parts/part-2-of-2.ndjson'], isSlow: true },
  { name: 'merge', files: planned, before: [[...simulate, '-o', 'r.csv', '--seed', '9'], ...['1/2', '2/2'].map((part) => [...simulate, '--shard', part, '-o', 'parts'])], args: ['merge', 'parts', '-o', 'r.csv'], makes: ['r.csv', 'r.csv.manifest.json'] },
  { ...file('power --report', [...power, '--report', 'p.html'], ['--seed', '9'], ['p.html']), isSlow: true },
  { ...file('power --figures', [...power, '--figures', 'figures'], ['--seed', '9'], ['figures']), isSlow: true },
  { name: 'merge of power', files: planned, before: [[...power, '-o', 'p.json', '--format', 'json', '--seed', '9'], ...['1/2', '2/2'].map((part) => [...power, '--shard', part, '-o', 'parts'])], args: ['merge', 'parts', '-o', 'p.json'], makes: ['p.json'], isSlow: true },
  file('cluster', ['cluster', 'plan.cpp', '--engine', 'snakemake', '-o', 'sweep', '--force', '--shards', '3'], ['--shards', '4'], ['sweep']),
];
