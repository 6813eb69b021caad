/** What goes between the thread that computes and the one that asks. */
import type { Moved } from '../../shared/api/moved.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Advies } from '../../shared/pathways/advice.ts';

export type ToWorker =
  | {
      readonly kind: 'compute';
      readonly number: number;
      readonly dossier: Dossier;
      /** ISO day. */
      readonly peildatum: string;
      readonly stream: string;
      /** Number of the last request of this stream of which the answer was given; null for none. */
      readonly since: number | null;
    }
  | { readonly kind: 'forget' };

export type FromWorker =
  | { readonly kind: 'done'; readonly number: number; readonly advies: Advies; readonly moved: Moved | null }
  | { readonly kind: 'failed'; readonly number: number; readonly name: string; readonly frames: readonly string[] };
