import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../../shared/catalogue/catalogue.ts';
import { programmesFromJson } from '../../../../../shared/catalogue/import/from-json.ts';
import { MAX_IMPORT_ROWS, withoutKnown } from '../../../../../shared/catalogue/import/imported.ts';
import { estimate, GEEN_CIJFER, qualification } from '../../exemptions/load-exemptions.ts';
import { loadCatalogue } from '../load-catalogue.ts';

const catalogue = loadCatalogue();
const { institutions } = catalogue;
const row = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'gids:G1',
  name: 'Graduaat in het proefvak',
  institution: 'HOGENT',
  degree: 'graduaat',
  studiepunten: 120,
  academic_year: '2024-25',
  source: 'https://voorbeeld.be/gids',
  via: 'a key that is left aside',
  ...fields,
});
const from = (...rows: unknown[]) => programmesFromJson(rows, institutions);

describe('one row', () => {
  it('becomes a programme with its source and year', () => {
    const { opleidingen, problemen } = from(row({ forms: ['avond', 'flex'], campus: ['Gent'], language: 'nl' }));
    expect(problemen).toEqual([]);
    expect(opleidingen).toEqual([
      {
        id: 'hogent:gids-g1',
        naam: 'Graduaat in het proefvak',
        instelling: 'HOGENT',
        niveau: 'graduaat',
        soort: 'gewoon',
        studiepunten: 120,
        campus: ['Gent'],
        vorm: ['avond'],
        taal: 'nl',
        academiejaar: '2024-2025',
        bron: {
          titel: 'Studiegids HOGENT',
          uitgever: 'HOGENT',
          url: 'https://voorbeeld.be/gids',
          zekerheid: 'secundair',
        },
      },
    ]);
  });

  it('of which the size is not stated keeps no size', () => {
    expect(from(row({ studiepunten: null })).opleidingen[0]).not.toHaveProperty('studiepunten');
  });

  it('that says only "bachelor" is marked, and no published figure is used for it', () => {
    const [programme] = from(
      row({ degree: 'bachelor', name: 'Bachelor in de verpleegkunde', studiepunten: 240 }),
    ).opleidingen;
    expect(programme).toMatchObject({ niveau: 'pba', niveauAangenomen: true });
    if (programme === undefined) return;
    const held = [qualification('hbo5', 'verpleegkunde')];
    expect(estimate(programme, held).cijfers).toEqual(GEEN_CIJFER);
    const { niveauAangenomen: _assumed, ...stated } = programme;
    expect(estimate(stated, held).cijfers).toEqual([90, 90, 90]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown institution',
      { institution: 'Hogeschool Nergens' },
      'de instelling "Hogeschool Nergens" staat niet in de lijst',
    ],
    ['an unknown level', { degree: 'other' }, 'het niveau "other" kennen we niet'],
    ['a source without an address', { source: 'een folder' }, 'de bron heeft geen adres'],
  ])('with %s is left aside, with the reason', (_name, fields, reden) => {
    const preview = from(row(fields));
    expect(preview.opleidingen).toEqual([]);
    expect(preview.overgeslagen).toEqual([{ rij: 'gids:G1', reden }]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without a name', { name: '' }, 'name'],
    ['with a negative size', { studiepunten: -3 }, 'studiepunten'],
    ['with half a studiepunt', { studiepunten: 90.5 }, 'studiepunten'],
    ['larger than any programme', { studiepunten: 481 }, 'studiepunten'],
    ['with a year of another form', { academic_year: '2024' }, 'academic_year'],
    ['with a course of the wrong type', { courses: [{ name: 5 }] }, 'courses.0.name'],
  ])('%s is a problem with its field', (_name, fields, path) => {
    expect(from(row(fields)).problemen.map((one) => one.path)).toEqual([path]);
  });

  it('takes a list of courses only when each has a size', () => {
    const courses = [
      { name: 'Vak A', studiepunten: 6 },
      { name: 'Vak B', studiepunten: null },
    ];
    expect(from(row({ courses })).opleidingen[0]).not.toHaveProperty('opleidingsonderdelen');
    expect(from(row({ courses: courses.slice(0, 1) })).opleidingen[0]?.opleidingsonderdelen).toEqual([
      { naam: 'Vak A', studiepunten: 6 },
    ]);
  });
});

describe('the whole file', () => {
  it.each<[string, unknown]>([
    ['no list', { rows: [] }],
    ['null', null],
    ['too many rows', Array.from({ length: MAX_IMPORT_ROWS + 1 }, () => row())],
  ])('%s: one problem, nothing taken', (_name, rows) => {
    const preview = programmesFromJson(rows, institutions);
    expect(preview.opleidingen).toEqual([]);
    expect(preview.problemen).toHaveLength(1);
  });

  it('names an id that stands twice', () => {
    expect(from(row(), row()).problemen.map(({ message }) => message)).toContain('dit id komt twee keer voor');
  });

  it('does not reach the prototype of anything', () => {
    const preview = programmesFromJson(
      JSON.parse(`[${JSON.stringify(row()).slice(0, -1)},"__proto__":{"x":1}}]`),
      institutions,
    );
    expect(preview.opleidingen).toHaveLength(1);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('leaves what the catalogue holds as it is', () => {
    const own = catalogue.programmes[0];
    if (own === undefined) throw new Error('an empty catalogue');
    const preview = withoutKnown(from(row({ name: own.naam.toUpperCase(), institution: own.instelling })), catalogue);
    expect(preview.opleidingen).toEqual([]);
    expect(preview.overgeslagen[0]?.reden).toContain('staat al in de catalogus');
  });
});

/** 2,000 rows of invented programmes, in the shape of a harvested study guide. */
function synthetic(): readonly unknown[] {
  const degrees = ['graduaat', 'PBA', 'bachelor', 'master', 'schakelprogramma', 'postgraduaat', 'microcredential'];
  return Array.from({ length: 2000 }, (_, at) =>
    row({
      id: `proef:${at}`,
      name: `Opleiding ${at} in het vak ${at % 37}`,
      institution: institutions[at % 16]?.naam,
      degree: degrees[at % degrees.length],
      studiepunten: at % 3 === 0 ? null : 60,
      courses: at % 20 === 0 ? [{ name: `Vak ${at}`, studiepunten: 6 }] : [],
    }),
  );
}

describe('a large catalogue', () => {
  const real = process.env.TRAJECTWIJZER_CATALOGUS;
  it.each<[string, () => unknown]>([
    ['2,000 invented rows', synthetic],
    ...(real === undefined
      ? []
      : [
          ['the file that TRAJECTWIJZER_CATALOGUS names', () => JSON.parse(readFileSync(real, 'utf8'))] as [
            string,
            () => unknown,
          ],
        ]),
  ])('%s becomes a catalogue that can be searched', (_name, rows) => {
    const preview = withoutKnown(programmesFromJson(rows(), institutions), catalogue);
    expect(preview.problemen).toEqual([]);
    expect(preview.opleidingen.length).toBeGreaterThan(1500);
    const built = buildCatalogue([...catalogue.programmes, ...preview.opleidingen], institutions);
    expect(built.ok ? [] : built.problems).toEqual([]);
    if (built.ok)
      expect(
        built.value.search('opleiding', 20).length + built.value.search('bachelor', 20).length,
      ).toBeGreaterThanOrEqual(20);
  });
});
