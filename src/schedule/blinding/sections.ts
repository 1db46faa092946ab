import { factOf, referencesIn, termsIn, texts } from '../../language/ir/reading.js';
import type { Experiment, Id } from '../../language/ir/types.js';

/** Who is blind to what, and until when, as the protocol says it. */
export interface Blinding {
  /** Words of the list `person`: experimenter, injector, scorer, analyst, caretaker. */
  readonly blind: readonly string[];
  /** Factors that nobody of these may know. */
  readonly factors: ReadonlySet<Id>;
  readonly levels: ReadonlySet<Id>;
  readonly roles: ReadonlySet<Id>;
  readonly materials: ReadonlySet<Id>;
  /** Phase, session, or words; null where nothing is said. */
  readonly until: string | null;
}

/**
 * What the sections on blinding ask for together; null where there are none, or they name nobody. Without `to_what` it is all
 * that animals are allocated to.
 */
export function blindingOf({ sections, factors, groups, assignments }: Experiment): Blinding | null {
  const asking = sections.filter(({ kind }) => kind === 'blinding');
  const blind = [...new Set(asking.flatMap((section) => termsIn(section, 'blind')))];
  if (blind.length === 0) return null;
  const said = new Set(asking.flatMap((section) => referencesIn(section, 'to_what')));
  const isOpen = asking.every((section) => factOf(section, 'to_what') === undefined);
  const crossed = new Set(groups.filter(({ id }) => said.has(id)).flatMap((group) => factOf(group, 'cross')?.values ?? []).flatMap((value) => (value.type === 'reference' ? [value.id] : [])));
  const hidden = factors.filter(({ id, kind, levels }) => said.has(id) || crossed.has(id) || levels.some((level) => said.has(level.id)) || (isOpen && kind === 'between'));
  const until = asking.flatMap((section) => [...referencesIn(section, 'until'), ...texts(section, 'until')]);
  return {
    blind,
    factors: new Set(hidden.map(({ id }) => id)),
    levels: new Set(hidden.flatMap(({ levels }) => levels.map(({ id }) => id))),
    roles: new Set(assignments.flatMap(({ roles }) => roles.map(({ id }) => id)).filter((id) => said.has(id))),
    materials: new Set([...said].filter((id) => /(?:^|[:/])(?:drug|vehicle|mix)\./.test(id))),
    until: until[0] ?? null,
  };
}
