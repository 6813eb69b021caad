/** The columns of the file with the lists of a year: the template and the reader are made of these. */
import type { Column } from '../catalogue/import/table-columns.ts';

export const LIST_SHEET = 'Lijst';

const column = (kop: string, verplicht: boolean, uitleg: string, voorbeeld: string): Column => ({
  kop,
  verplicht,
  uitleg,
  voorbeeld,
});

export const LIST_COLUMNS = [
  column('Soort', true, 'okot: gratis diploma’s via VDAB. knelpunt: opleidingen voor een knelpuntberoep.', 'okot'),
  column('Academiejaar', true, 'Het jaar waarvoor deze lijst geldt.', '2026-2027'),
  column('Bron', true, 'De titel van de lijst, voor elke rij dezelfde.', 'Lijst van VDAB'),
  column('Adres van de bron', true, 'Het adres waar de lijst staat.', 'https://www.voorbeeld.be/lijst'),
  column(
    'Volledige lijst',
    false,
    'ja: de bron zegt dat alle opleidingen erop staan. Wat er niet op staat, is dan "neen". Anders blijft dat onbekend.',
    'neen',
  ),
  column('Id', false, 'Het id uit Trajectwijzer. Dan zijn naam en instelling niet nodig.', ''),
  column('Opleiding', false, 'De naam, zoals in Trajectwijzer.', 'Graduaat in het voorbeeldvak'),
  column('Instelling', false, 'Zoals in de lijst van instellingen van Trajectwijzer.', 'HOGENT'),
] as const;
