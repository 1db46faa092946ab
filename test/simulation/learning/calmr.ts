import { readFileSync } from 'node:fs';

export interface ReferenceTrial {
  cues: string[];
  outcomes: string[];
  /** `#A`: looked at, and nothing is learned. */
  isTest: boolean;
  /** Before the trial. */
  strengths: { from: string; to: string; value: number }[];
}

export interface ReferenceGroup {
  design: string;
  group: string;
  elements: string[];
  trials: ReferenceTrial[];
}

function read(): ReferenceGroup[] {
  const [, ...lines] = readFileSync(new URL('../../data/calmr/reference.csv', import.meta.url), 'utf8').trim().split('\n');
  const groups = new Map<string, ReferenceGroup>();
  for (const line of lines) {
    const [group = '', , type = '', number = '', , from = '', to = '', value = '', model, design = '', output] = line.split(',');
    if (model !== 'RW1972' || output !== 'associations') continue;
    const key = `${design} ${group}`;
    const entry = groups.get(key) ?? { design, group, elements: [], trials: [] };
    groups.set(key, entry);
    if (!entry.elements.includes(from)) entry.elements.push(from);
    const [cues = '', outcome] = type.replace('#', '').split('>');
    const trial = (entry.trials[Number(number) - 1] ??= { cues: [...cues], outcomes: outcome === undefined ? [] : [outcome.slice(1, -1)], isTest: type.startsWith('#'), strengths: [] });
    trial.strengths.push({ from, to, value: Number(value) });
  }
  return [...groups.values()];
}

/** What calmr says of Rescorla and Wagner's model, by design and group. */
export const reference = read();
