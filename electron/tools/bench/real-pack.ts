/** Our own rules on the dossiers of their case tables: how long one dossier takes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from '../../../shared/engine/compile-pack.ts';
import { evaluateAll } from '../../../shared/engine/evaluate.ts';
import { traceAll } from '../../../shared/engine/trace.ts';
import type { SituationInput } from '../../../shared/situation/situation-input.ts';
import { situationOf } from '../../../shared/situation/situation-of.ts';
import { buildPackDocument, ruleFolders } from '../build-pack.ts';
import { readYaml } from '../read-yaml.ts';
import { quantile } from './measure.ts';

export interface RealPack {
  readonly measures: number;
  readonly dossiers: number;
  /** Milliseconds for one dossier: median and 99th percentile. */
  readonly steps: readonly { readonly what: string; readonly p50: number; readonly p99: number }[];
}

interface CaseRow {
  readonly op: string;
  readonly dossier?: SituationInput;
}

/** `shared`: the folder with the rules. undefined while the rules do not compile. */
export function measureRealPack(shared: string): RealPack | undefined {
  const loaded = loadPack(buildPackDocument(shared, 'benchmark'));
  if (!loaded.ok) return undefined;
  const pack = loaded.value;
  const rules = join(shared, 'rules');
  const rows = ruleFolders(rules).flatMap((folder) => {
    const file = join(rules, folder, 'cases.yaml');
    return existsSync(file) ? (readYaml(file) as readonly CaseRow[]) : [];
  });
  const situations = rows.map(({ op, dossier }) => situationOf(pack, dossier ?? {}, op).situation);
  const time = (what: string, step: (index: number) => void): RealPack['steps'][number] => {
    for (let warm = 0; warm < 3; warm += 1) for (const index of rows.keys()) step(index);
    const spent = rows.map((_, index) => {
      const begun = performance.now();
      step(index);
      return performance.now() - begun;
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
    ],
  };
}
