import { useEffect, useState } from 'react';
import { useCall } from '../../api/api-context.ts';
import { intakeText as t } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { cx } from '../../ui/cx.ts';
import type { Option } from '../../ui/select.tsx';
import styles from './intake.module.css';

interface ProgrammePickerProps {
  /** Catalogue ids. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Programmes of the catalogue that the client asks for by name. */
export function ProgrammePicker({ chosen, onChange }: ProgrammePickerProps) {
  const call = useCall();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Option[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let current = true;
    if (text.trim().length < 2) return undefined;
    void call('catalogue.search', { text: text.trim(), limit: 20 }).then((result) => {
      if (!current || !result.ok) return;
      setFound(
        result.value.programmes.map((programme) => ({
          id: programme.id,
          label: `${programme.naam}, ${programme.instelling}`,
        })),
      );
    });
    return () => {
      current = false;
    };
  }, [call, text]);
  const missing = chosen.filter((id) => names[id] === undefined).join(' ');
  useEffect(() => {
    for (const id of missing.split(' ').filter((part) => part !== '')) {
      void call('catalogue.get', { id }).then((result) => {
        const name = result.ok ? `${result.value.programme.naam}, ${result.value.programme.instelling}` : id;
        setNames((before) => ({ ...before, [id]: name }));
      });
    }
  }, [call, missing]);
  return (
    <div className={cx(styles.form)}>
      <ComboBox
        // A fresh field after each choice: the list of chosen programmes shows what was taken.
        key={chosen.length}
        label={t.opleidingen}
        placeholder={t.opleidingZoek}
        options={found}
        onSearch={setText}
        value={null}
        onChange={(id) => {
          if (id !== null && !chosen.includes(id)) onChange([...chosen, id]);
        }}
      />
      <ul className={cx(styles.chosen)}>
        {chosen.map((id) => (
          <li key={id} className={cx(styles.programme)}>
            <span>{names[id] ?? id}</span>
            <Button
              variant="plain"
              onPress={() => onChange(chosen.filter((other) => other !== id))}
              aria-label={t.opleidingWeg(names[id] ?? id)}
            >
              {t.lijstVerwijder}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
