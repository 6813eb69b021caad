/** What follows from the lists and from other facts, and is therefore never asked. A given value always wins. */
import { civilOf, parseAcademicYear, parseIsoDay } from '../engine/calendar.ts';
import type { PlainItem, SituationBuilder } from './situation-builder.ts';
import { academicYearOf, type Enrolment, factValue, type SituationInput } from './situation-input.ts';

/** Residence statuses on the same footing as a citizen of the EEA for tuition, and those that are not (SG-55). */
const EEA_FOOTING = new Set(['belg-of-eer', 'erkend-vluchteling', 'subsidiair']);
/** EU, Iceland, Liechtenstein and Norway. */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Leerkrediet of someone who never enrolled: 140, and the bonus for the first 60 earned is whole (LK-01, LK-05). */
const START_LEERKREDIET = 140;
const START_BONUS = 60;

/** First school year whose reference month is March before it; earlier ones look at September (VOV-P4). */
const FIRST_MARCH_YEAR = 2023;

export function deriveFacts(
  builder: SituationBuilder,
  dossier: SituationInput,
  enrolment: Enrolment,
  warnings: string[],
): void {
  const fact = (id: string): unknown => factValue(dossier.feiten?.[id]);
  const year = academicYearOf(enrolment.traject);
  if (year) builder.derive('traject.academiejaar', year);
  if (enrolment.traject?.contract !== undefined) builder.derive('opleiding.soortVorming', 'hoger-onderwijs');
  if (fact('studie.ooitIngeschrevenHoger') === false) {
    builder.derive('studie.leerkrediet', START_LEERKREDIET);
    builder.derive('studie.leerkredietBonusRest', START_BONUS);
  }
  if (!builder.isGiven('studie.leerkredietStand')) {
    builder.derive('studie.leerkredietStand', 'voor-inschrijving');
    if (fact('studie.leerkrediet') !== undefined && enrolment.traject) {
      warnings.push('We nemen aan dat het leerkrediet de stand is van voor deze inschrijving. Kijk dat na.');
    }
  }
  // Our clients are adults: only someone who says to be a student may still be at secondary school.
  if (fact('werk.statuut') !== 'student') builder.derive('studie.leerlingLaatsteJaarSo', false);
  deriveTariff(builder, fact, enrolment.traject !== undefined, warnings);
  // Nothing is known against it; the catalogue says otherwise for tracks that are made for a certain diploma.
  if (enrolment.traject && !enrolment.catalogued) {
    // Who answers the question knows that the track asks something.
    builder.derive('opleiding.vraagtVooropleiding', fact('opleiding.vooropleidingVoldaan') !== undefined);
    builder.derive('opleiding.vooropleidingVoldaan', true);
  }
  deriveWorkFractions(builder, fact('werk.tewerkstelling'), enrolment.traject, year);
}

/** The tariff of the EEA, from what is known of nationality and residence; assumed when nothing is. */
function deriveTariff(
  builder: SituationBuilder,
  fact: (id: string) => unknown,
  enrolled: boolean,
  warnings: string[],
): void {
  const [nationality, status] = [fact('persoon.nationaliteit'), fact('persoon.verblijfsstatuut')];
  if (EEA.has(String(nationality)) || EEA_FOOTING.has(String(status))) builder.derive('studie.eerTarief', true);
  else if (status !== undefined) builder.derive('studie.eerTarief', false);
  else if (nationality === undefined) {
    builder.derive('studie.eerTarief', true);
    if (enrolled)
      warnings.push(
        'We nemen aan dat je het studiegeld voor de Europese Economische Ruimte betaalt. Je nationaliteit is niet ingevuld.',
      );
  }
}

/** The fractions of the reference month and of the month of the start, from the list by month. */
function deriveWorkFractions(
  builder: SituationBuilder,
  months: unknown,
  traject: Enrolment['traject'],
  year: string | undefined,
): void {
  if (!Array.isArray(months)) return;
  const at = (month: string): number | undefined => {
    const found = (months as readonly PlainItem[]).find((item) => String(item.maand).slice(0, 7) === month);
    return typeof found?.breuk === 'number' ? found.breuk : undefined;
  };
  const set = (id: string, breuk: number | undefined): void => {
    if (breuk !== undefined) builder.derive(id, breuk);
  };
  const first = year === undefined ? null : parseAcademicYear(year);
  if (first !== null) set('werk.tewerkstellingsbreuk', at(`${first}-${first >= FIRST_MARCH_YEAR ? '03' : '09'}`));
  const start = typeof traject?.startdatum === 'string' ? parseIsoDay(traject.startdatum) : null;
  if (start !== null) {
    const { year: startYear, month } = civilOf(start);
    set('werk.breukStartmaand', at(`${startYear}-${String(month).padStart(2, '0')}`));
  }
}
