/** The five shapes of a verdict, told apart without colour: tick, cross, half, question mark, dash. */
import type { Vorm } from '../plan/plan-types.ts';
import { type ChartNode, node } from './node.ts';

export interface MarkStyle {
  /** Colour of the shape. */
  readonly kleur: string;
  /** Colour of what is drawn on a filled shape. */
  readonly papier: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of `size` by `size`; drawn on a grid of 12. */
export function merk(shape: Vorm, { kleur, papier }: MarkStyle, size = 12): ChartNode {
  const outline = (fill: string): ChartNode =>
    node('circle', { cx: 6, cy: 6, r: 5.2, fill, stroke: kleur, 'stroke-width': 1.1 });
  const line = (d: string, stroke: string): ChartNode =>
    node('path', {
      d,
      fill: 'none',
      stroke,
      'stroke-width': 1.4,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
  const parts: Readonly<Record<Vorm, readonly ChartNode[]>> = {
    vink: [outline(kleur), line('M3.4 6.2 L5.3 8.1 L8.7 4.2', papier)],
    kruis: [outline(papier), line('M4 4 L8 8 M8 4 L4 8', kleur)],
    half: [outline(papier), node('path', { d: 'M6 0.8 A5.2 5.2 0 0 0 6 11.2 Z', fill: kleur, stroke: 'none' })],
    vraag: [
      outline(papier),
      line('M4.4 4.7 C4.4 2.6 7.7 2.7 7.6 4.7 C7.6 6 6 5.9 6 7.2', kleur),
      node('circle', { cx: 6, cy: 9.1, r: 0.8, fill: kleur, stroke: 'none' }),
    ],
    streep: [outline(papier), line('M3.8 6 L8.2 6', kleur)],
  };
  return node('svg', { xmlns: SVG, viewBox: '0 0 12 12', width: size, height: size }, parts[shape]);
}
