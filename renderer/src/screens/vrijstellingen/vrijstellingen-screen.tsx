import { useMemo, useState } from 'react';
import type { PopTraject, PopVrijstelling, Vorm } from '../../../../shared/plan/plan-types.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { RangeBar } from '../../verdict/range-bar.tsx';
import { VerdictMark } from '../../verdict/verdict-chip.tsx';
import styles from './vrijstellingen.module.css';

/** What may be exempted in one pathway, on what ground, and what to bring. A list; its map is for later. */
export function VrijstellingenScreen() {
  const { advies, dossier } = useWork();
  const { words } = useDictionary();
  const [chosen, setChosen] = useState<string | null>(null);
  const proposals = advies?.voorstellen ?? [];
  const id = proposals.find((proposal) => proposal.id === (chosen ?? dossier.pop?.keuze))?.id ?? proposals[0]?.id;
  const plan = useMemo(
    () => (advies === null ? null : buildPop(dossier, advies, { woordenboek: words, gekozen: id })),
    [dossier, advies, words, id],
  );
  if (plan === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const { vrijstelling, keuze } = plan;
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{t.titel}</h1>
          <p className={cx(styles.intro)}>{t.uitleg}</p>
        </div>
        {proposals.length < 2 ? null : (
          <div className={cx(styles.picker)}>
            <Select
              label={t.traject}
              options={proposals.map((proposal) => ({
                id: proposal.id,
                label: proposal.instelling === null ? proposal.titel : `${proposal.titel}, ${proposal.instelling}`,
              }))}
              value={id ?? null}
              onChange={setChosen}
            />
          </div>
        )}
      </header>
      {vrijstelling === null || keuze === null ? (
        <p className={cx(styles.box)}>{t.geen}</p>
      ) : (
        <>
          <Summary vrijstelling={vrijstelling} traject={keuze.traject} />
          {vrijstelling.onderdelen.length === 0 ? null : <Courses vrijstelling={vrijstelling} />}
        </>
      )}
    </div>
  );
}

interface SummaryProps {
  readonly vrijstelling: PopVrijstelling;
  readonly traject: PopTraject;
}

/** A track made for this diploma has the exemption in its size already: it is no part of that size. */
function isIncluded({ laag }: PopVrijstelling, { studieomvang, teVolgen }: PopTraject): boolean {
  return (laag ?? 0) > 0 && studieomvang.min !== null && studieomvang.min === teVolgen.min;
}

function Estimate({ vrijstelling, traject }: SummaryProps) {
  const { laag, verwacht, hoog } = vrijstelling;
  if (laag === null || hoog === null) return <p>{t.geenCijfer}</p>;
  const included = isIncluded(vrijstelling, traject);
  const { max, tekst } = traject.studieomvang;
  const range =
    laag === hoog ? t.vast(hoog) : `${t.laag} ${laag} · ${t.verwacht} ${verwacht ?? '?'} · ${t.hoog} ${hoog}`;
  return (
    <RangeBar
      min={laag}
      max={hoog}
      scale={(max ?? hoog) + (included ? hoog : 0)}
      text={included ? `${range}, ${t.verrekend(tekst)}` : `${range} ${t.van(tekst)}`}
    />
  );
}

function Summary({ vrijstelling, traject }: SummaryProps) {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? null : (
      <section>
        <h3>{title}</h3>
        <ul className={cx(styles.lines)}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className={cx(styles.summary)}>
      <div className={cx(styles.box)}>
        <section>
          <h2>{t.schatting}</h2>
          <Estimate vrijstelling={vrijstelling} traject={traject} />
        </section>
        {list(t.waarop, [vrijstelling.grond, ...vrijstelling.toelichting])}
        {list(
          t.precedenten,
          vrijstelling.precedenten.map(({ tekst }) => tekst),
        )}
      </div>
      <div className={cx(styles.box)}>
        {vrijstelling.beslisser === null ? null : list(t.beslist, [vrijstelling.beslisser])}
        {vrijstelling.uiterlijk === null ? null : list(t.uiterlijk, [vrijstelling.uiterlijk.tekst])}
        {list(t.documenten, vrijstelling.documenten)}
      </div>
    </div>
  );
}

const SHAPE: Readonly<Record<PopVrijstelling['onderdelen'][number]['oordeel'], Vorm>> = {
  zeker: 'vink',
  waarschijnlijk: 'half',
  'te-onderzoeken': 'vraag',
  geen: 'streep',
};

function Courses({ vrijstelling }: { readonly vrijstelling: PopVrijstelling }) {
  return (
    <section className={cx(styles.box)}>
      <h2>{t.onderdelen}</h2>
      <table className={cx(styles.table)}>
        <thead>
          <tr>
            <th scope="col">{t.onderdeel}</th>
            <th scope="col" className={cx(styles.number)}>
              {t.studiepunten}
            </th>
            <th scope="col">{t.oordeel}</th>
            <th scope="col">{t.op}</th>
            <th scope="col">{t.reden}</th>
          </tr>
        </thead>
        <tbody>
          {vrijstelling.onderdelen.map((course) => (
            <tr key={course.naam}>
              <th scope="row">{course.naam}</th>
              <td className={cx(styles.number)}>{course.studiepunten}</td>
              <td>
                <VerdictMark vorm={SHAPE[course.oordeel]} tekst="" /> {course.oordeelTekst}
              </td>
              <td>{course.op ?? ''}</td>
              <td className={cx(styles.quiet)}>{course.reden}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
