import { arrive } from './completeness.js';
import { hint, laboratoryPolicy, rulesNamed, warning } from './info.js';

const cunningham = 'Cunningham 2003, doi:10.1007/s00213-003-1559-y, read in its abstract';
const extinction = 'J Psychopharmacol 1993;7:164, read in its abstract';
const reinstatement = 'Ribeiro Do Couto 2006, doi:10.1007/s00213-006-0345-z, read in its abstract';

export const place = rulesNamed({
  'assignment-unsaid': warning(
    'How it is decided which place is whose is not stated',
    'If the drug has the same place in all animals, or the one that each liked least, a change of preference can come from the place and not from the drug.',
    cunningham,
  ),
  'bias-unsaid': hint(
    'Whether the apparatus itself is biased is not stated',
    'The bias of the apparatus and the bias of the assignment are two things, and what a preference means depends on both. Of 76 papers 70 % did not say.',
    cunningham,
  ),
  'biased-without-reason': warning(
    'Places assigned by first preference, without a reason',
    'A drug in the less preferred place can raise the time there by relieving an aversion, with no reward at all; so who chooses this design says why.',
    cunningham,
  ),
  'biased-within-analysis': warning(
    'Biased assignment, and an analysis within animals only',
    'Animals that were chosen to be far from the middle come back towards it by themselves, and a test of before against after takes that for a preference.',
    'Worked out from published planaria data: a shift of +.149 within animals, p = .0035, and no difference between groups, F(2, 60) = 1.08, p = .35',
  ),
  'no-vehicle-group': warning(
    'Groups are compared, and none has vehicle in both places',
    'Time in a place also changes by habituation, by handling and by chance; only animals that were trained alike without the drug show how much of a difference the drug made.',
    `${cunningham}; done in eLife 50519, read in its methods`,
  ),
  'unequal-exposure': warning(
    'Drug and vehicle sessions differ in number or in length',
    'What an animal knows longer or better it may prefer for that alone: place preference must come from what was paired, so both places need as many and as long sessions.',
    'Cunningham 2003, doi:10.1007/s00213-003-1559-y, on the controls that a place preference needs; the rule itself read in a secondary copy',
  ),
  'test-under-drug': warning(
    'A drug is given before a test, and why is not said',
    'An animal under the drug may move more, or remember only under the drug. A test under the drug is an extra, for state dependence or reinstatement, beside one without.',
    'Watanabe 2013, doi:10.4172/2155-6105.S4-013, read in its abstract; Bozarth 1987, in a secondary copy',
  ),
  'abstinence-called-extinction': warning(
    'A phase called extinction without the conditioned places',
    'Time in the home cage leaves what was learnt as it was; only the places without the drug extinguish it. Under the wrong name the result says the opposite of what was done.',
    extinction,
  ),
  'one-sided-extinction': warning(
    'Extinction in one of two conditioned places',
    'The other place keeps what it had, and the animal knows the two unequally: the preference can change for that alone.',
    extinction,
  ),
  'extinction-criterion-unstated': warning(
    'An extinction phase with neither a length nor a criterion',
    'Whether a preference is extinguished is judged by a number; without one nobody can tell a reinstatement from an extinction that was not finished.',
    extinction,
  ),
  'reinstatement-without-control': warning(
    'Every animal has the stressor or the prime before its test',
    'Preference can come back with time alone. Only animals, or occasions, without the stressor or the prime show that it was this that brought it back.',
    reinstatement,
  ),
  'reinstatement-delay-unstated': warning(
    'The time from a stressor to the test is not stated',
    'What a stressor does changes within minutes; a test at once and one 15 min later are two experiments.',
    reinstatement,
  ),
  'no-pretest': warning(
    'Places assigned by a first preference that no test shows',
    'Which place an animal prefers, and how much, is known from a test before anything is paired; without one this assignment cannot be carried out.',
    `${cunningham}, on assignment by first preference`,
  ),
  'exclusion-threshold-missing': hint(
    'A pretest, and no rule for which animals it leaves out',
    'An animal that hardly leaves one place cannot show a preference for it. A threshold that is chosen after the data are seen can be chosen for its result.',
    'https://bio-protocol.org/bio101/r8615233, read in its methods: above 75 % or below 25 % of the session',
  ),
  'exclusion-undecided': hint(
    'Blinding is stated, and not whether an exclusion is decided under it',
    'An exclusion by someone who knows the groups is a way for them to get into the result.',
    `${arrive}, item 3`,
  ),
  'exclusion-after-unblinding': warning(
    'An exclusion is decided after unblinding',
    'Who knows the groups can, without wanting to, leave out the animals that do not fit.',
    `${arrive}, item 3`,
  ),
  'cues-alike': hint(
    'Two compartments are described alike',
    'A place is learnt by what tells it from the other. If the description is right nothing can be learnt, and if it is not nobody can build the box.',
    laboratoryPolicy,
  ),
  'neutral-zone-unsaid': hint(
    'A share of the time in an apparatus, and a zone that may or may not count in it',
    'With and without the zone in the whole the same animals get two different scores, and another threshold for exclusion.',
    laboratoryPolicy,
  ),
  'test-place-unsaid': hint(
    'A test that names no place, though there is an apparatus',
    'Times are of no compartment then, and a schedule keeps no box for the test, so that two animals are tested in one at once.',
    laboratoryPolicy,
  ),
  'start-position-unsaid': hint(
    'Where an animal is put at the start of a test is not stated',
    'The place of the start counts in the time, and animals stay near it for the first minutes.',
    `${arrive}, item 9`,
  ),
  'test-without-free-access': hint(
    'Doors are closed during a test',
    'A preference is a choice, and an animal behind a closed door has none.',
    laboratoryPolicy,
  ),
  'several-changes': hint(
    'Groups that are compared differ in more than one factor',
    'If two things change at once, a difference between the groups cannot be put down to either.',
    laboratoryPolicy,
  ),
  'nicotine-without-handling': warning(
    'Nicotine conditioning without handling before it',
    'Whether mice come to prefer the place of nicotine depends on how they were handled before; without it a reward can stay unseen.',
    'Grabus 2006, on nicotine place preference in the mouse and prior handling, read in its abstract',
  ),
  'order-not-counterbalanced': hint(
    'All animals have the same order of drug and vehicle',
    'What comes first comes to an animal for which everything is new, and what comes last to one that knows the box; in one order the drug cannot be told from that.',
    laboratoryPolicy,
  ),
  'place-with-and-without-drug': hint(
    'In one phase the same animal has a place with the drug and with vehicle',
    'Only a place that always goes with the drug, beside one that never does, can come to stand for it. A compartment named twice is the usual slip, or one named itself beside a role that is that compartment in some animals.',
    laboratoryPolicy,
  ),
  'confinement-with-open-door': hint(
    'A door of the compartment is open during a confinement',
    'An animal that can leave is paired with both places, and how long with which is not known.',
    laboratoryPolicy,
  ),
  'exclusion-of-most': hint(
    'An exclusion that leaves out animals without a preference',
    'Those that are left have a preference before training, which is what the exclusion is against; most often > and < were exchanged.',
    `${laboratoryPolicy}; thresholds in use: bio-protocol r8615233, read in its methods`,
  ),
  'provocation-after-test': warning(
    'In a reinstatement the stressor, the company or the prime comes after the test',
    'What is tested is then extinction once more, and the stress carries over to whatever comes next.',
    'Ribeiro Do Couto 2006, doi:10.1007/s00213-006-0345-z, abstract: the stressor 0 or 15 min before the test',
  ),
  'session-without-injection': hint(
    'Nothing is injected before one place, and a drug before the other',
    'The prick and the hand that holds the animal then go with one place only; the preference is for the drug less the injection.',
    laboratoryPolicy,
  ),
  'share-of-another-length': hint(
    'A share of a time that the test does not last, or more than all of it',
    'With 75 % of 15 s for 15 min nearly every animal is left out, with 75 % of 60 min or 750 % of 15 min none.',
    laboratoryPolicy,
  ),
});
