import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Maatregel } from '../../../shared/pathways/advice.ts';
import { kaalOordeel, oordeelVanMaatregel } from '../../../shared/plan/verdicts.ts';
import { useDictionary } from '../dossier/dictionary.tsx';
import { useWork } from '../dossier/work-context.ts';
import { verdictText as t } from '../text/verdict.ts';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './measure-button.module.css';
import { MeasurePanel } from './measure-panel.tsx';
import { measureView } from './measure-view.ts';
import { VerdictMark } from './verdict-chip.tsx';

interface MeasureButtonProps {
  readonly measure: Maatregel;
  /** The verdict changed with the last answer. */
  readonly changed?: boolean;
}

/** What is new in a verdict beside its shape: 'nog 2 vragen', 'VDAB beslist', 'ja'. */
const shortWord = (text: string): string => text.replace(/^onbekend \((.*)\)$/, '$1').replace(/^voorwaardelijk: /, '');

/** A measure by its shape, name and verdict; pressing it says why. */
export function MeasureButton({ measure, changed = false }: MeasureButtonProps) {
  const { words } = useDictionary();
  const { advies } = useWork();
  const [open, setOpen] = useState(false);
  const oordeel = oordeelVanMaatregel(measure);
  return (
    <>
      <Button className={cx(styles.button)} data-changed={changed} onPress={() => setOpen(true)}>
        <VerdictMark vorm={oordeel.vorm} tekst={`${oordeel.tekst}:`} />
        <span>
          {measure.label}{' '}
          <span className={cx(styles.word)} aria-hidden="true">
            {shortWord(oordeel.tekst)}
          </span>
        </span>
        {measure.afwijking === undefined ? null : (
          <span className={cx(styles.override)}>
            {t.begeleider}: {kaalOordeel(measure.afwijking.wordt).tekst}
          </span>
        )}
      </Button>
      <Dialog title={measure.label} isOpen={open} onClose={() => setOpen(false)} kind="side">
        {open ? <MeasurePanel view={measureView(measure, advies?.bronnen ?? {}, words, advies?.conflicten)} /> : null}
      </Dialog>
    </>
  );
}
