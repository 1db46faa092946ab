import { hint, laboratoryPolicy, rulesNamed } from './info.js';

export const arrive = 'ARRIVE 2.0, Percie du Sert 2020, PMC7360023';

/** ARRIVE's tenth item, results, is not for a protocol. */
export const completeness = rulesNamed({
  'arrive-study-design': hint('Nothing is written of the groups or of the experimental unit', 'Without them nobody can tell what is compared with what, and what counts as one.', `${arrive}, item 1`),
  'arrive-sample-size': hint('Nothing is written of the number of animals', 'Neither the precision of a result nor the use of animals can be judged without it.', `${arrive}, item 2`),
  'arrive-inclusion-exclusion': hint('Nothing is written of when an animal or a session is left out', 'Criteria that are found afterwards can make any result.', `${arrive}, item 3`),
  'arrive-randomisation': hint('Nothing is written of how animals come to their groups', 'Groups that were not drawn may differ before anything is given.', `${arrive}, item 4`),
  'arrive-blinding': hint('Nothing is written of who is blind', 'Who knows the group handles, scores and excludes otherwise without wanting to.', `${arrive}, item 5`),
  'arrive-outcome-measures': hint('Nothing is written of what is measured', 'Whatever differs can then be called the result.', `${arrive}, item 6`),
  'arrive-statistical-methods': hint('Nothing is written of the analysis', 'An analysis that is chosen when the data are known will find something.', `${arrive}, item 7`),
  'arrive-experimental-animals': hint('Nothing is written of the animals', 'A study of unknown animals cannot be repeated.', `${arrive}, item 8`),
  'arrive-experimental-procedures': hint('Nothing is written of what is done in a phase', 'A phase that is only named cannot be carried out by anyone else.', `${arrive}, item 9`),
  'species-missing': hint('The species of animals is not stated', 'Doses, volumes and times differ between species, and so do the limits that they are compared with.', `${arrive}, item 8`),
  'strain-missing': hint('The strain of animals is not stated', 'Strains differ in how rewarding a drug is to them; with another strain the study is another study.', `${arrive}, item 8`),
  'sex-missing': hint(
    'The sex of animals is not stated',
    'Drug reward, fear and social behaviour differ between the sexes; without it the study cannot be repeated.',
    `${arrive}, item 8`,
  ),
  'age-or-weight-missing': hint('Neither age nor weight of animals is stated', 'Adolescents and adults differ in drug reward, and a dose per body weight needs the weight.', `${arrive}, item 8`),
  'housing-missing': hint('How animals are housed is not stated', 'Animals that live alone differ in stress and in social behaviour from those that live in groups.', `${arrive}, its recommended set: housing and husbandry`),
  'approval-missing': hint('No ethics approval is stated', 'No journal takes a study without it, and no laboratory may begin one.', `${arrive}, its recommended set: ethical statement`),
  'version-missing': hint('The protocol has no version', 'A protocol changes while a study runs; without a version nobody knows which text a result follows.', laboratoryPolicy),
  'unresolved-contradiction': hint('Two values that differ, and nothing says why the first is used', 'All that is computed rests on the first; the reader has to know whether it was chosen or came first by chance.', laboratoryPolicy),
  'contradiction-without-source': hint('Two values that differ, and one of them has no source', 'Which of two values holds can only be looked up where each says where it stands.', laboratoryPolicy),
  'steps-in-words': hint('Steps are told in words only', 'Words can be read by a person and by no tool: such a step has no length, no time and no effect in what is computed.', laboratoryPolicy),
});
