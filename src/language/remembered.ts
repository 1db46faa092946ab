/**
 * Something remembered of objects, on the objects themselves. In a WeakMap it would outlive them: what its values hold, V8 lets go of
 * only when it marks all memory, which in a check of many files is late.
 */
export class Notes<Thing extends object, Note> {
  private readonly place = Symbol('note');

  get(of: Thing): Note | undefined {
    return (of as { readonly [place: symbol]: Note | undefined })[this.place];
  }

  set(of: Thing, note: Note): Note {
    Object.defineProperty(of, this.place, { value: note, configurable: true });
    return note;
  }
}

/** A function that works something out for each object once. */
export function remembered<Thing extends object, Note extends object | string>(workOut: (of: Thing) => Note): (of: Thing) => Note {
  const notes = new Notes<Thing, Note>();
  return (of) => notes.get(of) ?? notes.set(of, workOut(of));
}
