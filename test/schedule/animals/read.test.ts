import { describe, expect, it } from 'vitest';
import { readAnimals } from '../../../src/schedule/animals/read.js';
import { byName } from '../../../src/tables/natural.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { example, only, refusal } from '../allocated.js';

const study = await studyOf(example('witnessed-fear-planned.cpp'));
const read = (text: string): ReturnType<typeof readAnimals> => readAnimals(text, study, only(study), '2026-03-02');
const faults = (...rows: string[]): string[] => refusal(() => read(['animal,animals,cage,sex,weight_g,birth,demonstrator', 'O1,observers,C1,female,21.5,2025-12-27,', 'D1,demonstrators,C1,female,20,2025-12-27,', ...rows].join('\n')));

describe('a table of animals is read', () => {
  const plain = 'animal,animals,cage,sex,weight_g,time in left\nO1,observers,C1,female,21.5,300.25\nO2,observers,C1,female,22.5,\n';
  const [first, second] = read(plain);

  it('with what it says', () => {
    expect(first).toEqual({ id: 'O1', population: 'animals.observers', cage: 'C1', sex: 'female', weight: 21.5, birth: null, litter: null, genotype: null, strain: null, partners: {}, measures: { 'time in left': 300.25 }, words: {}, row: 2 });
    expect(second).toMatchObject({ measures: {}, row: 3 });
  });

  it.each([
    ['a byte order mark, CRLF and empty lines at the end', `\uFEFF${plain.replaceAll('\n', '\r\n')},,,,,\r\n\r\n`],
    ['semicolons and decimal commas', plain.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['quotes and blanks', plain.replaceAll('observers', '" observers "').replace('O1', ' O1 ')],
    ['kilograms', plain.replace('weight_g', 'weight (kg)').replace('21.5', '0.0215').replace('22.5', '0.0225')],
    ['other words for its columns', plain.replace('animal,', 'Animal ID,').replace('sex', 'Gender').replace('weight_g', 'BW (g)')],
    ['units in other headers, and their case', plain.replace('time in left', 'Time_in_left (s)').replace('cage', 'Cage')],
  ])('with %s', (_, text) => {
    expect(read(text)).toEqual([first, second]);
  });

  it('after a line that tells Excel the separator', () => {
    expect(read(`sep=;\r\n${plain.replaceAll(',', ';')}`)).toEqual([{ ...first, row: 3 }, { ...second, row: 4 }]);
  });

  it('with one name for letters that are the same, whether an accent is a character of its own or not', () => {
    const table = 'animal,animals,demonstrator,Rang_n\u00E9\nRen\u00E9,observers,,1\n';
    expect(read(table.normalize('NFD'))).toEqual(read(table));
    expect(read(table.normalize('NFD')).map(({ id, measures }) => [id, measures])).toEqual([['Ren\u00E9', { 'rang n\u00E9': 1 }]]);
    expect(refusal(() => read(`${table}Rene\u0301,observers,,2\n`))).toEqual(['row 3, column animal: Ren\u00E9 stands in row 2 too; each animal has a name of its own.']);
    // What separates cells is looked for before: one Greek mark would become a semicolon.
    expect(read('animal,animals\nO\u037E1,observers\n').map(({ id }) => id)).toEqual(['O;1']);
  });

  it('in the order of names, whatever that of its rows', () => {
    expect(read('animal,animals\nO10,observers\nO9,observers\nO1,observers').map(({ id }) => id)).toEqual(['O1', 'O9', 'O10']);
    expect(['b', 'a10', 'a9', 'a', 'A1'].sort(byName)).toEqual(['A1', 'a', 'a9', 'a10', 'b']);
  });

  it('with line ends in quotes, and rows counted as in the file', () => {
    expect(read('animal,animals,strain\nO1,observers,"two\nlines"\nO2,observers,x')[1]?.row).toBe(4);
  });
});

describe('every fault is told with its row and column', () => {
  it.each([
    ['O1,observers,C1,female,21,,', 'row 4, column animal: O1 stands in row 2 too; each animal has a name of its own.'],
    [',observers,C1,female,21,,', 'row 4, column animal: The animal has no name.'],
    ['O2,observer,C1,female,21,,', 'row 4, column animals: The protocol has no animals “observer”; it has observers and demonstrators.'],
    ['O2,observers,C1,x,21,,', 'row 4, column sex: “x” is no sex; write female or male.'],
    ['O2,observers,C1,female,25000,,', 'row 4, column weight_g: No mouse weighs 25000 g; was 25 g meant?'],
    ['O2,observers,C1,female,0.025,,', 'row 4, column weight_g: No mouse weighs 0.025 g; was 25 g meant?'],
    ['O2,observers,C1,female,"21,5",,', 'row 4, column weight_g: “21,5” is no weight; write for example 25.3.'],
    ['O2,observers,C1,female,-3,,', 'row 4, column weight_g: No animal weighs -3 g.'],
    ['O2,observers,C1,female,21,27.12.2025,', 'row 4, column birth: “27.12.2025” is no date; write year-month-day, for example 2026-01-31.'],
    ['O2,observers,C1,female,21,2026-02-30,', 'row 4, column birth: “2026-02-30” is no date; write year-month-day, for example 2026-01-31.'],
    ['O2,observers,C1,female,21,2026-03-03,', 'row 4, column birth: Born on 2026-03-03, after the study begins on 2026-03-02.'],
    ['O2,observers,C1,female,21,,O2', 'row 4, column demonstrator: O2 is its own demonstrator.'],
    ['O2,observers,C1,female,21,,D9', 'row 4, column demonstrator: O2 has D9 as its demonstrator, and there is no such animal in the table.'],
    ['O2,observers,C1,female,21,,O1', 'row 4, column demonstrator: O2 has O1 as its demonstrator, and O1 is one of observers; witnesses takes demonstrators.'],
    ['O2,observers,C2,female,21,,D1', 'row 4, column demonstrator: O2 and its demonstrator D1 do not have the same cage, and witnesses says “same: cage”.'],
    ['O2,observers,C1,male,21,,D1', 'row 4, column demonstrator: O2 and its demonstrator D1 do not have the same sex, and witnesses says “same: sex”.'],
    ['D2,demonstrators,C1,female,21,,D1', 'row 4, column demonstrator: D2 has a demonstrator, and no pairing gives demonstrators one.'],
    ['O2,observers,C1,female,21,5,,7', 'row 4: The row has 8 cells, and the header 7; a name or number with a comma has to stand in quotation marks.'],
    ['O2,observers,C1,female,,1926-03-03,', 'row 4, column birth: Born on 1926-03-03, more than 6 years before the study begins on 2026-03-02.'],
    ['O2,observers,C1,female,0.0215,,', 'row 4, column weight_g: No mouse weighs 0.0215 g; was 21.5 g meant?'],
  ])('%s', (row, expected) => {
    expect(faults(row)).toEqual([expected]);
  });

  it('all at once', () => {
    expect(faults('O2,observers,C1,x,0,,', 'O3,nobody,C1,female,21,x,')).toHaveLength(4);
  });

  it('a partner of too many, and too many partners', () => {
    expect(faults('O2,observers,C1,female,21,,D1', 'O3,observers,C1,female,21,,D1')).toEqual(['row 3: D1 is the demonstrator of O2 and O3, and witnesses lets it serve once.']);
    expect(faults('D2,demonstrators,C1,female,21,,', 'O2,observers,C1,female,21,,D1;D2')).toEqual(['row 5, column demonstrator: O2 has 2 demonstrators, and witnesses needs 1.']);
  });

  it('of the header', () => {
    expect(refusal(() => read('mouse,animals\nO1,observers'))).toEqual(['The column animal is missing, with the name of each animal; the table has mouse and animals.']);
    expect(refusal(() => read('animal\nO1'))).toEqual(['The column animals is missing, which says whether an animal is one of observers or demonstrators.']);
    expect(refusal(() => read('animal,animals,weight\nO1,observers,20'))).toEqual(['column weight: The unit of “weight” is not said; write weight_g or “weight (g)”.']);
    expect(refusal(() => read('animal,animals,sex,Sex\nO1,observers,male,male'))).toEqual(['column sex: There are two columns sex.']);
    expect(refusal(() => read('animal,animals\n'))).toEqual(['The table has no animal.']);
    expect(refusal(() => read(''))).toHaveLength(2);
    expect(refusal(() => read('animal|animals\nO1|observers'))[0]).toBe('The column animal is missing, with the name of each animal; the table has animal|animals; commas, semicolons or tabs part columns.');
    for (const header of ['weight_lb', 'weight (lb)', 'BW_oz']) expect(refusal(() => read(`animal,animals,${header}\nO1,observers,1`))).toEqual([`column ${header}: Weights are read in mg, g or kg, and “${header}” has another unit; write weight_g or “weight (g)”.`]);
  });

  it('of quotation marks', () => {
    expect(refusal(() => read('animal,animals\n"O1,observers'))).toEqual(['row 2: A quotation mark is opened and never closed.']);
  });

  it('of a file that is no table', () => {
    expect(refusal(() => read('PK\u0003\u0004\u0014\0'))).toEqual(['row 1: This is a workbook; save the table as CSV (UTF-8).']);
    expect(refusal(() => read('animal,animals\0'))).toEqual(['row 1: This is no text; save the table as CSV (UTF-8).']);
  });

  it('once for many rows of a column, after the first few', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `O${index},observers,01.02.2026`);
    const found = refusal(() => read(['animal,animals,birth', ...rows].join('\n')));
    expect(found).toHaveLength(6);
    expect(found[5]).toBe('column birth: 995 more rows have a fault there.');
  });
});
