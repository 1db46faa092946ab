/** Symbols that stand in papers and on syringes but not in protocols, lower case. */
const abbreviations: Readonly<Record<string, string>> = {
  mcg: 'ug', gm: 'g', gms: 'g', kilo: 'kg', kilos: 'kg',
  cc: 'mL', ccm: 'mL',
  hr: 'h', hrs: 'h', mins: 'min', mn: 'min', secs: 's', msec: 'ms', msecs: 'ms', wks: 'wk', mo: 'months', mos: 'months',
  c: '°C', celsius: '°C', '℃': '°C', 'ºc': '°C', '˚c': '°C', kelvin: 'K',
  percent: '%', pct: '%', units: 'U', 'i.u': 'IU', gauge: 'G', ga: 'G', torr: 'mmHg', decibel: 'dB', decibels: 'dB', 'ω': 'ohm',
};

const prefixWords: Readonly<Record<string, string>> = {
  '': '', kilo: 'k', deci: 'd', centi: 'c', milli: 'm', micro: 'u', nano: 'n', pico: 'p',
};

const stemWords: Readonly<Record<string, string>> = {
  gram: 'g', gramme: 'g', litre: 'L', liter: 'L', metre: 'm', meter: 'm', second: 's', mole: 'mol', molar: 'M',
  ampere: 'A', amp: 'A', volt: 'V', ohm: 'ohm', hertz: 'Hz', watt: 'W', joule: 'J', calorie: 'cal', pascal: 'Pa',
};

const wordPattern = new RegExp(`^(${Object.keys(prefixWords).filter(Boolean).join('|')}|)(${Object.keys(stemWords).join('|')})s?$`);

/** The symbol for a unit spelt out or abbreviated otherwise: `millilitres` and `cc` give `mL`. It may not be in the table (`kV`). */
export function symbolOfWord(text: string): string | undefined {
  const word = text.toLowerCase();
  if (Object.hasOwn(abbreviations, word)) return abbreviations[word];
  const [, prefix, stem] = wordPattern.exec(word) ?? [];
  if (prefix === undefined || stem === undefined) return undefined;
  return `${prefixWords[prefix] ?? ''}${stemWords[stem] ?? ''}`;
}
