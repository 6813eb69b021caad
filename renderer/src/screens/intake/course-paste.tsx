import { useId, useMemo, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { courseDetails } from '../../../../shared/dossier/course-list.ts';
import { parseTranscript } from '../../../../shared/dossier/transcript.ts';
import type { CourseInput } from '../../../../shared/exemptions/qualification.ts';
import { vakkenText as t } from '../../text/vakken.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';
import styles from './courses.module.css';

/** A transcript of a whole career fits; more is a document of another kind. */
const MOST_CHARACTERS = 200_000;

/** A pasted transcript: what we read in it, and line by line what we could not read, before anything is added. */
export function CoursePaste({ onAdd }: { readonly onAdd: (courses: readonly CourseInput[]) => void }) {
  const [text, setText] = useState('');
  const { vakken, problemen } = useMemo(() => parseTranscript(text), [text]);
  const heading = useId();
  return (
    <section className={cx(styles.form)} aria-labelledby={heading}>
      <h3 id={heading}>{t.plakken}</h3>
      <p className={cx(styles.quiet)}>{t.plakUitleg}</p>
      <TextField className={cx(field.field)} value={text} onChange={setText} maxLength={MOST_CHARACTERS}>
        <Label className={cx(field.label)}>{t.plakVeld}</Label>
        <TextArea className={cx(field.control, field.area)} rows={6} placeholder={t.plakVoorbeeld} spellCheck={false} />
      </TextField>
      {text.trim() === '' ? null : (
        <div className={cx(styles.preview)} aria-live="polite">
          {vakken.length === 0 ? (
            <p>{t.nietsGelezen}</p>
          ) : (
            <>
              <h4>{t.gelezen}</h4>
              <ul className={cx(styles.rows)} data-testid="gelezen-vakken">
                {vakken.map((course, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line of the text has no other name
                  <li key={index}>
                    {course.naam} <span className={cx(styles.quiet)}>{courseDetails(course)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {problemen.length === 0 ? null : (
            <>
              <h4>{t.nietGelezen}</h4>
              <ul className={cx(styles.rows)}>
                {problemen.map(({ regel, tekst, melding }) => (
                  <li key={regel}>
                    <strong>{t.regel(regel)}</strong> {tekst === '' ? null : <q>{tekst}</q>} {melding}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <p>
        <Button
          isDisabled={vakken.length === 0}
          onPress={() => {
            onAdd(vakken);
            // What could not be read stays, to be mended.
            setText(problemen.map(({ tekst }) => tekst).join('\n'));
          }}
        >
          {t.voegPlakToe(vakken.length)}
        </Button>
      </p>
    </section>
  );
}
