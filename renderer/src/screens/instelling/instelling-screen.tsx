import { useEffect, useState } from 'react';
import type { Settings } from '../../../../shared/api/contract-session.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { applyTheme, THEMES } from '../../app/theme.ts';
import { appText } from '../../text/app.ts';
import { instellingText as t } from '../../text/instelling.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './instelling.module.css';
import { PassphraseForm } from './passphrase-form.tsx';

const ROLLEN = ['loopbaanbegeleider', 'trajectbegeleider', 'vdab-consulent'] as const;
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Who works here, what the documents look like, when the vault locks. */
export function InstellingScreen() {
  const call = useCall();
  const toasts = useToasts();
  const [settings, setSettings] = useState<Settings | null>(null);
  /** What rests in the vault; the form may hold more. */
  const [stored, setStored] = useState<Settings | null>(null);
  useEffect(() => {
    void call('settings.get', {}).then((result) => {
      if (result.ok) {
        setSettings(result.value);
        setStored(result.value);
      } else toasts.warn(errorText(result.error));
    });
  }, [call, toasts]);
  if (settings === null || stored === null) return <p className={cx(styles.waiting)}>{appText.laden}</p>;
  const set = (part: Partial<Settings>): void => setSettings({ ...settings, ...part });
  const goodAccent = /^#[0-9a-f]{6}$/.test(settings.accent);
  const save = async (next: Settings): Promise<void> => {
    const result = await call('settings.set', next);
    if (result.ok) {
      setStored(result.value);
      toasts.say(t.bewaard);
    } else toasts.warn(errorText(result.error));
  };
  return (
    <div className={cx(styles.page)}>
      <h1>{t.titel}</h1>
      <section className={cx(styles.box)}>
        <h2>{t.jij}</h2>
        <div className={cx(styles.two)}>
          <TextField
            label={t.naam}
            value={settings.begeleider.naam ?? ''}
            onChange={(naam) => set({ begeleider: { ...settings.begeleider, naam: orNull(naam) } })}
          />
          <Select
            label={t.rol}
            options={ROLLEN.map((id) => ({ id, label: t.rollen[id] }))}
            value={settings.begeleider.rol}
            onChange={(value) =>
              set({ begeleider: { ...settings.begeleider, rol: ROLLEN.find((id) => id === value) ?? null } })
            }
          />
        </div>
        <h2>{t.huisstijl}</h2>
        <div className={cx(styles.two)}>
          <TextField
            label={t.organisatie}
            value={settings.organisatie ?? ''}
            onChange={(text) => set({ organisatie: orNull(text) })}
          />
          <TextField label={t.adres} value={settings.adres ?? ''} onChange={(text) => set({ adres: orNull(text) })} />
          <TextField
            label={t.voettekst}
            value={settings.voettekst ?? ''}
            onChange={(text) => set({ voettekst: orNull(text) })}
          />
          <TextField
            label={t.accent}
            hint={t.accentHint}
            error={goodAccent ? null : t.accentFout}
            value={settings.accent}
            onChange={(accent) => set({ accent: accent.toLowerCase() })}
          />
        </div>
        <h2>{t.veiligheid}</h2>
        <NumberInput
          label={t.slot}
          decimals={0}
          min={1}
          max={120}
          unit={t.minuten}
          value={settings.autoLockMinutes}
          onChange={(minutes) => {
            if (minutes !== null) set({ autoLockMinutes: minutes });
          }}
        />
        <div>
          <Button variant="primary" isDisabled={!goodAccent} onPress={() => void save(settings)}>
            {t.bewaar}
          </Button>
        </div>
      </section>
      <section className={cx(styles.box)}>
        <h2>{t.weergave}</h2>
        <RadioGroup
          label={t.weergave}
          options={THEMES.map((id) => ({ id, label: t.themas[id] }))}
          value={settings.weergave}
          onChange={(value) => {
            const next = THEMES.find((id) => id === value) ?? 'systeem';
            set({ weergave: next });
            applyTheme(next);
            // At once, and without what is still being typed above.
            void save({ ...stored, weergave: next });
          }}
        />
      </section>
      <section className={cx(styles.box)}>
        <h2>{t.wachtzin}</h2>
        <PassphraseForm />
      </section>
    </div>
  );
}
