import { describe, expect, it } from 'vitest';
import { describedFacts, describedProgramme, levelOf } from '../../../../shared/pathways/described-programme.ts';

const named = (opleidingNaam: string, feiten: Record<string, unknown> = {}) => ({
  traject: { opleidingNaam, instelling: 'HOGENT' },
  feiten,
});

describe('what the name of a programme says', () => {
  it.each([
    ['Professionele bachelor verpleegkunde', 'pba'],
    ['Academische bachelor in de rechten', 'aba'],
    ['Graduaat in het programmeren', 'graduaat'],
    ['Educatief graduaat secundair onderwijs', 'educatief-graduaat'],
    ['Educatieve bachelor lager onderwijs', 'educatieve-bachelor'],
    ['Postgraduaat wondzorg', 'postgraduaat'],
    ['Schakelprogramma tot de master in de rechten', 'schakelprogramma'],
    ['Bachelor-na-bachelor zorgmanagement', 'banaba'],
    ['Bachelor in het sociaal werk', undefined],
    ['Master in de psychologie', undefined],
    ['Cursus boekhouden', undefined],
  ])('%s: %s', (name, level) => {
    expect(describedFacts(named(name))['opleiding.niveau']).toBe(level);
  });

  it('gives way to the level that somebody filled in', () => {
    const dossier = named('Graduaat in het programmeren', { 'opleiding.niveau': 'pba' });
    expect(describedFacts(dossier)).toEqual({});
    expect(levelOf(dossier, 'Graduaat in het programmeren')).toBe('pba');
  });

  it('takes a bare bachelor for the route only', () => {
    expect(levelOf(named('Bachelor in het sociaal werk'), 'Bachelor in het sociaal werk')).toBe('pba');
  });

  it.each([
    ['a nursing bachelor counts 240', named('Professionele bachelor verpleegkunde'), 240],
    ['another professional bachelor 180', named('Professionele bachelor sociaal werk'), 180],
    ['a graduaat has no single size', named('Graduaat programmeren'), undefined],
    ['a size that was filled in wins', named('Graduaat programmeren', { 'opleiding.studieomvang': 120 }), 120],
  ])('%s', (_, dossier, size) => {
    expect(describedProgramme(dossier)?.studiepunten).toBe(size);
  });

  it('needs a level and an institution', () => {
    expect(describedProgramme({ traject: { opleidingNaam: 'Graduaat programmeren' } })).toBeUndefined();
    expect(describedProgramme(named('Cursus boekhouden'))).toBeUndefined();
    expect(describedProgramme({})).toBeUndefined();
  });
});
