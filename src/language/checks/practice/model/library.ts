import type { Definition, DefinitionKind, Fact } from '../../../ir/types.js';
import { nameOf, reference, sourceOf } from '../../../ir/reading.js';

/** A value of the library, with who says so. */
export interface Limit {
  readonly entry: Definition;
  readonly fact: Fact;
  readonly value: number;
  /** UCUM code; 1 for a count or a share. */
  readonly unit: string;
  readonly written: string;
  readonly source: string | undefined;
}

interface About {
  readonly species?: string;
  readonly route?: string;
  readonly substance?: string;
}

/**
 * What is known of species, routes, substances and limits: the entries of the built-in library, and before them those
 * that the protocol or its imports declare, so that a laboratory can state its own.
 */
export class Library {
  private readonly kinds = new Map<DefinitionKind, readonly Definition[]>();
  /** What was found, by what was asked: the same is asked of every administration. */
  private readonly found = new Map<string, Limit | undefined>();

  /**
   * `entriesOf` gives the entries of a kind, the nearest first; it is asked once for each kind that a rule looks up. What is
   * not among them is looked up `beneath`, which many studies can share.
   */
  constructor(
    private readonly entriesOf: (kind: DefinitionKind) => readonly Definition[],
    private readonly beneath?: Library,
  ) {}

  of(kind: DefinitionKind): readonly Definition[] {
    const [own, beneath] = [this.own(kind), this.beneath?.of(kind) ?? []];
    return own.length === 0 ? beneath : [...own, ...beneath];
  }

  private own(kind: DefinitionKind): readonly Definition[] {
    const known = this.kinds.get(kind) ?? this.entriesOf(kind);
    this.kinds.set(kind, known);
    return known;
  }

  /** An entry by its name, the nearest first. */
  named(kind: DefinitionKind, name: string): Definition | undefined {
    return this.own(kind).find((entry) => entry.name === name) ?? this.beneath?.named(kind, name);
  }

  /** The substance that a drug is. */
  substanceOf({ substance }: Definition): Definition | undefined {
    return substance === undefined ? undefined : this.named('substance', nameOf(substance));
  }

  /** The nearest entry of a kind that is about a species, a route or a substance and states a fact. */
  about(kind: DefinitionKind, fact: string, about: About): Limit | undefined {
    // What lies beneath remembers it for all who ask.
    if (this.beneath !== undefined && this.own(kind).length === 0) return this.beneath.about(kind, fact, about);
    const asked = `${kind} ${fact} ${about.species} ${about.route} ${about.substance}`;
    const known = this.found.get(asked);
    if (known !== undefined || this.found.has(asked)) return known;
    const limit = this.look(kind, fact, about) ?? this.beneath?.about(kind, fact, about);
    this.found.set(asked, limit);
    return limit;
  }

  private look(kind: DefinitionKind, fact: string, about: About): Limit | undefined {
    for (const entry of this.own(kind)) {
      const stated = entry.facts[fact];
      const value = stated?.values[0];
      if (stated === undefined || (value?.type !== 'quantity' && value?.type !== 'number')) continue;
      const fits = Object.entries(about).every(([name, wanted]) => {
        const id = reference(entry, name);
        return id !== undefined && nameOf(id) === wanted;
      });
      if (fits) return { entry, fact: stated, value: value.value, unit: value.type === 'quantity' ? value.unit : '1', written: value.written, source: sourceOf(entry, stated) };
    }
    return undefined;
  }
}
