import { hint, laboratoryPolicy, rulesNamed, warning } from './info.js';

/** Nobody need be cited for what the protocol itself says in two ways. */
const arithmetic = 'arithmetic of the times that the protocol itself states';
const laboute = 'Laboute 2020, eLife 9:e50519, Methods';
const vindenes = 'Vindenes 2008, Pharmacol Biochem Behav 89:374-383, abstract';

export const time = rulesNamed({
  'overlapping-sessions': warning(
    'One animal in two sessions at once',
    'It cannot be in both: one of them will be late, and no one will know by how much.',
    arithmetic,
  ),
  'overlapping-phases': hint(
    'Two phases have sessions of the same animals on one day, in an order that is not stated',
    'Whether a test comes before or after a pairing of the same day decides what it measures.',
    laboratoryPolicy,
  ),
  'impossible-constraints': warning(
    'Limits of the time of a session that cannot all be kept',
    'Whoever runs the session has to break one of them, and chooses another one every day.',
    arithmetic,
  ),
  'criterion-days': warning(
    'A criterion that has to hold for more days than the phase may last',
    'No animal can ever meet it, so that all are treated as failures.',
    arithmetic,
  ),
  'step-on-a-later-day': hint(
    'A step that waits for days, as the one before it lasts so long',
    'Steps follow one another: what stands behind an implant for 14 days is done after two weeks, and a plan puts it there.',
    laboratoryPolicy,
  ),
  'step-on-the-day-before': hint(
    'A step that falls before midnight, on the day before its session',
    'It is easily overlooked in a list of what to do on a day, and nobody may be there.',
    laboratoryPolicy,
  ),
  'phase-without-days': hint(
    'A phase that says nothing of its days, where other phases do',
    'Which day is meant then hangs on the order of the text, and moves when another phase is put in.',
    laboratoryPolicy,
  ),
  'gap-between-phases': hint(
    'Days between two phases of which nothing is said',
    'Rest in the home cage, withdrawal and handling are treatments too; without them the delay cannot be repeated.',
    laboratoryPolicy,
  ),
  'outside-light-phase': warning(
    'A session outside the light phase that is stated for it',
    'Activity and sleep follow the light, and so does the time that is spent in each place.',
    arithmetic,
  ),
  'boxes-too-few': hint(
    'More animals than can take their turns in the boxes in one day',
    'The last animals are run at another time of day, or on another day, than the first.',
    laboratoryPolicy,
  ),
  'weekend-session': warning(
    'A session on a Saturday or Sunday of a study without weekends',
    'The session will be moved or left out, and with it the spacing of the pairings.',
    arithmetic,
  ),
  'weekend-unsaid': hint(
    'Sessions on a weekend, and nothing said of weekends',
    'A session that nobody comes in for shifts all days after it.',
    laboratoryPolicy,
  ),
  'holiday-session': warning(
    'A session on a date that is stated as a holiday',
    'The session will be moved or left out, and with it the spacing of the pairings.',
    arithmetic,
  ),
  'test-clock-differs': warning(
    'Tests that are compared are more than an hour apart in clock time',
    'Activity changes over the day, so a difference between the tests may be one of the hour.',
    laboute,
  ),
  'test-clock-missing': hint(
    'Of two tests that are compared only one has a clock time',
    'Whether they were at the same time of day cannot be told.',
    laboratoryPolicy,
  ),
  'test-length-differs': warning(
    'Tests that are compared differ in length',
    'Times in a place do not compare, and in a longer test the animal has more time to extinguish what it learned.',
    laboute,
  ),
  'drug-before-vehicle': hint(
    'On one day the session with the drug comes before the one without it',
    'What is left of the drug pairs it with the place that is to be neutral.',
    laboratoryPolicy,
  ),
  'drug-confounded-with-time': hint(
    'Sessions with the drug are at another time of day than those without, on days of their own',
    'The place then goes with the time of day as much as with the drug.',
    laboratoryPolicy,
  ),
  'short-washout': hint(
    'Less than five half-lives between a drug and a session or test that is to be without it',
    'What is left of the drug acts in it: a test is not drug-free, and a place that is to be neutral is paired with the drug.',
    `${laboratoryPolicy} for the number of half-lives, which placepref.json can set; each half-life is from the built-in library, with its source`,
  ),
  'delayed-confinement': warning(
    'Mice are confined 15 min or more after morphine',
    'The onset of the effect is what the place has to be paired with.',
    vindenes,
  ),
  'long-confinement': hint(
    'Mice are confined for 40 min or more with morphine',
    'A long session also pairs the place with the waning of the drug.',
    `${vindenes}: no preference after sessions of 40 min; ${laboute}: a preference after sessions of 45 min`,
  ),
  'injection-after-session': hint(
    'A drug is given after the confinement, and none before it',
    'The place then foretells the injection instead of going with the effect, which can turn preference into aversion.',
    'Cunningham & Henderson 2000, Behav Pharmacol 11:591-602, abstract, for ethanol in mice',
  ),
  'overlapping-steps': warning(
    'Two steps of one animal at once in a session',
    'A step that begins while another goes on is done late, or cuts the other short; the text says which of them lasts how long, and both cannot be kept.',
    arithmetic,
  ),
  'pretreatment-anchor': warning(
    'Something given before a step that those who get it are not in, or after what it is written before',
    'The time of a pretreatment counts to what it is to act in; timed by another step it acts at another time, or in nobody who is measured.',
    arithmetic,
  ),
  'pretreatment-worn-off': hint(
    'A drug five half-lives or more before the step that it is to act in',
    'Of what was given 3 % is left after five half-lives; most often minutes were meant, or another step.',
    `${laboratoryPolicy} for the number of half-lives; each half-life is from the built-in library, with its source`,
  ),
  'device-after-exposure': warning(
    'A device acts in a place when the animal is no longer there',
    'Light or sound that comes after the session is paired with nothing; steps without a time of their own follow each other.',
    arithmetic,
  ),
  'named-out-of-order': hint(
    'A pretest after the training, or a posttest before its end',
    'A pretest shows what an animal prefers before it has had the drug in a place, a posttest what the pairings did; held on the wrong side of them, neither is what the analysis takes it for.',
    laboratoryPolicy,
  ),
});
