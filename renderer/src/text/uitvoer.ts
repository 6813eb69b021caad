/** Words of what comes out. */
export const uitvoerText = {
  titel: 'Uitvoer',
  uitleg: 'Dit is wat je klant te lezen krijgt. Het PDF-bestand en het Excel-bestand bevatten dezelfde cijfers.',
  pdf: 'POP als PDF',
  pdfUitleg: 'Om af te drukken, te bespreken en te ondertekenen.',
  excel: 'POP als Excel',
  excelUitleg: 'Om verder mee te rekenen: verander de studiepunten en zie de kost.',
  mee: 'Mee te brengen',
  meeUitleg: (n: number) =>
    n === 1
      ? 'Wat je klant nog moet uitzoeken of meebrengen: 1 punt.'
      : `Wat je klant nog moet uitzoeken of meebrengen: ${n} punten.`,
  dossier: 'Dossierbestand',
  dossierUitleg: 'Voor een collega met Trajectwijzer. Versleuteld met een eigen wachtzin.',
  maak: 'Maken en bewaren',
  bezig: 'Bezig…',
  klaar: (naam: string) => `${naam} is gemaakt.`,
  nietBewaard: 'Je laatste wijziging is nog niet bewaard. Het document zou daarzonder gemaakt worden.',
  nietGekozen: 'Er is nog geen traject gekozen. Het POP noemt dan het eerste voorstel.',
} as const;
