import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/api/contract.ts';
import { useCall } from '../../api/api-context.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { cx } from '../../ui/cx.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './catalogus.module.css';
import { useLevels } from './use-levels.ts';

type Programmes = OutputOf<'catalogue.search'>['programmes'];

const MOST = 20;

/** Looks up programmes while typing. `round` rises when the catalogue changed. */
export function ProgrammeSearch({ round }: { readonly round: number }) {
  const call = useCall();
  const levels = useLevels();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Programmes | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another catalogue answers anew
  useEffect(() => {
    let current = true;
    if (text.trim() === '') {
      setFound(null);
      return undefined;
    }
    void call('catalogue.search', { text: text.trim(), limit: MOST }).then((result) => {
      if (current && result.ok) setFound(result.value.programmes);
    });
    return () => {
      current = false;
    };
  }, [call, text, round]);
  return (
    <section className={cx(styles.part)} aria-label={t.zoek}>
      <TextField label={t.zoek} hint={t.zoekHint} type="search" value={text} onChange={setText} />
      <p role="status" className={cx(styles.quiet)}>
        {found === null ? '' : found.length === MOST ? t.eerste(MOST) : t.gevonden(found.length)}
      </p>
      <ul className={cx(styles.list)}>
        {(found ?? []).map(({ id, naam, instelling, niveau, studiepunten, bron, academiejaar }) => (
          <li key={id} className={cx(styles.item)}>
            <strong>{naam}</strong>
            <span className={cx(styles.quiet)}>
              {[
                instelling,
                levels.find(({ id: level }) => level === niveau)?.label ?? niveau,
                studiepunten === undefined ? null : t.studiepunten(String(studiepunten)),
                academiejaar,
              ]
                .filter((part) => part !== null && part !== undefined)
                .join(' · ')}
            </span>
            <span className={cx(styles.quiet)}>
              <SourceLink url={bron.url}>{bron.titel}</SourceLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
