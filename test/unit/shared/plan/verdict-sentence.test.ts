import { describe, expect, it } from 'vitest';
import type { Maatregel, Reden } from '../../../../shared/pathways/advice.ts';
import { kernzin } from '../../../../shared/plan/verdicts.ts';

const reason = (rest: Partial<Reden>): Reden => ({
  id: 'r',
  uitkomst: 'niet-voldaan',
  tekst: 'Je werkte in maart minstens 80% van een voltijdse job. Bij jou: 75%.',
  feiten: { 'werk.tewerkstellingsbreuk': 0.75 },
  drempel: '≥ 80%',
  bron: 'b',
  geldigVan: '2025-09-01',
  geldigTot: null,
  zekerheid: 'officieel',
  ...rest,
});

const measure = (rest: Partial<Maatregel>): Maatregel => ({
  id: 'vov',
  label: 'Vlaams opleidingsverlof',
  oordeel: 'neen',
  zekerheid: 'officieel',
  bedragen: {},
  redenen: [],
  ontbreekt: [],
  kantelt: [],
  stappen: [],
  sluitUit: [],
  waarschuwingen: [],
  ...rest,
});

const LABELS: Readonly<Record<string, string>> = { 'werk.tewerkstellingsbreuk': 'Tewerkstellingsbreuk', a: 'Sector' };
const say = (rest: Partial<Maatregel>): string => kernzin(measure(rest), (id) => LABELS[id] ?? id);

describe('the sentence of a verdict', () => {
  it('names what the client has, what is needed and since when', () => {
    expect(say({ redenen: [reason({})] })).toBe(
      'Neen: je zit op 75% (tewerkstellingsbreuk), en je hebt minstens 80% nodig (sinds 1 september 2025).',
    );
  });

  it('says at most, more than and less than', () => {
    const limit = (drempel: string): string => say({ redenen: [reason({ drempel, geldigVan: null })] });
    expect(limit('≤ 80%')).toContain('en hoogstens 80% mag.');
    expect(limit('> 80%')).toContain('en je hebt meer dan 80% nodig.');
    expect(limit('< 80%')).toContain('en het moet minder dan 80% zijn.');
  });

  it('counts the other conditions that fail, and no exception that does not help either', () => {
    const second = reason({ id: 's' });
    const exception = reason({ id: 'u', uitzonderingOp: 'r' });
    expect(say({ redenen: [exception, reason({}), exception] })).toContain('(sinds 1 september 2025).');
    expect(say({ redenen: [reason({}), second] })).toContain('; ook 1 andere voorwaarde is niet in orde.');
    expect(say({ redenen: [reason({}), second, second] })).toContain('; ook 2 andere voorwaarden zijn niet in orde.');
  });

  it('repeats the condition where there is no threshold', () => {
    const one = reason({
      tekst: 'Je werkt in de privésector. Bij jou: onderwijs.',
      drempel: undefined as never,
      feiten: { 'werk.sector': 'onderwijs' },
      geldigVan: null,
    });
    expect(say({ redenen: [one] })).toBe(
      'Neen, want dit klopt niet voor jou: je werkt in de privésector (bij jou: onderwijs).',
    );
    const two = reason({
      ...one,
      tekst: 'Je werkt. Bij jou: statuut: student; ook werknemer: nee.',
      feiten: { a: 1, b: 2 },
    });
    expect(say({ redenen: [two] })).toBe(
      'Neen, want dit klopt niet voor jou: je werkt (statuut: student; ook werknemer: nee).',
    );
  });

  it('names who decides and what they need', () => {
    const vdab = reason({ uitkomst: 'beslissing', wie: 'vdab', nodig: 'het advies van de partner' });
    const employer = reason({ uitkomst: 'beslissing', wie: 'werkgever', nodig: 'het akkoord' });
    expect(say({ oordeel: 'voorwaardelijk', redenen: [vdab] })).toBe(
      'Voorwaardelijk: VDAB beslist; daarvoor is nodig: het advies van de partner.',
    );
    expect(say({ oordeel: 'voorwaardelijk', redenen: [vdab, employer] })).toBe(
      'Voorwaardelijk: VDAB en je werkgever beslissen; daarvoor is nodig: het advies van de partner en het akkoord.',
    );
  });

  it('says that a ja rests on a draft', () => {
    expect(say({ oordeel: 'ja' })).toBe('Ja: je hebt er recht op.');
    expect(say({ oordeel: 'ja', zekerheid: 'ontwerp' })).toBe(
      'Ja, volgens een ontwerptekst die nog kan veranderen: je hebt er recht op.',
    );
  });

  it('names what is missing, or where to go', () => {
    expect(say({ oordeel: 'onbekend', ontbreekt: ['a'] })).toBe('Nog niet te zeggen: dit ontbreekt nog: sector.');
    expect(say({ oordeel: 'onbekend', verwijsNaar: 'het WSE-loket' })).toBe(
      'Nog niet te zeggen: vraag het na bij het WSE-loket.',
    );
    expect(say({ oordeel: 'onbekend' })).toBe('Nog niet te zeggen: hierover weten we te weinig.');
  });
});
