import { createElement, type ReactElement } from 'react';
import type { ChartNode } from '../../../shared/charts/node.ts';

const camel = (name: string): string =>
  name.startsWith('aria-') || name.startsWith('data-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** White paper in a picture follows the theme on screen; every other colour is given by whoever draws. */
const themed = (value: string | number): string | number => (value === '#ffffff' ? 'var(--surface)' : value);

const isSize = (name: string): boolean => name === 'width' || name === 'height';

/** Draws a picture of shared/charts. `fluid` drops the size so that it fills its column; `scale` draws it larger, at most so wide. */
export function ChartView({
  chart,
  fluid = false,
  scale = 1,
}: {
  readonly chart: ChartNode;
  readonly fluid?: boolean;
  readonly scale?: number;
}): ReactElement {
  const draw = (node: ChartNode, key: number, top: boolean): ReactElement => {
    const props = Object.fromEntries(
      Object.entries(node.attrs)
        .filter(([name]) => name !== 'xmlns' && !(top && fluid && isSize(name)))
        .map(([name, value]) => [camel(name), themed(top && isSize(name) ? Number(value) * scale : value)]),
    );
    return createElement(
      node.tag,
      { ...props, key },
      ...node.children.map((child, index) => (typeof child === 'string' ? child : draw(child, index, false))),
    );
  };
  return draw(chart, 0, true);
}
