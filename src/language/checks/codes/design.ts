import { arrive } from './completeness.js';
import { hint, laboratoryPolicy, rulesNamed, warning } from './info.js';

const tests = 'The meaning of the tests, as the built-in list “test” names them';

export const design = rulesNamed({
  'counterbalance-impossible': warning(
    'An n that cannot be shared out evenly over sides and orders',
    'Where more animals of a group have the drug on one side or in one order, a liking for that side or order looks like an effect of the drug.',
    'The meaning of the words: the built-in lists “assignment” (half the animals of each group one way) and “order”',
  ),
  'empty-cell': hint('A group without animals, or a total that cannot fill all groups evenly', 'A cell without animals cannot be compared, and groups of unequal size cost power.', laboratoryPolicy),
  'block-size': hint('A block size that does not fit the groups or the number of animals', 'Blocks keep groups equal over time only if each holds every group equally often.', laboratoryPolicy),
  'unrandomised': warning('Animals come to groups by a rule and not by chance', 'Any rule can go along with age, litter or the order of capture, and the groups then differ before anything is given.', `${arrive}, item 4`),
  'seed-missing': hint('Animals are drawn without a stated seed', 'With the seed anyone can draw the same groups again, and see that none was drawn twice.', `${arrive}, item 4; that it be a seed is ${laboratoryPolicy}`),
  'pseudo-replication': warning(
    'What is allocated or treated together is counted animal by animal',
    'Animals of one cage or litter are alike: counted one by one they make n look larger and differences more certain than they are.',
    `${arrive}, item 1`,
  ),
  'n-without-justification': hint('Nothing says why n is what it is', 'Too few animals find nothing, too many are used up for nothing; both are judged by the reason for n.', `${arrive}, item 2`),
  'power-without-effect': hint('A power is stated and no effect that it is for', 'A study has no power as such, but one for each size of effect.', `${arrive}, item 2`),
  'sample-size-disagrees': warning(
    'Fewer animals than the stated power and effect need',
    'The study will miss the effect that it was planned for more often than it says.',
    'Arithmetic of the two-sided t test: normal approximation with z²/4 more, which gives 26, 17, 13, 8 and 5 per group for effects of 0.8, 1.0, 1.15, 1.5 and 2.1 at a power of 80 %',
  ),
  'single-sex-without-reason': hint('Animals of one sex without a reason', 'What holds for one sex need not hold for the other, in reward and in social behaviour least of all.', laboratoryPolicy),
  'scorer-not-blind': warning('A person who scores is not blind', 'Who knows the group sees what is expected, most of all where behaviour is judged and not counted by a machine.', `${arrive}, item 5`),
  'blinding-to-nothing': hint('Somebody is blind, to what is not said', 'Blind to the drug, to the side and to the genotype are three things, and each keeps out another bias.', `${arrive}, item 5`),
  'primary-outcome-missing': hint('Several outcomes, none of them primary', 'With several outcomes one will differ by chance; which one decides has to be said before.', `${arrive}, item 6`),
  'several-primaries': hint('Several primary outcomes, or primary analyses without a correction', 'Two chances to be right are two chances to be wrong: the error rate is no longer alpha.', `${arrive}, item 6`),
  'primary-analysis-missing': hint('Several analyses, none of them primary', 'Of several analyses one is significant sooner or later; which one decides has to be said before.', laboratoryPolicy),
  'analysis-without-outcome': hint('An analysis that does not say of what', 'Which measure is analysed can otherwise be chosen when the results are known.', `${arrive}, item 7`),
  'hypothesis-without-direction': hint('A hypothesis that does not say which is larger', 'A hypothesis that any difference confirms cannot be wrong, and cannot be simulated.', laboratoryPolicy),
  'hypothesis-not-tested': hint('A hypothesis that no analysis tests', 'What is expected and never analysed is either forgotten or decided later, by looking.', laboratoryPolicy),
  'unused-factor': hint('A factor that makes groups and is in no analysis', 'Differences between its groups then count as noise, and the animals spent on it tell nothing.', laboratoryPolicy),
  'paired-test-on-groups': warning('A paired test on different animals', 'There are no pairs: the test ignores how much animals differ and gives a p value that means nothing.', tests),
  'unpaired-test-on-repeated': warning('A test for groups on values of the same animals', 'Values of one animal are not independent; the test takes them for more animals than there are.', tests),
  'test-needs-two-groups': warning('A test of two groups on more than two', 'It can only be done pair by pair, and every pair is one more chance of a false finding.', tests),
  'factors-missing': warning('A test of groups that names no factor', 'Which groups are compared is then decided when the results are known, and `placepref analyze` does not run it.', tests),
  'sessions-do-not-fit': warning(
    'A test of the same animals over one value of each, or over more than it compares',
    'The test cannot be done as it stands, and another is chosen when the results are known.',
    tests,
  ),
  'anova-model-mismatch': warning('An analysis of variance of another kind than its factors', 'With the wrong error term, F and its degrees of freedom are wrong.', tests),
  'analysis-cell-missing': warning(
    'An analysis of variance over a combination of levels that no group has',
    'Without animals in a cell neither the interaction nor effects of type III can be estimated: the analysis is not run, and another is chosen when the results are known.',
    tests,
  ),
  'covariates-do-not-fit': hint(
    'Covariates with which a test is not run, or a correlation with nothing',
    'The analysis is not run by `placepref analyze`, and what is run instead is chosen when the results are known.',
    laboratoryPolicy,
  ),
  'comparisons-not-made': hint(
    'Comparisons of groups that are not made after their test, or have no control',
    'No groups are compared by `placepref analyze`, though the protocol says so; which are is then decided when the results are known.',
    laboratoryPolicy,
  ),
  'degrees-of-freedom': hint('More degrees of freedom than the animals give', 'Then something other than animals was counted, or animals were counted twice.', laboratoryPolicy),
  'alpha-missing': hint('A test without a significance level', 'What counts as a finding has to stand before the result does.', laboratoryPolicy),
  'sides-unsaid': hint('A directed hypothesis, and a test that does not say its sides', 'A one-sided test chosen after the result doubles the chance of a false finding.', laboratoryPolicy),
  'uncorrected-hypotheses': hint('Several expectations tested with nothing said of a correction', 'With ten tests at 0.05 the chance of at least one false finding is 40 %.', laboratoryPolicy),
  'after-the-fact-groups': hint(
    'Groups formed from the results are analysed as if they had been drawn',
    'Animals sorted by a measure differ in it from the start, and fall back towards the mean at the next test without any treatment.',
    laboratoryPolicy,
  ),
  'group-named-otherwise': hint(
    'A group gets what another group is named after',
    'Two branches that were exchanged turn the result round, and nothing in the data shows it.',
    laboratoryPolicy,
  ),
  'groups-alike': hint(
    'Two groups of the same animals with the same levels and the same treatment',
    'A comparison of them shows chance alone; most often one has the level of the other by a slip.',
    laboratoryPolicy,
  ),
  'not-measured': hint(
    'Something is computed from what is measured in a phase in which nothing measures it, or has a covariate that nothing measures',
    'The number that decides will be missing when the data are in, and it is too late for the test.',
    laboratoryPolicy,
  ),
  'control-not-injected': hint(
    'One group is injected and another, in the same session, is not',
    'Handling and the prick act by themselves, and in the place that is to be learned; a control has them too, with the vehicle.',
    laboratoryPolicy,
  ),
  'animals-too-few': warning(
    'Fewer animals than the groups need together',
    'Either the groups are smaller than the analysis counts on, or more animals are used than were applied for.',
    'arithmetic of the numbers that the protocol itself states',
  ),
  'n-of-what': hint(
    'A number of animals that does not say of what',
    'One reads “n: 16” as the animals of each group, another as all of them; what is ordered and what is analysed then differ.',
    laboratoryPolicy,
  ),
  'groups-of-what': hint(
    'Groups that do not say of which animals they are made, where there are several kinds',
    'Who is studied, and who is only met, is left to the reader; no schedule can be made.',
    laboratoryPolicy,
  ),
  'compared-with-itself': warning(
    'Both sides of a comparison, or of a difference, are the same',
    'What is held against itself is never larger and never smaller: the hypothesis cannot be tested, the exclusion takes all animals or none, and the outcome is the same in all.',
    'The meaning of the words: nothing is larger or smaller than itself',
  ),
  'sex-factor-by-another-name': hint(
    'A factor whose levels are the two sexes, and which the animals do not bring with them',
    'The schedule draws animals to it as to any groups, and so puts females into the group that is called males.',
    laboratoryPolicy,
  ),
});
