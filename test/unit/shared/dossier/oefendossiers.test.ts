import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { dictionary } from './dossiers.ts';

const FOLDER = new URL('../../../../shared/dossier/oefendossiers/', import.meta.url);
const PROGRAMMES = new URL('../../../../shared/catalogue/programmes/', import.meta.url);

const dossiers = readdirSync(FOLDER).map((name) => {
  const result = parseDossierText(readFileSync(new URL(name, FOLDER), 'utf8'), dictionary);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error, null, 2)}`);
  return { name, dossier: result.value };
});
const all = dossiers.map(({ dossier }) => dossier);

const catalogue = new Set(
  readdirSync(PROGRAMMES).flatMap((name) => {
    const rows: readonly { readonly id: string }[] = parse(readFileSync(new URL(name, PROGRAMMES), 'utf8'));
    return rows.map((row) => row.id);
  }),
);

describe('the practice dossiers', () => {
  it('are eight, each with an id of its own', () => {
    expect(new Set(all.map((dossier) => dossier.id)).size).toBe(8);
  });

  it.each(dossiers)('$name only names programmes of the catalogue', ({ dossier }) => {
    const named = [
      ...(dossier.vraag?.opleidingen ?? []),
      ...(dossier.kwalificaties ?? []).map((k) => k.opleiding),
      dossier.traject?.opleiding,
    ].filter((id) => id !== undefined);
    expect(named.filter((id) => !catalogue.has(id))).toEqual([]);
  });

  it('show every kind of client', () => {
    const fact = (id: string) => all.map((dossier) => dossier.feiten?.[id]);
    expect(new Set(all.map((dossier) => dossier.vraag?.doel))).toEqual(
      new Set(['basisdiploma', 'bijscholen', 'omscholen', 'herorienteren']),
    );
    expect(fact('werk.statuut')).toEqual(
      expect.arrayContaining(['werknemer', 'werkzoekende', 'opzegperiode', 'ambtenaar']),
    );
    expect(fact('persoon.woongewest')).toContain('brussel');
    expect(all.filter((dossier) => dossier.traject !== undefined)).toHaveLength(7);
    const levels = all.flatMap((dossier) => (dossier.kwalificaties ?? []).map((k) => k.niveau));
    expect(levels).toEqual(expect.arrayContaining(['buitenlands', 'so-bso6', 'hbo5', 'master']));
    const withCourses = all.filter((dossier) =>
      dossier.kwalificaties?.some((k) => k.opleidingsonderdelen !== undefined),
    );
    expect(withCourses).toHaveLength(2);
  });

  it('hold answers with their origin, and questions that a client could not answer', () => {
    for (const { name, dossier } of dossiers) {
      const facts = Object.values(dossier.feiten ?? {}).map((fact) => JSON.stringify(fact));
      expect(
        facts.some((fact) => fact.includes('"bron"')),
        name,
      ).toBe(true);
      expect(
        facts.some((fact) => fact.includes('"weetNiet"')),
        name,
      ).toBe(true);
    }
    const notes = all.flatMap((dossier) => dossier.notities ?? []);
    expect(new Set(notes.map((note) => note.voorKlant))).toEqual(new Set([true, false]));
  });
});
