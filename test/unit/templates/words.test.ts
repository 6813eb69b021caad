import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table, text } from '../../../templates/blocks.ts';
import { drawable } from '../../../templates/glyphs.ts';
import { hyphenated } from '../../../templates/hyphens.ts';
import { readFont } from '../../golden/pop/font.ts';

describe('long words', () => {
  it('stay as they are when they have a hyphen or fit', () => {
    expect(text('een inkomensgarantie-uitkering').text).toBe('een inkomensgarantie-uitkering');
    expect(hyphenated('inkomensgarantie-uitkering', 9.5, 120)).toBe('inkomensgarantie-uitkering');
  });

  it('get a hyphen at the end of the line when their column is too narrow', () => {
    const broken = hyphenated('werkloosheidsuitkeringen', 9.5, 74);
    expect(broken.replace(/-\n/g, '')).toBe('werkloosheidsuitkeringen');
    expect(broken).toContain('-\n');
    expect(
      broken
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('-')),
    ).toBe(true);
  });

  it('are fitted in the columns of a table', () => {
    const { body } = table([{ heading: 'Wat', width: 60 }], [[text('Onderwijsaangelegenheden')]]).table;
    expect(JSON.stringify(body[1])).toContain('-\\n');
  });
});

describe('signs without a glyph', () => {
  it.each([
    ['سلام', '????'],
    ['漢字', '??'],
    ['goed 😀', 'goed ?'],
    ['👩\u200d💻', '??'],
    ['€ 5 – Şule', '€ 5 – Şule'],
  ])('%s is shown as %s', (raw, expected) => {
    expect(drawable(raw)).toBe(expected);
    expect(text(raw).text).toBe(expected);
  });

  it('knows exactly the signs of the fonts', () => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
    const fonts = ['Roboto-Regular.ttf', 'Roboto-Medium.ttf'].map((name) => readFont(join(folder, name)));
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x1f700; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const sign = String.fromCodePoint(code);
      if (drawable(sign) === sign && !fonts.every((font) => font.has(sign))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
