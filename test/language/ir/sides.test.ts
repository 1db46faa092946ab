import { describe, expect, it } from 'vitest';
import { sidesIn } from '../../../src/language/ir/sides.js';

describe('the sides that a site is on', () => {
  it.each(['nucleus accumbens shell', 'BLA', 'lateral ventricle', 'bilateral amygdala', 'left and right amygdala', 'cleft', 'bright area', 'rechter und linker Mandelkern', 'dorsolateral striatum', ''])('are both of “%s”', (site) => {
    expect(sidesIn(site)).toBe(2);
  });

  it.each(['left amygdala', 'amygdala, RIGHT', 'amygdala (left)', 'unilateral, BLA', 'BLA, one side', 'left or right, drawn', 'linker Mandelkern', 'amygdale gauche', 'amígdala izquierda', 'amígdala, derecha', 'einseitig'])('are one of “%s”', (site) => {
    expect(sidesIn(site)).toBe(1);
  });
});
