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
  'dose-volume-mismatch': warning(
    'Dose, concentration and volume do not agree',
    'The dose is concentration times volume; where they disagree, what the animals got cannot be known.',
    'arithmetic of what the protocol itself states: dose = concentration x volume',
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
  'ladder-not-climbed': warning(
    'A drug with a series of doses is given several times, always in the first',
    'The doses that were written down are never given: what was meant to escalate stays as it began.',
    'The meaning of “ladder” and “by”: only “by day” or “by session” goes from one dose to the next',
  ),
  'vehicle-unlike-drug': hint(
    'The vehicle is given by another route, or in another volume, than its drug',
    'The control injection must feel the same; else the places differ by the injection and not by the drug alone.',
    laboratoryPolicy,
  ),
  'drug-without-vehicle': hint(
    'An injected drug whose vehicle is not stated',
    'Some vehicles act on the animal or sting; without it the control injection cannot be the same.',
    laboratoryPolicy,
  ),
  'dose-far-from-library': hint(
    'A dose more than twenty times the one of which the library knows',
    'Most such doses are a slip of unit or of decimal, g for mg, and can kill; a dose for the whole animal is compared by the stated weight. The library has no ranges, so the number twenty is nobody’s but ours.',
    laboratoryPolicy,
  ),
  'volume-too-small': hint(
    'A volume too small to be drawn up exactly',
    'The error of a syringe is a larger part of a small volume, and what stays in the needle counts more; the doses then vary.',
    laboratoryPolicy,
  ),
  'volume-unstated': hint(
    'An injected dose from which no volume follows',
    'The volume is felt by the animal and must be the same for the vehicle; without it or the concentration the injection cannot be repeated.',
    laboratoryPolicy,
  ),
  'volume-a-day': hint(
    'The injections of one day come to more volume than good practice for the route',
    'Volumes given by one route add up through the day; the last injection then distends and hurts as one large one would.',
    `${diehl}; UC Davis prints its volumes as cumulative for a day`,
  ),
  'site-volume': warning(
    'More volume at one site than good practice',
    'Too much in one place tears the tissue, hurts, and leaks out; the animal may be lame, and its dose is not known.',
    diehl,
  ),
  'site-volume-maximum': error(
    'More volume at one site than the largest for the route and the species',
    'Above this volume the injection itself can harm the muscle, and what leaks out of it makes the dose unknown.',
    diehl,
  ),
  'sites-per-day': error(
    'An injection at more sites than are allowed in a day',
    'Every site is another prick; pain at the injection is an aversive cue in the very place that is to be rewarding.',
    'UC Davis, acceptable volumes for drug administration, read in a secondary copy',
  ),
  'needle-coarse': warning(
    'A coarser needle than recommended for the route and the species',
    'A coarse needle hurts more, and more of what was injected leaks out again.',
    'University of Wyoming, needle gauge table',
  ),
  'schedule-differs': hint(
    'A schedule other than the one that the library names for the drug',
    'Who repeats the study applies for the wrong licence; what is right in one country may be wrong in another, so say whose schedule it is.',
    laboratoryPolicy,
  ),
  'two-drugs-one-syringe': hint(
    'Two drugs in one syringe, and nothing that says they can be mixed',
    'What dissolves alone may fall out in the mixture, through its salt or pH; then neither dose is known.',
    laboratoryPolicy,
  ),
  'injections-per-day': hint(
    'More than three injections into one animal on one day',
    'Handling and pricks are stressful, and stress itself changes place preference; no authority was found for a number.',
    laboratoryPolicy,
  ),
});
