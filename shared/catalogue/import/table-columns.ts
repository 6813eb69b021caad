/** The columns of the file that a colleague of an institution fills in: the template and the reader are made of these. */
import { NIVEAUS } from '../niveaus.ts';
import { VORMEN } from '../schema.ts';

export interface Column {
  readonly kop: string;
  readonly verplicht: boolean;
  /** For whoever fills it in. */
  readonly uitleg: string;
  readonly voorbeeld: string;
}

const column = (kop: string, verplicht: boolean, uitleg: string, voorbeeld: string): Column => ({
  kop,
  verplicht,
  uitleg,
  voorbeeld,
});

/** Name of the programme in the example row of the template; the reader leaves it aside. */
export const EXAMPLE_NAME = 'VOORBEELD: wis deze rij';

/** Sheet "Opleidingen", or the whole of a CSV file. */
export const PROGRAMME_COLUMNS = [
  column('Naam', true, 'De officiële naam van de opleiding.', 'Graduaat in het voorbeeldvak'),
  column('Instelling', true, 'Zoals in de lijst van instellingen van Trajectwijzer.', 'HOGENT'),
  column('Niveau', true, `Een van: ${NIVEAUS.filter((one) => one !== 'geen').join(', ')}.`, 'graduaat'),
  column('Studiepunten', false, 'Een geheel getal. Laat leeg wat je niet zeker weet.', '120'),
  column('Campus', false, 'Meer dan een: zet er een puntkomma tussen.', 'Gent; Aalst'),
  column('Vorm', false, `Een of meer van: ${VORMEN.join(', ')}. Met een puntkomma ertussen.`, 'dag; avond'),
  column('Taal', false, 'Twee letters: nl, en, fr.', 'nl'),
  column('Academiejaar', true, 'Het jaar waarvoor dit geldt.', '2026-2027'),
  column('Bron', true, 'De titel van de pagina waar dit staat.', 'Studiegids'),
  column('Adres van de bron', true, 'Het adres van die pagina.', 'https://www.voorbeeld.be/studiegids'),
  column('Opmerking', false, 'Wat een begeleider moet weten.', ''),
] as const;

/** Sheet "Vakken" of a workbook; a CSV file has none. */
export const COURSE_COLUMNS = [
  column('Opleiding', true, 'De naam, zoals op het blad Opleidingen.', 'Graduaat in het voorbeeldvak'),
  column('Instelling', true, 'Zoals op het blad Opleidingen.', 'HOGENT'),
  column('Vak', true, 'De naam van het opleidingsonderdeel.', 'Communicatie 1'),
  column('Studiepunten', true, 'Een getal groter dan nul.', '3'),
] as const;

export const PROGRAMME_SHEET = 'Opleidingen';
export const COURSE_SHEET = 'Vakken';
