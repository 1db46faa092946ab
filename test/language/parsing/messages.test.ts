import { describe, expect, it } from 'vitest';
import { check, fromTable } from '../robustness/workbench.js';

const drug = 'drug morphine { dose: 10 mg/kg  route: sc }\n';
const box = 'apparatus box { compartment left { cues: unstated } compartment right { cues: unstated } }\n';
const session = (steps: string): string => `phase a day 1 { session s at 09:00 { ${steps} } }`;

/** What a biologist writes in a hurry, and the first thing that is said of it, with its line and column. */
const table: readonly (readonly [mistake: string, text: string, message: string])[] = [
  ['a block without its end', `${drug}vehicle saline {\n  note: "Sterile."\n\n${session('inject morphine')}`, "6:1 PP1001 Found 'phase' inside a block: a '}' is missing. The '{' in line 3 has none."],
  ['a block without its beginning', 'drug morphine\n  note: "Salt."\n}', "4:1 PP1004 This '}' closes nothing. A '{' is missing before it, or it is one too many."],
  ['a text without its end', 'note: "half\n', '2:7 PP1002 This text has no closing quote. Put " at its end, on the same line.'],
  ['a comment without its end', '/* half\n', '2:1 PP1002 This comment has no end. Close it with */.'],
  ['a fact without its colon', 'drug morphine { dose 10 mg/kg }', '2:17 PP1103 \'dose\' begins no statement. A fact is written with a colon: “dose: …”.'],
  ['a fact with an equals sign', 'animals mice { species: mouse  n = 12 }', "2:34 PP1001 Found '=' after 'n', where ':' was expected. A fact is written “n: value”."],
  ['a drug with an equals sign', 'drug morphine = 10 mg/kg', "2:15 PP1001 Found '=' after 'morphine'. What is known of a drug stands in braces: drug morphine { name: value }."],
  ['facts with commas between them', 'drug morphine { dose: 10 mg/kg, route: sc }', "2:31 PP1001 Found ',' between two facts. They stand on lines of their own, or with ';' between them."],
  ['a unit misspelt', 'drug morphine { dose: 10 mgg/kg }', "2:26 PP1201 'mgg/kg' is not a unit. Did you mean 'mg/kg'?"],
  ['a unit abbreviated', box + session('confine to left for 30 mins'), "3:61 PP1201 'mins' is not a unit. Did you mean 'min'?"],
  ['a hard blank before a unit', 'drug a { dose: 10\u00A0mg/kg }', '2:16 PP1002 Between 10 and mg/kg stands a blank of another kind, as papers have it. Write a plain one: 10 mg/kg.'],
  ['a small word left out', box + session('confine left for 30 min'), "3:46 PP1102 'left' begins no statement: it is a compartment. Write “confine to left”."],
  ['a phase after another, without a distance', 'phase training day 1 { }\nphase rest after training for 3 days { }', "3:12 PP1001 'after' says no distance here. Write “immediately after training”, or how long after: “2 days after training”."],
  ['a comma between days and a distance', 'phase p days 1 to 3 { session a at 09:00 { handle for 1 min }  session b on day 2, 2 h after a { handle for 1 min } }', "2:82 PP1001 The ',' makes '2 h' one more day of the list. Take it out where a session is on these days and 2 h after something; a phase has either days or a distance."],
  ['a session that says it is daily', 'phase p days 1 to 3 { session s daily at 10:00 { handle for 1 min } }', "2:33 PP1001 A session is on every day of its phase unless it says on which. Take 'daily' out."],
  ['a route without its word', drug + session('inject morphine ip'), "3:54 PP1102 'ip' begins no statement: it is a route. Write “inject morphine via ip”."],
  ['an injection before a step, without a distance', drug + session('inject morphine before c  handle for 5 min as c'), "3:54 PP1001 'before' says no distance here. Write “immediately before c”, or how long before: “30 min before c”."],
  ['another name of a test', 'analysis main { test: two_way_anova  outcome: unstated }', "2:23 PP1101 Nothing called 'two_way_anova' is declared; expected a word of the list test: t_test, paired_t_test, one_sample_t_test, welch_test, mann_whitney, wilcoxon, one_way_anova, factorial_anova, repeated_anova, mixed_anova, mixed_model, kruskal_wallis or correlation. Did you mean 'factorial_anova'?"],
  ['another word for “immediately”', drug + session('inject morphine right before c'), "3:54 PP1001 'right' is not a word of the language here. Did you mean 'immediately'?"],
  ['a dose after “at”', drug + session('inject morphine at 10 mg/kg'), "3:57 PP1001 Found '10 mg/kg' after 'at', where a clock time, such as 09:00 was expected."],
  ['a comma for a dot', box + session('confine to box,left for 30 min'), "3:52 PP1001 Found ',' after 'box', where '.' was expected."],
  ['a comma between two steps', drug + box + session('inject morphine, confine to left for 30 min'), "4:53 PP1001 Found ',' between two steps. They stand on lines of their own, or with ';' between them."],
  ['a comma after a dose, and another step', drug + box + session('inject morphine 10 mg/kg, confine to left for 30 min'), "4:62 PP1001 Found ',' between two steps. They stand on lines of their own, or with ';' between them."],
  ['commas between three steps', drug + box + session('weigh, inject morphine, confine to left for 30 min'), "4:43 PP1001 Found ',' between two steps. They stand on lines of their own, or with ';' between them."],
  ['a comma and “then” between two steps', drug + box + session('inject morphine, then confine to left for 30 min'), "4:53 PP1001 Found ', then' between two steps. They stand on lines of their own, or with ';' between them."],
  ['a route without its word, and a comma', drug + session('handle for 5 min as c  inject morphine 10 mg/kg ip, 30 min after c'), "3:86 PP1001 'ip' begins no statement: it is a route. Write “inject morphine 10 mg/kg via ip”."],
  ['a route after a comma', drug + session('inject morphine 10 mg/kg, ip'), "3:62 PP1001 Found ',' before ip, which is a route. Write “inject morphine 10 mg/kg via ip”."],
  ['a level with an amount per side', 'factor amount within = none 0 ug per side, some 1 ug per side', "2:34 PP1001 Found 'per side' in a level, which has an amount alone: that of all together. A dose per side is stated on the drug, or in the step: “dose: … per side”."],
  ['a minus of the printer', `${box}outcome x = time in left \u2212 time in right`, "3:26 PP1002 Found the dash '\u2212'. A minus is the plain '-' of the keyboard; a range is written with “to”, as in 2 to 9."],
  ['days with a long dash', 'phase a days 2\u20139 { }', "2:15 PP1002 Found '\u2013'. A range is written with “to”, as in days 2 to 9."],
  ['days with a hyphen', 'phase a days 2-9 { }', "2:15 PP1002 Found '-'. A range is written with “to”, as in days 2 to 9."],
  ['days with dots', 'phase a days 2..9 { }', "2:15 PP1002 Found '..'. A range is written with “to”, as in days 2 to 9."],
  ['curly quotes', 'note: \u201CSterile.\u201D', '2:7 PP1002 Found \u201CSterile.\u201D. Texts stand in straight double quotes: "…".'],
  ['single quotes', "note: 'Sterile.'", '2:7 PP1002 Found \'Sterile.\'. Texts stand in straight double quotes: "…".'],
  ['a clock of twelve hours', 'phase a day 1 { session s at 9:30 pm { } }', "2:30 PP1002 Found '9:30 pm'. Clock times have 24 hours: 21:30."],
  ['a clock time that does not exist', 'phase a day 1 { session s at 25:00 { } }', '2:30 PP1207 There is no clock time 25:00; times run from 00:00 to 23:59.'],
  ['a colon after the name of a phase', 'phase a: day 1 { }', "2:8 PP1001 Found ':' where '{' was expected to open the block."],
  ['no name', 'animals { species: mouse }', "2:9 PP1001 Found '{' after 'animals', where a name was expected."],
  ['a small word for a name', 'drug in { dose: 1 mg/kg }', "2:6 PP1001 'in' is one of the small words of the language and cannot be a name."],
  ['a name with a hyphen', 'drug beta-endorphin { dose: 1 mg/kg }', "2:6 PP1001 'beta-endorphin' is not a name: a name begins with a letter and has letters, digits and _. Write beta_endorphin."],
  ['two names with hyphens, of which the first is told', 'apparatus box { compartment a { } compartment b { } }\nassign drug-side, saline-side to box.a, box.b { method: fixed }', "3:8 PP1001 'drug-side' is not a name: a name begins with a letter and has letters, digits and _. Write drug_side."],
  ['a word of a list with a hyphen', 'analysis main { test: t-test }', "2:23 PP1001 't-test' is not a name: a name begins with a letter and has letters, digits and _. Write t_test."],
  ['a name that begins with a digit', 'drug 5-HT { dose: 1 mg/kg }', "2:6 PP1001 '5-HT' is not a name: a name begins with a letter and has letters, digits and _."],
  ['a name of two words', 'drug morphine sulfate { dose: 1 mg/kg }', "2:15 PP1103 'sulfate' begins no statement. If it belongs to the name before it, the two are one word: morphine_sulfate."],
  ['a word misspelt', 'phse a day 1 { }', "2:1 PP1001 'phse' is not a word of the language here. Did you mean 'phase'?"],
  ['a word with a capital', 'Drug morphine { dose: 1 mg/kg }', "2:1 PP1001 'Drug' is not a word of the language here. Did you mean 'drug'?"],
  ['a name misspelt', drug + session('inject morfine'), "3:45 PP1101 Nothing called 'morfine' is declared; expected a drug, a vehicle, a mix or a device. Did you mean 'morphine'?"],
  ['two equals signs', `factor t = a, b\n${session('when t == a { }')}`, "3:45 PP1002 Found '=='. Numbers are compared with '='; a level or a term with “is”."],
  ['a spread as it is typed elsewhere', 'animals a { weight: 25 +/- 2 g }', "2:24 PP1002 Found '+/-'. A spread is written with '+-' or '±', as in 25 g +- 2 g."],
  ['a route with points', 'drug a { dose: 10 mg/kg  route: i.p.\n  volume: 10 mL/kg }', "2:33 PP1002 Found 'i.p.'. Routes are written without points: ip."],
  ['another route with points', 'drug a { route: i.c.v. }', "2:17 PP1002 Found 'i.c.v.'. Routes are written without points: icv."],
  ['a route in full', 'drug a { route: intraperitoneal }', "2:17 PP1101 Nothing called 'intraperitoneal' is declared; expected a route. Did you mean 'ip'?"],
  ['a route by another name', 'drug a { route: oral }', "2:17 PP1101 Nothing called 'oral' is declared; expected a route. Did you mean 'po'?"],
  ['a species in the plural', 'animals a { species: mice }', "2:22 PP1101 Nothing called 'mice' is declared; expected a species. Did you mean 'mouse'?"],
  ['a species that is a group of animals', 'animals mice { species: mice }', "2:25 PP1102 'mice' is a group of animals; expected a species. Did you mean 'mouse'?"],
  ['a species in quotes', 'animals a { species: "mouse" }', '2:22 PP1204 species: found the text "mouse"; expected a species. Write it without quotes: mouse.'],
  ['a date of the day first', 'start: 02.03.2026', "2:8 PP1002 Found '02.03.2026'. Dates are written year, month, day: 2026-03-02."],
  ['a date with slashes', 'start: 3/2/2026', "2:8 PP1002 Found '3/2/2026'. Dates are written year, month, day: such as 2026-03-02."],
  ['a unit in words', 'drug a { dose: 10 mg per kg }', "2:16 PP1002 Found '10 mg per kg'. A unit is written in one piece: 10 mg/kg."],
  ['a unit with blanks', 'drug a { dose: 10 mg / kg }', "2:16 PP1002 Found '10 mg / kg'. A unit is written in one piece: 10 mg/kg."],
  ['a unit with an exponent', 'drug a { dose: 10 mg kg-1 }', "2:16 PP1002 Found '10 mg kg-1'. A unit is written in one piece: 10 mg/kg."],
  ['a unit with an exponent above', 'drug a { dose: 10 mg\u00B7kg\u207B\u00B9 }', "2:16 PP1002 Found '10 mg\u00B7kg\u207B\u00B9'. A unit is written in one piece: 10 mg/kg."],
  ['a unit with a number in it', 'vehicle a { volume: 0.1 mL/10 g }', "2:21 PP1002 Found '0.1 mL/10 g'. A unit has no number in it: 10 mL/kg."],
  ['a unit with a number in it, in words', 'vehicle a { volume: 0.2ml per 100g }', "2:21 PP1002 Found '0.2ml per 100g'. A unit has no number in it: 2 ml/kg."],
  ['a small unit with a number in it', 'vehicle a { volume: 50 \u00B5L / 10 g }', "2:21 PP1002 Found '50 \u00B5L / 10 g'. A unit has no number in it: 5 mL/kg."],
  ['a unit with a number of millilitres in it', 'drug a { concentration: 1 mg/10 mL }', "2:25 PP1002 Found '1 mg/10 mL'. A unit has no number in it: 0.1 mg/mL."],
  ['a strain without quotes', 'animals a { strain: C57BL/6J }', '2:21 PP1002 Found C57BL/6J. A strain stands in quotes: "C57BL/6J".'],
  ['a strain with a hyphen', 'animals a { strain: Sprague-Dawley }', '2:21 PP1002 Found Sprague-Dawley. A strain stands in quotes: "Sprague-Dawley".'],
  ['both sexes one by one', 'animals a { sex: female, male }', '2:26 PP1205 sex takes one value; found 2. Where there are animals of both, write “sex: both”.'],
  ['a comma between thousands', 'animals a { n: 1,000 }', "2:16 PP1002 Found '1,000'. Numbers are written without a comma: 1000."],
  ['a degree of another keyboard', 'animals a { temperature: 22 \u00BAC }', "2:29 PP1201 '\u00BAC' is not a unit. Did you mean '°C'?"],
  ['degrees in one sign', 'animals a { temperature: 22 \u2103 }', "2:29 PP1201 '\u2103' is not a unit. Did you mean '°C'?"],
  ['a fact without its colon, of a word', 'drug a { form salt }', '2:10 PP1102 \'form\' begins no statement. A fact is written with a colon: “form: …”.'],
  ['a level that there is none of', `factor t = low, high\n${session('when t is medium { }')}`, "3:48 PP1101 Nothing called 'medium' is declared; expected a level of t: low or high."],
  ['what the field calls counterbalanced', `${box}assign a, b to left, right { method: unbiased }`, "3:38 PP1101 Nothing called 'unbiased' is declared; expected a word of the list assignment: fixed, counterbalanced, random, biased or group_balanced. Did you mean 'counterbalanced'?"],
  ['a species that every object of JavaScript has', 'animals mice { species: constructor }', "2:25 PP1101 Nothing called 'constructor' is declared; expected a species."],
  ['a test in words', 'analysis { test: "two-way ANOVA" }', '2:18 PP1204 test: found a text; expected a word of the list test: t_test, paired_t_test, one_sample_t_test, welch_test, mann_whitney, wilcoxon, one_way_anova, factorial_anova, repeated_anova, mixed_anova, mixed_model, kruskal_wallis or correlation.'],
  ['a word of a list that the file adds to, in quotes', 'terms sex = hermaphrodite\nanimals a { sex: "male" }', '3:18 PP1204 sex: found the text "male"; expected a word of the list sex: male, female, both or hermaphrodite. Write it without quotes: male.'],
  ['the opposite of a word', `exclude animal when entries = 0 { decided: before_blinding }`, "2:44 PP1101 Nothing called 'before_blinding' is declared; expected a word of the list decided: before_unblinding, after_unblinding or before_allocation."],
  ['a level of another factor', `factor t = low, high\nfactor u = long, short\n${session('when t is long { }')}`, "4:48 PP1102 'long' is a level of u; expected a level of t: low or high."],
  ['a level where a word of a list stands', `factor t = low, high\nexclude animal when sex is low`, "3:28 PP1102 'low' is a level of t; expected a word of the list sex: male, female or both."],
  ['a compartment that there is none of', `${box}outcome x = time in white`, "3:21 PP1101 Nothing called 'white' is declared; expected an apparatus, a compartment, a zone or a place role: box, left or right."],
  ['a name that begins with a digit', `${box}drug 154526 { dose: 10 mg/kg }\n${session('weigh')}`, "3:6 PP1001 Found '154526' where a name was expected. A name begins with a letter and has letters, digits and _."],
  ['a name that begins like a quantity', `${box}drug 5HT { dose: 10 mg/kg }\n${session('weigh')}`, "3:6 PP1001 Found '5HT' where a name was expected. A name begins with a letter and has letters, digits and _."],
  ['a session with a number for its name', `${box}phase a day 1 {\n  session 1 at 09:00 { weigh }\n  session b { weigh }\n}`, "4:11 PP1001 Found '1' where a name was expected. A name begins with a letter and has letters, digits and _."],
  ['a part with a number in its name', 'apparatus box {\n  compartment 2nd { floor: "x" }\n  compartment b { floor: "y" }\n}', "3:15 PP1001 Found '2nd' where a name was expected. A name begins with a letter and has letters, digits and _."],
  ['the word of programs for when', `factor t = low, high\n${session('if t is low { weigh } otherwise { weigh }')}`, "3:38 PP1001 'if' is not a word of the language here. Did you mean 'when'?"],
  ['the word of programs for otherwise', `factor t = low, high\n${session('when t is low { weigh } else { weigh }')}`, "3:62 PP1103 'else' begins no statement: it is neither a word of the language nor a declared procedure. Did you mean 'otherwise'?"],
  ['a distance with its unit first', `phase a day 1 { session s { weigh } }\nphase b day 2 after a { session t { weigh } }`, "3:9 PP1001 'day 2' is a time of the study. How long after something else is written with the unit last: 2 days after a."],
  ['two faults in one step', `${drug}${box}phase a day 1 {\n  session s { inject 20 mg/kg morphine right before swim  forced_swim for 5 min as swim }\n}\nphase b day 2 { session t { weigh } }`, "5:22 PP1001 Found '20 mg/kg' where a name was expected. A name begins with a letter and has letters, digits and _."],
  ['a comment of another language', '# Materials', "2:1 PP1002 Found '# Materials'. A comment begins with //."],
];

describe('typical mistakes', () => {
  it.each(table)('%s', async (_, text, message) => {
    const { errors } = await check(`protocol "T"\n${text}\n`, '/study.cpp', fromTable({}));
    const [first] = errors;
    expect(`${(first?.range.start.line ?? 0) + 1}:${(first?.range.start.character ?? 0) + 1} ${first?.code} ${String(first?.message)}`).toBe(message);
  });

  it.each(table.filter(([mistake]) => /route|species|date|two faults|name that begins|for its name|for when|with its unit first|unit (?:in|with)|both sexes|two steps|three steps|per side|without its word, and|after a comma|strain|thousands|degree/.test(mistake)))('once: %s', async (_, text) => {
    expect((await check(`protocol "T"\n${text}\n`, '/study.cpp', fromTable({}))).errors).toHaveLength(1);
  });

  it.each([
    ['a volume for a gram of animal', 'drug a { volume: 10 \u00B5L/g }'],
    ['both letters for micro', 'drug a { dose: 10 \u00B5g/kg }\ndrug b { dose: 10 \u03BCg/kg }'],
    ['a unit without a blank', 'drug a { dose: 10mg/kg }'],
    ['a quotient of two measures', `${box}outcome x = time in left / (0.1 mL/10 g * 5 kg/mL)`],
    ['units in words', `${box}${session('confine to left for 30 minutes')}`],
    ['semicolons', 'drug a { dose: 10 mg/kg; route: sc; };'],
  ])('are not: %s', async (_, text) => {
    expect((await check(`protocol "T"\n${text}\n`, '/study.cpp', fromTable({}))).errors.map(({ message }) => message)).toEqual([]);
  });
});
