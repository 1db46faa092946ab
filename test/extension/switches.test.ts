import { beforeEach, describe, expect, it } from 'vitest';
import { Switches, type Seen } from '../../src/extension/switches.js';

const uri = 'file:///study/place.cpp';
const seen = (languageId: string, text = 'protocol "x"', path = '/study/place.cpp'): Seen => ({ uri, path, languageId, head: () => text });

describe('a document', () => {
  let leftAlone: Set<string>;
  let switches: Switches;

  beforeEach(() => {
    leftAlone = new Set();
    switches = new Switches(leftAlone);
  });

  it('becomes a protocol if it is a .cpp file of C++ that begins as one', () => {
    expect(switches.becomesProtocol(seen('cpp'))).toBe(true);
    expect(switches.becomesProtocol(seen('cpp', 'int main() {}'))).toBe(false);
    expect(switches.becomesProtocol(seen('c'))).toBe(false);
    expect(switches.becomesProtocol(seen('cpp', 'protocol "x"', '/study/place.hpp'))).toBe(false);
  });

  it('is C++ if looking at it fails', () => {
    const head = (): string => {
      throw new Error('gone');
    };
    expect(switches.becomesProtocol({ ...seen('cpp'), head })).toBe(false);
  });

  it('is not looked at if it is a protocol already', () => {
    const head = (): string => {
      throw new Error('not to be read');
    };
    expect(switches.becomesProtocol({ ...seen('placepref'), head })).toBe(false);
  });

  it('that a user switched back stays C++, also after it was closed, and in the next session', () => {
    switches.becomesProtocol(seen('cpp'));
    switches.becomesProtocol(seen('placepref'));
    expect(switches.becomesProtocol(seen('cpp'))).toBe(false);
    switches.closed(uri);
    expect(switches.becomesProtocol(seen('cpp'))).toBe(false);
    expect(new Switches(leftAlone).becomesProtocol(seen('cpp'))).toBe(false);
  });

  it('that was closed as a protocol becomes one again', () => {
    switches.becomesProtocol(seen('placepref'));
    switches.closed(uri);
    expect(switches.becomesProtocol(seen('cpp'))).toBe(true);
  });

  it('is a protocol again for a user who says so', () => {
    leftAlone.add(uri);
    switches.becomesProtocol(seen('placepref'));
    switches.closed(uri);
    expect(switches.becomesProtocol(seen('cpp'))).toBe(true);
  });
});
