import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { without } from '../../dossier/tree.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './plan.module.css';

type Pop = NonNullable<Dossier['pop']>;

/** Only for a POP made in loopbaanbegeleiding. */
export function GuidanceFields() {
  const { dossier, change } = useWork();
  const pop = dossier.pop ?? {};
  const set = (key: keyof Pop, value: string | number | null, typing: boolean): void =>
    change((before) => {
      const own = before.pop ?? {};
      return { ...before, pop: value === null || value === '' ? without(own, key) : { ...own, [key]: value } };
    }, typing);
  const text = (key: 'centrum' | 'mandaat' | 'begeleider', label: string) => (
    <TextField label={label} value={pop[key] ?? ''} onChange={(value) => set(key, value, true)} />
  );
  return (
    <Disclosure title={t.loopbaan} level={2}>
      <p className={cx(styles.quiet)}>{t.loopbaanHint}</p>
      <div className={cx(styles.four)}>
        {text('centrum', t.centrum)}
        {text('mandaat', t.mandaat)}
        {text('begeleider', t.begeleider)}
        <DateInput label={t.van} value={pop.van ?? null} onChange={(iso) => set('van', iso, false)} />
        <DateInput label={t.tot} value={pop.tot ?? null} onChange={(iso) => set('tot', iso, false)} />
        <NumberInput
          label={t.uren}
          decimals={2}
          min={0}
          max={100}
          hint=""
          value={pop.uren ?? null}
          onChange={(value) => set('uren', value, false)}
        />
      </div>
    </Disclosure>
  );
}
