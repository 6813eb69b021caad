import { describe, expect, it } from 'vitest';
import { isoOfDay, parseIsoDay } from '../../../../shared/engine/calendar.ts';
import { dictionary, dossierText, kort } from './dossiers.ts';

const fact = (id: string, value: unknown): string[] => kort(dossierText({ feiten: { [id]: value } }));
const inFeiten = dictionary.facts.filter((def) => def.id.includes('.') && !def.id.startsWith('traject.'));
const numbers = inFeiten.filter((def) => def.type === 'geheel' || def.type === 'decimaal');

describe('every number is bounded', () => {
  it.each(numbers.map((def) => [def.id, def] as const))('%s', (id, def) => {
    const scale = 10 ** (def.schaal ?? 0);
    const { min = 0, max = 0 } = def.grens ?? {};
    expect(fact(id, min / scale)).toEqual([]);
    expect(fact(id, max / scale)).toEqual([]);
    expect(fact(id, (min - 1) / scale)).toEqual([`feiten.${id}: buiten-bereik`]);
    expect(fact(id, (max + 1) / scale)).toEqual([`feiten.${id}: buiten-bereik`]);
    expect(fact(id, (min + 0.5) / scale)).toEqual([`feiten.${id}: te-veel-decimalen`]);
    expect(fact(id, String(min))).toEqual([`feiten.${id}: verkeerd-type`]);
  });
});

describe('every date and academic year is bounded', () => {
  it.each(inFeiten.filter((def) => def.type === 'datum').map((def) => [def.id, def] as const))('%s', (id, def) => {
    const [min, max] = (def.bereik ?? []).map(String);
    const next = (iso: string | undefined, days: number): string => isoOfDay((parseIsoDay(iso ?? '') ?? 0) + days);
    expect(fact(id, min)).toEqual([]);
    expect(fact(id, max)).toEqual([]);
    expect(fact(id, next(min, -1))).toEqual([`feiten.${id}: buiten-bereik`]);
    expect(fact(id, next(max, 1))).toEqual([`feiten.${id}: buiten-bereik`]);
  });

  it.each([
    ['2008-2009', null],
    ['2040-2041', null],
    ['2007-2008', 'buiten-bereik'],
    ['2041-2042', 'buiten-bereik'],
    ['2025-2027', 'ongeldig-academiejaar'],
    ['2025-2025', 'ongeldig-academiejaar'],
    ['2025-26', 'ongeldig-academiejaar'],
    ['2025', 'ongeldig-academiejaar'],
    [2025, 'verkeerd-type'],
  ])('academiejaar %j', (value, code) => {
    const expected = code === null ? [] : [`traject.academiejaar: ${code}`];
    expect(kort(dossierText({ traject: { academiejaar: value } }))).toEqual(expected);
  });
});

describe('every choice has only its options', () => {
  it.each(inFeiten.filter((def) => def.type === 'keuze').map((def) => [def.id, def] as const))('%s', (id, def) => {
    for (const optie of def.opties ?? []) expect(fact(id, optie.waarde)).toEqual([]);
    expect(fact(id, 'bestaat-niet')).toEqual([`feiten.${id}: onbekende-optie`]);
    expect(fact(id, 'constructor')).toEqual([`feiten.${id}: onbekende-optie`]);
    expect(fact(id, true)).toEqual([`feiten.${id}: verkeerd-type`]);
  });
});

describe('values', () => {
  it.each<[string, unknown, string | null]>([
    ['persoon.geboortedatum', '2024-02-29', null],
    ['persoon.geboortedatum', '2025-02-29', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-02-30', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-04-31', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-13-01', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-00-10', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-1-1', 'ongeldige-datum'],
    ['persoon.geboortedatum', '15/09/2025', 'ongeldige-datum'],
    ['persoon.geboortedatum', '2025-09-15T00:00:00Z', 'ongeldige-datum'],
    ['persoon.geboortedatum', 20250915, 'verkeerd-type'],
    ['persoon.nationaliteit', 'BE', null],
    ['persoon.nationaliteit', 'be', 'ongeldige-tekst'],
    ['persoon.nationaliteit', 'BEL', 'ongeldige-tekst'],
    ['persoon.gemeente', 'x'.repeat(201), 'te-lang'],
    ['werk.paritairComite', 330, 'verkeerd-type'],
    ['werk.ookWerknemer', false, null],
    ['werk.ookWerknemer', 'ja', 'verkeerd-type'],
    ['werk.ookWerknemer', 0, 'verkeerd-type'],
    ['werk.ookWerknemer', null, 'leeg'],
    ['werk.breukNu', null, 'leeg'],
    ['werk.statuut', null, 'leeg'],
    ['werk.bijkomend', null, 'leeg'],
    ['persoon.geboortedatum', null, 'leeg'],
    ['werk.breukNu', [], 'verkeerd-type'],
    ['werk.breukNu', 0.29, null],
    ['werk.breukNu', 0.1 + 0.2, 'te-veel-decimalen'],
    ['werk.bijkomend', 'x', 'verkeerd-type'],
    ['werk.bijkomend', [], null],
    ['taal.itnaPogingen', [], null],
  ])('%s = %j', (id, value, code) => {
    expect(fact(id, value)).toEqual(code === null ? [] : [`feiten.${id}: ${code}`]);
  });

  it.each<[string, unknown, string[]]>([
    ['a value with a wrong origin', { waarde: true, bron: 'buur' }, ['.bron: onbekende-optie']],
    ['a value on no day', { waarde: true, op: '2025-02-30' }, ['.op: ongeldige-datum']],
    ['an hour that does not exist', { waarde: true, op: '2025-09-15T24:00Z' }, ['.op: ongeldige-datum']],
    ['a minute that does not exist', { waarde: true, op: '2025-09-15T23:60:00Z' }, ['.op: ongeldige-datum']],
    ['a time without a zone', { waarde: true, op: '2025-09-15T10:00:00' }, ['.op: ongeldige-datum']],
    ['a wrong value inside', { waarde: 'ja' }, ['.waarde: verkeerd-type']],
    ['null inside', { waarde: null }, ['.waarde: leeg']],
    ['no value', { bron: 'klant' }, ['.waarde: verplicht']],
    ['weetNiet: false', { weetNiet: false }, ['.weetNiet: verkeerd-type']],
    ['a value that is not known', { weetNiet: true, waarde: true }, ['.waarde: onbekende-sleutel']],
    ['an empty group', {}, ['.waarde: verplicht']],
  ])('a fact with %s', (_name, value, expected) => {
    expect(fact('werk.ookWerknemer', value)).toEqual(expected.map((end) => `feiten.werk.ookWerknemer${end}`));
  });

  it('a number beyond all numbers is out of range', () => {
    expect(kort(dossierText({ feiten: { 'werk.breukNu': 7 } }).replace('7}', '1e999}'))).toEqual([
      'feiten.werk.breukNu: buiten-bereik',
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['niveau', 'bachelor', ['kwalificaties[0].niveau: onbekende-optie']],
    ['niveau', 'buitenlands', []],
    ['studiepunten', 600, []],
    ['studiepunten', 601, ['kwalificaties[0].studiepunten: buiten-bereik']],
    ['studiepunten', 3.5, ['kwalificaties[0].studiepunten: te-veel-decimalen']],
    ['vks', 0, ['kwalificaties[0].vks: buiten-bereik']],
    ['vks', 8, []],
    ['vks', 9, ['kwalificaties[0].vks: buiten-bereik']],
    ['jaar', 1919, ['kwalificaties[0].jaar: buiten-bereik']],
    ['jaar', '2016', ['kwalificaties[0].jaar: verkeerd-type']],
    ['behaaldOp', '2016-06-31', ['kwalificaties[0].behaaldOp: ongeldige-datum']],
    ['land', 'Syrië', ['kwalificaties[0].land: ongeldige-tekst']],
    ['taal', 'NL', ['kwalificaties[0].taal: ongeldige-tekst']],
    ['naric', 'ja', ['kwalificaties[0].naric: onbekende-optie']],
    ['opleidingsonderdelen', [{ score: 20.5 }], ['kwalificaties[0].opleidingsonderdelen[0].score: buiten-bereik']],
    ['opleidingsonderdelen', {}, ['kwalificaties[0].opleidingsonderdelen: verkeerd-type']],
    ['opleidingsonderdelen', null, ['kwalificaties[0].opleidingsonderdelen: leeg']],
    ['naam', 'x'.repeat(201), ['kwalificaties[0].naam: te-lang']],
  ])('kwalificaties[0].%s = %j', (key, value, expected) => {
    expect(kort(dossierText({ kwalificaties: [{ [key]: value }] }))).toEqual(expected);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ notities: [{ tekst: 'x'.repeat(20_001) }] }, 'notities[0].tekst: te-lang'],
    [{ traject: { studiepunten: 181 } }, 'traject.studiepunten: buiten-bereik'],
    [{ traject: { contract: 'contract' } }, 'traject.contract: onbekende-optie'],
    [{ traject: [] }, 'traject: verkeerd-type'],
    [{ traject: null }, 'traject: leeg'],
    [{ vraag: { opleidingen: 'x' } }, 'vraag.opleidingen: verkeerd-type'],
    [{ vraag: { opleidingen: [1] } }, 'vraag.opleidingen[0]: verkeerd-type'],
    [{ nietVolledig: ['alles'] }, 'nietVolledig[0]: onbekende-optie'],
    [{ adviezen: [{ samenvatting: { vov: true } }] }, 'adviezen[0].samenvatting.vov: verkeerd-type'],
    [{ adviezen: [{ invoer: [] }] }, 'adviezen[0].invoer: verkeerd-type'],
    [{ afwijkingen: [{ wordt: 'ja', reden: 'x' }] }, 'afwijkingen[0].maatregel: verplicht'],
    [
      { vrijstellingsclaims: [{ opleiding: 'x', onderdeel: 'y', kwalificatie: 'k1' }] },
      'vrijstellingsclaims[0].reden: verplicht',
    ],
    [{ acties: [{ id: 'a' }, { id: 'a' }] }, 'acties[1].id: dubbele-id'],
    [{ id: '01j8zq4t5v6w7x8y9z0abcdefg' }, 'id: geen-ulid'],
    [{ id: '81J8ZQ4T5V6W7X8Y9Z0ABCDEFG' }, 'id: geen-ulid'],
    [{ id: '../../etc/passwd' }, 'id: geen-ulid'],
  ])('%j', (part, expected) => {
    expect(kort(dossierText(part))).toEqual([expected]);
  });
});
