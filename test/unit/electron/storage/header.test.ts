import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, headerLine, readHeader } from '../../../../electron/storage/header.ts';
import { RECOVERY_BYTES, readRecoveryKey, showRecoveryKey } from '../../../../electron/storage/recovery-key.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the first line of a file', () => {
  it('says what it was made with', () => {
    const line = headerLine('dossier', ['01K55H7R2NAD1A0PZEGH0GENTH', 12]);
    const read = readHeader(bytes(`${line}rest`), 'dossier');
    expect(read).toEqual({ ok: true, line, fields: ['01K55H7R2NAD1A0PZEGH0GENTH', '12'], length: line.length });
  });

  it('is corrupt when one bit changed, never newer', () => {
    const line = bytes(headerLine('index', ['abc']));
    for (let bit = 0; bit < line.length * 8; bit += 1) {
      const changed = Buffer.from(line);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(readHeader(changed, 'index')).toEqual({ ok: false, problem: 'corrupt' });
    }
  });

  it('of a later version is newer, when it is whole', () => {
    const text = 'trajectwijzer-kluis 2 dossier iets anders';
    expect(readHeader(bytes(`${text} ${checksum(text)}\n`), 'dossier')).toEqual({
      ok: false,
      problem: 'newer-version',
    });
    expect(readHeader(bytes(`${text} 00000000\n`), 'dossier')).toEqual({ ok: false, problem: 'corrupt' });
  });

  it('of another kind is corrupt', () => {
    expect(readHeader(bytes(headerLine('index', ['a'])), 'dossier')).toEqual({ ok: false, problem: 'corrupt' });
  });

  it('is read from any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        expect(readHeader(content, 'dossier').ok).toBe(false);
      }),
    );
  });
});

describe('the recovery key', () => {
  it('is nine groups of four signs and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES }), (key) => {
        const shown = showRecoveryKey(key);
        expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readRecoveryKey(shown)?.equals(key)).toBe(true);
      }),
    );
  });

  it('may be typed in small letters, with spaces, and with O, I and L for digits', () => {
    const key = Buffer.alloc(RECOVERY_BYTES, 1);
    const typed = showRecoveryKey(key).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readRecoveryKey(typed)?.equals(key)).toBe(true);
  });

  it('shows a sign that was typed wrongly', () => {
    const shown = showRecoveryKey(Buffer.from('twintig bytes geheim'));
    for (const [at, sign] of [...shown].entries()) {
      if (sign === '-') continue;
      const other = sign === 'X' ? 'Y' : 'X';
      expect(readRecoveryKey(`${shown.slice(0, at)}${other}${shown.slice(at + 1)}`)).toBeNull();
    }
  });

  it('is refused when it is no key at all', () => {
    for (const text of ['', 'AAAA', 'U'.repeat(36), '?'.repeat(36)]) expect(readRecoveryKey(text)).toBeNull();
  });
});
