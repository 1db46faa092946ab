import { arrive } from './completeness.js';
import { hint, laboratoryPolicy, rulesNamed, warning } from './info.js';

const pisansky = 'Pisansky 2017, PMC5727393, read in its abstract and in the caption of Figure 2';
const sanders = 'Sanders 2013, doi:10.1371/journal.pone.0074609, read in its abstract';

export const social = rulesNamed({
  'pairing-missing': warning(
    'Animals meet, and who meets whom is not declared',
    'What one animal takes over from another depends on who the other is: a cage mate or a stranger, once or every day.',
    pisansky,
  ),
  'familiarity-unsaid': warning(
    'Whether paired animals know each other is not stated',
    'Mice learnt from the fear of a familiar demonstrator and hardly from that of a stranger, t(21) = 4.09 against t(19) = 0.14; without it the study cannot be compared.',
    pisansky,
  ),
  'observer-shock-history-unsaid': warning(
    'Whether observers of fear had been shocked themselves is not stated',
    'Observers froze at the fear of another only if they had been shocked themselves the day before: what is seen is perhaps remembered, and not felt with the other.',
    sanders,
  ),
  'no-calm-control': warning(
    'A fearful or defeated animal is watched, and no group watches a calm one',
    'The company of another animal, the handling and the strange cage have effects of their own; only watching a calm animal shows what its fear does.',
    `${pisansky}; ${sanders}; Guzman 2009, PMC2680762, read in its abstract`,
  ),
  'demonstrators-too-few': hint(
    'Fewer partners than the design needs',
    'On the day of the exposure some animals have no partner, or a partner serves more often than is allowed, and its fear is no longer the same.',
    laboratoryPolicy,
  ),
  'demonstrator-overused': hint(
    'A partner serves more often than its pairing allows',
    'A demonstrator that is frightened again and again behaves otherwise than at first, and so do those who watch it.',
    laboratoryPolicy,
  ),
  'same-aggressor': warning(
    'Defeat on several days without a new aggressor each day',
    'Each defeat is to be by a stranger: two animals that meet every day can come to know each other, and the later defeats are not what the first was.',
    'PMC8886985, read in the caption of Figure 1',
  ),
  'cage-mates-split': hint(
    'Cage mates of one cage can come to different exposures',
    'Mice that share a cage share their fear: a control that lives with a witness is no control.',
    laboratoryPolicy,
  ),
  'treated-and-measured': hint(
    'Who is treated by default is not who is measured',
    'In a study with two kinds of animals a reader has to know which of them had the drug; a sentence without a name leaves it to a rule of the language.',
    laboratoryPolicy,
  ),
  'shock-incomplete': hint(
    'Current, length, number or interval of a shock is not stated',
    'How much fear a shock gives depends on all four; without one of them it cannot be given again.',
    `${arrive}, item 9`,
  ),
  'shock-above-use': hint(
    'A stronger shock than is in use',
    'More current than others use hurts more, and its results are hard to compare with theirs. No authority for a limit was found: this is what is in use, and no more.',
    'IMPReSS protocol 1070, read in its methods: the shock-threshold test in mice stops at 1 mA; or the limit of the laboratory',
  ),
  'shock-interval-shorter-than-pulse': hint(
    'The next shock begins before the last has ended',
    'The interval counts from onset to onset; if it was meant from end to onset the animals get more shocks in a minute than the text says.',
    laboratoryPolicy,
  ),
  'demonstrator-double-booked': warning(
    'A partner that an animal keeps is needed in two sessions at once',
    'It cannot be in both: the observer waits, or watches a stranger, from whom it learns otherwise.',
    'arithmetic of the times that the protocol itself states',
  ),
  'pairing-role-differs': hint(
    'Animals have another part in a pairing than their own role',
    'Who is watched and who is measured are then exchanged somewhere, in the text or in the laboratory.',
    laboratoryPolicy,
  ),
  'pairing-contradicts-itself': hint(
    'Paired animals that are strangers and share a cage, or cage mates that do not',
    'Familiarity decides what is learnt from the other; of two statements that exclude each other one was not followed.',
    laboratoryPolicy,
  ),
  'defeat-length': hint(
    'A defeat that is longer or shorter than is in use',
    'A long attack wounds, and a short one may bring no defeat; animals that were defeated for other times are hard to compare.',
    'PMC8886985, read in the caption of Figure 1: 5 to 10 min of contact',
  ),
});
