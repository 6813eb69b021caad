import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTemporaryName, writeFileAtomic } from '../../../../electron/storage/atomic-file.ts';
import { type FileSystem, nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { filesIn, tempFolder } from './temp-vault.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'test' });

describe('writing a file whole or not at all', () => {
  it('makes a file, and replaces it', () => {
    const folder = tempFolder();
    writeFileAtomic(join(folder, 'a'), 'een');
    writeFileAtomic(join(folder, 'a'), Buffer.from('twee'));
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('twee');
    expect(filesIn(folder)).toEqual(['a']);
  });

  it('refuses an existing name when asked, and keeps what is there', () => {
    const folder = tempFolder();
    writeFileAtomic(join(folder, 'a'), 'een', { overwrite: false });
    expect(() => writeFileAtomic(join(folder, 'a'), 'twee', { overwrite: false })).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('een');
    expect(filesIn(folder)).toEqual(['a']);
  });

  it('flushes the bytes before the name, and the name before it returns', () => {
    const steps: string[] = [];
    const spy = (name: string): void => {
      steps.push(name);
    };
    const files: FileSystem = {
      ...nodeFileSystem,
      fsyncSync: (handle) => {
        spy('flush');
        nodeFileSystem.fsyncSync(handle);
      },
      linkSync: (from, to) => {
        spy('link');
        nodeFileSystem.linkSync(from, to);
      },
      renameSync: (from, to) => {
        spy('rename');
        nodeFileSystem.renameSync(from, to);
      },
    };
    const folder = tempFolder();
    writeFileAtomic(join(folder, 'a'), 'x', { files, overwrite: false });
    writeFileAtomic(join(folder, 'a'), 'y', { files });
    expect(steps).toEqual(['flush', 'link', 'flush', 'flush', 'rename', 'flush']);
  });

  it('works on a disk without links, and still never overwrites', () => {
    const folder = tempFolder();
    const files: FileSystem = {
      ...nodeFileSystem,
      linkSync: () => {
        throw systemError('EPERM');
      },
    };
    writeFileAtomic(join(folder, 'a'), 'een', { overwrite: false, files });
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('een');
    expect(() => writeFileAtomic(join(folder, 'a'), 'twee', { overwrite: false, files })).toThrow('EEXIST');
    expect(filesIn(folder)).toEqual(['a']);
  });

  it.each(['openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const)(
    'leaves nothing behind when %s fails',
    (name) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'a'), 'oud');
      const files: FileSystem = {
        ...nodeFileSystem,
        [name]: () => {
          throw systemError('ENOSPC');
        },
      };
      expect(() => writeFileAtomic(join(folder, 'a'), 'nieuw', { files })).toThrow('ENOSPC');
      expect(filesIn(folder)).toEqual(['a']);
      expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('oud');
    },
  );

  it('writes on when the system takes only a part of the bytes', () => {
    const folder = tempFolder();
    const files: FileSystem = {
      ...nodeFileSystem,
      writeSync: (handle: number, bytes: NodeJS.ArrayBufferView | string, offset?: unknown) =>
        typeof bytes === 'string'
          ? 0
          : nodeFileSystem.writeSync(handle, bytes, Number(offset), Math.min(3, bytes.byteLength - Number(offset))),
    };
    writeFileAtomic(join(folder, 'a'), 'meer dan drie bytes', { files });
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('meer dan drie bytes');
  });

  it('knows its own temporary files', () => {
    expect(isTemporaryName('.x.3.tw.0123456789ab.tmp')).toBe(true);
    for (const name of ['x.tmp', '.x.tmp', '.x.0123456789ab.tw']) expect(isTemporaryName(name)).toBe(false);
  });
});
