import { formatNetCost } from '../../../../shared/format/net-cost.ts';
import { formatAmount } from '../../../../shared/format/ranges.ts';
import type { Advies, Maatregel, Voorstel } from '../../../../shared/pathways/advice.ts';
import { bedragLabel, ROUTE } from '../../../../shared/plan/labels.ts';
import { kaalOordeel, oordeelVanVoorstel } from '../../../../shared/plan/verdicts.ts';
import { useClientView } from '../../app/client-view.ts';
import { hrefOf } from '../../app/route.ts';
import { answeredIds } from '../../dossier/answers.ts';
import type { Moved } from '../../dossier/use-dossier.ts';
import { useWork } from '../../dossier/work-context.ts';
import { intakeText as t } from '../../text/intake.ts';
import { cx } from '../../ui/cx.ts';
import { MeasureButton } from '../../verdict/measure-button.tsx';
import { RangeBar } from '../../verdict/range-bar.tsx';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import styles from './intake.module.css';

const MOST_PROPOSALS = 3;
const MOST_MOVED = 6;

/** The picture beside the question: the first pathways, how far we are, and what the last answer moved. */
export function MeaningPanel({ openQuestions }: { readonly openQuestions: number }) {
  const work = useWork();
  const { advies } = work;
  if (advies === null) return <aside className={cx(styles.right)} />;
  const known = answeredIds(work.dossier).length;
  return (
    <aside className={cx(styles.right)} aria-label={t.betekent}>
      <section className={cx(styles.panel)} aria-labelledby="betekent">
        <h2 id="betekent">{t.betekent}</h2>
        <Progress done={known} open={openQuestions} />
        <Proposals advies={advies} moved={work.moved} id={work.id} />
      </section>
      <MovedList moved={work.moved} />
    </aside>
  );
}

function Progress({ done, open }: { readonly done: number; readonly open: number }) {
  const part = done + open === 0 ? 0 : (done / (done + open)) * 100;
  return (
    <div className={cx(styles.progress)}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" className={cx(styles.track)} />
        <rect width={part} height="6" className={cx(styles.done)} />
      </svg>
      <p data-testid="nog-vragen">{t.nogVragen(open)}</p>
    </div>
  );
}

function Proposals({
  advies,
  moved,
  id,
}: {
  readonly advies: Advies;
  readonly moved: Moved | null;
  readonly id: string;
}) {
  const client = useClientView();
  const changed = new Set((moved?.maatregelen ?? []).filter(({ van, naar }) => van !== naar).map((row) => row.id));
  const hidden = (measure: string): boolean => client.on && measure === 'okot';
  const shown = advies.voorstellen.slice(0, MOST_PROPOSALS);
  const scale = Math.max(1, ...shown.map(({ totaal }) => totaal.nettoKost.max ?? totaal.nettoKost.min));
  if (shown.length === 0) {
    return (
      <>
        <p className={cx(styles.quiet)}>{t.nogGeenTraject}</p>
        <ul className={cx(styles.chips)}>
          {advies.maatregelen
            .filter(({ oordeel, id: measure }) => oordeel !== 'nvt' && !hidden(measure))
            .map((measure) => (
              <li key={measure.id}>
                <MeasureButton measure={measure} changed={changed.has(measure.id)} />
              </li>
            ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <ol className={cx(styles.proposals)}>
        {shown.map((proposal, index) => (
          <li key={proposal.id}>
            <Proposal proposal={proposal} scale={scale} changed={changed} hidden={hidden} first={index === 0} />
          </li>
        ))}
      </ol>
      <p>
        <a href={hrefOf({ screen: 'dossier', id, tab: 'trajecten', focus: null })}>
          {t.alleTrajecten(advies.voorstellen.length)}
        </a>
      </p>
    </>
  );
}

interface ProposalProps {
  readonly proposal: Voorstel;
  readonly scale: number;
  readonly changed: ReadonlySet<string>;
  readonly hidden: (measure: string) => boolean;
  /** The first one shows more: it is what is being talked about. */
  readonly first: boolean;
}

const OWN_PLACE: readonly string[] = ['toelating', 'taalvoorwaarde', 'leerkrediet', 'studiegeld'];
const ORDER: readonly Maatregel['oordeel'][] = ['ja', 'voorwaardelijk', 'onbekend', 'neen'];
const MOST_MEASURES = 8;

/** What moved first, then what helps, then what is open; of the other pathways only what helps. */
function shownOf(proposal: Voorstel, changed: ReadonlySet<string>, first: boolean): readonly Maatregel[] {
  const rest = proposal.maatregelen.filter(({ id }) => !OWN_PLACE.includes(id));
  const order = first ? ORDER : ORDER.slice(0, 2);
  const moved = first ? rest.filter(({ id, oordeel }) => changed.has(id) && oordeel !== 'nvt') : [];
  const others = order.flatMap((oordeel) => rest.filter((row) => row.oordeel === oordeel && !moved.includes(row)));
  return [...moved, ...others].slice(0, MOST_MEASURES);
}

function Proposal({ proposal, scale, changed, hidden, first }: ProposalProps) {
  const { nettoKost } = proposal.totaal;
  return (
    <article className={cx(styles.proposal)}>
      <h3>{proposal.titel}</h3>
      <p className={cx(styles.quiet)}>
        {[proposal.instelling, ROUTE[proposal.route]].filter((part) => part !== null).join(' · ')}
      </p>
      <ul className={cx(styles.marks)}>
        <li>
          <VerdictChip oordeel={oordeelVanVoorstel(proposal)} />
        </li>
        {shownOf(proposal, changed, first)
          .filter(({ id }) => !hidden(id))
          .map((measure) => (
            <li key={measure.id}>
              <MeasureButton measure={measure} changed={first && changed.has(measure.id)} />
            </li>
          ))}
      </ul>
      <RangeBar
        min={nettoKost.min}
        max={nettoKost.max}
        scale={scale}
        text={`${formatNetCost(nettoKost)} ${t.perJaar}`}
      />
    </article>
  );
}

/** What the last answer changed, as a list that stays until the next answer. */
function MovedList({ moved }: { readonly moved: Moved | null }) {
  const client = useClientView();
  if (moved === null) return null;
  const measures = moved.maatregelen.filter((row) => !(client.on && row.id === 'okot'));
  const verdicts = measures.filter(({ van, naar }) => van !== naar);
  const amounts = measures.flatMap((row) => row.bedragen.map((bedrag) => ({ row, bedrag })));
  const costs = moved.voorstellen.filter(({ nettoKost: { van, naar } }) => van !== null && naar !== null).slice(0, 2);
  const nothing = verdicts.length + amounts.length + costs.length === 0;
  return (
    <section className={cx(styles.panel)} aria-labelledby="veranderd" data-testid="net-veranderd">
      <h2 id="veranderd">{t.veranderd}</h2>
      {nothing ? <p className={cx(styles.quiet)}>{t.nietsVeranderd}</p> : null}
      <ul className={cx(styles.moved)}>
        {verdicts.map((row) => (
          <li key={row.id} className={cx(styles.move)}>
            <span>{row.label}</span>
            <span className={cx(styles.fromTo)}>
              {row.van === null ? null : <VerdictChip oordeel={kaalOordeel(row.van)} />}
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">{t.naar}</span>
              {row.naar === null ? null : <VerdictChip oordeel={kaalOordeel(row.naar)} changed />}
            </span>
          </li>
        ))}
        {amounts.slice(0, MOST_MOVED).map(({ row, bedrag }) => (
          <li key={row.id + bedrag.naam} className={cx(styles.move)}>
            <span>
              {row.label}, {bedragLabel(row.id, bedrag.naam)}
            </span>
            <span className={cx(styles.quiet)}>
              {bedrag.van === null ? '' : `${formatAmount(bedrag.van, bedrag.eenheid)} → `}
              {bedrag.naar === null ? '–' : formatAmount(bedrag.naar, bedrag.eenheid)}
            </span>
          </li>
        ))}
        {costs.map((row) => (
          <li key={row.id} className={cx(styles.move)}>
            <span>
              {t.kost} {row.titel}
            </span>
            <span className={cx(styles.quiet)}>
              {row.nettoKost.van === null ? '' : formatNetCost(row.nettoKost.van)} →{' '}
              {row.nettoKost.naar === null ? '' : formatNetCost(row.nettoKost.naar)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
