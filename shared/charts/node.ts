/** Pictures as node trees: React renders them, templates serialise them. Presentation attributes only, no styles. */

export interface ChartNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (ChartNode | string)[];
}

/** Attributes that are undefined are left out, so that optional ones can be written in place. */
export function node(
  tag: string,
  attrs: Readonly<Record<string, string | number | undefined>>,
  children: readonly (ChartNode | string)[] = [],
): ChartNode {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attrs)) if (value !== undefined) written[name] = value;
  return { tag, attrs: written, children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

// At most two decimals: a picture needs no more, and the bytes stay the same everywhere.
const decimal = (value: number): string => String(Math.round(value * 100) / 100);

const NAME = /^[A-Za-z][A-Za-z0-9:-]*$/;

/**
 * The tree as SVG text, with every text and attribute value escaped.
 * Throws a RangeError when a tag or attribute name is not a plain name: names never come from data.
 */
export function toSvg({ tag, attrs, children }: ChartNode): string {
  const names = Object.entries(attrs);
  for (const name of [tag, ...names.map(([key]) => key)]) {
    if (!NAME.test(name)) throw new RangeError('Ongeldige naam in een tekening.');
  }
  const written = names
    .map(([name, value]) => ` ${name}="${escaped(typeof value === 'number' ? decimal(value) : value)}"`)
    .join('');
  const content = children.map((child) => (typeof child === 'string' ? escaped(child) : toSvg(child))).join('');
  return content === '' ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}
