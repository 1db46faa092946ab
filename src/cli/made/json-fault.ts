/** The first thing that is wrong in a file of JSON. */
export interface JsonFault {
  /** Place inside the JSON, such as `events[3].date`; empty for the whole. */
  readonly path: string;
  /** What was found and what was expected. */
  readonly message: string;
}

/** The place that a JSON pointer names: `/events/3/date` is `events[3].date`. */
export function pathOf(pointer: string): string {
  const parts = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
}
