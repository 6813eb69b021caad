import { describe, expect, it } from 'vitest';
import { createSaver, type SaverPorts, type SaveState } from '../../../renderer/src/dossier/saver.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import { err, ok, type Result } from '../../../shared/api/result.ts';

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

/** A saver of texts with answers given by hand and a clock that runs when told. */
function bench(answers: readonly Result<Saved, ApiError>[]) {
  const sent: { draft: string; revision: number }[] = [];
  const states: SaveState[] = [];
  const waiting: { work: () => void; ms: number; cancelled: boolean }[] = [];
  const queue = [...answers];
  const ports: SaverPorts<string> = {
    save: async (draft, revision) => {
      sent.push({ draft, revision });
      return queue.shift() ?? ok({ revision: revision + 1, savedAt: `na ${draft}` });
    },
    onState: (state) => states.push(state),
    later: (work, ms) => {
      const entry = { work, ms, cancelled: false };
      waiting.push(entry);
      return () => {
        entry.cancelled = true;
      };
    },
  };
  const saver = createSaver<string>({ revision: 1, savedAt: 'begin' }, ports);
  const tick = async (): Promise<void> => {
    for (const entry of waiting.splice(0)) if (!entry.cancelled) entry.work();
    await settle();
  };
  return { saver, sent, states, waiting, tick };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
const disk: ApiError = { kind: 'disk', message: 'vol' };
const conflict: ApiError = { kind: 'conflict', message: 'elders' };
const invalid: ApiError = { kind: 'invalid', message: 'kan niet' };

describe('saving', () => {
  it('saves each change with the revision of the one before', async () => {
    const { saver, sent, states } = bench([]);
    saver.change('a', false);
    await settle();
    saver.change('b', false);
    await settle();
    expect(sent).toEqual([
      { draft: 'a', revision: 1 },
      { draft: 'b', revision: 2 },
    ]);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 'na b' });
  });
  it('never saves twice at once, and always the newest', async () => {
    const { saver, sent } = bench([]);
    for (const draft of ['a', 'b', 'c', 'd']) saver.change(draft, false);
    expect(await saver.flush()).toBe(true);
    expect(sent.at(-1)).toEqual({ draft: 'd', revision: sent.length });
  });
  it('waits while someone types, but not when it is asked to finish', async () => {
    const { saver, sent } = bench([]);
    saver.change('a', true);
    await settle();
    expect(sent).toEqual([]);
    await saver.flush();
    expect(sent.map(({ draft }) => draft)).toEqual(['a']);
  });
  it('tries again when the disk is full, longer each time, with what is newest', async () => {
    const { saver, sent, states, waiting, tick } = bench([err(disk), err(disk)]);
    saver.change('a', false);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'retry', error: disk });
    const first = waiting[0]?.ms ?? 0;
    await tick();
    expect(waiting[0]?.ms).toBe(first * 2);
    saver.change('b', false);
    await settle();
    expect(sent.at(-1)).toEqual({ draft: 'b', revision: 1 });
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 'na b' });
  });
  it('stops at a conflict until someone chooses', async () => {
    const { saver, sent, states } = bench([err(conflict)]);
    saver.change('a', false);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'conflict', error: conflict });
    saver.change('b', false);
    expect(await saver.flush()).toBe(false);
    expect(sent).toHaveLength(1);
    saver.overrule(7);
    await settle();
    expect(sent.at(-1)).toEqual({ draft: 'b', revision: 7 });
  });
  it('does not send again what was refused', async () => {
    const { saver, sent, states } = bench([err(invalid)]);
    saver.change('a', false);
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'refused', error: invalid });
    await saver.flush();
    expect(sent).toHaveLength(1);
  });
});
