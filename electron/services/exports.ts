/** Documents of a dossier in the vault: made in memory and handed over as one-time tickets, never as a file on disk. */
import type { Answer } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok } from '../../shared/api/result.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import type { PopPlan } from '../../shared/plan/plan-types.ts';
import type { Huisstijl } from '../../templates/house-style.ts';
import { planOf } from './advice.ts';
import { type AdviceEngine, type Clock, type FilePort, type Renderers, todayOf } from './create-services-ports.ts';
import type { Dossiers } from './dossiers.ts';
import { safeFileName } from './exports-file-name.ts';
import type { Session } from './session.ts';
import { houseStyleOf, readSettings } from './settings-values.ts';

export interface ExportPorts {
  readonly session: Session;
  readonly dossiers: Pick<Dossiers, 'open'>;
  readonly data: AdviceData;
  readonly engine: AdviceEngine;
  readonly renderers: Renderers;
  readonly files: FilePort;
  readonly clock: Clock;
}

interface ExportInput {
  readonly id: string;
  readonly revision?: number;
  readonly peildatum?: string;
}

type Made = Promise<Answer<'exports.popPdf'>>;

export interface Exports {
  popPdf(input: ExportInput): Made;
  popWorkbook(input: ExportInput): Made;
  bringList(input: ExportInput): Made;
}

interface Kind {
  readonly name: string;
  readonly extension: string;
  readonly mime: string;
  readonly render: (plan: PopPlan, style: Huisstijl) => Promise<Uint8Array>;
}

const PDF = { extension: 'pdf', mime: 'application/pdf' } as const;
const WORKBOOK = {
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const CANCELLED: ApiError = { kind: 'cancelled', message: 'Een nieuwere vraag kwam in de plaats van deze.' };

export function createExports(ports: ExportPorts): Exports {
  const { session, dossiers, data, engine, renderers, files, clock } = ports;
  let requests = 0;

  const make = async (kind: Kind, { id, revision, peildatum = todayOf(clock) }: ExportInput): Made => {
    const opened = dossiers.open(revision === undefined ? { id } : { id, revision });
    if (!opened.ok) return opened;
    const settings = session.withVault(readSettings);
    if (!settings.ok) return settings;
    const { dossier } = opened.value;
    requests += 1;
    // A stream of its own: two documents at once must not cancel each other.
    const advice = await engine.compute({ dossier, peildatum, stream: `uitvoer-${requests}`, sequence: 0 });
    if (!advice.ok) return err(CANCELLED);
    const plan = planOf(data, { dossier, advies: advice.value.advies });
    const bytes = await kind.render(plan, houseStyleOf(settings.value));
    const { voornaam, naam } = dossier.client ?? {};
    const fileName = safeFileName([kind.name, [voornaam, naam].join(' '), peildatum], kind.extension);
    // Nothing of a client may wait for a caller after the vault has locked.
    return session.withVault(() => ok(files.offer({ fileName, mime: kind.mime, bytes })));
  };

  return {
    popPdf: (input) => make({ name: 'POP', ...PDF, render: renderers.popPdf }, input),
    popWorkbook: (input) => make({ name: 'POP', ...WORKBOOK, render: renderers.popWorkbook }, input),
    bringList: (input) => make({ name: 'Mee te brengen', ...PDF, render: renderers.bringList }, input),
  };
}
