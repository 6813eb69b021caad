/** The demo rules of `fixtures/combination-pack` on the real facts, as data of an advice. */
import { join } from 'node:path';
import { buildPackDocument } from '../../electron/tools/build-pack.ts';
import { readYaml } from '../../electron/tools/read-yaml.ts';
import { loadPack, type Pack } from '../../shared/engine/compile-pack.ts';
import type { Voorstel } from '../../shared/pathways/advice.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { advise } from '../../shared/pathways/advise.ts';
import { adviceDataFromSources } from './advice-data.ts';
import { SHARED } from './rule-cases.ts';

const RULES = join(import.meta.dirname, '../fixtures/combination-pack/rules.yaml');

type Entry = Readonly<Record<string, unknown>>;

/** `change`: a rule by id to what it must say instead. Throws with every problem. */
export function demoPack(change: Readonly<Record<string, Entry>> = {}): Pack {
  const rules = readYaml(RULES) as readonly { readonly id: string }[];
  const loaded = loadPack({
    ...buildPackDocument(SHARED, 'demo'),
    conflicten: [],
    nietGeweten: [],
    bronnen: {
      demo: {
        titel: 'Voorbeeld',
        uitgever: 'Voorbeeld',
        url: 'https://voorbeeld.be',
        zekerheid: 'officieel',
        nagekekenOp: '2026-11-20',
      },
    },
    definities: {},
    maatregelen: rules.map((rule) => ({ ...rule, ...change[rule.id] })),
  });
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

export function demoData(change: Readonly<Record<string, Entry>> = {}): AdviceData {
  return { ...adviceDataFromSources(), pack: demoPack(change) };
}

const PROGRAMME = { 'opleiding.niveau': 'graduaat', 'opleiding.studieomvang': 120 };
export const TRAJECT = {
  opleidingNaam: 'Graduaat zonder catalogus',
  contract: 'diplomacontract',
  academiejaar: '2025-2026',
  studiepunten: 60,
};

/** The proposal of the dossier itself: two years of 60 studiepunten at 80.000 cents each, unless `traject` says otherwise. */
export function ownProposal(
  data: AdviceData,
  feiten: Readonly<Record<string, unknown>>,
  traject: Readonly<Record<string, unknown>> = TRAJECT,
): Voorstel {
  const found = advise(data, { feiten: { ...PROGRAMME, ...feiten }, traject }, '2025-09-15').voorstellen[0];
  if (!found) throw new Error('no proposal');
  return found;
}
