/** Reads from a TrueType font which signs it can draw and how wide they are. Enough of the format for a test. */
import { readFileSync } from 'node:fs';

export interface FontReader {
  readonly has: (sign: string) => boolean;
  /** Advance width in font units. */
  readonly width: (sign: string) => number;
}

function tableOffset(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const start = 12 + index * 16;
    if (font.toString('latin1', start, start + 4) === name) return font.readUInt32BE(start + 8);
  }
  throw new Error(`Geen tabel ${name}.`);
}

/** Code point -> glyph, from the Unicode subtables of format 4 and 12. */
function glyphs(font: Buffer): Map<number, number> {
  const cmap = tableOffset(font, 'cmap');
  const found = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const sub = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(sub);
    if (format === 12) {
      for (let group = 0; group < font.readUInt32BE(sub + 12); group += 1) {
        const offset = sub + 16 + group * 12;
        const [first, last, glyph] = [0, 4, 8].map((part) => font.readUInt32BE(offset + part)) as [
          number,
          number,
          number,
        ];
        for (let code = first; code <= last; code += 1) found.set(code, glyph + code - first);
      }
    }
    if (format === 4) {
      const segments = font.readUInt16BE(sub + 6);
      for (let offset = 0; offset < segments; offset += 2) {
        const end = font.readUInt16BE(sub + 14 + offset);
        const start = font.readUInt16BE(sub + 16 + segments + offset);
        const delta = font.readUInt16BE(sub + 16 + segments * 2 + offset);
        const rangeOffset = sub + 16 + segments * 3 + offset;
        const shift = font.readUInt16BE(rangeOffset);
        for (let code = start; code <= end && code !== 0xffff; code += 1) {
          const raw = shift === 0 ? code : font.readUInt16BE(rangeOffset + shift + (code - start) * 2);
          const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
          if (glyph !== 0) found.set(code, glyph);
        }
      }
    }
  }
  return found;
}

export function readFont(path: string): FontReader {
  const font = readFileSync(path);
  const map = glyphs(font);
  const hmtx = tableOffset(font, 'hmtx');
  const last = font.readUInt16BE(tableOffset(font, 'hhea') + 34) - 1;
  return {
    has: (sign) => map.has(sign.codePointAt(0) ?? 0),
    width: (sign) => font.readUInt16BE(hmtx + 4 * Math.min(last, map.get(sign.codePointAt(0) ?? 0) ?? 0)),
  };
}
