import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsFrom } from '../../../../electron/services/settings-values.ts';
import { PASSPHRASE } from '../storage/temp-vault.ts';
import { MINUTE, newWorkbench, openWorkbench, START, type Workbench } from './workbench.ts';

const NEXT = 'een heel andere wachtzin';
const stateOf = async (bench: Workbench): Promise<string> => (await bench.must('session.state', {})).state;

describe('the session', () => {
  it('goes from absent to open to locked and back', async () => {
    const bench = newWorkbench();
    expect(await stateOf(bench)).toBe('absent');
    expect(await bench.kind('session.unlock', { passphrase: PASSPHRASE })).toBe('no-vault');
    const { recoveryKey } = await bench.must('session.create', { passphrase: PASSPHRASE });
    expect(recoveryKey).toHaveLength(44);
    expect(await bench.must('session.state', {})).toEqual({
      state: 'open',
      locksAt: new Date(START + 10 * MINUTE).toISOString(),
      autoLockMinutes: 10,
      problems: [],
    });
    expect(await bench.kind('session.create', { passphrase: PASSPHRASE })).toBe('vault-exists');
    expect(await bench.must('session.lock', {})).toEqual({
      state: 'locked',
      locksAt: null,
      autoLockMinutes: null,
      problems: [],
    });
    expect(await bench.kind('session.create', { passphrase: PASSPHRASE })).toBe('vault-exists');
    expect(await bench.kind('session.unlock', { passphrase: NEXT })).toBe('wrong-passphrase');
    expect(await stateOf(bench)).toBe('locked');
    expect((await bench.must('session.unlock', { passphrase: PASSPHRASE })).state).toBe('open');
    expect((await bench.must('session.unlock', { passphrase: PASSPHRASE })).state).toBe('open');
  });

  it('gives nothing while it is not open', async () => {
    const bench = newWorkbench();
    const query = { limit: 10 };
    expect(await bench.kind('dossiers.list', query)).toBe('no-vault');
    await bench.must('session.create', { passphrase: PASSPHRASE });
    await bench.must('session.lock', {});
    expect(await bench.kind('dossiers.list', query)).toBe('locked');
    expect(await bench.kind('settings.get', {})).toBe('locked');
    expect(await bench.kind('session.changePassphrase', { current: PASSPHRASE, next: NEXT })).toBe('locked');
  });

  it('changes the passphrase', async () => {
    const bench = await openWorkbench();
    expect(await bench.kind('session.changePassphrase', { current: NEXT, next: NEXT })).toBe('wrong-passphrase');
    await bench.must('session.changePassphrase', { current: PASSPHRASE, next: NEXT });
    await bench.must('session.lock', {});
    expect(await bench.kind('session.unlock', { passphrase: PASSPHRASE })).toBe('wrong-passphrase');
    expect(await bench.kind('session.unlock', { passphrase: NEXT })).toBe('ok');
  });

  it('is recovered with the recovery key, also while it is open', async () => {
    const bench = newWorkbench();
    const { recoveryKey } = await bench.must('session.create', { passphrase: PASSPHRASE });
    expect((await bench.must('session.recover', { recoveryKey, passphrase: NEXT })).state).toBe('open');
    await bench.must('session.lock', {});
    expect(await bench.kind('session.unlock', { passphrase: NEXT })).toBe('ok');
    expect(await bench.kind('session.recover', { recoveryKey: 'AAAA', passphrase: NEXT })).toBe('wrong-passphrase');
  });

  it('asks a passphrase of some length, and tells no one what was typed', async () => {
    const bench = newWorkbench();
    const refused = await bench.call('session.create', { passphrase: 'te kort' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid', fields: [{ path: 'passphrase' }] } });
    expect(JSON.stringify(refused)).not.toContain('te kort');
    expect(await stateOf(bench)).toBe('absent');
  });

  it('says that another window has the vault', async () => {
    const bench = await openWorkbench();
    const other = newWorkbench({ folder: bench.folder });
    expect(await stateOf(other)).toBe('locked');
    expect(await other.call('session.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      error: { kind: 'in-use' },
    });
    await bench.must('session.lock', {});
    expect(await other.kind('session.unlock', { passphrase: PASSPHRASE })).toBe('ok');
  });

  it('opens once when asked twice at the same moment', async () => {
    const bench = await openWorkbench();
    await bench.must('session.lock', {});
    const both = await Promise.all([1, 2].map(() => bench.kind('session.unlock', { passphrase: PASSPHRASE })));
    expect(both).toEqual(['ok', 'ok']);
  });

  it('stays locked when the computer went to sleep while it was opening', async () => {
    const bench = await openWorkbench();
    await bench.must('session.lock', {});
    const opening = bench.must('session.unlock', { passphrase: PASSPHRASE });
    bench.services.lock();
    expect((await opening).state).toBe('locked');
    expect(await stateOf(bench)).toBe('locked');
    expect(await bench.kind('session.unlock', { passphrase: PASSPHRASE })).toBe('ok');
  });
});

describe('locking by itself', () => {
  it('happens after ten minutes without use', async () => {
    const bench = await openWorkbench();
    bench.clock.pass(10 * MINUTE - 1);
    expect(await stateOf(bench)).toBe('open');
    bench.clock.pass(1);
    expect(await stateOf(bench)).toBe('locked');
    expect(bench.engine.forgotten).toBeGreaterThan(0);
  });

  it('is put off by use and by touching, not by asking how things are', async () => {
    const bench = await openWorkbench();
    bench.clock.pass(9 * MINUTE);
    await bench.must('dossiers.list', {});
    bench.clock.pass(9 * MINUTE);
    await bench.must('session.touch', {});
    for (let minute = 0; minute < 9; minute += 1) {
      bench.clock.pass(MINUTE);
      expect(await stateOf(bench)).toBe('open');
    }
    bench.clock.pass(MINUTE);
    expect(await stateOf(bench)).toBe('locked');
    expect((await bench.must('session.touch', {})).state).toBe('locked');
  });

  it('counts the sleep of the computer', async () => {
    const bench = await openWorkbench();
    bench.clock.sleep(11 * MINUTE);
    expect(await bench.kind('dossiers.list', {})).toBe('locked');
  });

  it('is not put off by a clock that is set back, nor sooner than asked by one that stands still', async () => {
    const bench = await openWorkbench();
    bench.clock.set(START - 365 * 24 * 60 * MINUTE);
    bench.clock.pass(10 * MINUTE - 1);
    expect(await stateOf(bench)).toBe('open');
    bench.clock.pass(1);
    expect(await stateOf(bench)).toBe('locked');
  });

  it('follows the setting, at once and at the next opening', async () => {
    const bench = await openWorkbench();
    await bench.must('settings.set', { ...DEFAULT_SETTINGS, autoLockMinutes: 2 });
    bench.clock.pass(2 * MINUTE);
    expect(await stateOf(bench)).toBe('locked');
    expect((await bench.must('session.unlock', { passphrase: PASSPHRASE })).autoLockMinutes).toBe(2);
  });

  it('forgets the files that were waiting', async () => {
    const bench = await openWorkbench();
    const { id } = await bench.must('dossiers.create', {});
    const { file } = await bench.must('dossiers.exportFile', { id, plain: true });
    const incoming = bench.files.receive(Buffer.from('{}')) ?? '';
    await bench.must('session.lock', {});
    expect(bench.files.take(file.ticket)).toBeNull();
    expect(bench.files.collect(incoming)).toBeNull();
  });
});

describe('settings', () => {
  it('have defaults, and come back after locking', async () => {
    const bench = await openWorkbench();
    expect(await bench.must('settings.get', {})).toEqual(DEFAULT_SETTINGS);
    const mine = {
      ...DEFAULT_SETTINGS,
      organisatie: 'Kompas',
      begeleider: { naam: 'Tom Baert', rol: 'trajectbegeleider' as const },
    };
    expect(await bench.must('settings.set', mine)).toEqual(mine);
    await bench.must('session.lock', {});
    await bench.must('session.unlock', { passphrase: PASSPHRASE });
    expect(await bench.must('settings.get', {})).toEqual(mine);
  });

  it('refuse what they do not know', async () => {
    const bench = await openWorkbench();
    for (const wrong of [
      { autoLockMinutes: 0 },
      { autoLockMinutes: 121 },
      { accent: 'red' },
      { adres: 'x'.repeat(201) },
    ]) {
      expect(await bench.kind('settings.set', { ...DEFAULT_SETTINGS, ...wrong })).toBe('invalid');
    }
  });

  it('of an earlier version are read part by part', () => {
    expect(settingsFrom(null)).toEqual(DEFAULT_SETTINGS);
    expect(settingsFrom({ organisatie: 'Kompas', accent: 'rood', vroeger: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      organisatie: 'Kompas',
    });
  });
});
