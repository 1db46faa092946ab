import { describe, expect, it } from 'vitest';
import { plainPage } from '../../../src/cli/explaining/plain-page.js';

describe('a page of the documentation on a terminal', () => {
  it('has no marks, and its paragraphs fit the width', () => {
    expect(plainPage('### Why\n\n**Source:** *Cunningham 2003*, see [the language](language.md) and `volume: 10 mL/kg`.', 30)).toBe(
      'Why\n\nSource: Cunningham 2003, see\nthe language and volume:\n10 mL/kg.',
    );
  });

  it('leaves examples as they are, indented', () => {
    expect(plainPage('Wrong:\n\n```placepref\n// **stays**\nsession a { inject `x` }\n\n}\n```\n\n3 * 4 * 5 stays', 20)).toBe('Wrong:\n\n    // **stays**\n    session a { inject `x` }\n\n    }\n\n3 * 4 * 5 stays');
  });
});
