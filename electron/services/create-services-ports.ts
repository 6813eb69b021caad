/** What the services need from the outside: time, files that come and go, an engine that computes, paper. */
import type { FileTicket } from '../../shared/api/fields.ts';
import type { Moved } from '../../shared/api/moved.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { LocalParts } from '../../shared/local/with-local.ts';
import type { Advies } from '../../shared/pathways/advice.ts';
import type { OkotNota } from '../../shared/plan/okot-note.ts';
import type { PopPlan } from '../../shared/plan/plan-types.ts';
import type { Huisstijl } from '../../templates/house-style.ts';

export interface Clock {
  /** Milliseconds since 1970, as the computer's clock says: it may jump. */
  now(): number;
  /** Milliseconds from any start; never jumps, but may stand still while the computer sleeps. */
  monotonic(): number;
  /** Runs once after so many milliseconds; gives what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface OutgoingFile {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Bytes do not travel through the contract: the host fetches and brings them with one-time tickets. */
export interface FilePort {
  offer(file: OutgoingFile): FileTicket;
  /** The bytes that a host received; null when the ticket was used, is unknown or too old. */
  collect(ticket: string): Uint8Array | null;
  /** Forgets everything that waits. */
  clear(): void;
}

export interface AdviceRequest {
  readonly dossier: Dossier;
  /** ISO day. */
  readonly peildatum: string;
  readonly stream: string;
  readonly sequence: number;
}

export interface ComputedAdvice {
  readonly advies: Advies;
  readonly moved: Moved | null;
}

/** Computes outside this thread. Rejects only when the engine itself fails. */
export interface AdviceEngine {
  compute(request: AdviceRequest): Promise<Result<ComputedAdvice, 'cancelled'>>;
  /** Computes with another rule pack from now on: the file of one, or null for that of the release. */
  use(pack: string | null): void;
  /** Computes with what was brought in on this computer as well; null: with nothing of it. */
  useLocal(local: LocalParts | null): void;
  /** Forgets what was computed for whom. */
  forget(): void;
  close(): Promise<void>;
}

/** Plan to bytes. */
export interface Renderers {
  popPdf(plan: PopPlan, style: Huisstijl): Promise<Uint8Array>;
  popWorkbook(plan: PopPlan, style: Huisstijl): Promise<Uint8Array>;
  bringList(plan: PopPlan, style: Huisstijl): Promise<Uint8Array>;
  okotNote(note: OkotNota, style: Huisstijl): Promise<Uint8Array>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    // Waiting to lock must not keep a program running that is otherwise done.
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** The day in Belgium, as ISO date. */
export function todayOf(clock: Clock): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date(clock.now()));
}
