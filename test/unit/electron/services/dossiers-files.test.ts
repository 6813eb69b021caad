import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../electron/services/exports-file-name.ts';
import type { InputOf } from '../../../../shared/api/contract.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const SHARED = 'zes meeuwen boven de dijk';

type Import = Omit<InputOf<'dossiers.importFile'>, 'ticket'>;
const bring = (bench: Workbench, content: string | Uint8Array, rest: Import = {}) =>
  bench.call('dossiers.importFile', { ticket: bench.files.receive(Buffer.from(content)) ?? '', ...rest });

const take = (bench: Workbench, ticket: string): Buffer => Buffer.from(bench.files.take(ticket)?.bytes ?? []);

async function exported(bench: Workbench): Promise<{ id: string; plain: Buffer; sealed: Buffer }> {
  const { id } = await bench.must('dossiers.create', { client: { voornaam: 'Amina', naam: 'Benali' } });
  const sealed = await bench.must('dossiers.exportFile', { id, passphrase: SHARED });
  expect(sealed).toMatchObject({
    warning: null,
    file: { fileName: 'Dossier - Amina Benali - 2026-11-20.tw', mime: 'application/octet-stream' },
  });
  const plain = await bench.must('dossiers.exportFile', { id, plain: true });
  expect(plain.file).toMatchObject({ fileName: 'Dossier - Amina Benali - 2026-11-20.json', mime: 'application/json' });
  expect(plain.warning).toContain('niet versleuteld');
  return { id, plain: take(bench, plain.file.ticket), sealed: take(bench, sealed.file.ticket) };
}

describe('a dossier for a colleague', () => {
  it('is sealed unless asked otherwise, and opens with its passphrase in another vault', async () => {
    const bench = await openWorkbench();
    const { id, plain, sealed } = await exported(bench);
    expect(plain.toString()).toContain('Benali');
    expect(sealed.toString('latin1')).not.toContain('Benali');
    const colleague = await openWorkbench();
    expect(await bring(colleague, sealed)).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
    const wrong = await bring(colleague, sealed, { passphrase: 'zes meeuwen boven de zee' });
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
    const opened = await bring(colleague, sealed, { passphrase: SHARED });
    expect(opened).toMatchObject({ ok: true, value: { id, revision: 1, dossier: { client: { naam: 'Benali' } } } });
  });

  it('asks for a passphrase or for plain, not for neither or both', async () => {
    const bench = await openWorkbench();
    const { id } = await bench.must('dossiers.create', {});
    for (const choice of [{}, { passphrase: 'te kort' }, { plain: false }, { plain: true, passphrase: SHARED }]) {
      const input = { id, ...choice } as InputOf<'dossiers.exportFile'>;
      expect(await bench.kind('dossiers.exportFile', input)).toBe('invalid');
    }
  });

  it('that is here already is refused, copied, or added as a revision', async () => {
    const bench = await openWorkbench();
    const { id, plain } = await exported(bench);
    expect(await bring(bench, plain)).toMatchObject({ ok: false, error: { kind: 'exists' } });
    const copy = await bring(bench, plain, { ifExists: 'copy' });
    expect(copy).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(copy.ok && copy.value.id).not.toBe(id);
    expect(copy.ok && copy.value.dossier.id).toBe(copy.ok && copy.value.id);
    expect(await bring(bench, plain, { ifExists: 'revision' })).toMatchObject({ ok: true, value: { id, revision: 2 } });
  });

  it('is brought once per ticket, within a minute', async () => {
    const bench = await openWorkbench();
    const { plain } = await exported(bench);
    const ticket = bench.files.receive(plain) ?? '';
    expect(await bench.kind('dossiers.importFile', { ticket, ifExists: 'copy' })).toBe('ok');
    expect(await bench.kind('dossiers.importFile', { ticket, ifExists: 'copy' })).toBe('expired');
    const late = bench.files.receive(plain) ?? '';
    bench.clock.pass(60_000);
    expect(await bench.kind('dossiers.importFile', { ticket: late, ifExists: 'copy' })).toBe('expired');
  });

  it('is refused when it is damaged, too large, no text, no dossier or strange', async () => {
    const bench = await openWorkbench();
    const { plain, sealed } = await exported(bench);
    const kind = async (content: string | Uint8Array, rest: Import = {}): Promise<string> => {
      const result = await bring(bench, content, { ifExists: 'copy', ...rest });
      return result.ok ? 'ok' : result.error.kind;
    };
    expect(await kind(Buffer.alloc(3 * 1024 * 1024, 32))).toBe('too-large');
    expect(await kind(Buffer.from([0xff, 0xfe, 0x00]))).toBe('invalid');
    for (const text of ['', '{', '[]', 'null', '{"formaat":"iets"}', 'PK\u0003\u0004'])
      expect(await kind(text)).toBe('invalid');
    const strange = plain.toString().replace('"feiten": {}', '"feiten": {"ruimte.reizen": 1}');
    expect(await bring(bench, strange, { ifExists: 'copy' })).toMatchObject({
      error: { kind: 'invalid', fields: [{ path: 'feiten.ruimte.reizen' }] },
    });
    const cut = sealed.subarray(0, sealed.length - 30);
    expect(await kind(cut, { passphrase: SHARED })).toBe('wrong-passphrase');
    expect(await kind(sealed.subarray(0, 60), { passphrase: SHARED })).toBe('corrupt');
    const newer = sealed.toString('latin1').replace('trajectwijzer-kluis 1', 'trajectwijzer-kluis 2');
    expect(await kind(Buffer.from(newer, 'latin1'), { passphrase: SHARED })).toBe('corrupt');
    expect((await bench.must('dossiers.list', {})).total).toBe(1);
  });

  it('that asks an unsafe cost is refused before anything is computed', async () => {
    const { headerLine } = await import('../../../../electron/storage/header.ts');
    const bench = await openWorkbench();
    for (const cost of [
      [2 ** 30, 8, 1],
      [512, 8, 1],
      [1024, 64, 1],
    ]) {
      const file = `${headerLine('uitwisseling', [...cost, '00'.repeat(16)])}${'x'.repeat(100)}`;
      const result = await bring(bench, file, { passphrase: SHARED });
      expect(result).toMatchObject({ ok: false, error: { kind: 'corrupt' } });
    }
  });

  it('never throws, whatever the bytes', async () => {
    const bench = await openWorkbench();
    const { plain } = await exported(bench);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.json().map((text) => Buffer.from(text)),
      fc.tuple(fc.nat({ max: plain.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
        const changed = Buffer.from(plain);
        changed[at] = byte;
        return changed;
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const result = await bring(bench, content, { ifExists: 'copy' });
        expect(['ok', 'invalid']).toContain(result.ok ? 'ok' : result.error.kind);
      }),
      { numRuns: 150 },
    );
    expect(bench.log).toEqual([]);
  });
});

describe('the name of a file', () => {
  it.each([
    [['POP', 'Zoë De Smet', '2026-11-20'], 'POP - Zoë De Smet - 2026-11-20.pdf'],
    [['../../etc/passwd'], 'etc passwd.pdf'],
    [['a\u0000b\r\nc"d<e>'], 'a b c d e.pdf'],
    [['', '  ', '...'], 'document.pdf'],
    [['con'], 'document con.pdf'],
    [['x'.repeat(400)], `${'x'.repeat(120)}.pdf`],
  ])('of %o is safe on every disk', (parts, name) => {
    expect(safeFileName(parts, 'pdf')).toBe(name);
  });
});
