import { describe, expect, it } from 'vitest';
import { loadPack, type Pack } from '../../../../shared/engine/compile-pack.ts';
import { FALSE, TRUE } from '../../../../shared/engine/situation.ts';
import type { Kantelpunt, Maatregel } from '../../../../shared/pathways/advice.ts';
import type { AdviceDossier } from '../../../../shared/pathways/advice-data.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { variationOf } from '../../../../shared/pathways/change/changes.ts';
import { neededMeasures } from '../../../../shared/pathways/change/income.ts';
import { isNeverProposed, mayBecome, ONLY_MORE } from '../../../../shared/pathways/change/proposable.ts';
import { judge } from '../../../../shared/pathways/measures.ts';
import { situationOf } from '../../../../shared/situation/situation-of.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';
import { leaf, packDocument, rule } from '../engine/support.ts';

type Entry = Readonly<Record<string, unknown>>;

const OP = '2025-10-01';
const fact = (id: string, type: string, more: Entry = {}): Entry => ({
  id,
  type,
  label: `Label ${id}`,
  vraag: 'Vraag?',
  waarom: 'Omdat.',
  ...more,
});
const free = { veranderbaar: true };
const options = (...values: string[]): Entry => ({ opties: values.map((waarde) => ({ waarde, label: waarde })) });

const FACTS = [
  fact('plan.punten', 'geheel', { eenheid: 'sp', bereik: [0, 60], ...free }),
  fact('plan.af', 'geheel', { eenheid: 'sp', bereik: [0, 60] }),
  fact('plan.nieuw', 'geheel', { eenheid: 'sp', bereik: [0, 60], hoogstens: 'plan.punten', ...free }),
  fact('plan.soort', 'keuze', { ...options('dag', 'avond', 'weekend'), ...free }),
  fact('plan.pop', 'boolean', free),
  fact('plan.gevolgd', 'boolean', free),
  fact('plan.start', 'datum', { bereik: ['2020-01-01', '2035-12-31'], ...free }),
  fact('plan.vast', 'boolean'),
  // Marked as changeable by mistake: the list of what is never proposed still holds.
  fact('werk.statuut', 'keuze', { ...options('werknemer', 'werkzoekende'), ...free }),
  fact('werk.urenPerMaand', 'geheel', {
    eenheid: 'uur/maand',
    bereik: [0, 350],
    veranderbaar: 'omhoog',
    veranderbaarAls: '!plan.vast',
    verandertMee: ['plan.af'],
  }),
];

function packOf(...rules: Entry[]): Pack {
  const loaded = loadPack(packDocument(rules, {}, FACTS));
  if (!loaded.ok) throw new Error(loaded.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return loaded.value;
}

function judged(pack: Pack, feiten: Entry): readonly Maatregel[] {
  const dossier: AdviceDossier = { feiten };
  const at = (changed: AdviceDossier) => situationOf(pack, changed, OP).situation;
  return judge(pack, at(dossier), undefined, variationOf(pack, dossier, at));
}

/** What would change the first measure. */
const points = (pack: Pack, feiten: Entry): readonly Kantelpunt[] => judged(pack, feiten)[0]?.kantelt ?? [];
const enough = rule('a', { voorwaarden: [leaf('genoeg', 'plan.punten >= 27')] });

describe('the smallest change that turns a verdict', () => {
  it.each([
    [0, 27],
    [26, 27],
  ])('raises %i to the threshold', (now, value) => {
    expect(points(packOf(enough), { 'plan.punten': now })).toEqual([
      { wijzig: { 'plan.punten': value }, wordt: 'ja', elders: [] },
    ]);
  });

  it('says nothing about what is met, and nothing about what is not known', () => {
    expect(points(packOf(enough), { 'plan.punten': 27 })).toEqual([]);
    expect(points(packOf(enough), {})).toEqual([]);
  });

  it.each([
    ['plan.punten > 27', 20, 28],
    ['plan.punten < 27', 40, 26],
    ['plan.punten <= 27', 40, 27],
    ['plan.punten == 27', 40, 27],
    ['27 <= plan.punten', 20, 27],
    ['plan.punten - plan.af >= 27', 20, 32],
    ['plan.punten * 2 >= 55', 20, 28],
  ])('%s: from %i to %i', (als, now, value) => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', als)] }));
    expect(points(pack, { 'plan.punten': now, 'plan.af': 5 }).map(({ wijzig }) => wijzig)).toEqual([
      { 'plan.punten': value },
    ]);
  });

  it('stays within the range of the fact', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', 'plan.punten >= 61')] }));
    expect(points(pack, { 'plan.punten': 20 })).toEqual([]);
  });

  it('gives up where a condition fails that nobody can change', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', 'plan.punten >= 27'), leaf('y', 'plan.vast')] }));
    expect(points(pack, { 'plan.punten': 20, 'plan.vast': false })).toEqual([]);
    expect(points(pack, { 'plan.punten': 20, 'plan.vast': true })).toHaveLength(1);
  });

  it('takes two changes where one is not enough, never three', () => {
    const two = [leaf('x', 'plan.gevolgd'), leaf('y', 'plan.pop')];
    const facts = { 'plan.gevolgd': false, 'plan.pop': false, 'plan.soort': 'avond' };
    expect(points(packOf(rule('a', { voorwaarden: two })), facts)).toEqual([
      { wijzig: { 'plan.pop': true, 'plan.gevolgd': true }, wordt: 'ja', elders: [] },
    ]);
    const three = [...two, leaf('z', "plan.soort == 'dag'")];
    expect(points(packOf(rule('a', { voorwaarden: three })), facts)).toEqual([]);
  });

  it('raises the fact that bounds another along with it, as two changes', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', 'plan.nieuw >= 27')] }));
    expect(points(pack, { 'plan.punten': 20, 'plan.nieuw': 20 }).map(({ wijzig }) => wijzig)).toEqual([
      { 'plan.punten': 27, 'plan.nieuw': 27 },
    ]);
  });

  it('proposes an alternative of an `een-van`, and what an exception asks', () => {
    const either = rule('a', { voorwaarden: [{ 'een-van': [leaf('x', 'plan.vast'), leaf('y', 'plan.pop')] }] });
    const facts = { 'plan.vast': false, 'plan.pop': false };
    expect(points(packOf(either), facts).map(({ wijzig }) => wijzig)).toEqual([{ 'plan.pop': true }]);
    const except = rule('a', { voorwaarden: [leaf('x', 'plan.vast', { behalve: [leaf('y', 'plan.pop')] })] });
    expect(points(packOf(except), facts).map(({ wijzig }) => wijzig)).toEqual([{ 'plan.pop': true }]);
  });

  it('turns what somebody decides into `ja`, where the client can avoid the decision', () => {
    const decided = leaf('x', "plan.soort == 'dag'", { anders: 'beslissing', wie: 'VDAB' });
    const [own] = judged(packOf(rule('a', { voorwaarden: [decided] })), { 'plan.soort': 'avond' });
    expect(own?.oordeel).toBe('voorwaardelijk');
    expect(own?.kantelt).toEqual([{ wijzig: { 'plan.soort': 'dag' }, wordt: 'ja', elders: [] }]);
  });

  it('proposes nothing towards a measure of which `ja` is no gain', () => {
    expect(points(packOf({ ...enough, jaIsGunstig: false }), { 'plan.punten': 20 })).toEqual([]);
  });
});

describe('an amount that jumps', () => {
  const premie = (waarde: string, more: Entry = {}) =>
    packOf(rule('a', { bedragen: { premie: { waarde, eenheid: 'studiepunten', ...more } } }));

  it('is proposed at its threshold, with what it is now and what it becomes', () => {
    expect(points(premie('plan.punten >= 27 ? plan.punten * 10 : 5 * plan.punten'), { 'plan.punten': 20 })).toEqual([
      {
        wijzig: { 'plan.punten': 27 },
        wordt: 'ja',
        bedrag: { naam: 'premie', van: 100, naar: 270, eenheid: 'studiepunten' },
        elders: [],
      },
    ]);
  });

  it('is not proposed when the amount only grows along, or becomes worse', () => {
    expect(points(premie('plan.punten >= 27 ? plan.punten : plan.punten'), { 'plan.punten': 20 })).toEqual([]);
    expect(points(premie('plan.punten >= 27 ? plan.af : plan.punten'), { 'plan.punten': 20, 'plan.af': 5 })).toEqual(
      [],
    );
  });

  it('knows where less is better', () => {
    const pack = premie("plan.soort == 'dag' ? plan.af : plan.af * 2", { gunstig: 'lager' });
    expect(points(pack, { 'plan.soort': 'avond', 'plan.af': 5 })).toEqual([
      {
        wijzig: { 'plan.soort': 'dag' },
        wordt: 'ja',
        bedrag: { naam: 'premie', van: 10, naar: 5, eenheid: 'studiepunten' },
        elders: [],
      },
    ]);
  });
});

describe('what a change does elsewhere', () => {
  const gains = rule('c', { voorwaarden: [leaf('c1', 'plan.punten >= 25')] });
  const loses = rule('b', { voorwaarden: [leaf('b1', 'plan.punten < 27')] });

  it('is told with the losses first', () => {
    expect(points(packOf(enough, gains, loses), { 'plan.punten': 20 })[0]?.elders).toEqual([
      'Verlies: Maatregel b wordt neen (nu ja).',
      'Winst: Maatregel c wordt ja (nu neen).',
    ]);
  });

  it('names an amount that moves only where the data say which way is better', () => {
    const cost = (more: Entry) =>
      rule('d', {
        soort: 'informatie',
        bedragen: { totaal: { waarde: 'plan.punten', eenheid: 'studiepunten', ...more } },
      });
    const facts = { 'plan.punten': 20 };
    expect(points(packOf(enough, cost({})), facts)[0]?.elders).toEqual([]);
    expect(points(packOf(enough, cost({ gunstig: 'lager' })), facts)[0]?.elders).toEqual([
      'Verlies: Maatregel d 27 studiepunten (nu 20 studiepunten).',
    ]);
  });

  it.each(['vervangtInkomen', 'verliesIsInkomen'])('leaves the change out when the loss is income (%s)', (mark) => {
    expect(points(packOf(enough, { ...loses, [mark]: true }), { 'plan.punten': 20 })).toEqual([]);
    expect(points(packOf(enough, { ...gains, [mark]: true }), { 'plan.punten': 20 })).toHaveLength(1);
  });

  it('leaves it out when an amount of income becomes less', () => {
    const benefit = rule('b', {
      vervangtInkomen: true,
      bedragen: { perMaand: { waarde: 'plan.punten >= 27 ? plan.af : plan.af * 2', eenheid: 'studiepunten' } },
    });
    expect(points(packOf(enough, benefit), { 'plan.punten': 20, 'plan.af': 5 })).toEqual([]);
  });

  it('asks for an exemption first where the change makes it needed, and is left out where it is not sure', () => {
    const exemption = (als: string) =>
      rule('b', { label: 'Vrijstelling', nodigAls: 'plan.punten >= 27', voorwaarden: [leaf('b1', als)] });
    const facts = { 'plan.punten': 20, 'plan.vast': true, 'plan.pop': false };
    expect(points(packOf(enough, exemption('plan.vast')), facts)[0]?.elders).toEqual([
      'Vraag dit eerst aan: Vrijstelling.',
    ]);
    expect(points(packOf(enough, exemption('plan.pop')), facts)).toEqual([]);
    expect(points(packOf(enough, exemption('plan.af >= 3')), facts)).toEqual([]);
  });

  it('has it looked at first where nobody knows yet whether it is needed', () => {
    const exemption = rule('b', {
      label: 'Vrijstelling',
      nodigAls: 'plan.punten >= 27 && plan.pop',
      voorwaarden: [leaf('b1', 'plan.vast')],
    });
    const facts = { 'plan.punten': 20, 'plan.vast': false };
    expect(points(packOf(enough, exemption), facts)[0]?.elders).toEqual([
      'Kijk dit eerst na, want je uitkering kan ervan afhangen: Vrijstelling.',
    ]);
  });

  it('names what changes along in life', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', 'werk.urenPerMaand >= 80')] }));
    const [point] = points(pack, { 'werk.urenPerMaand': 79, 'plan.vast': false });
    expect(point?.wijzig).toEqual({ 'werk.urenPerMaand': 80 });
    expect(point?.elders).toEqual(['Verandert mee, en is hier niet meegerekend: label plan.af.']);
  });
});

describe('what is never proposed', () => {
  // Contract and issue, item by item.
  it.each([
    'werk.statuut',
    'werk.eindeReden',
    'werk.sector',
    'werk.ookWerknemer',
    'werk.tewerkstellingsbreuk',
    'werk.gewestVestiging',
    'uitkering.soort',
    'uitkering.begonnenOp',
    'vdab.ingeschreven',
    'vdab.beslissingOkot',
    'persoon.geboortedatum',
    'persoon.woongewest',
    'instelling.rekentToeslag',
    'beschikbaar.overdag',
    'kwalificaties',
  ])('%s', (id) => expect(isNeverProposed(id)).toBe(true));

  it('holds for every fact of the pack that is somebody else’s or the job’s, whatever the dictionary marks', () => {
    const { symbols } = adviceDataFromSources().pack;
    const free = symbols.facts.filter(({ id }) => !isNeverProposed(id)).map(({ id }) => id.split('.')[0]);
    for (const group of ['persoon', 'uitkering', 'vdab', 'instelling']) expect(free).not.toContain(group);
    expect(
      symbols.facts.filter(({ id }) => id.startsWith('werk.') && !isNeverProposed(id)).map(({ id }) => id),
    ).toEqual([...ONLY_MORE]);
  });

  it('a status, also when the dictionary calls it changeable', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', "werk.statuut == 'werkzoekende'")] }));
    expect(points(pack, { 'werk.statuut': 'werknemer' })).toEqual([]);
  });

  it('fewer hours of work, or more of them for whom the dictionary holds it back', () => {
    const less = packOf(rule('a', { voorwaarden: [leaf('x', 'werk.urenPerMaand < 80')] }));
    expect(points(less, { 'werk.urenPerMaand': 100, 'plan.vast': false })).toEqual([]);
    const more = packOf(rule('a', { voorwaarden: [leaf('x', 'werk.urenPerMaand >= 80')] }));
    expect(points(more, { 'werk.urenPerMaand': 70, 'plan.vast': true })).toEqual([]);
    expect(points(more, { 'werk.urenPerMaand': 70 })).toEqual([]);
  });

  it('a date that is past, or a past one in the place of another', () => {
    const pack = packOf(rule('a', { voorwaarden: [leaf('x', "plan.start >= '2025-11-01'")] }));
    expect(points(pack, { 'plan.start': '2025-10-01' })).toEqual([]);
    expect(points(pack, { 'plan.start': '2025-10-02' }).map(({ wijzig }) => wijzig)).toEqual([
      { 'plan.start': '2025-11-01' },
    ]);
    const earlier = packOf(rule('a', { voorwaarden: [leaf('x', "plan.start < '2025-10-02'")] }));
    expect(points(earlier, { 'plan.start': '2025-10-10' })).toEqual([]);
  });

  it('to wait longer than two years', () => {
    const { pack } = adviceDataFromSources();
    const year = pack.symbols.byId.get('traject.academiejaar');
    if (!year) throw new Error('no such fact');
    const day = situationOf(pack, {}, OP).situation.peildatum;
    expect([2024, 2026, 2027, 2028].map((value) => mayBecome(year, 2025, value, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('on the real rules', () => {
  const data = adviceDataFromSources();
  const employee = {
    'werk.statuut': 'werknemer',
    'werk.sector': 'prive',
    'werk.gewestVestiging': 'vlaanderen',
    'werk.tewerkstellingsbreuk': 1,
    'opleiding.niveau': 'pba',
    'opleiding.inDatabank': true,
    'verbruik.vovUren': 0,
    'verbruik.vovWerkgeversinitiatief': false,
  };
  const of = (id: string, feiten: Entry, traject: Entry, op = '2020-10-01') =>
    advise(data, { feiten, traject, kwalificaties: [] }, op).maatregelen.find((one) => one.id === id)?.kantelt ?? [];

  it('V6 of the document on incentives: two studiepunten give no leave, three do', () => {
    const traject = { academiejaar: '2020-2021', contract: 'diplomacontract', studiepunten: 2 };
    expect(of('vov', employee, traject)[0]).toMatchObject({ wijzig: { 'traject.studiepunten': 3 }, wordt: 'ja' });
  });

  it('V7: an examencontract gives no leave, a diplomacontract gives 4 hours per studiepunt', () => {
    const traject = { academiejaar: '2020-2021', contract: 'examencontract', studiepunten: 30 };
    expect(of('vov', { ...employee, 'studie.geexamineerdeStudiepunten': 30 }, traject)[0]).toMatchObject({
      wijzig: { 'traject.contract': 'diplomacontract' },
      wordt: 'ja',
      bedrag: { naam: 'uren', van: 0, naar: 120 },
    });
  });

  it('a POP of loopbaanbegeleiding that names the training opens the leave', () => {
    const feiten = {
      ...employee,
      'opleiding.inDatabank': false,
      'opleiding.soortVorming': 'hoger-onderwijs',
      'begeleiding.gevolgd': false,
      'begeleiding.popNoemtOpleiding': false,
    };
    const traject = { academiejaar: '2020-2021', contract: 'diplomacontract', studiepunten: 30 };
    expect(of('vov', feiten, traject)[0]?.wijzig).toEqual({
      'begeleiding.gevolgd': true,
      'begeleiding.popNoemtOpleiding': true,
    });
  });

  it('V-WS-02: 79 hours a month is one too few, and only without a benefit it is said', () => {
    const feiten = {
      'werk.statuut': 'werknemer',
      'werk.urenPerMaand': 79,
      'opleiding.werktrajectGeregistreerd': true,
      'uitkering.soort': 'geen',
    };
    const traject = { academiejaar: '2021-2022', contract: 'diplomacontract', studiepunten: 30, vorm: 'werktraject' };
    expect(of('werkstudent-codex', feiten, traject)[0]).toMatchObject({ wijzig: { 'werk.urenPerMaand': 80 } });
    expect(of('werkstudent-codex', { ...feiten, 'uitkering.soort': 'inkomensgarantie' }, traject)).toEqual([]);
  });

  // VB-P4 and the sentence below it: from 27 studiepunten, not in the evening or the weekend, not with an examencontract.
  it.each([
    [{ studiepunten: 26 }, {}, FALSE],
    [{ studiepunten: 27 }, {}, TRUE],
    [{ studiepunten: 28 }, {}, TRUE],
    [{ studiepunten: 60, vorm: 'avond' }, {}, FALSE],
    [{ studiepunten: 60, vorm: 'weekend' }, {}, FALSE],
    [{ studiepunten: 60, contract: 'examencontract' }, {}, FALSE],
    [{ studiepunten: 60 }, { 'uitkering.soort': 'geen' }, FALSE],
    [{ studiepunten: 60 }, { 'werk.statuut': 'werknemer' }, TRUE],
    [{ studiepunten: 60 }, { 'werk.statuut': 'werknemer', 'uitkering.soort': 'ziekte' }, FALSE],
  ])('an exemption is needed with %o and %o: %i', (fields, more, needed) => {
    const feiten = { 'werk.statuut': 'werkzoekende', 'uitkering.soort': 'werkloosheid', ...more };
    const traject = { academiejaar: '2025-2026', contract: 'diplomacontract', vorm: 'dag', ...fields };
    const { situation } = situationOf(data.pack, { feiten, traject }, OP);
    expect(neededMeasures(data.pack, situation).get('vrijstelling-beschikbaarheid')).toBe(needed);
  });
});
