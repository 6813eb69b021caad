/** Sources of the golden POP. Publishers and addresses as the domain files name them. */
import type { Bron } from '../../../shared/pathways/advice.ts';

const checked = { nagekekenOp: '2026-11-20' };

export const SOURCES: Readonly<Record<string, Bron>> = {
  'vives-brug': {
    titel: 'Brugopleiding verpleegkunde, studiegids 2024-2025',
    uitgever: 'VIVES',
    url: 'https://onderwijsaanbod.vives-zuid.be/opleidingen/n/SC_54098173.htm',
    ...checked,
  },
  'word-verpleegkundige': {
    titel: 'Vrijstellingenbeleid',
    uitgever: 'Word Verpleegkundige',
    url: 'https://www.wordverpleegkundige.be/vrijstellingenbeleid',
    ...checked,
  },
  'education-profiles': {
    titel: 'Studiegeld in de Vlaamse Gemeenschap',
    uitgever: 'UNESCO, Education Profiles',
    url: 'https://education-profiles.org',
    ...checked,
  },
  'vlaanderen-vov': {
    titel: 'Aantal uren Vlaams opleidingsverlof per schooljaar',
    uitgever: 'Vlaamse overheid',
    url: 'https://www.vlaanderen.be/als-werknemer-vlaams-opleidingsverlof-opnemen/aantal-uren-vlaams-opleidingsverlof-per-schooljaar',
    ...checked,
  },
  'vr-2025-04-25': {
    titel: 'Tijdelijke technische aanpassingen aan de voorwaarden voor het Vlaams opleidingsverlof',
    uitgever: 'Vlaamse Regering',
    url: 'https://www.vlaanderen.be/vlaamse-regering/beslissingen-van-de-vlaamse-regering',
    datum: '2025-04-25',
    ...checked,
  },
  'ucll-vov': {
    titel: 'Vlaams opleidingsverlof',
    uitgever: 'UCLL',
    url: 'https://www.ucll.be/vlaamsopleidingsverlof',
    ...checked,
  },
  codex: {
    titel: 'Codex Hoger Onderwijs, artikel I.3, 78°',
    uitgever: 'Vlaamse overheid',
    url: 'https://onderwijs.vlaanderen.be',
    ...checked,
  },
  artevelde: {
    titel: 'Werkstudenten',
    uitgever: 'Arteveldehogeschool',
    url: 'https://www.arteveldehogeschool.be',
    ...checked,
  },
  'rva-t193': {
    titel: 'Infoblad T193: tijdskrediet',
    uitgever: 'RVA',
    url: 'https://www.rva.be',
    datum: '2026-01-01',
    ...checked,
  },
  'vdab-diploma': {
    titel: 'Bijkomende voorwaarden voor een diploma via VDAB',
    uitgever: 'VDAB',
    url: 'https://www.vdab.be/diplomaviavdab/bijkomende-voorwaarden',
    ...checked,
  },
  'thomasmore-okot': {
    titel: 'VDAB-studiecontract',
    uitgever: 'Thomas More',
    url: 'https://www.thomasmore.be',
    ...checked,
  },
  kennisplatform: {
    titel: 'Loopbaangerichte opleidingen met Vlaamse opleidingsincentives',
    uitgever: 'Departement Werk en Sociale Economie',
    url: 'https://www.vlaanderen.be/kennisplatform-departement-werk-en-sociale-economie',
    datum: '2023-01-11',
    ...checked,
  },
  leerkrediet: {
    titel: 'Leerkrediet',
    uitgever: 'Vlaamse overheid',
    url: 'https://onderwijs.vlaanderen.be/nl/leerkrediet',
    ...checked,
  },
  toelating: {
    titel: 'Toelatingsvoorwaarden',
    uitgever: 'Vlaamse overheid',
    url: 'https://onderwijs.vlaanderen.be/nl/toelatingsvoorwaarden',
    ...checked,
  },
  'rsz-600': { titel: 'Project 600', uitgever: 'RSZ', url: 'https://www.rsz.be', ...checked },
  nietGebruikt: { titel: 'Een bron die niets draagt', uitgever: 'Niemand', url: 'https://example.org', ...checked },
};
