/** Our own rules on the dossiers of their case tables: how long one dossier takes. */
import { loadPack, type Pack } from '../../../shared/engine/compile-pack.ts';
import { evaluateAll } from '../../../shared/engine/evaluate.ts';
import { traceAll } from '../../../shared/engine/trace.ts';
import { type Variation, variationOf } from '../../../shared/pathways/change/changes.ts';
import { judge } from '../../../shared/pathways/measures.ts';
import { openQuestions } from '../../../shared/pathways/questions.ts';
import type { SituationInput } from '../../../shared/situation/situation-input.ts';
import { situationOf } from '../../../shared/situation/situation-of.ts';
import { buildPackDocument } from '../build-pack.ts';
import { quantile } from './measure.ts';
import { type CaseRow, caseRows } from './real-cases.ts';

export interface RealPack {
  readonly measures: number;
  readonly dossiers: number;
  /** Milliseconds for one dossier: median and 99th percentile. */
  readonly steps: readonly { readonly what: string; readonly p50: number; readonly p99: number }[];
}

/** `shared`: the folder with the rules. undefined while the rules do not compile. */
export function measureRealPack(shared: string): RealPack | undefined {
  const loaded = loadPack(buildPackDocument(shared, 'benchmark'));
  if (!loaded.ok) return undefined;
  const pack = loaded.value;
  const rows = caseRows(shared);
  const situations = rows.map(({ op, dossier }) => situationOf(pack, dossier ?? {}, op).situation);
  const time = (what: string, step: (index: number) => void): RealPack['steps'][number] => {
    for (let warm = 0; warm < 3; warm += 1) for (const index of rows.keys()) step(index);
    const spent = rows.map((_, index) => {
      // The quickest of a few: what else the computer does is not ours.
      let quickest = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < TURNS; turn += 1) {
        const begun = performance.now();
        step(index);
        quickest = Math.min(quickest, performance.now() - begun);
      }
      return quickest;
    });
    return { what, p50: quantile(spent, 0.5), p99: quantile(spent, 0.99) };
  };
  const situationAt = (index: number): (typeof situations)[number] => {
    const found = situations[index];
    if (!found) throw new Error('no such dossier');
    return found;
  };
  return {
    measures: pack.rules.length,
    dossiers: rows.length,
    steps: [
      time('dossier to situation', (index) => {
        const { op, dossier } = rows[index] as CaseRow;
        situationOf(pack, dossier ?? {}, op);
      }),
      time('verdicts, ranges, missing facts', (index) => {
        evaluateAll(pack, situationAt(index));
      }),
      time('the same with all reasons', (index) => {
        traceAll(pack, situationAt(index));
      }),
      time('what would change them', (index) => {
        const { op, dossier = {} } = rows[index] as CaseRow;
        judge(pack, situationAt(index), undefined, variationFor(pack, dossier, op));
      }),
      time('one answer: verdicts and questions', (index) => {
        const { op, dossier = {} } = rows[index] as CaseRow;
        const { situation } = situationOf(pack, dossier, op);
        const measures = judge(pack, situation, undefined, variationFor(pack, dossier, op));
        openQuestions(pack, situation, [measures], NOTHING_ASKED);
      }),
    ],
  };
}

const TURNS = 3;
const NOTHING_ASKED: ReadonlySet<string> = new Set();

const variationFor = (pack: Pack, dossier: SituationInput, op: string): Variation =>
  variationOf(pack, dossier, (changed) => situationOf(pack, changed, op).situation);
