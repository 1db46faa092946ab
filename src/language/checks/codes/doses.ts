import { error, hint, laboratoryPolicy, rulesNamed, warning } from './info.js';

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
  'oil-volume': warning(
    'An oil in more than half the volume for the route',
    'An oil spreads and is taken up slowly; it stays where it was injected, hurts, and outlasts the session.',
    'University of Iowa, recommended volumes of administered substances, read in a secondary copy',
  ),
  'mouse-intramuscular': warning(
    'An injection into the muscle of a mouse',
    'A mouse has too little muscle: the injection hurts and can lame the leg, and an animal in pain explores less.',
    'University of Wyoming, needle gauge table',
  ),
  'dose-volume-mismatch': hint(
    'Dose, concentration and volume do not agree',
    'The dose is concentration times volume; where they disagree, what the animals got cannot be known.',
    laboratoryPolicy,
  ),
  'dose-follows-weight': hint(
    'A dose per body weight in the same volume for every animal',
    'At one concentration and one volume, light animals get more per kg than heavy ones; weight is then confounded with dose.',
    laboratoryPolicy,
  ),
  'salt-or-base': hint(
    'A drug is a salt, and whether its dose counts salt or base is not stated',
    'The base is only a part of the weight of a salt; without it nobody can give the same dose.',
    laboratoryPolicy,
  ),
  'controlled-substance': hint(
    'A controlled substance without its schedule or registration',
    'To hold it takes a registration in most countries, which a reader who repeats the study has to apply for first.',
    laboratoryPolicy,
  ),
  'ladder-not-rising': hint(
    'A series of doses repeats one or falls',
    'A repeated or falling dose is most often a slip, and animals that have had a larger dose may be tolerant or sensitised to the next.',
    laboratoryPolicy,
  ),
  'vehicle-unlike-drug': hint(
    'The vehicle is given by another route than its drug',
    'The control injection must feel the same; else the places differ by the injection and not by the drug alone.',
    laboratoryPolicy,
  ),
  'drug-without-vehicle': hint(
    'An injected drug whose vehicle is not stated',
    'Some vehicles act on the animal or sting; without it the control injection cannot be the same.',
    laboratoryPolicy,
  ),
});
