import { describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { hostile } from '../../hostile/study.js';
import { drawn, mark, open, positionOf, services } from './editor.js';
import { protocol } from './protocol.js';

/** Pieces of the protocol; the mark is where the pointer rests. */
const places = [
  'inject mor▮phine }',
  'vehicle: sal▮ine',
  'route: s▮c\n  dose',
  'species: mo▮use  strain',
  'do▮se: 10 mg/kg',
  'dose: 10 m▮g/kg',
  'con▮fine to drug_side',
  'for 0.5▮ h',
  'session with_d▮rug',
  'phase rel▮apse 3',
  'session witn▮essing',
  'phase condi▮tioning days',
  'te▮st in box for 20 min, immediately',
  'immediately after expo▮sure',
  'sal▮ine_side for 0.5',
  'is drug▮ged {',
  'analysis main { outcome: prefer▮ence',
  'ti▮me in drug_side -',
  'placepref-ignore exclusion-un▮decided:',
  'foot▮shock 1 mA',
  'fact▮orial_anova',
];

async function hoverIn(text: string, place: string): Promise<Hover | undefined> {
  const { document, params } = await open(text);
  return services.lsp.HoverProvider?.getHoverContent(document, { ...params, position: positionOf(text, place) }) as Promise<Hover | undefined>;
}

describe('hover', () => {
  it('says what a word means, for an animal and on a day', async () => {
    const shown: string[] = [];
    for (const place of places) {
      const hover = await hoverIn(protocol, place);
      const position = positionOf(protocol, place);
      shown.push(drawn(protocol, hover?.range ?? { start: position, end: position }, (hover?.contents as MarkupContent | undefined)?.value ?? 'nothing'));
    }
    await expect(shown.join('\n')).toMatchFileSnapshot('../../fixtures/lsp/hover.txt');
  });

  it.each(hostile)('shows %j as text, and loads nothing for it', async (text) => {
    const said = JSON.stringify(text);
    const hover = await hoverIn(`protocol ${said}\n\ndrug morphine { dose: 10 mg/kg source ${said} as ${said}  form: ${said}  source: ${said}  note: ${said} }\n`, 'drug mor▮phine');
    const value = (hover?.contents as MarkupContent | undefined)?.value ?? '';
    const outsideOfCode = value.replace(/^```placepref\n[^]*?\n```$/gm, '').replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '').replace(/\\[^\n]/g, '');
    expect(outsideOfCode).not.toMatch(/!\[|<[a-z/!]|\]\((?!https?:\/\/[^()\s]*\))/i);
    expect(value).toContain('morphine');
  });

  it('says the rule of what is found there', async () => {
    const valueOf = async (text: string, place: string): Promise<string> => ((await hoverIn(text, place))?.contents as MarkupContent | undefined)?.value ?? '';
    expect(await valueOf(protocol.replace('sex: both', 'sex: bth'), `sex: b${mark}th`)).toContain('**PP1101** unknown-name (error): A name that nothing declares.');
    const ruleOfPractice = await valueOf(protocol.replace('volume: 10 mL/kg', 'volume: 30 mL/kg'), `volume: 3${mark}0 mL/kg`);
    expect(ruleOfPractice).toContain('**route-volume** (warning): More volume than good practice for the route and the species.');
    expect(ruleOfPractice).toContain('Source: Diehl 2001');
  });
});
