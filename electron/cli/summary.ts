/** The advice as plain text, for a reader at a terminal. */
import { formatDate } from '../../shared/format/dates.ts';
import { formatAmount, formatMoneyRange, formatRange } from '../../shared/format/ranges.ts';
import type { Maatregel, Oordeel, Voorstel } from '../../shared/pathways/advice.ts';
import { bedragLabel } from '../../shared/plan/labels.ts';
import type { Advised } from '../services/advice.ts';

const SIGNS: Readonly<Record<Oordeel, string>> = {
  ja: '✓ ja',
  neen: '✕ neen',
  voorwaardelijk: '◐ voorwaardelijk',
  onbekend: '? onbekend',
  nvt: '– niet van toepassing',
};

export function summaryOf({ dossier, advies }: Advised): string {
  const { voornaam, naam } = dossier.client ?? {};
  const who = [voornaam, naam].filter((part) => part !== undefined).join(' ');
  const lines = [
    `Dossier ${dossier.id}${who ? ` (${who})` : ''}`,
    `Advies op ${formatDate(advies.peildatum)}, academiejaar ${advies.academiejaar}, regelpakket ${advies.regelpakket.versie}`,
    '',
    'Maatregelen',
    ...advies.maatregelen.flatMap(measureLines),
    '',
    'Voorstellen',
    ...advies.voorstellen.flatMap(proposalLines),
    '',
    advies.vragen.length === 0 ? 'Er zijn geen open vragen.' : 'Eerst te vragen',
    ...advies.vragen.slice(0, 5).map(({ vraag, feit }) => `  ${vraag} (${feit})`),
  ];
  return `${lines.join('\n')}\n`;
}

function measureLines(measure: Maatregel): string[] {
  const amounts = Object.entries(measure.bedragen).map(([name, amount]) => {
    const level = amount.prijspeil === undefined ? '' : ` (prijspeil ${amount.prijspeil})`;
    return `${bedragLabel(measure.id, name)}: ${formatAmount(amount, amount.eenheid)}${level}`;
  });
  const failing = measure.redenen.filter(({ uitkomst }) => uitkomst !== 'voldaan').map(({ tekst }) => `      ${tekst}`);
  const override = measure.afwijking
    ? [`      Afwijking door de begeleider: ${SIGNS[measure.afwijking.wordt]} (${measure.afwijking.reden})`]
    : [];
  return [
    `  ${measure.label}: ${SIGNS[measure.oordeel]} [${measure.zekerheid}]${amounts.length > 0 ? `; ${amounts.join('; ')}` : ''}`,
    ...(measure.oordeel === 'nvt' ? [] : failing),
    ...override,
  ];
}

function proposalLines(voorstel: Voorstel, index: number): string[] {
  const { teVolgen } = voorstel;
  const unknown = teVolgen.min === 0 && teVolgen.max === null;
  const size = unknown ? 'omvang niet bekend' : formatAmount(teVolgen, 'studiepunten');
  const years = formatRange(voorstel.totaal.jaren, String);
  return [
    `  ${index + 1}. ${voorstel.titel}${voorstel.instelling ? `, ${voorstel.instelling}` : ''} [${voorstel.route}]`,
    `     ${SIGNS[voorstel.oordeel]}; te volgen: ${size}; ${years} jaar; studiegeld samen: ${formatMoneyRange(voorstel.totaal.kost)}`,
  ];
}
