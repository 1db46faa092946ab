import { hint, laboratoryPolicy, rulesNamed } from './info.js';

export const units = rulesNamed({
  'unused-name': hint(
    'Something is declared that nothing uses',
    'It may be left over from another protocol, or a step that should use it names another; a reader cannot tell which.',
    laboratoryPolicy,
  ),
});
