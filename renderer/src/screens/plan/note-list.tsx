import { useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import { useWork } from '../../dossier/work-context.ts';
import { planText as t } from '../../text/plan.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { NoteDialog } from '../intake/note-dialog.tsx';
import styles from './plan.module.css';
import { useRemoval } from './text-list.tsx';

/** Notes, the newest first; each says whether the client gets to read it. */
export function NoteList() {
  const { dossier, change } = useWork();
  const remove = useRemoval();
  const [writing, setWriting] = useState(false);
  const notes = dossier.notities ?? [];
  return (
    <section className={cx(styles.part)} aria-label={t.notities}>
      <h2>{t.notities}</h2>
      <ul className={cx(styles.notes)}>
        {notes
          .map((note, index) => ({ note, index }))
          .reverse()
          .map(({ note, index }) => (
            <li key={`${note.op}${index}`}>
              <p className={cx(styles.quiet)}>
                {[
                  note.op === undefined ? null : formatDate(note.op),
                  note.door,
                  note.voorKlant === true ? t.notitieKlant : t.notitieIntern,
                ]
                  .filter((part) => typeof part === 'string')
                  .join(' · ')}
              </p>
              <p className={cx(styles.noteText)}>{note.tekst}</p>
              <Button
                variant="soft"
                onPress={() =>
                  remove(() =>
                    change((before) => ({
                      ...before,
                      notities: (before.notities ?? []).filter((_, other) => other !== index),
                    })),
                  )
                }
              >
                {t.verwijder}
              </Button>
            </li>
          ))}
      </ul>
      <div>
        <Button onPress={() => setWriting(true)}>{t.notitieNieuw}</Button>
      </div>
      <NoteDialog isOpen={writing} onClose={() => setWriting(false)} />
    </section>
  );
}
