import { useRef, useState } from 'react';
import { courseDetails, mergeCourses } from '../../../../shared/dossier/course-list.ts';
import type { CourseInput } from '../../../../shared/exemptions/qualification.ts';
import { vakkenText as t } from '../../text/vakken.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CourseForm } from './course-form.tsx';
import { CoursePaste } from './course-paste.tsx';
import styles from './courses.module.css';

export interface CoursesDialogProps {
  readonly title: string;
  readonly courses: readonly CourseInput[];
  readonly onChange: (courses: readonly CourseInput[]) => void;
  readonly onClose: () => void;
}

/** The courses of one qualification: pasted from a transcript, or typed one by one. Kept with the answer that they belong to. */
export function CoursesDialog({ title, courses, onChange, onClose }: CoursesDialogProps) {
  const toasts = useToasts();
  const [editing, setEditing] = useState<number | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const add = (fresh: readonly CourseInput[]): void => {
    const { vakken, dubbel } = mergeCourses(courses, fresh);
    onChange(vakken);
    toasts.announce(t.toegevoegd(vakken.length - courses.length, dubbel));
  };
  const remove = (index: number): void => {
    onChange(courses.filter((_, other) => other !== index));
    setEditing(null);
    toasts.announce(t.weg(courses[index]?.naam ?? ''));
    // The button that had the focus is gone.
    list.current?.focus();
  };
  const edited = editing === null ? undefined : courses[editing];
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      kind="wide"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t.klaar}
        </Button>
      }
    >
      <div className={cx(styles.courses)}>
        <p className={cx(styles.quiet)}>{t.uitleg}</p>
        <section>
          <h3 ref={list} tabIndex={-1}>
            {t.lijst} <span className={cx(styles.quiet)}>{t.aantal(courses.length)}</span>
          </h3>
          {courses.length === 0 ? <p className={cx(styles.quiet)}>{t.leeg}</p> : null}
          <ul className={cx(styles.rows)}>
            {courses.map((course, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a course has no other name, and its place is what is edited
              <li key={index} className={cx(styles.row)}>
                <span className={cx(styles.words)}>
                  {course.naam} <span className={cx(styles.quiet)}>{courseDetails(course)}</span>
                </span>
                <Button variant="plain" aria-label={t.wijzig(course.naam ?? '')} onPress={() => setEditing(index)}>
                  {t.wijzigKort}
                </Button>
                <Button variant="plain" aria-label={t.verwijder(course.naam ?? '')} onPress={() => remove(index)}>
                  {t.verwijderKort}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        {edited === undefined || editing === null ? (
          <>
            <CoursePaste onAdd={add} />
            <CourseForm key={`nieuw-${courses.length}`} start={{}} isNew onDone={(course) => add([course])} />
          </>
        ) : (
          <CourseForm
            key={editing}
            start={edited}
            isNew={false}
            onCancel={() => setEditing(null)}
            onDone={(course) => {
              onChange(courses.map((other, index) => (index === editing ? course : other)));
              setEditing(null);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
