import { error, rulesNamed, warning } from './info.js';

const diehl = 'Diehl 2001, J Appl Toxicol 21:15-23, read in secondary copies';

export const doses = rulesNamed({
  'route-volume': warning(
    'More volume than good practice for the route and the species',
    'A large volume distends tissue, hurts, and changes how fast the drug is taken up; pain at the injection is an aversive cue in the very place that is to be rewarding.',
    diehl,
  ),
  'route-volume-maximum': error(
    'More volume than the largest for the route and the species',
    'Above this volume the injection itself harms the animal. No committee will approve it.',
    diehl,
  ),
});
