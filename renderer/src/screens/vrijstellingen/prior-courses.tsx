import { ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { DRAG_TYPE } from './drag-type.ts';
import styles from './exemption-map.module.css';
import type { Prior } from './map-model.ts';

interface PriorCoursesProps {
  readonly priors: readonly Prior[];
  /** There are earlier courses at all. */
  readonly any: boolean;
}

/** The earlier courses that serve nothing yet; each can be dragged to a course of the programme. */
export function PriorCourses({ priors, any }: PriorCoursesProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key), 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['copy'],
  });
  return (
    <section className={cx(styles.detail)}>
      <h3>{t.over}</h3>
      {priors.length === 0 ? (
        <p className={cx(styles.quiet)}>{any ? t.overGeen : t.overLeeg}</p>
      ) : (
        <>
          <p className={cx(styles.quiet)}>{t.overUitleg}</p>
          <ListBox
            aria-label={t.over}
            className={cx(styles.priors)}
            selectionMode="single"
            items={priors.map((prior) => ({ ...prior }))}
            dragAndDropHooks={dragAndDropHooks}
          >
            {({ id, vak, details, kwalificatieNaam }) => (
              <ListBoxItem id={id} textValue={vak ?? kwalificatieNaam} className={cx(styles.prior)}>
                {vak}{' '}
                <span className={cx(styles.quiet)}>
                  {[details, kwalificatieNaam].filter((part) => part !== '').join(' · ')}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </>
      )}
    </section>
  );
}
