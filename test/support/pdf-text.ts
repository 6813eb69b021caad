/** The words of a PDF that pdfmake wrote, in the order of its pages; knows no other writer's tricks. */
import { inflateSync } from 'node:zlib';

/** Content of object `number`, as latin1, and its stream unpacked when it has one. */
function objectsOf(bytes: Uint8Array): ReadonlyMap<number, { readonly head: string; readonly stream: string }> {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const { 1: number = '', index } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const begin = raw.indexOf('obj\n', index) + 4;
    const end = raw.indexOf('\nendobj', begin);
    const whole = raw.slice(begin, end);
    const at = whole.indexOf('stream\n');
    const head = at < 0 ? whole : whole.slice(0, at);
    const packed = at < 0 ? '' : whole.slice(at + 7, whole.lastIndexOf('\nendstream'));
    const isPacked = head.includes('/FlateDecode');
    const stream = isPacked ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

const words = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** Glyph (four hexadecimal digits) to text, from a ToUnicode map. */
function glyphsOf(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, from = '', to = ''] of map.matchAll(/^<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*)\]$/gim)) {
    [...to.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      glyphs.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), words(hex.replaceAll(' ', '')));
    });
  }
  return glyphs;
}

/** One line per line of text as it was set. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes);
  const of = (head: string, name: string): number => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? -1);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(number))?.head ?? '';
      fonts.set(name, glyphsOf(objects.get(of(font, 'ToUnicode'))?.stream ?? ''));
    }
  }
  const lines: string[] = [];
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(head)) continue;
    let font: ReadonlyMap<string, string> = new Map();
    const content = objects.get(of(head, 'Contents'))?.stream ?? '';
    for (const [, name, pieces] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      else {
        const hex = [...(pieces ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, part = '']) => part).join('');
        lines.push((hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toLowerCase()) ?? '?').join(''));
      }
    }
  }
  // A word that is followed by another on its line ends in a space; one that may break ends in its hyphen.
  return lines.map((piece) => (/[ -]$/.test(piece) ? piece : `${piece}\n`)).join('');
}
