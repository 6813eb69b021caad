/** The only place that wires: ports in, the handlers of the contract out. */

import type { Handlers } from '../../shared/api/contract.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import report from '../../shared/exemptions/calibration/report.json' with { type: 'json' };
import { factSchema } from '../../shared/facts/fact-schema.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { nextYear } from '../../shared/pathways/next-year.ts';
import { rulesView } from '../../shared/plan/rules-view.ts';
import type { VaultOptions } from '../storage/vault.ts';
import { createAdviceEngine } from '../worker/advice-engine.ts';
import { createCatalogueService } from './catalogue.ts';
import { createCatalogueImport } from './catalogue-import.ts';
import {
  type AdviceEngine,
  type Clock,
  type FilePort,
  type Renderers,
  systemClock,
  todayOf,
} from './create-services-ports.ts';
import { type DataError, loadAdviceData } from './data-files.ts';
import { createDossiers, PRACTICE_FOLDER } from './dossiers.ts';
import { createDossierFiles } from './dossiers-files.ts';
import { parseSent } from './dossiers-parse.ts';
import { createExports } from './exports.ts';
import { createHandbookExport } from './exports-handbook.ts';
import { createLists } from './lists.ts';
import { createLocalShelf } from './local-shelf.ts';
import { createPacks } from './packs.ts';
import { createPackShelf, liveData, liveDictionary } from './packs-shelf.ts';
import { createPrecedents } from './precedents.ts';
import { createSession, type Session } from './session.ts';
import { createSettings } from './settings.ts';

/** Made by `npm run calibrate`; the cases themselves are not sent. */
const CALIBRATION = { alle: report.alle, perGrond: report.perGrond, vakken: report.vakken };

export interface ServiceOptions extends Pick<VaultOptions<never>, 'kdf' | 'processes'> {
  /** Folder of the vault; made when the vault is. */
  readonly folder: string;
  readonly files: FilePort;
  readonly clock?: Clock;
  readonly engine?: AdviceEngine;
  readonly renderers?: Renderers;
  readonly practiceFolder?: string;
  /** Data that was loaded already. */
  readonly data?: AdviceData;
}

export interface Services {
  readonly handlers: Handlers;
  /** For a host: the computer sleeps, the window closes. */
  readonly lock: () => void;
  /** Locks, and ends the thread. */
  readonly close: () => Promise<void>;
}

/** The libraries of the documents are large and most sessions start without one: they are loaded at the first. */
const RENDERERS: Renderers = {
  popPdf: async (...sheet) => (await documentExports()).exportPopPdf(...sheet),
  popWorkbook: async (...sheet) => (await documentExports()).exportPopWorkbook(...sheet),
  bringList: async (...sheet) => (await documentExports()).exportBringList(...sheet),
  okotNote: async (...sheet) => (await documentExports()).exportOkotNote(...sheet),
};

const documentExports = (): Promise<typeof import('../export/pop-export.ts')> => import('../export/pop-export.ts');

/** Fails only when the data of the release on disk cannot be used. */
export function createServices(options: ServiceOptions): Result<Services, DataError> {
  const loaded = options.data === undefined ? loadAdviceData() : ok(options.data);
  if (!loaded.ok) return err(loaded.error);
  const release = loaded.value;
  const { files, clock = systemClock, engine = createAdviceEngine(), renderers = RENDERERS } = options;
  const vaultParts = {
    ...(options.kdf ? { kdf: options.kdf } : {}),
    ...(options.processes ? { processes: options.processes } : {}),
  };
  const session = createSession({
    folder: options.folder,
    clock,
    ...vaultParts,
    onLock: () => {
      files.clear();
      packs.forget();
      local.forget();
      catalogueImport.forget();
      lists.forget();
      precedents.forget();
      engine.forget();
    },
  });
  const local = createLocalShelf(session, (parts) => engine.useLocal(parts));
  const shelf = createPackShelf({
    ...{ release, folder: options.folder, session },
    onUse: (file) => engine.use(file),
    withLocal: local.apply,
  });
  const [data, dictionary] = [liveData(shelf), liveDictionary(shelf)];
  const practiceFolder = options.practiceFolder ?? PRACTICE_FOLDER;
  const packs = createPacks({ session, shelf, files, clock, practiceFolder });
  const dossiers = createDossiers({
    ...{ session, dictionary, clock, practiceFolder },
  });
  const exchange = createDossierFiles({
    ...{ session, dossiers, dictionary, files, clock },
    ...(options.kdf ? { kdf: options.kdf } : {}),
  });
  const documents = createExports({ session, dossiers, data, engine, renderers, files, clock });
  const settings = createSettings(session);
  const catalogue = createCatalogueService(data);
  const importPorts = { session, local, files, clock, shipped: release.catalogue };
  const catalogueImport = createCatalogueImport(importPorts);
  const lists = createLists({ ...importPorts, data });
  const precedents = createPrecedents({ session, local, files, clock, data });

  const handlers: Handlers = {
    'session.state': () => ok(session.state()),
    'session.create': ({ passphrase }) => session.create(passphrase),
    'session.unlock': ({ passphrase, ...open }) => session.unlock(passphrase, open),
    'session.recover': ({ recoveryKey, passphrase, ...open }) => session.recover(recoveryKey, passphrase, open),
    'session.lock': () => ok(session.lock()),
    'session.changePassphrase': ({ current, next }) => session.changePassphrase(current, next),
    'session.touch': () => ok(session.touch()),
    'settings.get': settings.get,
    'settings.set': settings.set,
    'dossiers.list': dossiers.list,
    'dossiers.open': dossiers.open,
    'dossiers.create': dossiers.create,
    'dossiers.save': dossiers.save,
    'dossiers.archive': dossiers.archive,
    'dossiers.restore': dossiers.restore,
    'dossiers.history': dossiers.history,
    'dossiers.remove': dossiers.remove,
    'dossiers.importFile': exchange.importFile,
    'dossiers.exportFile': exchange.exportFile,
    'dossiers.loadPractice': dossiers.loadPractice,
    'advice.compute': adviceHandler(session, data, engine, clock),
    'exports.popPdf': documents.popPdf,
    'exports.popWorkbook': documents.popWorkbook,
    'exports.bringList': documents.bringList,
    'exports.okotNote': documents.okotNote,
    'catalogue.search': catalogue.search,
    'catalogue.get': catalogue.get,
    'catalogue.template': catalogueImport.template,
    'catalogue.previewImport': catalogueImport.preview,
    'catalogue.import': catalogueImport.take,
    'catalogue.local': catalogueImport.local,
    'catalogue.removeLocal': catalogueImport.remove,
    'catalogue.restoreLocal': catalogueImport.restore,
    'lists.template': lists.template,
    'lists.preview': lists.preview,
    'lists.import': lists.take,
    'lists.list': lists.list,
    'lists.remove': lists.remove,
    'precedents.list': precedents.list,
    'precedents.record': precedents.record,
    'precedents.remove': precedents.remove,
    'precedents.export': precedents.exportFile,
    'precedents.preview': precedents.preview,
    'precedents.import': precedents.take,
    'packs.list': packs.list,
    'packs.preview': packs.preview,
    'packs.import': packs.take,
    'packs.use': packs.use,
    'advice.replay': packs.replay,
    'exemptions.calibration': () => ok(CALIBRATION),
    'rules.list': ({ peildatum }) => ok(rulesView(data.pack, data.versions.regelpakket, peildatum ?? todayOf(clock))),
    'facts.dictionary': () =>
      ok({
        pakket: data.versions.regelpakket,
        feiten: data.pack.document.feiten.map((entry) => factSchema.parse(entry)),
      }),
    'advice.nextYear': ({ dossier, peildatum, inschrijving }) => {
      const parsed = session.withVault(() => parseSent(dictionary, dossier));
      if (!parsed.ok) return parsed;
      return ok(nextYear(data, parsed.value, peildatum ?? todayOf(clock), inschrijving));
    },
    'exports.handbook': createHandbookExport({ session, data, files, clock }),
  };
  return ok({
    handlers,
    lock: () => {
      session.lock();
    },
    close: async () => {
      session.lock();
      await engine.close();
    },
  });
}

function adviceHandler(
  session: Session,
  data: AdviceData,
  engine: AdviceEngine,
  clock: Clock,
): Handlers['advice.compute'] {
  return async ({ dossier, peildatum, stream, sequence }) => {
    const parsed = session.withVault(() => parseSent(data.pack.dictionary, dossier));
    if (!parsed.ok) return parsed;
    const request = { dossier: parsed.value, peildatum: peildatum ?? todayOf(clock), stream, sequence };
    const computed = await engine.compute(request);
    if (!computed.ok) return err({ kind: 'cancelled', message: 'Een nieuwere vraag kwam in de plaats van deze.' });
    return ok({ sequence, ...computed.value });
  };
}
