import { useClientView } from '../../app/client-view.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MeasurePanel } from '../../verdict/measure-panel.tsx';
import { measureView } from '../../verdict/measure-view.ts';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import { CombinationNote } from './combination-note.tsx';
import type { Pathway } from './pathway.ts';
import styles from './trajecten.module.css';

interface MeasuresDialogProps {
  /** Null = closed. */
  readonly pathway: Pathway | null;
  readonly onClose: () => void;
}

const ORDER = ['neen', 'voorwaardelijk', 'onbekend', 'ja', 'nvt'] as const;

/** All measures of one pathway, each with its conditions and sources; those that do not apply come last. */
export function MeasuresDialog({ pathway, onClose }: MeasuresDialogProps) {
  const { words } = useDictionary();
  const { advies } = useWork();
  const client = useClientView();
  const bronnen = advies?.bronnen ?? {};
  const measures = ORDER.flatMap((oordeel) =>
    (pathway?.voorstel.maatregelen ?? []).filter(
      (measure) => measure.oordeel === oordeel && !(client.on && measure.id === 'okot'),
    ),
  );
  return (
    <Dialog title={pathway?.traject.titel ?? ''} isOpen={pathway !== null} onClose={onClose} kind="side">
      <p className={cx(styles.quiet)}>
        {[pathway?.traject.instelling, pathway?.traject.routeTekst]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </p>
      {pathway === null ? null : <CombinationNote voorstel={pathway.voorstel} withoutOkot={client.on} detail />}
      <div>
        {measures.map((measure) => {
          const view = measureView(measure, bronnen, words);
          return (
            <Disclosure key={measure.id} title={measure.label} aside={<VerdictChip oordeel={view.oordeel} />}>
              <MeasurePanel view={view} />
            </Disclosure>
          );
        })}
      </div>
    </Dialog>
  );
}
