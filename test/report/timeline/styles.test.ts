import { describe, expect, it } from 'vitest';
import { stylesOf } from '../../../src/report/timeline/layout/styles.js';
import { kinds, type Sort } from '../../../src/report/timeline/model/kinds.js';

const sorts = (count: number, isPlain = false): Sort[] => kinds.flatMap((kind) => Array.from({ length: count }, (_, index) => ({ key: `${kind} ${index} ${isPlain}`, kind, label: '', isPlain })));
const looks = (legend: readonly Sort[], of: (style: { shape: string; fill: string; hue: string }) => string): string[] => [...stylesOf(legend).values()].map(of);

describe('styles', () => {
  it('give two sorts of each kind, and two plain places and vehicles, a shape and filling of their own', () => {
    const legend = [...sorts(1), ...sorts(2, true).filter(({ kind }) => kind === 'given' || kind === 'place')];
    expect(new Set(looks(legend, ({ shape, fill }) => `${shape} ${fill}`)).size).toBe(legend.length);
  });

  it('give ten sorts of each kind a look of their own', () => {
    for (const kind of kinds) {
      const legend = sorts(10).filter((sort) => sort.kind === kind).slice(0, kind === 'free' ? 5 : 10);
      expect(new Set(looks(legend, ({ shape, fill, hue }) => `${shape} ${fill} ${hue}`)).size).toBe(legend.length);
    }
  });

  it('draw vehicles and their places hollow, and a first drug and its place solid', () => {
    const legend: Sort[] = [{ key: 'a', kind: 'given', label: '', isPlain: true }, { key: 'b', kind: 'given', label: '', isPlain: false }, { key: 'c', kind: 'free', label: '', isPlain: false }, { key: 'd', kind: 'place', label: '', isPlain: true }, { key: 'e', kind: 'place', label: '', isPlain: false }];
    expect(looks(legend, ({ shape, fill }) => `${shape} ${fill}`)).toEqual(['triangle hollow', 'triangle solid', 'bar stripe', 'bar hollow', 'bar solid']);
  });
});
