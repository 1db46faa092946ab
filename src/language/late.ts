/**
 * A pattern that is made when it is first asked for. V8 takes longer to make one with letters of all alphabets, or with all units, than most
 * rules take, and few protocols need it.
 */
export function late(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}
