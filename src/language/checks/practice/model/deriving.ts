/** Something with what follows from it, each worked out once, when a rule asks. */
export abstract class Deriving {
  private readonly made = new Map<object, object>();

  /** `experiment.derived(exposuresOf)` */
  derived<T extends object>(work: (from: this) => T): T {
    const known = this.made.get(work);
    if (known !== undefined) return known as T;
    const found = work(this);
    this.made.set(work, found);
    return found;
  }
}
