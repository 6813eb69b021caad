import { describe, expect, it } from 'vitest';
import { loadPack, type Pack } from '../../../../shared/engine/compile-pack.ts';
import type { PackDocument, RuleDef } from '../../../../shared/engine/pack-format.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { keepAdvice, packOfAdvice } from '../../../../shared/pathways/replay/kept-advice.ts';
import { packChanges } from '../../../../shared/pathways/replay/pack-changes.ts';
import {
  changedSinceKept,
  dayDifferences,
  ownMeasures,
  packDifferences,
} from '../../../../shared/pathways/replay/replay.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const data = adviceDataFromSources();
const older = data.pack.document;

/** The pack with the rule of one measure changed. */
function packWith(measure: string, change: (rule: RuleDef) => RuleDef, also: Partial<PackDocument> = {}): Pack {
  const maatregelen = older.maatregelen.map((rule) => (rule.id === measure ? change(rule) : rule));
  const loaded = loadPack(structuredClone({ ...older, ...also, maatregelen }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const series = (rule: RuleDef, name: string): RuleDef['parameters'][string] => {
  const found = rule.parameters[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const withValue = (rule: RuleDef, name: string, van: string, waarde: number): RuleDef => ({
  ...rule,
  parameters: {
    ...rule.parameters,
    [name]: {
      ...series(rule, name),
      waarden: series(rule, name).waarden.map((v) => (v.van === van ? { ...v, waarde } : v)),
    },
  },
});

const client = (breuk: number, uren = 38) => ({
  feiten: {
    'werk.statuut': 'werknemer',
    'werk.sector': 'prive',
    'werk.gewestVestiging': 'vlaanderen',
    'werk.tewerkstellingsbreuk': breuk,
    'werk.urenPerWeek': uren,
    'opleiding.niveau': 'pba',
    'opleiding.inDatabank': true,
    'studie.geexamineerdeStudiepunten': 30,
    'verbruik.vovUren': 0,
    'verbruik.vovWerkgeversinitiatief': false,
  },
  traject: { academiejaar: '2025-2026', contract: 'diplomacontract', studiepunten: 30 },
  kwalificaties: [],
});

const causes = (newer: Pack, dossier = client(0.75)) =>
  packDifferences(data, { ...data, pack: newer }, dossier, '2025-10-01').map(
    ({ maatregel, toen, nu, oorzaken }) =>
      `${maatregel} ${toen?.oordeel} -> ${nu?.oordeel}: ${oorzaken.map(({ tekst, alleen }) => `${tekst}${alleen ? '' : ' (samen)'}`).join(' | ')}`,
  );

describe('what a newer pack changes for a client', () => {
  it('names the parameter of the year that did it, and leaves out what changed without effect', () => {
    const newer = packWith('vov', (rule) =>
      withValue(withValue(rule, 'minBreuk', '2025-09-01', 0.7), 'forfaitPerUur', '2019-09-01', 2200),
    );
    expect(causes(newer)).toEqual(['vov neen -> ja: MinBreuk vanaf 1 september 2025: 80% wordt 70%.']);
  });

  it('names a condition that is new, and one that was dropped', () => {
    const extra = {
      id: 'nieuw',
      als: "werk.sector == 'social-profit-prive'",
      norm: 'Je werkt in de social profit.',
      bron: 'ucll-vov',
    };
    const stricter = packWith('vov', (rule) => ({ ...rule, voorwaarden: [...rule.voorwaarden, extra] }));
    expect(causes(stricter, client(1))).toEqual(['vov ja -> neen: Nieuwe voorwaarde: Je werkt in de social profit.']);
    const looser = packWith('vov', (rule) => ({
      ...rule,
      voorwaarden: rule.voorwaarden.filter(({ id }) => id !== 'breukMaart'),
    }));
    expect(causes(looser)).toEqual([
      'vov neen -> ja: Deze voorwaarde vervalt: Je werkte in maart vóór het schooljaar minstens minBreuk van een voltijdse job.',
    ]);
  });

  it('looks inside a group', () => {
    const newer = packWith('vov', (rule) => ({
      ...rule,
      voorwaarden: rule.voorwaarden.map((node) =>
        node.id === 'opleiding' && 'een-van' in node
          ? { ...node, 'een-van': (node['een-van'] ?? []).filter(({ id }) => id !== 'databank') }
          : node,
      ),
    }));
    const [only] = packChanges(older, newer.document, 'vov');
    expect(only).toMatchObject({ soort: 'voorwaarde', naam: 'databank', bron: 'vlaanderen-vov-opleidingen' });
    expect(causes(newer, client(1))[0]).toContain('Deze voorwaarde vervalt: De opleiding staat in de databank');
  });

  it('a condition that only works with its new threshold is found the other way round', () => {
    const newer = packWith('vov', (rule) => ({
      ...rule,
      parameters: {
        ...rule.parameters,
        hogereBreuk: {
          ...series(rule, 'minBreuk'),
          waarden: series(rule, 'minBreuk').waarden.map((v) => ({ ...v, waarde: 1 })),
        },
      },
      voorwaarden: rule.voorwaarden.map((node) =>
        node.id === 'breukMaart' ? { ...node, als: 'werk.tewerkstellingsbreuk >= p.hogereBreuk' } : node,
      ),
    }));
    expect(causes(newer, client(0.9))).toEqual([
      'vov ja -> neen: Deze voorwaarde is gewijzigd: Je werkte in maart vóór het schooljaar minstens minBreuk van een voltijdse job. (samen)',
    ]);
  });

  it('an amount that changes is a difference too, also through a shared definition', () => {
    const hours = packWith('vov', (rule) => withValue(rule, 'maxUren', '2019-09-01', 100));
    expect(causes(hours, client(1))).toEqual(['vov ja -> ja: MaxUren vanaf 1 september 2019: 125 uur wordt 100 uur.']);
    const shared = packWith('leerkrediet', (rule) => rule, {
      definities: { ...older.definities, heeftMaster: 'false' },
    });
    const master = { ...client(1), kwalificaties: [{ niveau: 'master', behaald: true, behaaldOp: '2015-06-30' }] };
    const found = packDifferences(
      data,
      { ...data, pack: shared },
      {
        ...master,
        feiten: {
          ...master.feiten,
          'studie.leerkrediet': 10,
          'studie.leerkredietBonusRest': 0,
          'studie.heropbouwGestart': false,
          'studie.verworvenStudiepunten': 0,
        },
      },
      '2025-10-01',
    );
    expect(found.find(({ maatregel }) => maatregel === 'leerkrediet')?.oorzaken.map(({ naam }) => naam)).toEqual([
      'heeftMaster',
    ]);
  });

  it('a measure that is new or gone', () => {
    const loaded = loadPack({ ...older, maatregelen: older.maatregelen.filter(({ id }) => id !== 'vov') });
    if (!loaded.ok) throw new Error('pack');
    expect(causes(loaded.value)).toEqual([
      'vov neen -> undefined: De maatregel "Vlaams opleidingsverlof" staat niet meer in dit regelpakket.',
    ]);
  });

  it('two changes that only together matter are both named as such', () => {
    const newer = packWith('vov', (rule) =>
      withValue(withValue(rule, 'minBreuk', '2025-09-01', 0.7), 'minUrenPerWeek', '2025-09-01', 20),
    );
    expect(causes(newer, client(0.75, 25))).toEqual([
      'vov neen -> ja: MinBreuk vanaf 1 september 2025: 80% wordt 70%. (samen) | MinUrenPerWeek vanaf 1 september 2025: 28 uur per week wordt 20 uur per week. (samen)',
    ]);
  });

  it('nothing changed: nothing to say', () => {
    expect(causes(packWith('vov', (rule) => ({ ...rule, label: 'Anders genoemd' })))).toEqual([]);
  });
});

describe('an advice that is kept', () => {
  const advies = advise(data, client(1), '2025-10-01');
  const kept = keepAdvice(advies, '2025-10-01T10:00:00.000Z');

  it('names its pack, and computes again to the same', () => {
    expect(packOfAdvice(kept.invoer)).toEqual(data.versions.regelpakket);
    expect(kept.samenvatting.vov).toBe('ja');
    expect(changedSinceKept(kept.samenvatting, ownMeasures(data, client(1), kept.peildatum))).toEqual([]);
    expect(packOfAdvice({})).toBeUndefined();
    expect(packOfAdvice(undefined)).toBeUndefined();
  });

  it('a dossier that changed since is told from a pack that changed', () => {
    expect(changedSinceKept(kept.samenvatting, ownMeasures(data, client(0.5), kept.peildatum))).toContain('vov');
  });

  it('the day may be why', () => {
    const dossier = { ...client(0.6), traject: undefined };
    const found = dayDifferences(data, { ...dossier, kwalificaties: [] }, '2024-10-01', '2025-10-01');
    expect(found.every(({ oorzaken }) => oorzaken.length === 0)).toBe(true);
  });
});
