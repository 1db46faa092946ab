import { hint, laboratoryPolicy, rulesNamed } from './info.js';

export const units = rulesNamed({
  'unused-name': hint(
    'Something is declared that nothing uses',
    'It may be left over from another protocol, or a step that should use it names another; a reader cannot tell which.',
    laboratoryPolicy,
  ),
  'ambiguous-percent': hint(
    'A concentration in per cent that does not say of what',
    'Ten per cent of ethanol by weight and by volume differ by a fifth; nobody can make the same solution.',
    laboratoryPolicy,
  ),
  'unusual-unit': hint(
    'A dose per animal, or a concentration, where other doses of the drug are per body weight',
    'It is most often a slip for mg/kg; if it is none, light animals get more per kg than heavy ones.',
    laboratoryPolicy,
  ),
  'contradicts-library': hint(
    'A name of the library is declared anew with another value or as another kind of thing, without a source or note',
    'To declare what the library has is how a laboratory states its own; without a word on it a slip looks the same, and every rule then counts with it.',
    laboratoryPolicy,
  ),
  'weight-unlike-species': hint(
    'A body weight that no adult of the species has',
    'Doses and volumes per animal follow from it, and so do the rules that look at them; most often g and kg were exchanged, or the species is another.',
    `${laboratoryPolicy}: adult mice of 10 to 60 g, adult rats of 50 to 900 g`,
  ),
  'age-before-weaning': hint(
    'Mice that are studied before they are weaned',
    'A pup cannot be kept in a box away from its mother as a grown mouse can; days are most often written for weeks.',
    'JAALAS, doi:10.30802/AALAS-JAALAS-25-067, read in its abstract: weaning at 21 days is the standard in most places',
  ),
});
