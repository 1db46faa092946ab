/** A picture that can stand in a page, and in a file of its own. */
export interface Figure {
  /** Name of its file, without an ending: `preference`. */
  readonly name: string;
  readonly title: string;
  svg(options: { readonly theme: 'print' | 'screen'; readonly id: string }): string;
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a section. Every text is plain: whoever writes it out sees to its marks. */
export type Block =
  | { readonly type: 'text'; readonly text: string }
  /** What nobody should read past. */
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'code'; readonly text: string }
  /** With a summary it may be folded away behind that. */
  | { readonly type: 'table'; readonly table: Table; readonly summary?: string }
  /** The table has the numbers of the figure. */
  | { readonly type: 'figure'; readonly figure: Figure; readonly caption: string; readonly table?: Table };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report, whatever it is written as. */
export interface Document {
  readonly title: string;
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  /** What it was made from, and with. */
  readonly made: string;
}

/** All figures of a document, in its order. */
export function figuresOf({ lead, sections }: Document): Figure[] {
  return [...lead, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) => (block.type === 'figure' ? [block.figure] : []));
}
