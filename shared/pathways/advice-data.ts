/** What an advice is made of: the data of a release, and the part of a dossier that is read. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { ExemptionClaim } from '../exemptions/claims.ts';
import type { EstimateInput } from '../exemptions/estimate.ts';
import type { ProgrammeLists } from '../local/programme-lists.ts';
import type { SituationInput } from '../situation/situation-input.ts';
import type { Afwijking, Versie } from './advice.ts';
import type { Question } from './candidates.ts';

/** Everything but the dossier that an advice depends on. */
export interface AdviceData {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly evidence: Pick<EstimateInput, 'precedents' | 'houseRules' | 'thumbRules' | 'titles'>;
  readonly versions: {
    readonly regelpakket: Versie;
    readonly catalogus: Versie;
    readonly precedenten: Versie;
    readonly huisregels: Versie;
    /** What was brought in on this computer, by kind; absent when nothing was. */
    readonly lokaal?: Readonly<Record<string, Versie>> | undefined;
  };
  /** The lists of a year that were brought in. */
  readonly lists?: ProgrammeLists | undefined;
}

/** The part of a dossier that the advice reads. A validated dossier fits. */
export interface AdviceDossier extends SituationInput {
  readonly vraag?: Question | undefined;
  readonly afwijkingen?: readonly Override[] | undefined;
  readonly vrijstellingsclaims?: readonly ExemptionClaim[] | undefined;
}

interface Override {
  readonly maatregel: string;
  readonly academiejaar?: string | undefined;
  readonly opleiding?: string | undefined;
  readonly wordt: Afwijking['wordt'];
  readonly reden: string;
  readonly door?: string | undefined;
  readonly op?: string | undefined;
}
