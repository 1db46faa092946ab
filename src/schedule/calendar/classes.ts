import type { Instance, Job } from './instance.js';

/** Animals that can change places without anybody noticing: what holds for one holds for all. */
export interface Class {
  /** For each animal, its jobs, in one order. */
  readonly members: readonly (readonly number[])[];
  /** Those of the first. */
  readonly jobs: readonly number[];
}

/** Resources that only one animal ever uses bind nobody, since the sessions of one animal follow each other anyway. */
export function sharedResources({ jobs }: Instance): ReadonlySet<string> {
  const users = new Map<string, string>();
  const shared = new Set<string>();
  for (const { animal, on } of jobs) {
    for (const { layer, shape } of on) {
      for (const { resource } of shape.uses) {
        const key = `${layer} ${resource}`;
        if ((users.get(key) ?? animal) !== animal) shared.add(key);
        users.set(key, animal);
      }
    }
  }
  return shared;
}

export function classesOf(instance: Instance): Class[] {
  const shared = sharedResources(instance);
  const byAnimal = new Map<string, number[]>();
  for (const [index, { animal }] of instance.jobs.entries()) byAnimal.set(animal, [...(byAnimal.get(animal) ?? []), index]);
  const jobText = ({ starts, release, stays, on }: Job): unknown => [starts, release, stays, on.map(({ layer, shape }) => [layer, shape.duties, shape.uses.filter(({ resource }) => shared.has(`${layer} ${resource}`))])];
  const classes = new Map<string, (readonly number[])[]>();
  for (const own of byAnimal.values()) {
    const relations = instance.precedences.filter(({ before }) => own.includes(before)).map(({ before, after, least, most }) => [own.indexOf(before), own.indexOf(after), least, most]);
    const key = JSON.stringify([own.map((index) => jobText(instance.jobs[index] as Job)), relations]);
    classes.set(key, [...(classes.get(key) ?? []), own]);
  }
  return [...classes.values()].map((members) => ({ members, jobs: members[0] ?? [] }));
}
