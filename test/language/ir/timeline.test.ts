import { describe, expect, it } from 'vitest';
import { compiled, participants, timeline } from './compile.js';

const materials = `
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left {} compartment right {} }
`;

const of = async (text: string, name?: string): Promise<string> => timeline(await compiled(`${materials}${text}`), name);

describe('giving takes', () => {
  const drug = (facts: string): string => `drug muscimol { dose: 50 ng per side  route: intracranial  ${facts} }\n`;
  const day = async (facts: string, sentence = 'infuse muscimol'): Promise<string> => (await of(`${drug(facts)}phase p { session s at 10:00 { ${sentence}  weigh } }`)).trim();

  it.each([
    ['no time, where nothing is said', '', undefined, 'infuse 0+0  weigh 0+0'],
    ['as long as the drug says', 'duration: 2 min', undefined, 'infuse 0+2  weigh 2+0'],
    ['as long as the sentence says before that', 'duration: 2 min', 'infuse muscimol for 3 min', 'infuse 0+3  weigh 3+0'],
    ['as long as its volume takes at its rate', 'volume: 0.5 uL per side  rate: 0.25 uL/min', undefined, 'infuse 0+2  weigh 2+0'],
    ['as long as a volume of the sentence takes, before what the drug says', 'duration: 1 min  rate: 0.25 uL/min', 'infuse muscimol { volume: 2 uL }', 'infuse 0+8  weigh 8+0'],
    ['no time of the session where a pump delivers for days', 'volume: 100 uL  rate: 0.5 uL/h', undefined, 'infuse 0+0  weigh 0+0'],
    ['as long as a volume per weight takes at a rate per weight', 'volume: 5 mL/kg  rate: 0.5 mL/kg/min', undefined, 'infuse 0+10  weigh 10+0'],
    ['no time by a volume per weight', 'volume: 5 mL/kg  rate: 0.25 uL/min', undefined, 'infuse 0+0  weigh 0+0'],
  ])('%s', async (_what, facts, sentence, steps) => {
    expect(await day(facts, sentence)).toContain(steps);
  });
});

describe('what is done in pulses takes', () => {
  const things = 'device laser { wavelength: 473 nm }\nstimulus tone { frequency: 4 kHz }\n';

  it.each([
    ['as long as one, where nothing says that there are more', 'stimulate with laser for 20 min', 'stimulate 0+20  weigh 20+0'],
    ['as long as one of a cue', 'present of tone for 20 min', 'present 0+20  weigh 20+0'],
    ['as long as a single shock', 'footshock 1 mA for 30 s', 'footshock 0+0.5  weigh 0.5+0'],
    ['as long as one that is counted', 'footshock 1 mA for 30 s 1 times', 'footshock 0+0.5  weigh 0.5+0'],
    ['as long as all of them from onset to onset', 'present of tone for 30 s every 2 min 5 times', 'present 0+10  weigh 10+0'],
    ['a time that is not known, where it is not said how often', 'stimulate with laser for 5 s every 10 s', 'stimulate 0+?  weigh ?'],
    ['a time that is not known, where it is not said how far apart', 'stimulate with laser for 5 s 10 times', 'stimulate 0+?  weigh ?'],
    ['a time that is not known, where one is of no known length', 'stimulate with laser for unstated', 'stimulate 0+?  weigh ?'],
  ])('%s', async (_what, sentence, steps) => {
    expect(await of(`${things}phase p { session s at 10:00 { ${sentence}  weigh } }`)).toContain(steps);
  });
});

describe('days of phases', () => {
  it('follow one another, and gaps are said', async () => {
    expect(await of(`
phase pretest { session look at 09:00 { test in box for 15 min } }
phase conditioning for 3 days { session daily at 10:00 { inject morphine } }
phase posttest 2 days after conditioning { session look at 09:00 { test in box for 15 min } }
phase later 1 week after the onset of posttest { session look at 09:00 { test in box for 15 min } }
`)).toMatchInlineSnapshot(`
  "
  day 1  pretest/look 09:00  test 0+15
  day 2  conditioning/daily 10:00  inject 0+0
  day 3  conditioning/daily 10:00  inject 0+0
  day 4  conditioning/daily 10:00  inject 0+0
  day 6  posttest/look 09:00  test 0+15
  day 13  later/look 09:00  test 0+15
  "
`);
  });

  it('are those that are listed, in weeks too, and every so many of them', async () => {
    expect(await of(`
phase a days 1 to 2, 5 { rest for 1 min }
phase b days 10 to 20 every 5 days { rest for 1 min }
phase c week 4 every 3 days { rest for 1 min }
phase d day 40 for 7 days every 3 days { rest for 1 min }
phase e { rest for 1 min }
phase f for 8 days every 3 days { rest for 1 min }
phase g { rest for 1 min }
phase h days 70 to 80 every 6 days { rest for 1 min }
phase i { rest for 1 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  a/a --:--  rest 0+1
  day 2  a/a --:--  rest 0+1
  day 5  a/a --:--  rest 0+1
  day 10  b/b --:--  rest 0+1
  day 15  b/b --:--  rest 0+1
  day 20  b/b --:--  rest 0+1
  day 22  c/c --:--  rest 0+1
  day 25  c/c --:--  rest 0+1
  day 28  c/c --:--  rest 0+1
  day 40  d/d --:--  rest 0+1
  day 43  d/d --:--  rest 0+1
  day 46  d/d --:--  rest 0+1
  day 47  e/e --:--  rest 0+1
  day 48  f/f --:--  rest 0+1
  day 51  f/f --:--  rest 0+1
  day 54  f/f --:--  rest 0+1
  day 56  g/g --:--  rest 0+1
  day 70  h/h --:--  rest 0+1
  day 76  h/h --:--  rest 0+1
  day 81  i/i --:--  rest 0+1
  "
`);
  });

  it('can come before others, with all of their length', async () => {
    expect(await of(`
phase conditioning days 11 to 12 { rest for 1 min }
phase habituation for 3 days immediately before conditioning { rest for 1 min }
phase surgery 7 days before habituation { rest for 1 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  surgery/surgery --:--  rest 0+1
  day 8  habituation/habituation --:--  rest 0+1
  day 9  habituation/habituation --:--  rest 0+1
  day 10  habituation/habituation --:--  rest 0+1
  day 11  conditioning/conditioning --:--  rest 0+1
  day 12  conditioning/conditioning --:--  rest 0+1
  "
`);
  });

  it('are said of each phase too: the first, the one it ends on, and whether the text names them', async () => {
    const { experiments } = await compiled(`${materials}
phase a days 2 to 9 every 3 days { rest for 1 min }
phase b for 8 days every 3 days { rest for 1 min }
phase c 2 days after b { test in box for 15 min  until entries in left < 3, at most 5 days }
phase d for unstated { rest for 1 min }
phase e { rest for 1 min }
`);
    expect(experiments[0]?.phases.map(({ name, span }) => [name, span.first, span.last, span.isFixed])).toEqual([['a', 2, 9, true], ['b', 10, 17, false], ['c', 19, 23, false], ['d', 24, null, false], ['e', null, null, false]]);
  });

  it('of a background run beside the sequence and lend it nothing', async () => {
    expect(await of(`
phase pretest day 1 { rest for 1 min }
background feeding during conditioning { weigh at 08:00 }
background drinking days 2 to 6 every 2 days { give saline at 20:00 }
phase conditioning for 2 days { rest for 1 min }
phase posttest { rest for 1 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  pretest/pretest --:--  rest 0+1
  day 2  feeding/feeding 08:00  weigh 0+0
  day 2  drinking/drinking 20:00  give 0+0
  day 2  conditioning/conditioning --:--  rest 0+1
  day 3  feeding/feeding 08:00  weigh 0+0
  day 3  conditioning/conditioning --:--  rest 0+1
  day 4  drinking/drinking 20:00  give 0+0
  day 4  posttest/posttest --:--  rest 0+1
  day 6  drinking/drinking 20:00  give 0+0
  "
`);
  });

  it('keep at least the distance that is said', async () => {
    expect(await of(`
phase a day 1 { rest for 1 min }
phase b at least 5 days after a { rest for 1 min }
phase c at least 2 days after a { rest for 1 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  a/a --:--  rest 0+1
  day 6  b/b --:--  rest 0+1
  day 7  c/c --:--  rest 0+1
  "
`);
  });

  it('that are unstated keep their number and their place', async () => {
    expect(await of(`
phase pretest day 1 { rest for 1 min }
phase conditioning days unstated for 2 days { rest for 1 min }
phase abstinence immediately after conditioning for 2 days { session daily at 09:00 { inject saline } }
phase posttest day 30 { rest for 1 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  pretest/pretest --:--  rest 0+1
  day ?  conditioning/conditioning --:--  rest 0+1
  day ?  conditioning/conditioning --:--  rest 0+1
  day ?  abstinence/daily 09:00  inject 0+0
  day ?  abstinence/daily 09:00  inject 0+0
  day 30  posttest/posttest --:--  rest 0+1
  "
`);
  });

  it('after a phase of unstated length are not known', async () => {
    const study = await compiled(`${materials}
phase abstinence day 3 for unstated { rest for 1 min }
phase posttest { rest for 1 min }
`);
    expect(timeline(study)).toMatchInlineSnapshot(`
      "
      day 3  abstinence/abstinence --:--  rest 0+1
      day ?  posttest/posttest --:--  rest 0+1
      "
    `);
    expect(study.unstated.map(({ of: owner, name }) => `${owner} ${name}`)).toEqual(['phase.abstinence duration']);
  });

  it('end with a criterion at the latest when it says so', async () => {
    expect(await of(`
outcome preference = time in left - time in right
phase pretest { session look at 09:00 { test in box for 15 min } }
phase extinction { until preference < 10 % of preference during pretest for 2 days, at most 4 days  session daily at 09:00 { test in box for 15 min } }
phase reinstatement { session look at 09:00 { test in box for 15 min } }
`)).toMatchInlineSnapshot(`
  "
  day 1  pretest/look 09:00  test 0+15
  day 2  extinction/daily 09:00  test 0+15
  day 3  extinction/daily 09:00  test 0+15
  day 4?  extinction/daily 09:00  test 0+15
  day 5?  extinction/daily 09:00  test 0+15
  day 6  reinstatement/look 09:00  test 0+15
  "
`);
  });
});

describe('days of sessions', () => {
  it('are every day of the phase, or those that are said of the phase or of the study', async () => {
    expect(await of(`
phase conditioning days 4 to 9 {
  session drug on odd days at 09:00 { inject morphine }
  session vehicle on even days at 09:00 { inject saline }
  session weights every 3 days at 08:00 { weigh }
  session first on day 1 at 12:00 { handle }
  session eighth day 8 at 13:00 { handle }
  session pair odd days at 14:00 { handle }
}
`)).toMatchInlineSnapshot(`
  "
  day 4  conditioning/weights 08:00  weigh 0+0
  day 4  conditioning/drug 09:00  inject 0+0
  day 4  conditioning/first 12:00  handle 0+?
  day 5  conditioning/vehicle 09:00  inject 0+0
  day 5  conditioning/pair 14:00  handle 0+?
  day 6  conditioning/drug 09:00  inject 0+0
  day 7  conditioning/weights 08:00  weigh 0+0
  day 7  conditioning/vehicle 09:00  inject 0+0
  day 7  conditioning/pair 14:00  handle 0+?
  day 8  conditioning/drug 09:00  inject 0+0
  day 8  conditioning/eighth 13:00  handle 0+?
  day 9  conditioning/vehicle 09:00  inject 0+0
  day 9  conditioning/pair 14:00  handle 0+?
  "
`);
  });

  it('without a clock time keep their place among the others of the day', async () => {
    expect(await of(`
phase p day 1 {
  session morning { rest for 1 min }
  session noon at 12:00 { rest for 1 min }
  session later_on { rest for 1 min }
  session early at 08:00 { rest for 1 min }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/morning --:--  rest 0+1
  day 1  p/early 08:00  rest 0+1
  day 1  p/noon 12:00  rest 0+1
  day 1  p/later_on --:--  rest 0+1
  "
`);
  });
});

describe('clock times', () => {
  it('are counted from other sessions and from labelled steps of them', async () => {
    expect(await of(`
phase pretest day 1 { session look at 09:30 { test in box for 15 min } }
phase conditioning day 2 {
  session first at the same time as look { inject saline  confine to left for 30 min as stay  rest for 60 min }
  session second 4 h after first { inject morphine  confine to right for 30 min }
  session third 10 min after stay { weigh }
  session before_all immediately before first { handle for 5 min }
  session inside during second { observe for 5 min }
  session open_window between 12:00 and 14:00 { weigh }
}
phase posttest day 3 at the same time as pretest { test in box for 15 min }
`)).toMatchInlineSnapshot(`
  "
  day 1  pretest/look 09:30  test 0+15
  day 2  conditioning/before_all 09:25  handle 0+5
  day 2  conditioning/first 09:30  inject 0+0  stay 0+30  rest 30+60
  day 2  conditioning/third 10:10  weigh 0+0
  day 2  conditioning/second 15:00  inject 0+0  confine 0+30
  day 2  conditioning/inside 15:00  observe 0+5
  day 2  conditioning/open_window --:--  weigh 0+0
  day 3  posttest/posttest 09:30  test 0+15
  "
`);
  });

  it('are not known where they depend on what is unstated', async () => {
    expect(await of(`
phase p day 1 {
  session a at unstated { confine to left for 30 min }
  session b 2 h after a { rest for 1 min }
  session c at 09:00 { confine to left for unstated }
  session d immediately after c { rest for 1 min }
  session e at least 6 h after c { rest for 1 min }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/a --:--  confine 0+30
  day 1  p/b --:--  rest 0+1
  day 1  p/c 09:00  confine 0+?
  day 1  p/d --:--  rest 0+1
  day 1  p/e --:--  rest 0+1
  "
`);
  });
});

describe('times of steps', () => {
  it('follow one another; what comes before or beside something stands outside the sequence', async () => {
    expect(await of(`
phase p day 1 {
  session s at 10:00 {
    inject morphine 30 min before stay
    confine to left for 20 min as stay
    observe for 5 min during stay
    rest for 10 min
    weigh 5 min after stay
    test in box for 15 min immediately after stay as final
    sample "blood" 1 h after the onset of final
    handle for 2 min immediately before stay
    swab of "mouth" at 12:00
  }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/s 10:00  inject -30+0  stay 0+20  observe 0+5  rest 20+10  weigh 25+0  final 20+15  sample 80+0  handle -2+2  swab 120+0
  "
`);
  });

  it('keep at least the distance that is said, and no more than they must', async () => {
    expect(await of(`
phase p day 1 {
  session s at 10:00 {
    inject morphine as dose
    confine to left for 20 min at least 30 min after dose as stay
    rest for 10 min at least 5 min after dose
    inject saline at least 15 min before stay
    handle at the same time as stay
    weigh
  }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/s 10:00  dose 0+0  stay 30+20  rest 50+10  inject 15+0  handle 30+?  weigh 60+0
  "
`);
  });

  it('within another begin with it and follow one another', async () => {
    expect(await of(`
phase p day 1 {
  session s at 10:00 {
    rest for 5 min
    test in box for 20 min {
      footshock 1 mA for 2 s, 20 times, every 15 s
      handle for 1 min
    }
    weigh
  }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/s 10:00  rest 0+5  test 5+20  footshock 5+5  handle 10+1  weigh 25+0
  "
`);
  });

  it('are unknown after what is unstated', async () => {
    expect(await of(`
phase p day 1 {
  session s at 10:00 {
    inject morphine at unstated
    confine to left for unstated as stay
    weigh
    handle for 2 min immediately after stay
    rest for unstated immediately before stay
  }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/s 10:00  inject ?+0  stay ?+?  weigh ?+0  handle ?+2  rest ?+?
  "
`);
  });
});

describe('doses of a ladder', () => {
  it('are those of the sentence, or of the drug, one after the other', async () => {
    expect(await of(`
drug cocaine { ladder: 5 mg/kg, 10 mg/kg, 20 mg/kg  route: ip }
phase p days 1 to 6 {
  session odd_ones on odd days at 09:00 { inject morphine 1 mg/kg 3 mg/kg 10 mg/kg by day }
  session even_ones on even days at 09:00 { inject cocaine by session }
}
`)).toMatchInlineSnapshot(`
  "
  day 1  p/odd_ones 09:00  inject[0] 0+0
  day 2  p/even_ones 09:00  inject[0] 0+0
  day 3  p/odd_ones 09:00  inject[1] 0+0
  day 4  p/even_ones 09:00  inject[1] 0+0
  day 5  p/odd_ones 09:00  inject[2] 0+0
  day 6  p/even_ones 09:00  inject[2] 0+0
  "
`);
  });
});

describe('who takes part', () => {
  it('is the subject, who is named, or who undergoes the step around', async () => {
    const study = await compiled(`${materials}
animals neighbours { species: mouse  role: demonstrator }
phase p day 1 of mice {
  session s at 10:00 {
    inject morphine
    inject saline to neighbours
    witness_fear of neighbours for 5 min { footshock 1 mA for 2 s, 20 times, every 15 s as shock  procedure "Shaken" as shaken }
    witness_fear for 5 min as unnamed
    social_defeat by neighbours for 5 min { footshock 1 mA for 1 s, 1 times, every 1 s as second_shock }
    footshock 1 mA for 2 s, 20 times, every 15 s to neighbours as third_shock
    inject morphine to unstated as nobody
  }
  session other of neighbours at 12:00 { weigh }
}
`);
    expect(participants(study)).toMatchInlineSnapshot(`
      "
      inject: receives mice
      inject_2: receives neighbours
      witness_fear: undergoes neighbours, watches mice, measured mice
      shock: undergoes neighbours
      shaken: undergoes neighbours
      unnamed: undergoes ?, watches mice, measured mice
      social_defeat: undergoes mice, met neighbours, measured mice
      second_shock: undergoes mice
      third_shock: undergoes neighbours
      nobody: receives ?
      weigh: undergoes neighbours, measured neighbours
      "
    `);
  });
});
