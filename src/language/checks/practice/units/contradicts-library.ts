import type { Fact, Value } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { sourceOf } from '../../../ir/reading.js';
import { practice, type Remarks } from '../rule.js';

/** What the library knows, and a protocol can declare anew. */
const known = ['substance', 'species', 'route', 'limit', 'kinetics', 'measure'] as const;

/** What a value says, however it is written; texts are not compared. */
function meaningOf(value: Value | undefined): string | undefined {
  switch (value?.type) {
    case 'quantity': return `${value.value} ${value.upper ?? ''} ${value.unit}`;
    case 'number': return `${value.value} ${value.upper ?? ''}`;
    case 'term': return value.term;
    default: return undefined;
  }
}

function differs(own: Fact, other: Fact | undefined): other is Fact {
  const [one, two] = [meaningOf(own.values[0]), meaningOf(other?.values[0])];
  return one !== undefined && two !== undefined && one !== two;
}

/** A value that differs, and neither a source nor a note that says why. */
function contradictions(study: StudyModel, report: Remarks): void {
  for (const kind of known) for (const entry of study.own(kind)) {
    const there = study.library.of(kind).find(({ name, origin }) => name === entry.name && origin === 'library');
    if (there === undefined || entry.provenance !== undefined || entry.facts['source'] !== undefined) continue;
    for (const [name, fact] of Object.entries(entry.facts)) {
      const other = there.facts[name];
      if (fact.provenance !== undefined || fact.status === 'assumed' || !differs(fact, other)) continue;
      const source = sourceOf(there, other);
      report({ at: entry.at, words: fact.written, message: `${entry.name} has ${name.replaceAll('_', ' ')} ${fact.written} here and ${other.written} in the library${source === undefined ? '' : ` (${source})`}, and the one here is used; give its source or a note, or take it out.` });
    }
  }
}

export const contradictsLibrary = practice('contradicts-library', (study, report) => {
  contradictions(study, report);
  for (const drug of study.own('drug')) {
    if (study.library.of('vehicle').some(({ name, origin }) => name === drug.name && origin === 'library')) report({ at: drug.at, message: `${drug.name} is a vehicle in the library and a drug here, so that every injection of it counts as one of a drug; write “vehicle ${drug.name}”.` });
  }
  for (const vehicle of study.own('vehicle')) {
    if (study.library.of('substance').some(({ name, origin }) => name === vehicle.name && origin === 'library')) report({ at: vehicle.at, message: `${vehicle.name} is a drug in the library and a vehicle here, so that no injection of it counts as one of a drug; write “drug ${vehicle.name}”, or another name.` });
  }
});
