/** The words that begin a statement, for suggestions. A test holds them against the grammar. */
export const statementWords: readonly string[] = [
  'protocol', 'library', 'import', 'drug', 'vehicle', 'mix', 'device', 'stimulus', 'preparation', 'apparatus', 'compartment',
  'zone', 'door', 'configuration', 'animals', 'pairing', 'procedure', 'parameter', 'species', 'route', 'substance', 'limit',
  'kinetics', 'measure', 'terms', 'factor', 'groups', 'arm', 'assign', 'allocation', 'blinding', 'analysis', 'hypothesis',
  'simulation', 'scenario', 'sweep', 'sample_size', 'outcome', 'exclude', 'withdraw', 'template', 'use', 'experiment', 'phase',
  'background', 'session', 'each', 'when', 'until', 'inject', 'infuse', 'apply', 'give', 'otherwise',
];

/** Words of programming languages, and what a protocol says for them. */
export const wordsOfPrograms: ReadonlyMap<string, string> = new Map([['if', 'when'], ['else', 'otherwise']]);
