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
  ['a dose after “at”', drug + session('inject morphine at 10 mg/kg'), "3:57 PP1001 Found '10 mg/kg' after 'at', where a clock time, such as 09:00 was expected."],
  ['a comma for a dot', box + session('confine to box,left for 30 min'), "3:52 PP1001 Found ',' after 'box', where '.' was expected."],
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
  ['a name that begins with a digit', 'drug 5-HT { dose: 1 mg/kg }', "2:6 PP1001 '5-HT' is not a name: a name begins with a letter and has letters, digits and _."],
  ['a name of two words', 'drug morphine sulfate { dose: 1 mg/kg }', "2:15 PP1103 'sulfate' begins no statement. If it belongs to the name before it, the two are one word: morphine_sulfate."],
  ['a word misspelt', 'phse a day 1 { }', "2:1 PP1001 'phse' is not a word of the language here. Did you mean 'phase'?"],
  ['a word with a capital', 'Drug morphine { dose: 1 mg/kg }', "2:1 PP1001 'Drug' is not a word of the language here. Did you mean 'drug'?"],
  ['a name misspelt', drug + session('inject morfine'), "3:45 PP1101 Nothing called 'morfine' is declared; expected a drug, a vehicle, a mix or a device. Did you mean 'morphine'?"],
  ['two equals signs', `factor t = a, b\n${session('when t == a { }')}`, "3:45 PP1002 Found '=='. Numbers are compared with '='; a level or a term with “is”."],
  ['a spread as it is typed elsewhere', 'animals a { weight: 25 +/- 2 g }', "2:24 PP1002 Found '+/-'. A spread is written with '+-' or '±', as in 25 g +- 2 g."],
  ['a comment of another language', '# Materials', "2:1 PP1002 Found '# Materials'. A comment begins with //."],
];

describe('typical mistakes', () => {
  it.each(table)('%s', async (_, text, message) => {
    const { errors } = await check(`protocol "T"\n${text}\n`, '/study.cpp', fromTable({}));
    const [first] = errors;
    expect(`${(first?.range.start.line ?? 0) + 1}:${(first?.range.start.character ?? 0) + 1} ${first?.code} ${String(first?.message)}`).toBe(message);
  });

  it.each([
    ['both letters for micro', 'drug a { dose: 10 \u00B5g/kg }\ndrug b { dose: 10 \u03BCg/kg }'],
    ['a unit without a blank', 'drug a { dose: 10mg/kg }'],
    ['units in words', `${box}${session('confine to left for 30 minutes')}`],
    ['semicolons', 'drug a { dose: 10 mg/kg; route: sc; };'],
  ])('are not: %s', async (_, text) => {
    expect((await check(`protocol "T"\n${text}\n`, '/study.cpp', fromTable({}))).errors.map(({ message }) => message)).toEqual([]);
  });
});
