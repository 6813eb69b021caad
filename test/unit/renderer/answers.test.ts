import { describe, expect, it } from 'vitest';
import {
  answeredIds,
  answerOf,
  canBeUnknown,
  clearAnswer,
  setAnswer,
  setUnknown,
} from '../../../renderer/src/dossier/answers.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';

const EMPTY: Dossier = { formaat: 'trajectwijzer-dossier', versie: 1, id: '01K55H3QX0AM1NAZ0RGKVND1GE' };
const OP = '2026-11-20T10:00:00Z';

describe('answers', () => {
  it('puts a fact under feiten, with where it comes from', () => {
    const dossier = setAnswer(EMPTY, 'werk.statuut', 'werknemer', { bron: 'klant', op: OP });
    expect(dossier.feiten).toEqual({ 'werk.statuut': { waarde: 'werknemer', bron: 'klant', op: OP } });
    expect(answerOf(dossier, 'werk.statuut')).toEqual({ kind: 'waarde', waarde: 'werknemer', bron: 'klant', op: OP });
  });
  it('puts a fact of the traject in the traject, and its origin in herkomst', () => {
    const dossier = setAnswer(EMPTY, 'traject.studiepunten', 27, { bron: 'attest' });
    expect(dossier.traject).toEqual({ studiepunten: 27 });
    expect(dossier.herkomst).toEqual({ 'traject.studiepunten': { bron: 'attest' } });
    const cleared = clearAnswer(dossier, 'traject.studiepunten');
    expect('traject' in cleared || 'herkomst' in cleared).toBe(false);
  });
  it('keeps a list on top of the dossier; an empty list is an answer', () => {
    const dossier = setAnswer(EMPTY, 'kwalificaties', [], {});
    expect(dossier.kwalificaties).toEqual([]);
    expect(answeredIds(dossier)).toEqual(['kwalificaties']);
  });
  it('knows "weet niet" only where the contract has a place for it', () => {
    expect(canBeUnknown('werk.sector')).toBe(true);
    expect(canBeUnknown('traject.vorm')).toBe(false);
    expect(answerOf(setUnknown(EMPTY, 'werk.sector', OP), 'werk.sector')).toEqual({ kind: 'weetNiet', op: OP });
    expect(setUnknown(EMPTY, 'traject.vorm', OP)).toBe(EMPTY);
  });
  it('never leaves undefined behind, which the contract would refuse', () => {
    const dossier = clearAnswer(setAnswer(EMPTY, 'werk.sector', 'prive', {}), 'werk.sector');
    expect(JSON.stringify(dossier)).not.toContain('undefined');
    expect(Object.values(dossier)).not.toContain(undefined);
  });
  it('reads a bare value, as a file may have it', () => {
    expect(answerOf({ ...EMPTY, feiten: { 'werk.urenPerWeek': 38 } }, 'werk.urenPerWeek')).toEqual({
      kind: 'waarde',
      waarde: 38,
    });
  });
});
