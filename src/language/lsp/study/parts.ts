import type { AstNode } from 'langium';
import { sized } from '../../checks/practice/model/design.js';
import type { ExperimentModel } from '../../checks/practice/model/experiment.js';
import type { StudyModel } from '../../checks/practice/model/study.js';
import type { Id, Position } from '../../ir/types.js';
import type { Reading } from './reading.js';

/** What a statement of the text became: in each experiment, and in each use of its template. */
export interface Part {
  readonly experiment: ExperimentModel;
  readonly id: Id;
}

type Kind = 'phases' | 'sessions' | 'steps' | 'groups';

const known = new WeakMap<StudyModel, ReadonlyMap<string, readonly Part[]>>();

/** `place` is `line:character` from 0. */
const key = (kind: Kind, place: string): string => `${kind} ${place}`;

/** The parts of a study that a node was compiled to; none where its words have changed since. */
export function nodeParts(reading: Reading, kind: Kind, node: AstNode): readonly Part[] {
  const { study } = reading;
  const place = reading.placeOf(node);
  if (place === undefined) return [];
  const index = known.get(study) ?? collect(study);
  known.set(study, index);
  return index.get(key(kind, place)) ?? [];
}

function collect(study: StudyModel): ReadonlyMap<string, readonly Part[]> {
  const own = study.study.inputs[0]?.path;
  const index = new Map<string, Part[]>();
  for (const experiment of study.experiments) {
    const all: readonly (readonly [Kind, Iterable<{ readonly id: Id; readonly at: Position }>])[] = [['phases', experiment.phases.values()], ['sessions', experiment.sessions], ['steps', experiment.steps], ['groups', sized(experiment)]];
    for (const [kind, parts] of all) {
      for (const { id, at } of parts) {
        if (at.file !== own) continue;
        const place = key(kind, `${at.line - 1}:${at.column - 1}`);
        index.set(place, [...(index.get(place) ?? []), { experiment, id }]);
      }
    }
  }
  return index;
}
