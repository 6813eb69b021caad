/** Fixed paragraphs and headings of the POP. Plain Dutch, to the client. What is about this client stands in the plan. */

export const HEADINGS = {
  kort: 'In het kort',
  eerst: 'Eerst te doen',
  vraag: 'Je vraag en je doel',
  traject: 'Je traject',
  vergelijking: 'Wat we nog bekeken',
  vrijstellingen: 'Vrijstellingen',
  planning: 'Planning',
  kost: 'Kost en steun',
  premies: 'Premies en rechten',
  volgendJaar: 'Wat er volgend academiejaar verandert',
  acties: 'Acties',
  mee: 'Mee te brengen',
  notities: 'Nota’s en afwijkingen',
  akkoord: 'Akkoord',
  waarom: 'Bijlage A. Waarom deze antwoorden',
  bronnen: 'Bijlage B. Bronnen',
} as const;

export const INTRO = {
  vergelijking:
    'Je traject staat bovenaan. De nettokost is de kost min de premies die de kost verlagen. Een bedrag met “tot” hangt nog af van antwoorden of van een beslissing.',
  vrijstellingen:
    'Met een vrijstelling hoef je een vak niet meer te volgen. De instelling beslist. Wat hier staat, is een schatting en geen belofte.',
  planning:
    'De staven tonen hoeveel studiepunten je per semester opneemt en hoeveel uren per week dat vraagt. De stippellijn is de tijd die je hebt. De nummers bovenaan zijn de data in de tabel hieronder.',
  kost: 'Bedragen per academiejaar. Boeken, materiaal en vervoer zijn niet meegerekend.',
  premies:
    'Dit is het antwoord voor elke premie en elk recht dat voor jou kan tellen. In bijlage A lees je waarom, met alle voorwaarden.',
  volgendJaar:
    'Met dezelfde gegevens, een jaar later. Alleen wat anders wordt, staat hier, met de regel die dat doet. Een ontwerptekst kan nog veranderen.',
  acties: 'Wat jullie afspraken, met wie het doet en tegen wanneer.',
  mee: 'Dit zoek je nog uit of breng je mee. Zet een kruisje als het klaar is.',
  afwijkingen:
    'Hier wijkt je begeleider af van wat de regels zeggen. Gaat het over dit plan, dan staan beide antwoorden naast elkaar.',
  waarom:
    'Per premie of recht: elke voorwaarde, hoe het bij jou zit, waar de regel staat en sinds wanneer hij geldt. Tussen haken staat het nummer van de bron (bijlage B).',
  bronnen: 'We keken elke bron na op de dag die erbij staat. Regels kunnen daarna veranderd zijn.',
  akkoord: 'Met je handtekening zeg je dat je dit plan besproken hebt. Je belooft er niets mee.',
} as const;

/** Beside an override about another year or programme than that of the plan. */
export const NOT_COMPUTED = 'niet in dit plan berekend';

export const EMPTY = {
  traject: 'Er is nog geen traject gekozen. Begin met de open vragen bij “Mee te brengen”.',
  vraag: 'Je vraag is nog niet ingevuld.',
  vergelijking: 'Er zijn geen andere trajecten bekeken.',
  vrijstellingen: 'Zonder traject is er nog geen schatting van vrijstellingen.',
  planning: 'Er is nog geen planning.',
  kost: 'Zonder traject is er nog geen kost te berekenen.',
  acties: 'Er zijn nog geen acties afgesproken.',
  mee: 'Er staat niets meer open.',
  premies: 'Voor jouw situatie is geen enkele premie beoordeeld.',
} as const;
