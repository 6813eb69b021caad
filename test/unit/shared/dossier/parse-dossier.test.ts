import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { DOSSIER_FOUT_CODES } from '../../../../shared/dossier/fouten.ts';
import { MAX_BYTES } from '../../../../shared/dossier/json-text.ts';
import { MAX_FOUTEN, parseDossier, parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { buildDictionary } from '../../../../shared/facts/dictionary.ts';
import { dictionary, dossierText, fouten, kort, rawText, ULID } from './dossiers.ts';

function parsed(part: Readonly<Record<string, unknown>>): Dossier {
  const result = parseDossierText(dossierText(part), dictionary);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : { x: nested(depth - 1) });

describe('a dossier is accepted', () => {
  it('with only the three required fields', () => {
    expect(parsed({})).toEqual({ formaat: 'trajectwijzer-dossier', versie: 1, id: ULID });
  });

  it('with every field of the contract', () => {
    const part = {
      client: { voornaam: 'Amina', naam: 'El Idrissi', email: 'a@voorbeeld.be', telefoon: '0400 00 00 00' },
      begeleider: { naam: 'Jo', organisatie: 'Leerwinkel', rol: 'trajectbegeleider' },
      gemaakt: '2025-09-01T08:00:00Z',
      gewijzigd: '2025-09-15',
      fase: 'plan',
      opvolgenOp: '2025-12-01',
      vraag: { tekst: 'Kan ik ...?', doel: 'omscholen', beroep: 'verpleegkundige', opleidingen: ['x'] },
      feiten: {
        'werk.statuut': 'werknemer',
        'werk.tewerkstellingsbreuk': { waarde: 0.8, bron: 'attest', op: '2025-09-10', bewijs: 'loonfiche.pdf' },
        'werk.sector': { weetNiet: true, op: '2025-09-10' },
        'werk.bijkomend': [{ statuut: 'zelfstandige', urenPerMaand: 12.25 }],
        'vdab.uitzonderingDiploma': ['medisch'],
        'taal.itnaPogingen': { waarde: ['2025-05-10'], bron: 'klant' },
      },
      kwalificaties: [
        {
          id: 'k1',
          niveau: 'pba',
          naam: 'verpleegkunde',
          instelling: 'VIVES',
          opleiding: 'x',
          jaar: 2016,
          behaald: true,
          studiepunten: 180,
          land: 'BE',
          taal: 'nl',
          naric: 'geen',
          vks: 6,
          deelkwalificatie: false,
          metExamen: true,
          opleidingsonderdelen: [
            { naam: 'Networks I', studiepunten: 6, score: 13, jaar: 2015, creditbewijs: true, status: 'geslaagd' },
          ],
        },
      ],
      ervaring: [{ beroep: 'zorgkundige', van: '2018-03-01', tot: '2024-06-30', breuk: 1, sector: 'zorg' }],
      talen: [{ taal: 'nl', niveau: 'B2', bewijs: 'ITNA', datum: '2025-05-10', onderdelen: { schrijven: 'B2' } }],
      traject: {
        opleiding: 'x',
        opleidingNaam: 'Y',
        instelling: 'HOGENT',
        contract: 'diplomacontract',
        academiejaar: '2025-2026',
        studiepunten: 60,
        startdatum: '2025-09-22',
        einddatum: '2026-06-30',
        inschrijvingOp: '2025-09-01',
        vorm: 'dag',
        taal: 'nl',
        inschrijvingen: [{ contract: 'creditcontract', studiepunten: 10, instelling: 'UGent', niveau: 'aba' }],
      },
      pop: {
        keuze: 'x|y',
        centrum: 'C',
        mandaat: 'M',
        begeleider: 'B',
        cheques: ['1'],
        van: '2025-01-01',
        tot: '2025-06-01',
        uren: 7,
        inzichten: ['...'],
        doelen: ['...'],
        keuzes: [{ voorstel: 'x', reden: '...', evaluatie: '...' }],
        opleidingen: [{ naam: 'x', aanbieder: 'y', odbNummer: '1', studiepunten: 60, start: '2025-09', reden: '...' }],
      },
      acties: [{ id: 'a1', wat: '...', wie: '...', uiterlijk: '2026-01-15', status: 'open' }],
      notities: [{ op: '2025-09-20T10:00:00+02:00', door: 'Jo', tekst: '...', voorKlant: false }],
      vrijstellingsclaims: [
        {
          ...{ opleiding: 'howest:graduaat-internet-of-things', onderdeel: 'OS & Cloud', kwalificatie: 'k1' },
          ...{ vak: 'Server OS', reden: 'Zelfde inhoud', door: 'Lien Maes', op: '2026-11-20T10:00:00Z' },
        },
      ],
      afwijkingen: [
        {
          maatregel: 'vov',
          academiejaar: '2025-2026',
          opleiding: 'x',
          wordt: 'ja',
          reden: '...',
          door: 'Jo',
          op: '2025-09-20',
        },
      ],
      adviezen: [
        {
          op: '2025-09-20',
          peildatum: '2025-09-15',
          invoer: { lokaal: {}, motor: 1, x: null },
          samenvatting: { vov: 'ja' },
        },
      ],
      nietVolledig: ['kwalificaties', 'traject.inschrijvingen'],
      herkomst: { 'traject.studiepunten': { bron: 'klant', op: '2025-09-15' }, kwalificaties: { bron: 'attest' } },
    };
    expect(parsed(part)).toMatchObject(part);
  });

  it.each([
    [
      'markup and formulas, which are only text',
      { client: { naam: '<script>alert(1)</script>', voornaam: '=HYPERLINK("x")' } },
    ],
    ['empty lists', { kwalificaties: [], ervaring: [], talen: [], nietVolledig: [] }],
    ['a name of 200 characters', { client: { naam: 'x'.repeat(200) } }],
    ['a note of 20,000 characters', { notities: [{ tekst: 'x'.repeat(20_000) }] }],
    ['2,000 notes', { notities: Array.from({ length: 2000 }, () => ({ tekst: 'x' })) }],
    ['empty texts', { client: { naam: '' } }],
  ])('%s', (_name, part) => {
    expect(parsed(part)).toMatchObject(part);
  });

  it('after a byte order mark', () => {
    expect(kort(`\ufeff${dossierText()}`)).toEqual([]);
  });

  it('with texts from a keyboard brought to NFC', () => {
    const tree: unknown = JSON.parse(dossierText({ client: { naam: 'Ge\u0301rard' } }));
    const result = parseDossier(tree, dictionary);
    expect(result.ok && result.value.client?.naam).toBe('G\u00e9rard');
  });

  it('with a month written short, as its first day', () => {
    const part = { feiten: { 'werk.tewerkstelling': [{ maand: '2025-03', breuk: 1 }, { maand: '2025-04-15' }] } };
    expect(parsed(part).feiten).toEqual({
      'werk.tewerkstelling': [{ maand: '2025-03-01', breuk: 1 }, { maand: '2025-04-01' }],
    });
  });

  it('with elements of a plain list that name their one field', () => {
    const part = { feiten: { 'taal.itnaPogingen': [{ datum: '2025-05-10' }, '2025-06-10'] } };
    expect(parsed(part).feiten).toEqual({ 'taal.itnaPogingen': ['2025-05-10', '2025-06-10'] });
  });
});

describe('a file is refused', () => {
  it.each([
    ['that is empty', '', ': geen-json'],
    ['that is no JSON', 'dossier', ': geen-json'],
    ['that stops halfway', dossierText().slice(0, -1), ': geen-json'],
    ['that is a list', '[]', ': verkeerd-type'],
    ['that is null', 'null', ': verkeerd-type'],
    ['of another format', '{"formaat":"trajectwijzer-advies","versie":1}', 'formaat: formaat'],
    ['of a newer version', dossierText({ versie: 2 }), 'versie: versie'],
    ['of version 0', dossierText({ versie: 0 }), 'versie: versie'],
    ['with a version as text', dossierText({ versie: '1' }), 'versie: versie'],
  ])('%s', (_name, text, expected) => {
    expect(kort(text)).toEqual([expected]);
  });

  it('without the required fields', () => {
    expect(kort('{}')).toEqual(['formaat: verplicht', 'versie: verplicht', 'id: verplicht']);
  });

  it('naming the line and the column where the JSON goes wrong', () => {
    expect(fouten('{\n  "formaat": trajectwijzer\n}')[0]?.melding).toContain('regel 2, kolom 14');
  });

  it('above 2 MB in bytes of UTF-8, not below', () => {
    const room = MAX_BYTES - dossierText({ vraag: { tekst: '' } }).length;
    // Too long for a text, but read; each é is two bytes.
    const e = (count: number): string => dossierText({ vraag: { tekst: 'é'.repeat(count) } });
    expect(kort(e(Math.floor(room / 2)))).toEqual(['vraag.tekst: te-lang']);
    expect(kort(e(Math.floor(room / 2) + 1))).toEqual([': te-groot']);
  });
});

describe('keys that do not exist are refused, with their path', () => {
  it.each([
    ['on top', { extra: 1 }, 'extra'],
    ['the number of the national register', { client: { rijksregisternummer: '1' } }, 'client.rijksregisternummer'],
    ['a fact', { feiten: { 'werk.statuuut': 'werknemer' } }, 'feiten.werk.statuuut'],
    ['a fact of traject among the facts', { feiten: { 'traject.studiepunten': 3 } }, 'feiten.traject.studiepunten'],
    ['a list among the facts', { feiten: { kwalificaties: [] } }, 'feiten.kwalificaties'],
    ['beside a value', { feiten: { 'werk.statuut': { waarde: 'student', x: 1 } } }, 'feiten.werk.statuut.x'],
    ['in a row of a fact', { feiten: { 'werk.bijkomend': [{ uren: 1 }] } }, 'feiten.werk.bijkomend[0].uren'],
    ['in a qualification', { kwalificaties: [{}, { graad: 'x' }] }, 'kwalificaties[1].graad'],
    [
      'deep',
      { kwalificaties: [{ opleidingsonderdelen: [{ punten: 1 }] }] },
      'kwalificaties[0].opleidingsonderdelen[0].punten',
    ],
    ['in traject', { traject: { aanwezig: true } }, 'traject.aanwezig'],
    ['in the plan', { pop: { keuzes: [{ x: 1 }] } }, 'pop.keuzes[0].x'],
    ['in the origins', { herkomst: { 'werk.statuut': {} } }, 'herkomst.werk.statuut'],
    ['constructor', { constructor: 1 }, 'constructor'],
    ['constructor among the facts', { feiten: { constructor: 1 } }, 'feiten.constructor'],
    ['toString', { toString: 1 }, 'toString'],
    ['hasOwnProperty among the facts', { feiten: { hasOwnProperty: 1 } }, 'feiten.hasOwnProperty'],
    ['prototype in a free group', { adviezen: [{ invoer: { prototype: {} } }] }, 'adviezen[0].invoer.prototype'],
  ])('%s', (_name, part, pad) => {
    expect(kort(dossierText(part))).toEqual([`${pad}: onbekende-sleutel`]);
  });

  it.each([
    ['"__proto__":{"rol":"x"}', '__proto__'],
    ['"feiten":{"__proto__":{"werk.statuut":"student"}}', 'feiten.__proto__'],
    ['"client":{"__proto__":null}', 'client.__proto__'],
    ['"kwalificaties":[{"__proto__":[]}]', 'kwalificaties[0].__proto__'],
    ['"adviezen":[{"invoer":{"lokaal":{"__proto__":{"x":1}}}}]', 'adviezen[0].invoer.lokaal.__proto__'],
    ['"adviezen":[{"samenvatting":{"__proto__":"ja"}}]', 'adviezen[0].samenvatting.__proto__'],
    ['"talen":[{"onderdelen":{"__proto__":"B2"}}]', 'talen[0].onderdelen.__proto__'],
    ['"feiten":{"werk.statuut":{"waarde":"student","\\u005f_proto__":1}}', 'feiten.werk.statuut.__proto__'],
  ])('%s', (rest, pad) => {
    expect(kort(rawText(rest))).toEqual([`${pad}: onbekende-sleutel`]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(({} as Record<string, unknown>).rol).toBeUndefined();
  });

  it('says where a fact of traject belongs', () => {
    expect(fouten(dossierText({ feiten: { 'traject.vorm': 'dag' } }))[0]?.melding).toContain('onder "traject"');
  });

  it('cuts a long key and shows no control characters', () => {
    const pad = fouten(dossierText({ ['x\u0007'.repeat(500)]: 1 }))[0]?.pad ?? '';
    expect(pad).toMatch(/^(x\?){40}…$/);
  });

  it('that are written twice', () => {
    const twice = rawText('"feiten":{"werk.statuut":"student","werk.statuut":"werknemer"}');
    expect(kort(twice)).toEqual(['feiten.werk.statuut: dubbele-sleutel']);
  });

  it.each([
    ['decomposed letters', 'Ge\u0301rard', 'client.naam: tekst-niet-nfc'],
    ['a NUL', 'a\u0000b', 'client.naam: ongeldige-tekst'],
    ['half a character', 'a\ud800b', 'client.naam: ongeldige-tekst'],
    ['the other half', 'a\udc00b', 'client.naam: ongeldige-tekst'],
  ])('texts with %s', (_, naam, expected) => {
    expect(kort(dossierText({ client: { naam } }))).toEqual([expected]);
  });

  it.each([
    ['composed letters', 'G\u00e9rard'],
    ['lines and tabs', 'a\n\tb'],
    ['a character of two halves', 'a\ud83d\ude00b'],
  ])('but accepts %s', (_, naam) => {
    expect(kort(dossierText({ client: { naam } }))).toEqual([]);
  });

  it('that are not in NFC', () => {
    expect(kort(dossierText({ adviezen: [{ invoer: { 'cafe\u0301': 1 } }] }))).toEqual([
      'adviezen[0].invoer.cafe\u0301: sleutel-niet-nfc',
    ]);
  });
});

describe('facts of another rule pack', () => {
  const part = {
    feiten: {
      'werk.statuut': 'student',
      'nieuw.feit': { waarde: [{ x: 1 }], bron: 'klant' },
      'nieuw.tekst': 'x',
      'nieuw.open': { weetNiet: true },
    },
  };

  it('are refused on import', () => {
    expect(kort(dossierText(part))).toEqual([
      'feiten.nieuw.feit: onbekende-sleutel',
      'feiten.nieuw.tekst: onbekende-sleutel',
      'feiten.nieuw.open: onbekende-sleutel',
    ]);
  });

  it('are kept in the vault as they are', () => {
    const kept = parseDossierText(dossierText(part), dictionary, { onbekendeFeiten: 'bewaren' });
    expect(kept.ok && kept.value.feiten).toEqual(part.feiten);
  });

  it('still need the form of a fact, and the known ones their own checks', () => {
    const wrong = { 'nieuw.feit': { diep: {} }, 'nieuw.leeg': null, 'werk.statuut': 'x' };
    expect(kort(dossierText({ feiten: wrong }), { onbekendeFeiten: 'bewaren' })).toEqual([
      'feiten.nieuw.feit.waarde: verplicht',
      'feiten.nieuw.feit.diep: onbekende-sleutel',
      'feiten.nieuw.leeg: leeg',
      'feiten.werk.statuut: onbekende-optie',
    ]);
  });
});

describe('a renamed fact', () => {
  const built = buildDictionary([
    { id: 'x.nieuw', label: 'X', type: 'boolean', vraag: 'X?', waarom: 'X.', voorheen: ['x.oud'] },
  ]);
  if (!built.ok) throw new Error('refused');
  const read = (feiten: unknown) => parseDossierText(dossierText({ feiten }), built.value);

  it('is read under its present name', () => {
    const result = read({ 'x.oud': true });
    expect(result.ok && result.value.feiten).toEqual({ 'x.nieuw': true });
  });

  it('may not stand under both names', () => {
    const result = read({ 'x.oud': true, 'x.nieuw': true });
    const found = result.ok ? [] : result.error.map(({ code, pad }) => `${pad}: ${code}`);
    expect(found).toEqual(['feiten.x.oud: tegenspraak']);
  });
});

describe('all problems are reported', () => {
  it('together', () => {
    const part = {
      id: 'x',
      fase: 'begin',
      client: { naam: 1 },
      feiten: { 'werk.statuut': null, 'werk.breukNu': 1.2 },
      kwalificaties: [{ id: 'k1', niveau: 'x' }, { id: 'k1' }],
      traject: { startdatum: '2025-02-30' },
    };
    expect(kort(dossierText(part))).toEqual([
      'id: geen-ulid',
      'client.naam: verkeerd-type',
      'fase: onbekende-optie',
      'feiten.werk.statuut: leeg',
      'feiten.werk.breukNu: buiten-bereik',
      'kwalificaties[0].niveau: onbekende-optie',
      'traject.startdatum: ongeldige-datum',
      'kwalificaties[1].id: dubbele-id',
    ]);
  });

  it(`up to ${MAX_FOUTEN}`, () => {
    const rows = Array.from({ length: 60 }, () => ({ niveau: 'x' }));
    expect(kort(dossierText({ kwalificaties: rows }))).toHaveLength(MAX_FOUTEN);
  });

  it('too deep and too long', () => {
    expect(kort(dossierText({ adviezen: [{ invoer: nested(30) }] }))[0]).toMatch(/: te-diep$/);
    expect(kort(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([': verkeerd-type']);
    const rows = Array.from({ length: 2001 }, () => ({}));
    expect(kort(dossierText({ notities: rows }))).toEqual(['notities: te-veel-elementen']);
  });
});

describe('nothing is ever thrown', () => {
  it('by any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseDossierText(text, dictionary).ok).toBe(false);
      }),
    );
  });

  it('by any value in any group', () => {
    const groups = ['client', 'vraag', 'feiten', 'kwalificaties', 'traject', 'pop', 'acties', 'adviezen', 'herkomst'];
    const key = fc.constantFrom(
      'werk.statuut',
      'werk.bijkomend',
      'niveau',
      'startdatum',
      'id',
      'opleidingen',
      'invoer',
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.dictionary(key, fc.jsonValue({ maxDepth: 2 })));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...groups), fc.oneof(value, fc.array(value))), (part) => {
        for (const { pad } of fouten(dossierText(part))) expect(pad.length).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });
});

describe('messages', () => {
  const secret = 'GEHEIM'.repeat(50);
  const samples = [
    dossierText({ client: { naam: secret }, fase: secret, id: secret, notities: secret, opvolgenOp: secret }),
    dossierText({ feiten: { 'werk.statuut': secret, 'werk.breukNu': secret, 'persoon.geboortedatum': secret } }),
    dossierText({ kwalificaties: [{ niveau: secret, land: secret }], traject: { academiejaar: secret } }),
    rawText(`"client":{"naam":"x","naam":"${secret}"}`),
    rawText(`"${secret}`),
  ];

  it('never repeat what was in the file', () => {
    for (const sample of samples) expect(JSON.stringify(fouten(sample))).not.toContain('GEHEIM');
  });

  it('are Dutch sentences with a closed code', () => {
    for (const { code, melding } of samples.flatMap((sample) => fouten(sample))) {
      expect(DOSSIER_FOUT_CODES).toContain(code);
      expect(melding).toMatch(/^[A-Z].*[.)]$/);
    }
  });

  it.each([
    ['werk.breukNu', 1.5, 'Schrijf een getal van 0 tot en met 1 (een breuk: 0,5 is de helft).'],
    ['studie.leerkrediet', 201, 'Schrijf een getal van -200 tot en met 200 studiepunten.'],
    ['werk.urenPerWeek', 90, 'Schrijf een getal van 0 tot en met 80 uur per week.'],
    [
      'werk.brutoMaandloon',
      -1,
      'Schrijf een getal van 0 tot en met 5.000.000 cent (€\u00a00 tot €\u00a050.000 per maand).',
    ],
    ['werk.brutoMaandloon', 1.5, 'Schrijf het bedrag in hele centen, zonder cijfers na de komma.'],
    ['werk.breukNu', 0.755, 'Schrijf hoogstens 2 cijfers na de komma.'],
    ['werk.uurrooster', 'glijdend', 'Deze waarde bestaat niet. Kies een van deze: vast, variabel.'],
    ['persoon.geboortedatum', '1919-12-31', 'Schrijf een datum van 01/01/1920 tot en met 31/12/2050.'],
  ])('%s = %j', (id, value, melding) => {
    expect(fouten(dossierText({ feiten: { [id]: value } }))[0]).toMatchObject({ pad: `feiten.${id}`, melding });
  });
});
