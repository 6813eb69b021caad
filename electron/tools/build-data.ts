/** Gathers the YAML of the catalogue, the precedents and the house rules into one document each. */
import { join } from 'node:path';
import { dataHash } from '../services/data-hash.ts';
import { readYaml, readYamlFolder, readYamlLists } from './read-yaml.ts';

type Plain = Record<string, unknown>;

/** Throws DataFileError. The documents are checked by the service that loads them. */
export function buildDataDocuments(
  shared: string,
  pakket: string,
): Record<'catalogus' | 'precedenten' | 'huisregels', Plain> {
  const document = (soort: string, content: Plain): Plain => {
    const made: Plain = { formaat: `trajectwijzer-${soort}`, versie: 1, pakket, hash: '', ...content };
    made.hash = dataHash(made);
    return made;
  };
  const [catalogue, exemptions] = [join(shared, 'catalogue'), join(shared, 'exemptions')];
  return {
    catalogus: document('catalogus', {
      instellingen: readYaml(join(catalogue, 'institutions.yaml')),
      opleidingen: readYamlLists(join(catalogue, 'programmes')),
    }),
    precedenten: document('precedenten', {
      precedenten: readYamlLists(join(exemptions, 'precedents')),
      vuistregels: readYaml(join(exemptions, 'rules-of-thumb.yaml')),
      woordenlijst: readYaml(join(exemptions, 'matching', 'thesaurus.yaml')),
    }),
    huisregels: document('huisregels', {
      huisregels: readYamlFolder(join(exemptions, 'house-rules')).map(({ content }) => content),
    }),
  };
}
