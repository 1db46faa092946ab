import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ruleNames } from '../../../src/language/checks/codes.js';
import { defaultConfiguration } from '../../../src/language/config/configuration.js';
import { readConfiguration } from '../../../src/language/config/read.js';
import { formatQuantity } from '../../../src/language/quantities/quantity.js';

const root = new URL('../../../', import.meta.url);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('schema/config-1.schema.json', root), 'utf8')) as object);

/** `line:column path: message` of what is wrong. */
const wrong = (source: unknown): string[] =>
  readConfiguration(typeof source === 'string' ? source : JSON.stringify(source)).problems.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);

const whole = {
  $schema: './schema/config-1.schema.json',
  protocols: ['protocols/**/*.cpp'],
  ignore: ['**/drafts/**'],
  rules: { 'import-twice': 'off', 'unused-suppression': 'error' },
  limits: {
    volume: [{ species: 'mouse', route: 'sc', goodPractice: '5 mL/kg', maximum: '10 mL/kg', source: 'SOP 12' }, { species: 'mouse', route: 'im', maximum: '50 uL' }],
    shock: [{ species: 'mouse', maximum: '0.8 mA' }],
    smallestVolume: '0.01 mL',
    washoutHalfLives: 5,
  },
};

describe('placepref.json', () => {
  it('is read into a configuration', () => {
    const { configuration, problems } = readConfiguration(`\uFEFF${JSON.stringify(whole, undefined, 2)}`);
    expect(problems).toEqual([]);
    expect(configuration).toMatchObject({ protocols: whole.protocols, ignore: whole.ignore, levels: whole.rules });
    const { volume, shock, smallestVolume, washoutHalfLives } = configuration.limits;
    expect(volume.map(({ species, route, goodPractice, maximum, source }) => [species, route, goodPractice && formatQuantity(goodPractice), formatQuantity(maximum), source])).toEqual([
      ['mouse', 'sc', '5 mL/kg', '10 mL/kg', 'SOP 12'],
      ['mouse', 'im', undefined, '50 uL', undefined],
    ]);
    expect(shock.map(({ species, maximum }) => [species, formatQuantity(maximum)])).toEqual([['mouse', '0.8 mA']]);
    expect(smallestVolume && formatQuantity(smallestVolume)).toBe('0.01 mL');
    expect(washoutHalfLives).toBe(5);
  });

  it('may say nothing', () => {
    expect(readConfiguration('{}')).toEqual({ configuration: defaultConfiguration, problems: [] });
  });

  it('names what is wrong, where, and what was perhaps meant', () => {
    expect(wrong('{\n  "rules": { "import-twise": "off" }\n}')).toEqual(['2:14 rules.import-twise: There is no rule "import-twise". Did you mean "import-twice"? “placepref explain” lists them all.']);
    expect(wrong({ rules: { 'import-twice': 'warn' } })).toEqual(['1:26 rules.import-twice: Found the text "warn"; expected "off", "info", "warning" or "error".']);
    expect(wrong({ rules: { 'import-twice': 'eror' } })[0]).toContain('Did you mean "error"?');
    expect(wrong({ protocol: [] })).toEqual(['1:2 protocol: placepref.json has no "protocol". It can have: $schema, protocols, ignore, rules, limits. Did you mean "protocols"?']);
    expect(wrong({ protocols: 'a.cpp' })).toEqual(['1:14 protocols: Found the text "a.cpp"; expected a list in square brackets.']);
    expect(wrong({ ignore: ['a', 5, ''] })).toEqual(['1:16 ignore[1]: Found the number 5; expected a text in quotes.', '1:18 ignore[2]: Found the text ""; expected a text in quotes.']);
    expect(wrong([])).toEqual(['1:1 : Found a list; expected an object in braces.']);
    expect(wrong('{"ignore": [], "ignore": []}')).toEqual(['1:16 ignore: "ignore" is stated twice.']);
  });

  it('knows the routes and the species', () => {
    const volume = (species: string, route: string): string[] => wrong({ limits: { volume: [{ species, route, maximum: '8 mL/kg' }] } }).map((line) => line.replace(/^\S+ /, ''));
    expect(volume('mouse', 'ip')).toEqual([]);
    expect(volume('mouse', 'i.p.')).toEqual(['limits.volume[0].route: There is no route "i.p.". Did you mean "ip"?']);
    for (const [written, meant] of [['intraperitoneal', 'ip'], ['Oral', 'po'], ['s.c.', 'sc'], ['p.o.', 'po'], ['subcutaneously', 'sc'], ['i.c.v.', 'icv'], ['IP', 'ip'], ['oral gavage', undefined]] as const) {
      expect(volume('mouse', written)[0]).toContain(meant === undefined ? 'The library has sc, ip,' : `Did you mean "${meant}"?`);
    }
    expect(volume('mice', 'ip')).toEqual(['limits.volume[0].species: There is no species "mice". Did you mean "mouse"?']);
    expect(volume('mous', 'ip')[0]).toContain('Did you mean "mouse"?');
    expect(wrong({ limits: { shock: [{ species: 'Rats', maximum: '0.8 mA' }] } })).toEqual([expect.stringContaining('limits.shock[0].species: There is no species "Rats". Did you mean "rat"?')]);
    expect(wrong({ limits: { shock: [{ species: 'gerbil', maximum: '0.8 mA' }] } })[0]).toMatch(/There is no species "gerbil"\. The library has mouse, rat, .*; the limits of another stand where it is declared\.$/);
  });

  it('has one limit for a species and a route', () => {
    const volume = [['mouse', 'sc', '5 mL/kg'], ['mouse', 'ip', '5 mL/kg'], ['rat', 'sc', '5 mL/kg'], ['mouse', 'sc', '20 mL/kg']].map(([species, route, maximum]) => ({ species, route, maximum }));
    const shock = [{ species: 'rat', maximum: '0.8 mA' }, { species: 'rat', maximum: '1 mA' }];
    expect(wrong(JSON.stringify({ limits: { volume, shock } }, undefined, 2))).toEqual(['19:7 limits.volume[3]: The volume for mouse and sc is stated twice.', '30:7 limits.shock[1]: The shock for rat is stated twice.']);
  });

  it('neither lowers nor turns off what cannot be compiled', () => {
    const always = 'PP1201 means that the protocol cannot be compiled. It is always an error and cannot be turned off or lowered.';
    expect(wrong({ rules: { PP1201: 'off' } })).toEqual([`1:11 rules.PP1201: ${always}`]);
    expect(wrong({ rules: { pp1201: 'info', 'unknown-unit': 'warning' } }).map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([always, always]);
  });

  it.each([
    ['10 mgg/kg', "'mgg/kg' is not a unit; expected a volume per body weight, such as 10 mL/kg; or a volume, such as 0.1 mL. Did you mean \"10 mg/kg\"?"],
    ['10 mg/kg', '10 mg/kg is a dose per body weight; expected a volume per body weight, such as 10 mL/kg; or a volume, such as 0.1 mL.'],
    ['10', 'Found the text "10"; expected a volume per body weight, such as 10 mL/kg; or a volume, such as 0.1 mL, above 0.'],
    ['0 mL', 'Found the text "0 mL"; expected a volume per body weight, such as 10 mL/kg; or a volume, such as 0.1 mL, above 0.'],
    ['-1 mL', 'Found the text "-1 mL"; expected a volume per body weight, such as 10 mL/kg; or a volume, such as 0.1 mL, above 0.'],
  ])('says why %s is no volume', (maximum, message) => {
    const { problems } = readConfiguration(JSON.stringify({ limits: { volume: [{ species: 'mouse', route: 'sc', maximum }] } }));
    expect(problems.map(({ path, message }) => [path, message])).toEqual([['limits.volume[0].maximum', message]]);
  });

  it('holds the limits against each other', () => {
    const limits = (goodPractice: string, maximum: string) => wrong({ limits: { volume: [{ species: 'mouse', route: 'sc', goodPractice, maximum }] } });
    expect(limits('5000 uL/kg', '5 mL/kg')).toEqual([]);
    expect(limits('6 mL/kg', '5 mL/kg')).toEqual(['1:22 limits.volume[0]: goodPractice is 6 mL/kg and maximum 5 mL/kg: good practice cannot lie above the maximum.']);
    expect(limits('1 mL', '5 mL/kg')[0]).toContain('the two must be of one kind');
    expect(wrong({ limits: { shock: [{ species: 'mouse' }], washoutHalfLives: 0 } })).toEqual(['1:21 limits.shock[0]: "maximum" is missing.', '1:61 limits.washoutHalfLives: Found the number 0; expected a number above 0.']);
  });

  it.each([
    ['', '1:1 : The file is empty; the least that it can hold is {}.'],
    ['{\n  "ignore": [],\n}', '3:1 : Expected a name in double quotes. After the last member there is no comma.'],
    ['{ "ignore": ["a",] }', '1:18 : Expected a value. After the last one there is no comma.'],
    ['{ // none\n}', '1:3 : JSON has no comments.'],
    ['{ "ignore" [] }', '1:12 : A colon is missing before this.'],
    ['{ "ignore": [] "rules": {} }', '1:16 : A comma is missing before this.'],
    ['{} {}', '1:4 : The file goes on after its end.'],
  ])('that is no JSON is one finding: %s', (source, message) => {
    expect(wrong(source)).toEqual([message]);
    expect(readConfiguration(source).configuration).toEqual(defaultConfiguration);
  });
});

describe('the schema of placepref.json', () => {
  it('takes what the reader takes, and refuses what is not known', () => {
    expect(validate(whole)).toBe(true);
    expect(validate({})).toBe(true);
    for (const bad of [{ rules: { PP1201: 'off' } }, { rules: { 'import-twice': 'warn' } }, { protocol: [] }, { limits: { volume: [{ species: 'mouse', route: 'sc' }] } }]) {
      expect(validate(bad)).toBe(false);
      expect(wrong(bad).length).toBeGreaterThan(0);
    }
  });

  it('takes every rule', () => {
    const rules = Object.fromEntries(ruleNames.map((name) => [name, 'off']));
    expect(validate({ rules })).toBe(true);
    expect(wrong({ rules })).toEqual([]);
  });
});
