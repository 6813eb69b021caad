/**
 * What the POP reads of a dossier, named as in the contract. Structural on purpose: a Dossier is assignable to it, and a
 * test can give only what it needs.
 */
import type { Oordeel } from '../pathways/advice.ts';

type OptionalText = string | undefined;

export interface PopDossier {
  readonly id: string;
  readonly client?: { readonly voornaam?: OptionalText; readonly naam?: OptionalText } | undefined;
  readonly begeleider?:
    | {
        readonly naam?: OptionalText;
        readonly organisatie?: OptionalText;
        readonly rol?: 'loopbaanbegeleider' | 'trajectbegeleider' | 'vdab-consulent' | undefined;
      }
    | undefined;
  readonly fase?: 'intake' | 'verkenning' | 'plan' | 'opvolging' | 'afgerond' | undefined;
  readonly opvolgenOp?: OptionalText;
  readonly vraag?:
    | {
        readonly tekst?: OptionalText;
        readonly doel?: 'basisdiploma' | 'bijscholen' | 'omscholen' | 'herorienteren' | undefined;
        readonly beroep?: OptionalText;
      }
    | undefined;
  /** Flat: a value, `{ waarde, ... }` or `{ weetNiet: true, ... }`. */
  readonly feiten?: Readonly<Record<string, unknown>> | undefined;
  readonly kwalificaties?:
    | readonly {
        readonly id?: OptionalText;
        readonly naam?: OptionalText;
        readonly instelling?: OptionalText;
        readonly niveau?: OptionalText;
      }[]
    | undefined;
  readonly traject?: object | undefined;
  readonly pop?:
    | {
        readonly keuze?: OptionalText;
        readonly centrum?: OptionalText;
        readonly mandaat?: OptionalText;
        readonly begeleider?: OptionalText;
        readonly cheques?: readonly string[] | undefined;
        readonly van?: OptionalText;
        readonly tot?: OptionalText;
        readonly uren?: number | undefined;
        readonly inzichten?: readonly string[] | undefined;
        readonly doelen?: readonly string[] | undefined;
        readonly keuzes?:
          | readonly {
              readonly voorstel?: OptionalText;
              readonly reden?: OptionalText;
              readonly evaluatie?: OptionalText;
            }[]
          | undefined;
        readonly opleidingen?:
          | readonly {
              readonly naam?: OptionalText;
              readonly aanbieder?: OptionalText;
              readonly odbNummer?: OptionalText;
              readonly studiepunten?: number | undefined;
              readonly start?: OptionalText;
              readonly reden?: OptionalText;
            }[]
          | undefined;
      }
    | undefined;
  readonly acties?:
    | readonly {
        readonly id?: OptionalText;
        readonly wat?: OptionalText;
        readonly wie?: OptionalText;
        readonly uiterlijk?: OptionalText;
        readonly status?: 'open' | 'bezig' | 'klaar' | 'vervallen' | undefined;
      }[]
    | undefined;
  readonly notities?:
    | readonly {
        readonly op?: OptionalText;
        readonly door?: OptionalText;
        readonly tekst?: OptionalText;
        readonly voorKlant?: boolean | undefined;
      }[]
    | undefined;
  readonly afwijkingen?:
    | readonly {
        readonly maatregel?: OptionalText;
        readonly academiejaar?: OptionalText;
        readonly opleiding?: OptionalText;
        readonly wordt?: Oordeel | undefined;
        readonly reden?: OptionalText;
        readonly door?: OptionalText;
        readonly op?: OptionalText;
      }[]
    | undefined;
}
