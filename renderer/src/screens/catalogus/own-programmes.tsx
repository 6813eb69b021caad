import type { LocalCatalogue } from '../../../../shared/api/contract-catalogue-import.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { fetchTicket } from '../../api/files.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToasts } from '../../ui/toast.tsx';
import styles from './catalogus.module.css';
import { ConfirmButton } from './confirm-button.tsx';
import { ImportButton } from './import-button.tsx';

interface OwnProgrammesProps {
  readonly local: LocalCatalogue;
  /** What is kept changed. */
  readonly onChange: (local: LocalCatalogue) => void;
}

/** The programmes that the counsellor brought in: template, import with preview, removal. */
export function OwnProgrammes({ local, onChange }: OwnProgrammesProps) {
  const call = useCall();
  const toasts = useToasts();
  const template = async (): Promise<void> => {
    const result = await call('catalogue.template', {});
    if (!result.ok) {
      toasts.warn(errorText(result.error));
      return;
    }
    fetchTicket(result.value);
    toasts.say(t.sjabloonKlaar(result.value.fileName));
  };
  const change = async (method: 'catalogue.removeLocal' | 'catalogue.restoreLocal', said: string): Promise<void> => {
    const result = await call(method, {});
    if (result.ok) {
      onChange(result.value);
      toasts.say(said);
    } else toasts.warn(errorText(result.error));
  };
  const { ingevoerd, vorige } = local;
  return (
    <section className={cx(styles.part)}>
      <h2>{t.invoerTitel}</h2>
      <p>{t.invoerUitleg}</p>
      <p>{ingevoerd === null ? t.niets : said(ingevoerd)}</p>
      <div className={cx(styles.row)}>
        <ImportButton
          label={t.kies}
          title={t.invoerTitel}
          types={['.json', '.csv', '.xlsx']}
          preview={(file) => call('catalogue.previewImport', file)}
          summary={({ opleidingen, instellingen, metVakken }) => (
            <p>{t.voorbeeld(opleidingen, instellingen, metVakken)}</p>
          )}
          take={async (file) => {
            const result = await call('catalogue.import', file);
            if (!result.ok) return errorText(result.error);
            onChange(result.value);
            toasts.say(t.klaar);
            return null;
          }}
        />
        <Button onPress={() => void template()}>{t.sjabloon}</Button>
        {ingevoerd === null ? null : (
          <ConfirmButton
            what={said(ingevoerd)}
            explanation={t.verwijderUitleg}
            onConfirm={() => void change('catalogue.removeLocal', t.verwijderd)}
          />
        )}
        {vorige === null ? null : (
          <Button onPress={() => void change('catalogue.restoreLocal', t.teruggezet)}>{t.zetTerug}</Button>
        )}
      </div>
    </section>
  );
}

const said = ({ opleidingen, bestand, op }: NonNullable<LocalCatalogue['ingevoerd']>): string =>
  t.ingevoerd(opleidingen, bestand, formatDate(op.slice(0, 10)));
