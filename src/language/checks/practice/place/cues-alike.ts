import type { Definition } from '../../../ir/types.js';
import { isStated } from '../../../ir/reading.js';
import { practice } from '../rule.js';
import { list } from '../../../words.js';

const cues = ['floor', 'walls', 'colour', 'odour', 'cues', 'illuminance'] as const;

/** Cues that both state alike; none if they differ in one, or if one of them does not say what the other has. */
function alike(one: Definition, other: Definition): readonly string[] {
  const written = cues.filter((cue) => one.facts[cue] !== undefined || other.facts[cue] !== undefined);
  return written.every((cue) => isStated(one, cue) && isStated(other, cue) && one.facts[cue]?.written === other.facts[cue]?.written) ? written : [];
}

export const cuesAlike = practice('cues-alike', (study, report) => {
  for (const apparatus of study.own('apparatus')) {
    const compartments = (apparatus.parts ?? []).filter(({ kind }) => kind === 'compartment');
    for (const other of compartments) {
      // Said once of each: of many that are alike each pair would be a finding.
      const one = compartments.find((earlier) => earlier === other || alike(earlier, other).length > 0);
      if (one === undefined || one === other) continue;
      report({ at: other.at, message: `${one.name} and ${other.name} are described alike (${list(alike(one, other))}); an animal learns a place by what tells it from the other. State what differs.`, related: { at: one.at, message: 'The other compartment.' } });
    }
  }
});
