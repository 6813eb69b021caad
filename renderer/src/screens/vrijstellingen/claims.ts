/** The edits of a dossier that make and withdraw a claim. */
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { withoutClaim } from '../../../../shared/exemptions/claims.ts';
import { without } from '../../dossier/tree.ts';
import type { Prior } from './map-model.ts';

export interface ClaimTarget {
  /** Catalogue id. */
  readonly opleiding: string;
  readonly onderdeel: string;
}

/** `op`: the moment, as ISO text. A qualification without an id gets one, so that the claim can name it. */
export function makeClaim(
  dossier: Dossier,
  target: ClaimTarget,
  prior: Prior,
  said: { readonly reden: string; readonly door: string; readonly op: string },
): Dossier {
  const held = dossier.kwalificaties ?? [];
  const own = held[prior.kwalificatie];
  if (own === undefined) return dossier;
  const id = own.id ?? freeId(held.map((one) => one.id));
  const claim = {
    ...{ ...target, kwalificatie: id, reden: said.reden, op: said.op },
    ...(prior.vak === null ? {} : { vak: prior.vak }),
    ...(said.door === '' ? {} : { door: said.door }),
  };
  return {
    ...dossier,
    kwalificaties: held.map((one, at) => (at === prior.kwalificatie ? { ...one, id } : one)),
    vrijstellingsclaims: [...withoutClaim(dossier.vrijstellingsclaims, target.opleiding, target.onderdeel), claim],
  };
}

export function withdrawClaim(dossier: Dossier, { opleiding, onderdeel }: ClaimTarget): Dossier {
  const left = withoutClaim(dossier.vrijstellingsclaims, opleiding, onderdeel);
  return left.length === 0 ? without(dossier, 'vrijstellingsclaims') : { ...dossier, vrijstellingsclaims: left };
}

function freeId(taken: readonly (string | undefined)[]): string {
  let number = taken.length + 1;
  while (taken.includes(`k${number}`)) number += 1;
  return `k${number}`;
}
