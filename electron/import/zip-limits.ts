/** Looks into a zip file before anything opens it: how much comes out, and how many rows, with a ceiling on both. */
import { inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../shared/api/result.ts';

export const MAX_WORKBOOK_BYTES = 5_000_000;
const MAX_INFLATED_BYTES = 60_000_000;
const MAX_ENTRIES = 200;

const END_SIGNATURE = 0x0605_4b50;
const ENTRY_SIGNATURE = 0x0201_4b50;
const LOCAL_SIGNATURE = 0x0403_4b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

export type ZipProblem = 'geen-zip' | 'te-groot';

/**
 * Unpacks every part with a limit on what comes out, whatever the headers say.
 * @returns the parts whose name `wanted` accepts, as text
 */
export function unpackWithin(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, string>, ZipProblem> {
  if (bytes.length > MAX_WORKBOOK_BYTES) return err('te-groot');
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(data);
  if (entries === undefined) return err('geen-zip');
  if (entries.length > MAX_ENTRIES) return err('te-groot');
  const texts = new Map<string, string>();
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries) {
    const content = unpack(data, entry, left);
    if (content === 'te-groot') return err('te-groot');
    if (content === undefined) return err('geen-zip');
    left -= content.length;
    if (wanted(entry.name)) texts.set(entry.name, content.toString('utf8'));
  }
  return ok(texts);
}

/** The list at the end of the file; undefined when there is none or it points outside the file. */
function entriesOf(data: Buffer): readonly ZipEntry[] | undefined {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_SIZE > data.length || data.readUInt32LE(end) !== END_SIGNATURE) return undefined;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count && entries.length <= MAX_ENTRIES; index += 1) {
    if (at + ENTRY_SIZE > data.length || data.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const [name, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
    entries.push({
      name: data.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      offset: data.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
}

function unpack(data: Buffer, { method, packed, offset }: ZipEntry, limit: number): Buffer | 'te-groot' | undefined {
  if (offset + LOCAL_SIZE > data.length || data.readUInt32LE(offset) !== LOCAL_SIGNATURE) return undefined;
  const start = offset + LOCAL_SIZE + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  if (start + packed > data.length) return undefined;
  const content = data.subarray(start, start + packed);
  if (method === STORED) return content.length > limit ? 'te-groot' : content;
  if (method !== DEFLATED || limit <= 0) return method === DEFLATED ? 'te-groot' : undefined;
  try {
    return inflateRawSync(content, { maxOutputLength: limit });
  } catch (error) {
    return error instanceof RangeError ? 'te-groot' : undefined;
  }
}
