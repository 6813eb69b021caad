/** Documents of a dossier in the vault: made in memory and handed over as one-time tickets, never as a file on disk. */
import type { Answer } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok } from '../../shared/api/result.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import type { Huisstijl } from '../../templates/house-style.ts';
import { type Advised, okotNoteOf, planOf } from './advice.ts';
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
  okotNote(input: ExportInput & { readonly voorstel?: string }): Made;
}

/** What a document is made of: the advice and the plan are there, and the house style. */
interface Material {
  readonly advised: Advised;
  readonly style: Huisstijl;
}

interface Kind {
  readonly name: string;
  readonly extension: string;
  readonly mime: string;
  /** Null when there is nothing to write about. */
  readonly render: (material: Material) => Promise<Uint8Array> | null;
}

const PDF = { extension: 'pdf', mime: 'application/pdf' } as const;
const WORKBOOK = {
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const CANCELLED: ApiError = { kind: 'cancelled', message: 'Een nieuwere vraag kwam in de plaats van deze.' };
const NOTHING: ApiError = {
  kind: 'not-found',
  message: 'Over OKOT valt bij dit traject niets te noteren. Vul in de intake eerst de opleiding in.',
};

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
    const advised = { dossier, advies: advice.value.advies };
    const bytes = await kind.render({ advised, style: houseStyleOf(settings.value) });
    if (bytes === null) return err(NOTHING);
    const { voornaam, naam } = dossier.client ?? {};
    const fileName = safeFileName([kind.name, [voornaam, naam].join(' '), peildatum], kind.extension);
    // Nothing of a client may wait for a caller after the vault has locked.
    return session.withVault(() => ok(files.offer({ fileName, mime: kind.mime, bytes })));
  };

  const ofPlan =
    (render: Renderers['popPdf']): Kind['render'] =>
    ({ advised, style }) =>
      render(planOf(data, advised), style);

  return {
    popPdf: (input) => make({ name: 'POP', ...PDF, render: ofPlan(renderers.popPdf) }, input),
    popWorkbook: (input) => make({ name: 'POP', ...WORKBOOK, render: ofPlan(renderers.popWorkbook) }, input),
    bringList: (input) => make({ name: 'Mee te brengen', ...PDF, render: ofPlan(renderers.bringList) }, input),
    okotNote: ({ voorstel, ...input }) => {
      const render: Kind['render'] = ({ advised, style }) => {
        const note = okotNoteOf(data, advised, voorstel);
        return note === null ? null : renderers.okotNote(note, style);
      };
      return make({ name: 'OKOT-nota', ...PDF, render }, input);
    },
  };
}
