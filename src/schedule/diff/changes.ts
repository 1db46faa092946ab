import type { Moment } from './moments.js';

/** What became of one moment. What has moved may be done otherwise too. */
export type Change =
  | { readonly kind: 'added'; readonly id: string; readonly to: Moment }
  | { readonly kind: 'removed'; readonly id: string; readonly from: Moment }
  | { readonly kind: 'moved' | 'changed'; readonly id: string; readonly from: Moment; readonly to: Moment };

/** Two versions by the ids of what happens in them, in order of time. */
export function changesOf(before: readonly Moment[], after: readonly Moment[]): Change[] {
  const [old, young] = [new Map(before.map((moment) => [moment.id, moment])), new Map(after.map((moment) => [moment.id, moment]))];
  const removed = before.filter(({ id }) => !young.has(id)).map((from): Change => ({ kind: 'removed', id: from.id, from }));
  const others = after.flatMap((to): Change[] => {
    const from = old.get(to.id);
    if (from === undefined) return [{ kind: 'added', id: to.id, to }];
    if (from.when !== to.when) return [{ kind: 'moved', id: to.id, from, to }];
    return from.how === to.how ? [] : [{ kind: 'changed', id: to.id, from, to }];
  });
  return [...removed, ...others].toSorted((one, other) => momentOf(one).order - momentOf(other).order || (one.id < other.id ? -1 : 1));
}

export function momentOf(change: Change): Moment {
  return change.kind === 'removed' ? change.from : change.to;
}
