import { expect, it } from 'vitest';
import { Session } from './session.js';

// `npm run edits` does so for hours, and looks at the memory.
it('after any edits of several documents, closed and lost ones too, the server finds what it found at first, and has answered all', { timeout: 60_000 }, async () => {
  const session = await Session.start(1);
  const first = await session.restored();
  await session.edit(250);
  expect(await session.restored()).toEqual(first);
  expect(Object.values(first).every((codes) => codes !== undefined)).toBe(true);
  expect(session.faults).toEqual([]);
  session.end();
});
