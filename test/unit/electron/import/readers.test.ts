import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { CSV_TOO_MUCH, CSV_UNREADABLE, readCsv } from '../../../../electron/import/read-csv.ts';
import { readWorkbook, TOO_MUCH, UNREADABLE } from '../../../../electron/import/read-workbook.ts';
import { MAX_WORKBOOK_BYTES, unpackWithin } from '../../../../electron/import/zip-limits.ts';

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Opleidingen'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A zip of one part; `claimed` is the size that its header says. */
function zipOf(name: string, content: Buffer, method = 8): Buffer {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x0403_4b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('a workbook', () => {
  it('becomes text, with what cannot be trusted marked', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Naam', 'Getal', 'Formule', 'Datum', 'Link', 'Rijk']);
      sheet.addRow([
        'Vak é',
        12.5,
        { formula: '1+1', result: 2 },
        new Date('2026-09-21T00:00:00Z'),
        { text: 'hier', hyperlink: 'https://x.be' },
        { richText: [{ text: 'a' }, { text: 'b' }] },
      ]);
      sheet.addRow(['samen', '']);
      sheet.mergeCells('A3:B3');
    });
    const read = await readWorkbook(bytes);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.value.opleidingen[1]).toEqual(['Vak é', '12.5', { fout: 'formule' }, '2026-09-21', 'hier', 'ab']);
    expect(read.value.opleidingen[2]?.slice(0, 2)).toEqual([{ fout: 'samengevoegd' }, { fout: 'samengevoegd' }]);
  });

  it('without the sheet says which one it misses', async () => {
    const bytes = await workbook((sheet) => {
      sheet.name = 'Blad1';
    });
    expect(await readWorkbook(bytes)).toMatchObject({
      ok: false,
      error: expect.stringContaining('geen blad "Opleidingen"'),
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['text', Buffer.from('Naam;Instelling'), UNREADABLE],
    ['nothing', new Uint8Array(0), UNREADABLE],
    ['a zip of something else', zipOf('a.txt', Buffer.from('x')), UNREADABLE],
    ['a large file', new Uint8Array(MAX_WORKBOOK_BYTES + 1), TOO_MUCH],
    ['a zip bomb', zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(61_000_000)), TOO_MUCH],
    ['200,000 rows', zipOf('xl/worksheets/sheet1.xml', Buffer.from('<row r="1"/>'.repeat(200_000))), TOO_MUCH],
  ])('%s is refused in words', async (_name, bytes, message) => {
    expect(await readWorkbook(bytes)).toEqual({ ok: false, error: message });
  });

  it('cut off anywhere, or with any byte of its list changed, never throws', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['Naam']));
    for (let length = 0; length < bytes.length; length += 211) {
      const read = await readWorkbook(bytes.slice(0, length));
      expect(read.ok).toBe(false);
    }
    for (let at = bytes.length - 400; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(['geen-zip', 'te-groot', undefined]).toContain(errorOf(unpackWithin(changed, () => true)));
    }
  });

  it('a stored part, and a way of packing that nobody uses', () => {
    const stored = unpackWithin(zipOf('a', Buffer.from('abc'), 0), () => true);
    expect(stored.ok && stored.value.get('a')).toBe('abc');
    expect(errorOf(unpackWithin(zipOf('a', Buffer.from('abc'), 12), () => true))).toBe('geen-zip');
  });
});

const errorOf = (result: ReturnType<typeof unpackWithin>) => (result.ok ? undefined : result.error);

describe('a CSV file', () => {
  const table = (bytes: Uint8Array) => {
    const read = readCsv(bytes);
    return read.ok ? read.value.opleidingen : read.error;
  };

  it.each<[string, Buffer]>([
    ['semicolons', Buffer.from('Naam;Punten\r\n"Vak; één";6\r\n')],
    ['commas', Buffer.from('Naam,Punten\n"Vak; één",6\n')],
    ['tabs', Buffer.from('Naam\tPunten\nVak; één\t6')],
    ['a mark of UTF-8', Buffer.from('\ufeffNaam;Punten\n"Vak; één";6')],
    ['UTF-16', Buffer.from('\ufeffNaam\tPunten\nVak; één\t6', 'utf16le')],
  ])('with %s', (_name, bytes) => {
    expect(table(bytes)).toEqual([
      ['Naam', 'Punten'],
      ['Vak; één', '6'],
    ]);
  });

  it('in an old code page is refused, since letters would be wrong', () => {
    expect(table(Buffer.from('Naam\nF\xe9d\xe9ral', 'latin1'))).toBe(CSV_UNREADABLE);
  });

  it.each<[string, Uint8Array, string]>([
    ['bytes of something else', Buffer.from([0, 1, 2, 3]), CSV_UNREADABLE],
    ['a quote that never closes', Buffer.from(`Naam\n"${'x'.repeat(200_000)}`), CSV_UNREADABLE],
    ['a huge file', new Uint8Array(20_000_001), CSV_TOO_MUCH],
  ])('%s', (_name, bytes, message) => {
    expect(table(bytes)).toBe(message);
  });

  it('reads no further than one row past the limit', () => {
    const read = readCsv(Buffer.from(`Naam\n${'x\n'.repeat(200_000)}`));
    expect(read.ok && read.value.opleidingen.length).toBeLessThan(20_010);
  });
});
