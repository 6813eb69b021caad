/** Advices of earlier, computed again with the pack of then: the same to the last digit, whatever the rules are now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeptPackText } from '../../../electron/services/pack-text.ts';
import { FrozenSet, frozenMeasures } from '../../../electron/tools/replay/frozen.ts';
import { canonicalJson } from '../../../shared/engine/canonical-json.ts';
import type { AdviceData } from '../../../shared/pathways/advice-data.ts';
import { packDifferences } from '../../../shared/pathways/replay/replay.ts';
import { adviceDataFromSources } from '../../support/advice-data.ts';

const FOLDER = import.meta.dirname;
const versions = readdirSync(FOLDER).flatMap((name) => /^pakket-(.+)\.json$/.exec(name)?.[1] ?? []);
const now = adviceDataFromSources();

function frozen(version: string): { readonly older: AdviceData; readonly set: FrozenSet } {
  const pack = readKeptPackText(readFileSync(join(FOLDER, `pakket-${version}.json`), 'utf8'));
  if (!pack.ok) throw new Error(pack.error.join('\n'));
  const set = FrozenSet.parse(JSON.parse(readFileSync(join(FOLDER, `adviezen-${version}.json`), 'utf8')));
  const regelpakket = { versie: pack.value.document.pakket, hash: pack.value.document.hash };
  return { older: { ...now, pack: pack.value, versions: { ...now.versions, regelpakket } }, set };
}

describe.each(versions)('the advices of %s', (version) => {
  const { older, set } = frozen(version);

  it('are thirty, varied, and belong to the pack beside them', () => {
    expect(set.pakket).toBe(older.pack.document.hash);
    expect(set.adviezen).toHaveLength(30);
    const verdicts = new Set(set.adviezen.flatMap(({ maatregelen }) => maatregelen.map(({ oordeel }) => oordeel)));
    expect([...verdicts].sort()).toEqual(['ja', 'neen', 'nvt', 'onbekend', 'voorwaardelijk']);
    expect(new Set(set.adviezen.map(({ maatregelen }) => canonicalJson(maatregelen))).size).toBe(30);
  });

  it.each(set.adviezen.map((one) => [one.naam, one] as const))('%s', (_, { dossier, op, maatregelen }) => {
    expect(frozenMeasures(older, dossier, op)).toEqual(maatregelen);
  });

  it('what differs from the rules of now always has a cause', () => {
    for (const { naam, dossier, op } of set.adviezen) {
      for (const { maatregel, oorzaken } of packDifferences(older, now, dossier, op)) {
        expect(oorzaken.length, `${naam}: ${maatregel}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('the golden sets', () => {
  it('are there', () => {
    expect(versions.length).toBeGreaterThan(0);
  });
});
