import { describe, expect, it } from 'vitest';
import { merk } from '../../../../shared/charts/marks.ts';
import { type ChartNode, node, toSvg } from '../../../../shared/charts/node.ts';
import { timeline } from '../../../../shared/charts/timeline.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { EMPTY_ADVICE, EMPTY_DOSSIER, EXTREME_ADVICE, EXTREME_DOSSIER } from '../../../golden/pop/extreme.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';

const style = {
  breedte: 483,
  accent: '#111111',
  inkt: '#222222',
  grijs: '#333333',
  lijn: '#444444',
  licht: '#eeeeee',
  lettertype: 'Roboto',
};

const all = (tree: ChartNode): ChartNode[] => [
  tree,
  ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const words = (tree: ChartNode): string[] =>
  all(tree).flatMap((node) => node.children.filter((child) => typeof child === 'string'));

describe('toSvg', () => {
  it('maakt tekst en attributen onschadelijk', () => {
    const svg = toSvg(node('text', { 'font-family': '"><script>' }, ['<b>&\'"']));
    expect(svg).toBe('<text font-family="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;&quot;</text>');
  });

  it('weigert een naam die geen naam is', () => {
    expect(() => toSvg(node('g onload=x', {}))).toThrow(RangeError);
    expect(() => toSvg(node('g', { 'a b': 1 }))).toThrow(RangeError);
  });

  it('schrijft getallen kort en laat weg wat er niet is', () => {
    expect(toSvg(node('rect', { x: 1 / 3, y: undefined }))).toBe('<rect x="0.33"/>');
  });
});

describe('merk', () => {
  it('geeft vijf vormen die zonder kleur verschillen', () => {
    const shapes = (['vink', 'kruis', 'half', 'vraag', 'streep'] as const).map((shape) =>
      toSvg(merk(shape, { kleur: '#000000', papier: '#000000' })),
    );
    expect(new Set(shapes).size).toBe(5);
  });
});

describe('timeline', () => {
  const tree = timeline(buildPop(DOSSIER, ADVICE).planning, style);

  it('tekent elk semester met zijn studiepunten en uren, en de tijd die er is', () => {
    const text = words(tree as ChartNode);
    expect(text.filter((word) => word === '15')).toHaveLength(10);
    expect(text.filter((word) => word === '19–23')).toHaveLength(10);
    expect(text).toContain('jij hebt 20 uur');
    expect(text).toContain('2029-2030');
  });

  it('zet alle data als punt en geeft dicht bijeen een vlag', () => {
    expect(words(tree as ChartNode)).toEqual(expect.arrayContaining(['1–5', '6']));
    const dots = all(tree as ChartNode).filter((node) => node.tag === 'circle');
    expect(dots).toHaveLength(6);
  });

  it('blijft even hoog en binnen de breedte, hoeveel er ook gepland is', () => {
    const many = timeline(buildPop(EXTREME_DOSSIER, EXTREME_ADVICE).planning, style) as ChartNode;
    expect(many.attrs.height).toBe((tree as ChartNode).attrs.height);
    for (const { attrs } of all(many)) {
      expect(Number(attrs.x ?? 0)).toBeGreaterThanOrEqual(0);
      expect(Number(attrs.x ?? 0) + (attrs.width === undefined ? 0 : Number(attrs.width))).toBeLessThanOrEqual(483.01);
      expect(Number(attrs.y ?? 0)).toBeGreaterThanOrEqual(0);
    }
  });

  it('geeft niets zonder planning', () => {
    expect(timeline(buildPop(EMPTY_DOSSIER, EMPTY_ADVICE).planning, style)).toBeNull();
  });
});
