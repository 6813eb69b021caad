import type { Programme } from '../../../../shared/catalogue/schema.ts';
import { type EstimateInput, estimateExemption } from '../../../../shared/exemptions/estimate.ts';
import { buildHouseRules } from '../../../../shared/exemptions/house-rules.ts';
import { titleReader } from '../../../../shared/exemptions/matching/course-title.ts';
import { buildThesaurus } from '../../../../shared/exemptions/matching/thesaurus.ts';
import { buildPrecedents } from '../../../../shared/exemptions/precedents.ts';
import type { QualificationInput } from '../../../../shared/exemptions/qualification.ts';
import { buildThumbRules } from '../../../../shared/exemptions/rules-of-thumb.ts';
import { built, loadCatalogue, programmeOf, readShared, readSharedFolder } from '../catalogue/load-catalogue.ts';

export const catalogue = loadCatalogue();
const { institutions } = catalogue;

export const precedents = built(buildPrecedents(readSharedFolder('exemptions/precedents/').flat(), institutions));
export const houseRules = built(buildHouseRules(readSharedFolder('exemptions/house-rules/'), institutions));
export const thumbRules = built(buildThumbRules([readShared('exemptions/rules-of-thumb.yaml')].flat(), institutions));
const thesaurus = built(buildThesaurus(readShared('exemptions/matching/thesaurus.yaml')));
export const titles = titleReader(thesaurus);

/** A qualification that was obtained in 2023 unless `fields` say otherwise. */
export function qualification(
  niveau: NonNullable<QualificationInput['niveau']>,
  naam: string,
  fields: Partial<QualificationInput> = {},
): QualificationInput {
  return { id: 'k1', niveau, naam, behaald: true, jaar: 2023, ...fields };
}

/** A whole programme outside the catalogue. */
export function programme(
  instelling: string,
  niveau: Programme['niveau'],
  naam: string,
  studiepunten: number | undefined = 180,
): Programme {
  return {
    id: 'test:programme',
    naam,
    instelling,
    niveau,
    soort: 'gewoon',
    studiepunten,
    bron: { titel: 'Proef', uitgever: instelling, url: 'https://example.org/proef', zekerheid: 'officieel' },
  };
}

/** Estimates with the data as they ship, for 2025-2026 and a complete list; a text names a row of the catalogue. */
export function estimate(
  target: Programme | string,
  qualifications: readonly QualificationInput[] | undefined,
  fields: Partial<EstimateInput> = {},
) {
  const wanted = typeof target === 'string' ? programmeOf(catalogue, target) : target;
  const result = estimateExemption({
    qualifications,
    complete: true,
    programme: wanted,
    catalogue,
    precedents,
    houseRules,
    thumbRules,
    titles,
    academiejaar: '2025-2026',
    ...fields,
  });
  const { laag, verwacht, hoog } = result.vrijstelling;
  return { ...result, programme: wanted, cijfers: [laag, verwacht, hoog] };
}

export const GEEN_CIJFER = [undefined, undefined, undefined];
