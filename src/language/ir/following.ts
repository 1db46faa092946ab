import type { Code } from '../checks/codes.js';
import type { Field, TemplateParameter } from '../generated/ast.js';
import { mostParts } from './bounds.js';

/** What stands for a value that is written elsewhere. */
type Standing = Field | TemplateParameter;

/** Facts and parameters whose values are being looked up, one within another. */
export class Following {
  private readonly within = new Set<Standing>();
  /** Looked up within the outermost of them. */
  private count = 0;
  private isTold = false;

  /** Looks up what something stands for; undefined, and a problem of the text, where that is taken from itself, or from more than can be followed. */
  into<T>(standing: Standing, look: () => T, problem: (code: Code, node: Standing, message: string) => void): T | undefined {
    if (this.within.has(standing)) {
      problem('PP1603', standing, `'${standing.name}' is taken from itself.`);
      return undefined;
    }
    const [outermost] = this.within;
    if (outermost === undefined) this.count = 0;
    else if (++this.count > mostParts) {
      if (!this.isTold) problem('PP1005', outermost, `'${outermost.name}' is made of more than ${mostParts} other values, each counted as often as it is named by them; nothing needs so many.`);
      this.isTold = true;
      return undefined;
    }
    this.within.add(standing);
    const found = look();
    this.within.delete(standing);
    return found;
  }
}
