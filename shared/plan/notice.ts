/**
 * What this plan does and does not open. Only a POP made in loopbaanbegeleiding by a mandated loopbaancentrum, with its
 * attest, opens VOK, opleidingscheques and VOV for a training outside the databank.
 */
import { textOrNull } from './clean.ts';
import type { PopDossier } from './pop-dossier.ts';

const GENERAL =
  'Een POP van een trajectbegeleider, een school of een VDAB-consulent geeft op zichzelf geen recht op het Vlaams ' +
  'opleidingskrediet (VOK), op opleidingscheques of op Vlaams opleidingsverlof (VOV) voor een opleiding buiten de ' +
  'opleidingsdatabank.';

const ONLY =
  'Alleen een POP dat je opmaakt in loopbaanbegeleiding bij een gemandateerd loopbaancentrum, samen met het attest van ' +
  'dat centrum, doet dat.';

export function notice(dossier: PopDossier): { titel: string; tekst: string[] } {
  const mandate = textOrNull(dossier.pop?.mandaat);
  const title = 'Wat dit plan wel en niet doet';
  if (dossier.begeleider?.rol !== 'loopbaanbegeleider') return { titel: title, tekst: [GENERAL, ONLY] };
  const centre = textOrNull(dossier.pop?.centrum);
  if (mandate === null) {
    return {
      titel: title,
      tekst: [
        GENERAL,
        ONLY,
        'In dit dossier is geen mandaat van een loopbaancentrum ingevuld. Dit plan volstaat dus niet.',
      ],
    };
  }
  const who = centre === null ? 'een loopbaancentrum' : `loopbaancentrum ${centre}`;
  return {
    titel: title,
    tekst: [
      `Dit plan is opgemaakt in loopbaanbegeleiding door ${who}. Ingevuld mandaat: ${mandate}.`,
      'Voeg bij elke aanvraag het attest van het loopbaancentrum, en kijk na of de opleiding in dit plan genoemd wordt. ' +
        `${GENERAL} ${ONLY}`,
    ],
  };
}
