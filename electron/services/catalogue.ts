/** Looking up programmes. Nothing here is about a client, so it needs no open vault. */
import type { Answer } from '../../shared/api/contract.ts';
import { err, ok } from '../../shared/api/result.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';

export interface CatalogueService {
  search(input: { readonly text: string; readonly limit: number }): Answer<'catalogue.search'>;
  get(input: { readonly id: string }): Answer<'catalogue.get'>;
}

/** `data` may change: what is brought in is found at once. */
export function createCatalogueService(data: { readonly catalogue: Catalogue }): CatalogueService {
  return {
    search: ({ text, limit }) => ok({ programmes: data.catalogue.search(text, limit) }),
    get({ id }) {
      const { catalogue } = data;
      const programme = catalogue.byId(id);
      if (programme === undefined) {
        return err({ kind: 'not-found', message: 'Deze opleiding staat niet in de catalogus.' });
      }
      return ok({ programme, tracks: catalogue.tracksInto(id) });
    },
  };
}
