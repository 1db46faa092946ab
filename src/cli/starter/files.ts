import { starterProtocol } from '../../starter/protocol.js';

export interface StarterFile {
  /** From the folder that is set up, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The part that matters, for a file that is there already and is left as it is. */
  readonly essence?: string;
}

const attributes = 'protocols/**/*.cpp text eol=lf linguist-language=Text';
const association = '"files.associations": { "**/protocols/**/*.cpp": "placepref" }';

const configuration = `{
  "$schema": "./node_modules/placepref/schema/config-1.schema.json",
  "protocols": ["protocols/**/*.cpp"]
}
`;

/** What `init` writes: a protocol, what says where protocols are, and what keeps the tools for C++ away from them. */
export const starterFiles: readonly StarterFile[] = [
  { path: 'protocols/first-protocol.cpp', text: starterProtocol() },
  { path: 'placepref.json', text: configuration, essence: '"protocols": ["protocols/**/*.cpp"]' },
  {
    path: 'protocols/.clang-format',
    text: '# Protocols are not C++: clang-format must not touch them.\nDisableFormat: true\nSortIncludes: Never\n',
  },
  {
    path: '.gitattributes',
    text: `# Protocols are not C++. Line ends are the same everywhere, so that their hashes are too.\n${attributes}\n`,
    essence: attributes,
  },
  { path: '.vscode/settings.json', text: `{\n  ${association}\n}\n`, essence: association },
  { path: '.github/workflows/protocols.yml', text: workflow() },
];

function workflow(): string {
  return `# Checks the protocols at every push and pull request.
name: protocols
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # placepref is a development dependency of this repository: npm install --save-dev placepref-VERSION.tgz, made by npm pack in a copy of it.
      - run: npm ci
      - run: npx --no-install placepref check --format github
      - run: npx --no-install placepref format --check
`;
}
