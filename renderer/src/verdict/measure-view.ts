/** One measure of the advice as the counsellor reads it. No number is computed here: only words are looked up. */
import type { Advies, Bron, Maatregel, Reden } from '../../../shared/pathways/advice.ts';
import { changeInWords } from '../../../shared/plan/changes.ts';
import { type ConflictText, conflictsAbout } from '../../../shared/plan/conflicts.ts';
import { feitLabel, feitTekst, type Woordenboek } from '../../../shared/plan/facts.ts';
import { bedragLabel, UITKOMST, wieTekst, zekerheid } from '../../../shared/plan/labels.ts';
import { exceptionText, splitSentence } from '../../../shared/plan/measures.ts';
import type { OordeelTekst, PopKantelpunt, Vorm, Waarde } from '../../../shared/plan/plan-types.ts';
import { datum, feitgetal, waarde } from '../../../shared/plan/values.ts';
import { kernzin, oordeelVanMaatregel } from '../../../shared/plan/verdicts.ts';

export interface ReasonView {
  readonly id: string;
  readonly vorm: Vorm;
  readonly uitkomst: string;
  readonly norm: string;
  readonly bijJou: string | null;
  readonly nodig: string | null;
  readonly beslissing: string | null;
  readonly sinds: string | null;
  readonly tot: string | null;
  readonly zekerheid: string;
  readonly bron: Bron | null;
  readonly uitzondering: string | null;
}

export interface MeasureView {
  readonly id: string;
  readonly label: string;
  readonly oordeel: OordeelTekst;
  readonly kern: string;
  readonly zekerheid: string;
  readonly bedragen: readonly {
    readonly naam: string;
    readonly label: string;
    readonly waarde: Waarde;
    /** Price level and certainty. */
    readonly bij: string;
    readonly bronnen: readonly Bron[];
  }[];
  readonly redenen: readonly ReasonView[];
  readonly kantelt: readonly PopKantelpunt[];
  readonly conflicten: readonly ConflictText[];
  readonly raw: Maatregel;
}

const beginGroot = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ORDER: readonly Reden['uitkomst'][] = ['niet-voldaan', 'beslissing', 'onbekend', 'voldaan'];
const inWords = (woorden: Woordenboek, id: string, value: Parameters<typeof feitTekst>[2]): string =>
  feitTekst(woorden, id, value, feitgetal, (iso) => datum(iso).tekst);

function bijJou(reden: Reden, rest: string | null, woorden: Woordenboek): string | null {
  if (rest !== null) return rest.replace(/^Bij jou: /, '');
  const parts = Object.entries(reden.feiten).flatMap(([id, value]) =>
    typeof value === 'object' ? [] : [`${feitLabel(woorden, id)}: ${inWords(woorden, id, value)}`],
  );
  return parts.length === 0 ? null : parts.join('; ');
}

function reasonView(reden: Reden, all: readonly Reden[], bronnen: Advies['bronnen'], woorden: Woordenboek): ReasonView {
  const { norm, detail } = splitSentence(reden.tekst);
  const wie = reden.wie === undefined ? null : wieTekst(reden.wie);
  const decided = reden.uitkomst === 'beslissing' && wie !== null;
  const own = decided ? null : bijJou(reden, detail, woorden);
  return {
    id: reden.id,
    vorm: UITKOMST[reden.uitkomst].vorm,
    uitkomst: UITKOMST[reden.uitkomst].tekst,
    norm,
    bijJou: own === null ? null : beginGroot(own),
    nodig: reden.drempel ?? null,
    beslissing: decided ? `${beginGroot(wie)} beslist${reden.nodig === undefined ? '' : `: ${reden.nodig}`}` : null,
    sinds: reden.geldigVan === null ? null : datum(reden.geldigVan).tekst,
    tot: reden.geldigTot === null ? null : datum(reden.geldigTot).tekst,
    zekerheid: zekerheid(reden.zekerheid).tekst,
    bron: bronnen[reden.bron] ?? null,
    uitzondering: exceptionText(norm, reden.uitzonderingOp, all),
  };
}

/** Shapes: a measure -> what the panel shows, failing conditions first. */
export function measureView(
  maatregel: Maatregel,
  bronnen: Advies['bronnen'],
  woorden: Woordenboek,
  tegenspraak?: Advies['conflicten'],
): MeasureView {
  const sorted = ORDER.flatMap((uitkomst) => maatregel.redenen.filter((reden) => reden.uitkomst === uitkomst));
  return {
    id: maatregel.id,
    label: maatregel.label,
    oordeel: oordeelVanMaatregel(maatregel),
    kern: kernzin(maatregel, (feit) => feitLabel(woorden, feit)),
    zekerheid: zekerheid(maatregel.zekerheid).tekst,
    bedragen: Object.entries(maatregel.bedragen).map(([naam, bedrag]) => ({
      naam,
      label: bedragLabel(maatregel.id, naam),
      waarde: waarde(bedrag, bedrag.eenheid),
      bij: [
        bedrag.prijspeil === undefined ? [] : `prijspeil ${bedrag.prijspeil}`,
        bedrag.zekerheid === undefined ? [] : zekerheid(bedrag.zekerheid).tekst,
      ]
        .flat()
        .join('; '),
      bronnen: (bedrag.bronnen ?? []).flatMap((key) => bronnen[key] ?? []),
    })),
    redenen: sorted.map((reden) => reasonView(reden, maatregel.redenen, bronnen, woorden)),
    kantelt: maatregel.kantelt.map((change) => changeInWords(maatregel, change, woorden)),
    conflicten: conflictsAbout(maatregel.id, tegenspraak, bronnen),
    raw: maatregel,
  };
}
