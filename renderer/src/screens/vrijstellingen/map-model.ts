/** The exemption map as data: the courses of the programme as tiles, and the courses that the client took before. */
import type { Course } from '../../../../shared/catalogue/schema.ts';
import { courseDetails } from '../../../../shared/dossier/course-list.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { VrijstellingOnderdeel } from '../../../../shared/pathways/advice.ts';
import type { PopOnderdeel } from '../../../../shared/plan/plan-types.ts';

/** Each has its own pattern and its own mark. */
export type TileKind = 'zeker' | 'waarschijnlijk' | 'te-onderzoeken' | 'deel' | 'te-volgen';

export interface Tile {
  readonly id: string;
  readonly naam: string;
  readonly studiepunten: number;
  readonly kind: TileKind;
  /** Null when nothing could be compared. */
  readonly row: PopOnderdeel | null;
}

export interface TileGroup {
  readonly kind: TileKind;
  readonly tiles: readonly Tile[];
  readonly studiepunten: number;
}

const KINDS: readonly TileKind[] = ['zeker', 'waarschijnlijk', 'te-onderzoeken', 'deel', 'te-volgen'];

const kindOf = ({ oordeel, deel }: PopOnderdeel): TileKind =>
  deel ? 'deel' : oordeel === 'geen' ? 'te-volgen' : oordeel;

/** From strong to weak, in the order of the course list within a group. `courses`: the list of the catalogue. */
export function tileGroups(rows: readonly PopOnderdeel[], courses: readonly Course[]): readonly TileGroup[] {
  const compared = new Set(rows.map(({ naam }) => naam));
  const tiles: Tile[] = [
    ...rows.map((row, at) => ({
      id: `r${at}`,
      naam: row.naam,
      studiepunten: row.studiepunten,
      kind: kindOf(row),
      row,
    })),
    ...courses
      .filter(({ naam }) => !compared.has(naam))
      .map(({ naam, studiepunten }, at) => ({
        ...{ id: `c${at}`, naam, studiepunten, kind: 'te-volgen' as const, row: null },
      })),
  ];
  return KINDS.flatMap((kind) => {
    const own = tiles.filter((tile) => tile.kind === kind);
    return own.length === 0
      ? []
      : [{ kind, tiles: own, studiepunten: own.reduce((sum, tile) => sum + tile.studiepunten, 0) }];
  });
}

/** A course, or a whole qualification, that a claim may rest on. */
export interface Prior {
  readonly id: string;
  /** Its place among `kwalificaties`: an imported one may have no id yet. */
  readonly kwalificatie: number;
  readonly kwalificatieNaam: string;
  readonly vak: string | null;
  readonly details: string;
  /** Names of the courses that it already serves. */
  readonly voor: readonly string[];
}

const nameOf = ({ naam, instelling, niveau }: NonNullable<Dossier['kwalificaties']>[number]): string =>
  [naam ?? niveau, instelling].filter((part) => part !== undefined).join(', ') || 'kwalificatie zonder naam';

/** Every earlier course and every qualification, in the order of the dossier. */
export function priorsOf(dossier: Dossier, rows: readonly VrijstellingOnderdeel[]): readonly Prior[] {
  return (dossier.kwalificaties ?? []).flatMap((held, at) => {
    const kwalificatieNaam = nameOf(held);
    const serves = (vak: string | undefined): readonly string[] =>
      rows.flatMap((row) =>
        row.oordeel !== 'geen' && row.op !== undefined && row.op === held.id && row.vak === vak ? [row.naam] : [],
      );
    const base = { kwalificatie: at, kwalificatieNaam };
    return [
      ...(held.opleidingsonderdelen ?? []).flatMap((course, index) =>
        course.naam === undefined
          ? []
          : [
              {
                ...base,
                id: `p${at}-${index}`,
                vak: course.naam,
                details: courseDetails(course),
                voor: serves(course.naam),
              },
            ],
      ),
      { ...base, id: `p${at}`, vak: null, details: '', voor: serves(undefined) },
    ];
  });
}

/** Courses that serve nothing yet. */
export const unmatched = (priors: readonly Prior[]): readonly Prior[] =>
  priors.filter(({ vak, voor }) => vak !== null && voor.length === 0);
