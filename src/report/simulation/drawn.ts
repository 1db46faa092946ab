import { distinct } from '../../language/words.js';
import type { Figure } from '../document/types.js';
import type { Drawing } from '../figures/parts/drawing.js';
import { figureSvg } from '../figures/parts/svg.js';

/** A drawing as a figure of a document. @param name of its file, without an ending */
export function drawn(name: string, drawing: Drawing): Figure {
  return { name, title: drawing.title, svg: (options) => figureSvg(drawing, options) };
}

/** Names of a protocol as those of figures, which all differ: `power-time-in-left`; numbered where another has the same letters. @param of what the figures show */
export function figureNames(of: string, names: readonly string[]): string[] {
  return distinct(names.map((name) => `${of}-${fileName(name)}`), (name, number) => `${name}-${number}`);
}

/** A name of a protocol as that of a file: `time-in-left`. */
function fileName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'figure';
}
