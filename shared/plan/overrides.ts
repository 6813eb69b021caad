/** Overrides by the counsellor, always beside what the rules say, never instead of it. */
import type { Maatregel } from '../pathways/advice.ts';
import { cleanText, textOrNull } from './clean.ts';
import { OKOT } from './okot.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopAfwijking } from './plan-types.ts';
import type { PopDossier } from './pop-dossier.ts';
import { datum } from './values.ts';
import { kaalOordeel, oordeelVanMaatregel } from './verdicts.ts';

type Row = NonNullable<PopDossier['afwijkingen']>[number];

/** Whether an override is about another year or programme than the plan, whose verdicts are of its first year. */
function isElsewhere({ advice, proposal }: BuildContext, row: Row): boolean {
  const years = (proposal?.planning ?? []).map(({ academiejaar }) => academiejaar).sort();
  const year = years[0] ?? advice.academiejaar;
  return (
    (row.academiejaar !== undefined && row.academiejaar !== year) ||
    (row.opleiding !== undefined && row.opleiding !== proposal?.opleiding)
  );
}

/** The override that the advice carries on this measure; null when it is about another year or programme. */
export function overrideOf(context: BuildContext, measure: Maatregel): PopAfwijking | null {
  const { afwijking } = measure;
  if (afwijking === undefined) return null;
  const rows = (context.dossier.afwijkingen ?? []).filter(({ maatregel }) => maatregel === measure.id);
  if (rows.length > 0 && rows.every((row) => isElsewhere(context, row))) return null;
  const open = measure.id === OKOT && context.okotOpen(context.proposal);
  return {
    maatregel: measure.id,
    label: cleanText(measure.label),
    academiejaar: null,
    opleiding: null,
    berekend: open ? null : oordeelVanMaatregel(measure),
    wordt: open ? null : kaalOordeel(afwijking.wordt),
    reden: open ? '' : cleanText(afwijking.reden),
    door: cleanText(afwijking.door),
    op: datum(afwijking.op),
  };
}

/**
 * Every override in the dossier. One about another year or programme than the plan stands alone: what was computed for
 * the plan says nothing about that.
 */
export function buildOverrides(context: BuildContext): PopAfwijking[] {
  const { dossier, advice, proposal } = context;
  return (dossier.afwijkingen ?? []).flatMap((row) => {
    if (row.maatregel === undefined || row.wordt === undefined) return [];
    const target = advice.voorstellen.find((v) => v.opleiding !== null && v.opleiding === row.opleiding) ?? proposal;
    const found = row.opleiding === undefined || target?.opleiding === row.opleiding;
    // On a programme that the advice does not hold, VDAB has not decided.
    const open = row.maatregel === OKOT && (!found || context.okotOpen(target));
    const measure = (target?.maatregelen ?? advice.maatregelen).find((m) => m.id === row.maatregel);
    return [
      {
        maatregel: row.maatregel,
        label: context.measureLabel(row.maatregel),
        academiejaar: textOrNull(row.academiejaar),
        opleiding: row.opleiding === undefined ? null : (textOrNull(target?.titel) ?? textOrNull(row.opleiding)),
        berekend: open || isElsewhere(context, row) || measure === undefined ? null : oordeelVanMaatregel(measure),
        wordt: open ? null : kaalOordeel(row.wordt),
        // The reason of an OKOT override would give the conclusion away.
        reden: open ? '' : (textOrNull(row.reden) ?? ''),
        door: textOrNull(row.door) ?? 'de begeleider',
        op: row.op === undefined ? null : datum(row.op),
      },
    ];
  });
}
