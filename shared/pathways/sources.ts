/** The sources that an advice cites, by key. */
import type { Pack } from '../engine/compile-pack.ts';
import type { Bron, Conflict, Maatregel } from './advice.ts';

/** `extra`: sources of exemptions and of the catalogue, already in the shape of the advice. */
export function citedSources(
  pack: Pack,
  measures: readonly (readonly Maatregel[])[],
  extra: Readonly<Record<string, Bron>>,
): Record<string, Bron> {
  const keys = new Set<string>();
  for (const list of measures) {
    for (const measure of list) {
      for (const { bron } of measure.redenen) if (bron !== '') keys.add(bron);
      for (const { bronnen } of Object.values(measure.bedragen)) for (const key of bronnen ?? []) keys.add(key);
      for (const key of pack.rulesById.get(measure.id)?.def.bronnen ?? []) keys.add(key);
    }
  }
  for (const { bronnen } of conflictsOf(pack, measures)) {
    for (const { bron } of bronnen) if (bron !== undefined) keys.add(bron);
  }
  const cited: Record<string, Bron> = {};
  for (const key of [...keys].sort()) {
    const source = pack.document.bronnen[key];
    if (!source) continue;
    const { titel, uitgever, url, datum, nagekekenOp } = source;
    cited[key] = { titel, uitgever, url, ...(datum === undefined ? {} : { datum }), nagekekenOp };
  }
  for (const key of Object.keys(extra).sort()) cited[key] = extra[key] as Bron;
  return cited;
}

/** The conflicts about a measure that is not beside the point for this client. */
export function conflictsOf(pack: Pack, measures: readonly (readonly Maatregel[])[]): Conflict[] {
  const concerned = new Set(
    measures.flatMap((list) => list.filter(({ oordeel }) => oordeel !== 'nvt').map(({ id }) => id)),
  );
  return pack.document.conflicten.filter(({ maatregelen }) => maatregelen.some((id) => concerned.has(id)));
}
