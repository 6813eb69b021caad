/**
 * Every method of the contract, happy and with each error that it declares. An error that is declared and cannot happen is
 * as wrong as one that happens and was not declared: a screen would handle what never comes.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../electron/services/settings-values.ts';
import { checksum } from '../../electron/storage/header.ts';
import { syntheticRows } from '../../electron/tools/bench/synthetic-catalogue.ts';
import { contract, type InputOf, type MethodName, type WorkbenchApi } from '../../shared/api/contract.ts';
import { DOOR_ERRORS, type ErrorKind } from '../../shared/api/errors.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { decisionFile } from '../../shared/local/decision-file.ts';
import type { Decision } from '../../shared/local/decisions.ts';
import { LIST_COLUMNS } from '../../shared/local/list-columns.ts';
import { keepAdvice } from '../../shared/pathways/replay/kept-advice.ts';
import { packFile } from '../support/pack-file.ts';
import {
  cancelled,
  directEngine,
  newWorkbench,
  openWorkbench,
  type Workbench,
} from '../unit/electron/services/workbench.ts';
import { filesIn, PASSPHRASE, tempFolder } from '../unit/electron/storage/temp-vault.ts';

const NEXT = 'een heel andere wachtzin';
const NEWER = (kind: string): string => {
  const text = `trajectwijzer-kluis 2 ${kind} x`;
  return `${text} ${checksum(text)}\n`;
};

const seen = new Map<string, Set<string>>();
const note = (method: string, what: string): void => {
  seen.set(method, (seen.get(method) ?? new Set()).add(what));
};

/** An open vault with one dossier of two revisions; a workbench that has seen it opened. */
interface Scene {
  readonly bench: Workbench;
  readonly id: string;
  readonly recoveryKey: string;
  readonly ticket: (content?: string | Uint8Array) => string;
  readonly sealed: Buffer;
}

async function scene(): Promise<Scene> {
  const bench = newWorkbench();
  const { recoveryKey } = await bench.must('session.create', { passphrase: PASSPHRASE });
  const { id, dossier } = await bench.must('dossiers.create', { client: { naam: 'Benali' } });
  await bench.must('dossiers.save', { id, revision: 1, dossier });
  const taken = async (input: InputOf<'dossiers.exportFile'>): Promise<Buffer> => {
    const { file } = await bench.must('dossiers.exportFile', input);
    return Buffer.from(bench.files.take(file.ticket)?.bytes ?? []);
  };
  const [plain, sealed] = [await taken({ id, plain: true }), await taken({ id, passphrase: NEXT })];
  const ticket = (content: string | Uint8Array = plain): string => bench.files.receive(Buffer.from(content)) ?? '';
  return { bench, id, recoveryKey, ticket, sealed };
}

type Input<M extends MethodName> = Parameters<WorkbenchApi[M]>[0];
type Inputs = { [M in MethodName]: (s: Scene) => Promise<Input<M>> | Input<M> };

const otherPack = packFile((rules) => rules);

/** The dossier with an advice that it keeps. */
async function withAdvice(s: Scene): Promise<Dossier> {
  const dossier = await dossierOf(s);
  const { advies } = await s.bench.must('advice.compute', { dossier, stream: 'toen', sequence: 1 });
  return { ...dossier, adviezen: [keepAdvice(advies, '2026-11-20T10:00:00Z') as never] };
}

const dossierOf = async ({ bench, id }: Scene) => (await bench.must('dossiers.open', { id })).dossier;

/** What each method is asked when all goes well. */
const GOOD: Inputs = {
  'session.state': () => ({}),
  'session.create': () => ({ passphrase: PASSPHRASE }),
  'session.unlock': () => ({ passphrase: PASSPHRASE }),
  'session.recover': ({ recoveryKey }) => ({ recoveryKey, passphrase: NEXT }),
  'session.lock': () => ({}),
  'session.changePassphrase': () => ({ current: PASSPHRASE, next: NEXT }),
  'session.touch': () => ({}),
  'settings.get': () => ({}),
  'settings.set': () => DEFAULT_SETTINGS,
  'dossiers.list': () => ({}),
  'dossiers.open': ({ id }) => ({ id }),
  'dossiers.create': () => ({}),
  'dossiers.save': async (s) => ({ id: s.id, revision: 2, dossier: await dossierOf(s) }),
  'dossiers.archive': ({ id }) => ({ id, revision: 2 }),
  'dossiers.restore': ({ id }) => ({ id, revision: 2, from: 1 }),
  'dossiers.history': ({ id }) => ({ id }),
  'dossiers.remove': ({ id }) => ({ id, revision: 2 }),
  'dossiers.importFile': ({ ticket }) => ({ ticket: ticket(), ifExists: 'copy' }),
  'dossiers.exportFile': ({ id }) => ({ id, plain: true }),
  'dossiers.loadPractice': () => ({}),
  'advice.compute': async (s) => ({ dossier: await dossierOf(s), stream: 's', sequence: 1 }),
  'exports.popPdf': ({ id }) => ({ id }),
  'exports.popWorkbook': ({ id }) => ({ id }),
  'exports.bringList': ({ id }) => ({ id }),
  'exports.okotNote': ({ id }) => ({ id }),
  'catalogue.search': () => ({ text: 'verpleegkunde' }),
  'catalogue.get': async ({ bench }) => ({
    id: (await bench.must('catalogue.search', { text: 'verpleegkunde' })).programmes[0]?.id ?? '',
  }),
  'packs.list': () => ({}),
  'packs.preview': ({ ticket }) => ({ ticket: ticket(otherPack.text) }),
  'packs.import': async ({ bench, ticket }) => {
    await bench.must('packs.preview', { ticket: ticket(otherPack.text) });
    return { hash: otherPack.hash };
  },
  'packs.use': () => ({ hash: null }),
  'advice.replay': async (s) => ({ dossier: await withAdvice(s), advies: 0 }),
  'exemptions.calibration': () => ({}),
  'rules.list': () => ({ peildatum: '2025-09-15' }),
  'facts.dictionary': () => ({}),
  'exports.handbook': () => ({}),
  'advice.nextYear': ({ id }) => ({ dossier: DRAFT(id) as never, inschrijving: null }),
  'catalogue.template': () => ({}),
  'catalogue.previewImport': ({ ticket }) => ({ ticket: ticket(GUIDE) }),
  'catalogue.import': ({ ticket }) => ({ ticket: ticket(GUIDE), naam: 'gids.json' }),
  'catalogue.local': () => ({}),
  'catalogue.removeLocal': () => ({}),
  'catalogue.restoreLocal': async ({ bench, ticket }) => {
    await bench.must('catalogue.import', { ticket: ticket(GUIDE) });
    await bench.must('catalogue.removeLocal', {});
    return {};
  },
  'precedents.list': () => ({}),
  'precedents.record': () => DECISION,
  'precedents.remove': async ({ bench }) => {
    const { beslissingen } = await bench.must('precedents.record', DECISION);
    return { id: beslissingen[0]?.id ?? '' };
  },
  'precedents.export': async ({ bench }) => {
    await bench.must('precedents.record', DECISION);
    return {};
  },
  'precedents.preview': ({ ticket }) => ({ ticket: ticket(DECISIONS) }),
  'precedents.import': ({ ticket }) => ({ ticket: ticket(DECISIONS) }),
  'lists.template': () => ({}),
  'lists.preview': ({ ticket }) => ({ ticket: ticket(LIST) }),
  'lists.import': ({ ticket }) => ({ ticket: ticket(LIST) }),
  'lists.list': () => ({}),
  'lists.remove': async ({ bench, ticket }) => {
    await bench.must('lists.import', { ticket: ticket(LIST) });
    return { soort: 'okot', academiejaar: '2026-2027' };
  },
};

const GUIDE = JSON.stringify(syntheticRows(2, ['HOGENT']));
const DECISION: InputOf<'precedents.record'> = {
  van: { niveau: 'graduaat', naam: 'Droomkunde', instelling: 'VIVES' },
  naar: { niveau: 'pba', naam: 'Maanmeting', instelling: 'HOGENT' },
  vrijgesteld: 54,
  totaal: 180,
  op: '2026-06-30',
};
const DECISIONS = JSON.stringify(
  decisionFile([{ ...DECISION, id: 'EIGEN-0123456789ab', bron: 'eigen ervaring' } as Decision]),
);
const LIST = [
  LIST_COLUMNS.map(({ kop }) => kop).join(';'),
  'okot;2026-2027;Proeflijst;https://example.org/lijst;neen;;Graduaat in de droomkunde;HOGENT',
].join('\n');
const LOCAL_WRITES = [
  'catalogue.import',
  'catalogue.removeLocal',
  'catalogue.restoreLocal',
  'lists.import',
  'lists.remove',
  'precedents.record',
  'precedents.remove',
  'precedents.import',
] as const;

const METHODS = Object.keys(contract) as MethodName[];

async function ask<M extends MethodName>(method: M, bench: Workbench, input: unknown): Promise<string> {
  const result = await bench.call(method, input as InputOf<M>);
  const what = result.ok ? 'ok' : result.error.kind;
  note(method, what);
  if (!result.ok) {
    expect([method, [...contract[method].errors, ...DOOR_ERRORS].includes(what as ErrorKind), what]).toEqual([
      method,
      true,
      what,
    ]);
    expect(result.error.message.length).toBeGreaterThan(10);
  }
  expect(bench.log).toEqual([]);
  return what;
}

describe('every method', () => {
  it.each(METHODS)('%s does what it says', async (method) => {
    const s = await scene();
    const input = await GOOD[method](s);
    if (method === 'session.create') expect(await ask(method, newWorkbench(), input)).toBe('ok');
    else expect(await ask(method, s.bench, input)).toBe('ok');
  });

  it.each(METHODS)('%s refuses a message with something that does not belong there', async (method) => {
    const s = await scene();
    const input = { ...(await GOOD[method](s)), vreemd: 1 };
    expect(await ask(method, s.bench, input)).toBe('invalid');
  });

  it.each(METHODS)('%s gives nothing of a client while the vault is locked or absent', async (method) => {
    const s = await scene();
    const input = await GOOD[method](s);
    await s.bench.must('session.lock', {});
    const declared: readonly string[] = contract[method].errors;
    const fresh = newWorkbench();
    const isOpening = ['session.unlock', 'session.recover'].includes(method);
    if (!isOpening) {
      const locked = await ask(method, s.bench, input);
      expect(locked === 'locked').toBe(declared.includes('locked'));
    }
    const absent = await ask(method, fresh, input);
    expect(absent === 'no-vault').toBe(declared.includes('no-vault'));
  });
});

type Change = (s: Scene) => void;
const dossiers = ({ bench }: Scene): string => join(bench.folder, 'dossiers');
const file = (s: Scene, revision: number): string => join(dossiers(s), `${s.id}.${revision}.tw`);

/** Where the folder was, a file is: every call on what is in it is an error of the disk. */
const noFolder: Change = (s) => {
  renameSync(dossiers(s), `${dossiers(s)}-weg`);
  writeFileSync(dossiers(s), '');
};
const noSettings: Change = ({ bench }) => {
  rmSync(join(bench.folder, 'instellingen.tw'), { force: true });
  mkdirSync(join(bench.folder, 'instellingen.tw', 'x'), { recursive: true });
};
const noPackFolder: Change = ({ bench }) => writeFileSync(join(bench.folder, 'regelpakketten'), '');
const noPackChoice: Change = ({ bench }) => mkdirSync(join(bench.folder, 'pakketten.tw', 'x'), { recursive: true });
const noLocal: Change = ({ bench }) => {
  rmSync(join(bench.folder, 'lokaal.tw'), { force: true });
  mkdirSync(join(bench.folder, 'lokaal.tw', 'x'), { recursive: true });
};
const noKeys: Change = ({ bench }) => {
  for (const name of ['sleutels.tw', 'kluis.tw']) {
    rmSync(join(bench.folder, name));
    mkdirSync(join(bench.folder, name, 'x'), { recursive: true });
  }
};
const takenOver: Change = ({ bench }) => {
  for (const name of filesIn(bench.folder)) if (name.startsWith('slot.')) rmSync(join(bench.folder, name));
};
const damaged: Change = (s) => {
  for (const revision of [1, 2]) writeFileSync(file(s, revision), 'rommel');
};
const newerDossier: Change = (s) => writeFileSync(file(s, 2), NEWER('dossier'));
const newerBeside: Change = (s) => writeFileSync(file(s, 3), NEWER('dossier'));
const newerSettings: Change = ({ bench }) =>
  writeFileSync(join(bench.folder, 'instellingen.tw'), NEWER('instellingen'));
const newerVault: Change = ({ bench }) => writeFileSync(join(bench.folder, 'kluis.tw'), NEWER('kluis'));
const damagedVault: Change = ({ bench }) => {
  for (const name of ['kluis.tw', 'kluis.kopie.tw']) writeFileSync(join(bench.folder, name), 'rommel');
};

interface Case {
  readonly method: MethodName;
  readonly kind: ErrorKind;
  readonly change: Change | null;
  /** Another message than the good one. */
  readonly input: ((s: Scene) => unknown) | undefined;
}
const OTHER = '01K55H7R2NAD1A0PZEGH0GENTH';

const each = (
  methods: readonly MethodName[],
  kind: ErrorKind,
  change: Change | null,
  input?: (s: Scene) => unknown,
): Case[] => methods.map((method) => ({ method, kind, change, input }));

const EXPORTS = ['exports.popPdf', 'exports.popWorkbook', 'exports.bringList', 'exports.okotNote'] as const;
const READING = ['dossiers.open', 'dossiers.history', 'dossiers.exportFile', ...EXPORTS] as const;
const WRITING = ['dossiers.archive', 'dossiers.restore'] as const;

const CASES: readonly Case[] = [
  ...each(
    [...READING, ...WRITING, 'dossiers.create', 'dossiers.loadPractice', 'dossiers.importFile'],
    'disk',
    noFolder,
  ),
  ...each(['settings.get', 'settings.set', 'exports.handbook'], 'disk', noSettings),
  ...each(['session.changePassphrase', 'dossiers.remove'], 'disk', noKeys),
  ...each(['dossiers.save'], 'disk', noFolder, (s) => ({ id: s.id, revision: 2, dossier: DRAFT(s.id) })),
  ...each(['settings.set', 'session.changePassphrase', 'dossiers.create', 'dossiers.save'], 'in-use', takenOver),
  ...each([...WRITING, 'dossiers.remove', 'dossiers.importFile', 'dossiers.loadPractice'], 'in-use', takenOver),
  ...each(['dossiers.open', 'dossiers.history', ...EXPORTS], 'not-found', null, () => ({ id: OTHER })),
  ...each(['dossiers.exportFile'], 'not-found', null, () => ({ id: OTHER, plain: true })),
  ...each([...WRITING, 'dossiers.remove'], 'not-found', null, () => ({ id: OTHER, revision: 1 })),
  ...each(['dossiers.save'], 'not-found', null, () => ({ id: OTHER, revision: 1, dossier: DRAFT(OTHER) })),
  ...each(['dossiers.open', 'dossiers.exportFile', ...EXPORTS], 'corrupt', damaged),
  ...each(['dossiers.archive'], 'corrupt', damaged),
  ...each(['dossiers.restore'], 'corrupt', damaged),
  ...each([...READING, 'dossiers.archive'], 'newer-version', newerDossier),
  ...each(['dossiers.restore'], 'newer-version', newerDossier, ({ id }) => ({ id, revision: 2 })),
  ...each(['settings.get', 'dossiers.create', 'exports.handbook'], 'newer-version', newerSettings),
  ...each([...WRITING], 'conflict', null, ({ id }) => ({ id, revision: 1 })),
  ...each(['dossiers.remove'], 'conflict', null, ({ id }) => ({ id, revision: 1 })),
  ...each(['dossiers.save'], 'conflict', null, ({ id }) => ({ id, revision: 1, dossier: DRAFT(id) })),
  ...each(['dossiers.importFile'], 'conflict', newerBeside, ({ ticket }) => ({
    ticket: ticket(),
    ifExists: 'revision',
  })),
  ...each(['dossiers.save'], 'too-large', null, ({ id }) => ({ id, revision: 2, dossier: LARGE(id) })),
  ...each(['advice.compute'], 'too-large', null, ({ id }) => ({ dossier: LARGE(id), stream: 's', sequence: 1 })),
  ...each(['advice.nextYear'], 'too-large', null, ({ id }) => ({ dossier: LARGE(id), inschrijving: null })),
  ...each(['dossiers.importFile'], 'too-large', null, ({ ticket }) => ({ ticket: ticket(new Uint8Array(3e6)) })),
  ...each(['dossiers.importFile'], 'expired', null, () => ({ ticket: '0'.repeat(32) })),
  ...each(['dossiers.importFile'], 'exists', null, ({ ticket }) => ({ ticket: ticket() })),
  ...each(['dossiers.importFile'], 'wrong-passphrase', null, ({ ticket, sealed }) => ({ ticket: ticket(sealed) })),
  ...each(['dossiers.importFile'], 'corrupt', null, ({ ticket, sealed }) => ({
    ...{ ticket: ticket(sealed.subarray(0, 50)), passphrase: NEXT },
  })),
  ...each(['dossiers.importFile'], 'newer-version', null, ({ ticket }) => ({
    ...{ ticket: ticket(NEWER('uitwisseling')), passphrase: NEXT },
  })),
  ...each(['packs.preview'], 'expired', null, () => ({ ticket: '0'.repeat(32) })),
  ...each(['packs.preview', 'packs.import', 'packs.use'], 'not-found', null, () => ({ hash: '0'.repeat(64) })),
  ...each(['packs.import'], 'disk', noPackFolder),
  ...each(['packs.use'], 'disk', noPackChoice),
  ...each(['packs.import', 'packs.use'], 'in-use', takenOver),
  ...each(['advice.replay'], 'not-found', null, async (s) => ({ dossier: await dossierOf(s), advies: 0 })),
  ...each(['advice.replay'], 'too-large', null, ({ id }) => ({ dossier: LARGE(id), advies: 0 })),
  ...each(LOCAL_WRITES, 'disk', noLocal),
  ...each(LOCAL_WRITES, 'in-use', takenOver),
  ...each(['catalogue.previewImport', 'catalogue.import', 'lists.preview', 'lists.import'], 'expired', null, () => ({
    ticket: '0'.repeat(32),
  })),
  ...each(['precedents.preview', 'precedents.import'], 'expired', null, () => ({ ticket: '0'.repeat(32) })),
  ...each(['precedents.remove'], 'not-found', null, () => ({ id: 'EIGEN-000000000000' })),
  ...each(['precedents.export'], 'not-found', null, () => ({})),
  ...each(['catalogue.restoreLocal'], 'not-found', null, () => ({})),
  ...each(['lists.remove'], 'not-found', null, () => ({ soort: 'okot', academiejaar: '2020-2021' })),
  ...each(['session.create'], 'vault-exists', null),
  ...each(['session.changePassphrase'], 'wrong-passphrase', null, () => ({ current: NEXT, next: NEXT })),
  ...each(['catalogue.get'], 'not-found', null, () => ({ id: 'niets' })),
];

const DRAFT = (id: string): object => ({ formaat: 'trajectwijzer-dossier', versie: 1, id });
const LARGE = (id: string): object => ({
  ...DRAFT(id),
  notities: Array.from({ length: 150 }, () => ({ tekst: 'x'.repeat(15_000) })),
});

describe('every declared error', () => {
  it.each(CASES)('$method says $kind', async ({ method, kind, change, input }) => {
    const s = await scene();
    const message = input ? await input(s) : await GOOD[method](s);
    change?.(s);
    expect(await ask(method, s.bench, message)).toBe(kind);
  });

  /** A dossier that was seen to be damaged when the vault was opened. */
  it.each([
    ['corrupt', damaged],
    ['newer-version', newerDossier],
  ] as const)('of a dossier that is %s since the vault was opened', async (kind, change) => {
    const s = await scene();
    await s.bench.must('session.lock', {});
    change(s);
    rmSync(join(s.bench.folder, 'index.log'));
    await s.bench.must('session.unlock', { passphrase: PASSPHRASE });
    const one = { id: s.id, revision: 2 };
    expect(await ask('dossiers.history', s.bench, { id: s.id })).toBe(kind);
    expect(await ask('dossiers.save', s.bench, { ...one, dossier: DRAFT(s.id) })).toBe(kind);
    expect(await ask('dossiers.restore', s.bench, one)).toBe(kind);
    expect(await ask('dossiers.importFile', s.bench, { ticket: s.ticket() })).toBe(kind);
    expect(await ask('dossiers.remove', s.bench, one)).toBe(kind === 'corrupt' ? 'ok' : kind);
  });

  it('of opening', async () => {
    const ways = ['session.unlock', 'session.recover'] as const;
    for (const method of ways) {
      const locked = async (change: Change): Promise<Scene> => {
        const s = await scene();
        await s.bench.must('session.lock', {});
        change(s);
        return s;
      };
      const expectKind = async (change: Change, kind: string): Promise<void> => {
        const s = await locked(change);
        expect(await ask(method, s.bench, await GOOD[method](s))).toBe(kind);
      };
      await expectKind(newerVault, 'newer-version');
      await expectKind(damagedVault, 'corrupt');
      await expectKind(noFolder, 'disk');
      const s = await locked(() => undefined);
      const wrong = { passphrase: NEXT, ...(method === 'session.recover' ? { recoveryKey: 'AAAA' } : {}) };
      expect(await ask(method, s.bench, wrong)).toBe('wrong-passphrase');
      const other = newWorkbench({ folder: s.bench.folder });
      await other.must('session.unlock', { passphrase: PASSPHRASE });
      expect(await ask(method, s.bench, await GOOD[method](s))).toBe('in-use');
    }
  });

  it('of making a vault', async () => {
    const create = async (prepare: (folder: string) => void): Promise<string> => {
      const folder = join(tempFolder(), 'kluis');
      mkdirSync(folder);
      prepare(folder);
      return ask('session.create', newWorkbench({ folder }), { passphrase: PASSPHRASE });
    };
    const s = await scene();
    expect(await create((folder) => writeFileSync(join(folder, 'dossiers'), ''))).toBe('disk');
    expect(
      await create((folder) => {
        mkdirSync(join(folder, 'dossiers'));
        copyFileSync(file(s, 1), join(folder, 'dossiers', `${s.id}.1.tw`));
      }),
    ).toBe('corrupt');
    expect(await create((folder) => writeFileSync(join(folder, 'index.log'), NEWER('index')))).toBe('newer-version');
    const slot = filesIn(s.bench.folder).find((name) => name.startsWith('slot.')) ?? '';
    const holder = readFileSync(join(s.bench.folder, slot));
    expect(await create((folder) => writeFileSync(join(folder, 'slot.1'), holder))).toBe('in-use');
  });

  it('of an advice that a newer one replaced', async () => {
    const bench = await openWorkbench({ engine: { ...directEngine(), compute: async () => cancelled } });
    const { id, dossier } = await bench.must('dossiers.create', {});
    expect(await ask('advice.compute', bench, { dossier, stream: 's', sequence: 1 })).toBe('cancelled');
    for (const method of EXPORTS) expect(await ask(method, bench, { id })).toBe('cancelled');
  });
});

describe('this suite', () => {
  it('saw every method succeed and every declared error happen', () => {
    const missing = METHODS.flatMap((method) =>
      ['ok', ...contract[method].errors]
        .filter((what) => !seen.get(method)?.has(what))
        .map((what) => `${method}: ${what}`),
    );
    expect(missing).toEqual([]);
  });
});
