/** A statement to begin: the word, the type of statement that blocks take, and the text with places to fill in. */
export interface Beginning {
  readonly word: string;
  readonly type: string;
  readonly doc: string;
  readonly snippet: string;
}

const row = (word: string, type: string, doc: string, snippet: string): Beginning => ({ word, type, doc, snippet });

const block = '{\n\t$0\n}';

/** What statements look like when they are begun. A test reads each of them, and holds the words against the language's. */
export const beginnings: readonly Beginning[] = [
  row('import', 'Import', 'Another file, whose names can then be used.', 'import "${1:lab.cpp}"'),
  row('drug', 'Material', 'What is given, with its dose and route.', 'drug ${1:morphine} {\n\tdose: ${2:10 mg/kg}\n\troute: ${3:sc}\n\tconcentration: ${4:1 mg/mL}\n\tvehicle: ${5:saline}\n}'),
  row('vehicle', 'Material', 'What a drug is dissolved in, and what controls get.', 'vehicle ${1:saline} { route: ${2:sc}  volume: ${3:10 mL/kg} }'),
  row('mix', 'Material', 'A mixture, with its parts.', 'mix ${1:solvent} { contains: ${2:5 % v/v} of ${3:ethanol} }'),
  row('device', 'Material', 'An apparatus that acts: a laser, a pump, a shocker.', `device \${1:laser} ${block}`),
  row('stimulus', 'Material', 'A light, a tone, an odour.', `stimulus \${1:tone} ${block}`),
  row('preparation', 'Material', 'Surgery, virus, implant, isolation.', `preparation \${1:surgery_done} ${block}`),
  row('apparatus', 'apparatus', 'The box, with its compartments.', 'apparatus ${1:box} {\n\tcompartment ${2:left} { floor: "${3:bars}" }\n\tcompartment ${4:right} { floor: "${5:mesh}" }\n}'),
  row('compartment', 'part', 'A side of the box that has cues.', 'compartment ${1:left} { floor: "${2:bars}" }'),
  row('zone', 'part', 'A part of the box without cues.', 'zone ${1:alley} { counts_in_share: ${2:no} }'),
  row('door', 'part', 'What joins two places.', 'door ${1:partition} { joins: ${2:left}, ${3:right} }'),
  row('configuration', 'part', 'A state of the box: which doors are open.', 'configuration ${1:parted} { closed: ${2:partition} }'),
  row('animals', 'Population', 'The animals and how they live.', 'animals ${1:mice} {\n\tspecies: ${2:mouse}\n\tstrain: ${3:unstated}\n\tsex: ${4:both}\n\tweight: ${5:25 g +- 2 g}\n}'),
  row('pairing', 'Population', 'Who meets or watches whom.', 'pairing ${1:witnesses} {\n\tobserver: ${2:observers}\n\tdemonstrator: ${3:demonstrators}\n\tratio: 1 per observer\n}'),
  row('procedure', 'Procedure', 'An act of your laboratory, for a verb of your own.', 'procedure ${1:habituate} {\n\tkind: ${2:care}\n\tundergoes: subject\n\tparameter duration: for time\n}'),
  row('parameter', 'Parameter', 'What a sentence with this verb can say.', 'parameter ${1:duration}: ${2:for time}'),
  row('terms', 'Terms', 'A list of words.', 'terms ${1:mark} = ${2:one}, ${3:two}'),
  ...['species', 'route', 'substance', 'limit', 'kinetics', 'measure'].map((word) => row(word, 'Entry', `An entry of the library: a ${word} of your own.`, `${word} \${1:name} ${block}`)),
  row('factor', 'Factor', 'What is varied, with its levels.', 'factor ${1:treatment} = ${2:control}, ${3:drugged}'),
  row('groups', 'Groups', 'Factors that are crossed.', 'groups ${1:design} of ${2:mice} { cross: ${3:treatment}  n: ${4:12} per group }'),
  row('arm', 'Groups', 'One group, named.', 'arm ${1:controls} of ${2:mice} { levels: ${3:control}  n: ${4:12} }'),
  row('assign', 'Assignment', 'Which side has the drug.', 'assign ${1:drug_side}, ${2:saline_side} to ${3:box.left}, ${4:box.right} { method: ${5:counterbalanced}  within: group }'),
  row('allocation', 'Section', 'How animals come to groups.', 'allocation { method: ${1:randomised}  unit: animal }'),
  row('blinding', 'Section', 'Who does not know what.', 'blinding { blind: ${1:scorer}  to_what: ${2:treatment} }'),
  row('analysis', 'Section', 'The test of an outcome.', 'analysis ${1:main} {\n\toutcome: ${2:preference}\n\tfactors: ${3:treatment}\n\ttest: ${4:t_test}\n\talpha: 0.05\n\tprimary: yes\n}'),
  row('hypothesis', 'Section', 'What is expected.', 'hypothesis ${1:effect} {\n\tstatement: "$2"\n\texpects: (${3:mean(preference among drugged) > mean(preference among control)})\n}'),
  row('simulation', 'Section', 'Settings of simulations.', 'simulation { runs: ${1:1000}  seed: ${2:20260302} }'),
  row('scenario', 'Section', 'Numbers that a simulation assumes.', `scenario \${1:null} ${block}`),
  row('sample_size', 'Section', 'Why there are so many animals.', 'sample_size { method: "$1"  power: ${2:0.8}  alpha: 0.05 }'),
  row('sweep', 'Sweep', 'A number that simulations vary.', 'sweep ${1:morphine.dose} = ${2:1, 3, 10 mg/kg}'),
  row('outcome', 'Outcome', 'What is measured, as a formula.', 'outcome ${1:preference} = time in ${2:drug_side} - time in ${3:saline_side} { primary: yes }'),
  row('exclude', 'Exclusion', 'When an animal is left out.', 'exclude animal when time in ${1:drug_side} during ${2:pretest} > ${3:75 %} of ${4:20 min} { reason: "$5" }'),
  row('withdraw', 'Exclusion', 'When an animal is taken out of the study.', 'withdraw animal when ${1:body_weight} < ${2:80 %} of ${3:baseline} { reason: "$4" }'),
  row('template', 'Template', 'Statements to use several times, with parameters.', `template \${1:study}(\${2:agent}: \${3:drug}) ${block}`),
  row('use', 'Use', 'A template with its arguments.', 'use ${1:study}(${2:morphine})'),
  row('experiment', 'Experiment', 'One of several experiments of a file.', `experiment \${1:first} "\${2:Title}" ${block}`),
  row('phase', 'Phase', 'Days on which one thing is done.', 'phase ${1:conditioning} days ${2:2} to ${3:9} {\n\tsession ${4:morning} at ${5:09:00} {\n\t\t$0\n\t}\n}'),
  row('background', 'Phase', 'What goes on beside the phases.', `background \${1:drinking} days \${2:1} to \${3:9} ${block}`),
  row('session', 'Session', 'One visit to the box, or to the laboratory.', `session \${1:morning} at \${2:09:00} ${block}`),
  row('each', 'Each', 'Once for each level of a factor within animals.', `each \${1:treatment} ${block}`),
  row('when', 'When', 'Steps for some of the animals.', 'when ${1:treatment} is ${2:drugged} { $3 } otherwise { $4 }'),
  row('until', 'Until', 'A criterion that ends a phase.', 'until ${1:preference} < ${2:10 %} of ${3:baseline} for ${4:2 days}, at most ${5:14 days}'),
  ...['inject', 'infuse', 'apply', 'give'].map((word) => row(word, 'Administration', 'A drug or a vehicle is given.', `${word} \${1:saline}`)),
  row('procedure "…"', 'FreeStep', 'A step that no tool can work with, in words.', 'procedure "$1" for ${2:5 min}'),
];

/** Several statements at once, for what one begins most often. */
export const patterns: readonly Beginning[] = [
  row('exposure', 'Act', 'An animal witnesses another in fear.', 'witness_fear of ${1:demonstrators} for ${2:5 min} as exposure {\n\twhen ${3:witnessed} is ${4:fearful} { footshock 1 mA for 2 s 20 times every 15 s to ${1:demonstrators} }\n}'),
  row('witnessing', 'Session', 'A session in which an animal witnesses another in fear, and the test after it.', 'session ${1:witnessing} at ${2:10:00} {\n\twitness_fear of ${3:demonstrators} for ${4:5 min} as exposure {\n\t\twhen ${5:witnessed} is ${6:fearful} { footshock 1 mA for 2 s 20 times every 15 s to ${3:demonstrators} }\n\t}\n\ttest in ${7:box} for ${8:15 min}, immediately after exposure\n}'),
  row('conditioning', 'Phase', 'Vehicle in the morning, drug in the afternoon.', 'phase conditioning days ${1:2} to ${2:9} {\n\tsession morning at ${3:09:00} {\n\t\tinject ${4:saline}\n\t\tconfine to ${5:saline_side} for ${6:30 min}\n\t}\n\tsession afternoon at ${7:15:00} {\n\t\tinject ${8:morphine}\n\t\tconfine to ${9:drug_side} for ${6:30 min}\n\t}\n}'),
];

/** How a file begins. */
export const headers: readonly Beginning[] = [
  row('protocol', 'header', 'A study.', 'protocol "${1:Title}"\n\nversion: "${2:1.0.0}"\n\n$0'),
  row('library', 'header', 'Declarations that protocols import.', 'library "${1:Title}"\n\n$0'),
];
