import { oordeelVanMaatregel } from '../../../../shared/plan/verdicts.ts';
import { useClientView } from '../../app/client-view.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { VerdictChip } from '../../verdict/verdict-chip.tsx';
import styles from './compare.module.css';
import { compareRows } from './compare.ts';
import type { Pathway } from './pathway.ts';

interface CompareDialogProps {
  readonly pathways: readonly Pathway[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (pathway: Pathway) => void;
}

/** Two or three pathways in columns: equal rows muted, the best value in bold and with its word. */
export function CompareDialog({ pathways, isOpen, onClose, onChoose }: CompareDialogProps) {
  const client = useClientView();
  const rows = compareRows(pathways.map(({ traject }) => traject));
  const ids = [...new Set(pathways.flatMap(({ voorstel }) => voorstel.maatregelen.map(({ id }) => id)))];
  const measures = ids
    .filter((id) => !(client.on && id === 'okot'))
    .map((id) => pathways.map(({ voorstel }) => voorstel.maatregelen.find((measure) => measure.id === id)))
    .filter((row) => row.some((measure) => measure !== undefined && measure.oordeel !== 'nvt'));
  return (
    <Dialog title={t.vergelijkTitel} isOpen={isOpen} onClose={onClose} kind="wide">
      <table className={cx(styles.table)}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.kenmerk}</span>
            </th>
            {pathways.map(({ voorstel, traject }) => (
              <th key={voorstel.id} scope="col">
                {traject.titel}
                <span className={cx(styles.school)}>{traject.instelling ?? ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-equal={row.equal}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={pathways[index]?.voorstel.id ?? index} data-best={cell.best}>
                  {cell.text}
                  {cell.best ? <span className={cx(styles.best)}>{t.beste}</span> : null}
                </td>
              ))}
            </tr>
          ))}
          {measures.map((row) => {
            const label = row.find((measure) => measure !== undefined)?.label ?? '';
            const equal = row.every((measure) => measure?.oordeel === row[0]?.oordeel);
            return (
              <tr key={label} data-equal={equal}>
                <th scope="row">{label}</th>
                {row.map((measure, index) => (
                  <td key={pathways[index]?.voorstel.id ?? index}>
                    {measure === undefined ? '–' : <VerdictChip oordeel={oordeelVanMaatregel(measure)} />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {pathways.map((pathway) => (
              <td key={pathway.voorstel.id}>
                <Button
                  onPress={() => {
                    onClose();
                    onChoose(pathway);
                  }}
                >
                  {t.kies}
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Dialog>
  );
}
