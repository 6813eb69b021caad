/**
 * Every file of the vault begins with one readable line: what it is, of which version, and a check of the line itself.
 * The check tells a newer file (leave it alone) from a damaged one; the seal protects the rest.
 */
import { crc32 } from 'node:zlib';

const MAGIC = 'trajectwijzer-kluis';
/** Version of the files; rises when an older program could misread them. */
const FORMAT_VERSION = 1;
const LONGEST = 1024;
const FIELD = /^[A-Za-z0-9_=.-]+$/;

export type FileKind =
  | 'kluis'
  | 'sleutels'
  | 'index'
  | 'dossier'
  | 'instellingen'
  | 'pakketten'
  | 'lokaal'
  | 'uitwisseling';

export type HeaderRead =
  | { readonly ok: true; readonly line: string; readonly fields: readonly string[]; readonly length: number }
  | { readonly ok: false; readonly problem: 'corrupt' | 'newer-version' };

export const checksum = (content: string | Uint8Array): string => crc32(content).toString(16).padStart(8, '0');

/** The first line of a file, with its line end. */
export function headerLine(kind: FileKind, fields: readonly (string | number)[]): string {
  return withCheck([MAGIC, FORMAT_VERSION, kind, ...fields].join(' '));
}

const withCheck = (text: string): string => `${text} ${checksum(text)}\n`;

const CORRUPT: HeaderRead = { ok: false, problem: 'corrupt' };

/** Reads the first line of a file that should be of this kind. */
export function readHeader(bytes: Uint8Array, kind: FileKind): HeaderRead {
  const end = bytes.subarray(0, LONGEST).indexOf(0x0a);
  if (end < 0) return CORRUPT;
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, end + 1).toString('latin1');
  const parts = line.slice(0, -1).split(' ');
  const [magic, version, name] = parts;
  const check = parts.pop();
  if (magic !== MAGIC || version === undefined || check !== checksum(parts.join(' '))) return CORRUPT;
  if (!/^[1-9]\d{0,4}$/.test(version)) return CORRUPT;
  if (Number(version) > FORMAT_VERSION) return { ok: false, problem: 'newer-version' };
  const fields = parts.slice(3);
  if (name !== kind || !fields.every((field) => FIELD.test(field))) return CORRUPT;
  return { ok: true, line, fields, length: end + 1 };
}
