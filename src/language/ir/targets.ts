import type { Reference } from 'langium';
import type { Named, Ref } from '../generated/ast.js';

/** The declaration that a path such as `box.left` ends at; a template parameter as itself. */
export function targetOf(ref: Ref | undefined): Named | undefined {
  const last: Reference<Named> | undefined = ref?.members.at(-1) ?? ref?.target;
  return last?.ref;
}
