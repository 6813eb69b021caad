import { useState } from 'react';
import type { FeitInhoud } from '../../../../shared/dossier/feit.ts';
import type { CourseInput } from '../../../../shared/exemptions/qualification.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { feitgetal } from '../../../../shared/plan/values.ts';
import type { Fact, Field } from '../../dossier/dictionary.tsx';
import { without } from '../../dossier/tree.ts';
import { intakeText as t } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { CoursesDialog } from './courses-dialog.tsx';
import { FactInput } from './fact-input.tsx';
import styles from './list-input.module.css';

type Row = Readonly<Record<string, unknown>>;

export interface ListInputProps {
  readonly def: Fact;
  readonly value: FeitInhoud | null;
  readonly onChange: (value: FeitInhoud) => void;
}

const isRow = (item: unknown): item is Row => typeof item === 'object' && item !== null && !Array.isArray(item);

/** One element in words: what was filled in, separated by points. */
function inWords(def: Fact, item: unknown): string {
  const parts = (def.velden ?? []).flatMap((field) => {
    const value = isRow(item) ? item[field.naam] : item;
    if (value === undefined || field.naam === 'id') return [];
    if (typeof value === 'boolean') return [`${field.label.toLowerCase()}: ${value ? 'ja' : 'nee'}`];
    if (typeof value === 'number') return [feitgetal(value, field.eenheid)];
    const text = String(value);
    if (field.type === 'datum') return [formatDate(text)];
    return [field.opties?.find((option) => option.waarde === text)?.label ?? text];
  });
  const courses = coursesOf(item).length;
  return [...parts, ...(courses === 0 ? [] : [t.vakken(courses)])].join(' · ');
}

/** The dossier checks them; here they are only carried. */
const coursesOf = (item: unknown): readonly CourseInput[] =>
  isRow(item) && Array.isArray(item.opleidingsonderdelen) ? item.opleidingsonderdelen : [];

/** Only qualifications hold courses. */
const HOLDS_COURSES = 'kwalificaties';

/** A list of elements: those there are, and one form to add or mend an element. */
export function ListInput({ def, value, onChange }: ListInputProps) {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const [editing, setEditing] = useState<number | 'nieuw' | null>(items.length === 0 ? 'nieuw' : null);
  const [withCourses, setWithCourses] = useState<number | null>(null);
  const put = (next: readonly unknown[]): void => {
    onChange(next as FeitInhoud);
    setEditing(null);
  };
  const putCourses = (index: number, courses: readonly CourseInput[]): void =>
    put(
      items.map((item, other) => {
        if (other !== index || !isRow(item)) return item;
        const rest = without(item, 'opleidingsonderdelen');
        return courses.length === 0 ? rest : { ...rest, opleidingsonderdelen: courses };
      }),
    );
  return (
    <div className={cx(styles.list)}>
      {items.length === 0 ? <p className={cx(styles.quiet)}>{t.lijstLeeg}</p> : null}
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an element has no other name, and its place is what is edited
          <li key={index} className={cx(styles.row)}>
            <span className={cx(styles.words)}>{inWords(def, item)}</span>
            {def.id === HOLDS_COURSES ? (
              <Button variant="plain" onPress={() => setWithCourses(index)}>
                {t.vakkenKnop}
              </Button>
            ) : null}
            <Button variant="plain" onPress={() => setEditing(index)}>
              {t.lijstWijzig}
            </Button>
            <Button variant="plain" onPress={() => put(items.filter((_, other) => other !== index))}>
              {t.lijstVerwijder}
            </Button>
          </li>
        ))}
      </ul>
      {withCourses === null ? null : (
        <CoursesDialog
          title={t.vakkenVan(inWords(def, withoutCourses(items[withCourses])))}
          courses={coursesOf(items[withCourses])}
          onChange={(courses) => putCourses(withCourses, courses)}
          onClose={() => setWithCourses(null)}
        />
      )}
      {editing === null ? (
        <Button onPress={() => setEditing('nieuw')}>{t.lijstNieuw}</Button>
      ) : (
        <ElementForm
          key={String(editing)}
          def={def}
          start={editing === 'nieuw' ? {} : asRow(def, items[editing])}
          isNew={editing === 'nieuw'}
          onDone={(row) => {
            const element = asElement(def, withId(def, row, items));
            put(
              editing === 'nieuw'
                ? [...items, element]
                : items.map((item, index) => (index === editing ? element : item)),
            );
          }}
        />
      )}
    </div>
  );
}

const withoutCourses = (item: unknown): unknown => (isRow(item) ? without(item, 'opleidingsonderdelen') : item);
const asRow = (def: Fact, item: unknown): Row => (isRow(item) ? item : { [def.velden?.[0]?.naam ?? '']: item });
const asElement = (def: Fact, row: Row): unknown => (def.enkelvoudig === true ? row[def.velden?.[0]?.naam ?? ''] : row);

/** Elements that others refer to get a short name of their own: k1, k2. */
function withId(def: Fact, row: Row, items: readonly unknown[]): Row {
  if (row.id !== undefined || !(def.velden ?? []).some(({ naam }) => naam === 'id')) return row;
  const taken = new Set(items.map((item) => (isRow(item) ? item.id : undefined)));
  let number = items.length + 1;
  while (taken.has(`k${number}`)) number += 1;
  return { id: `k${number}`, ...row };
}

interface ElementFormProps {
  readonly def: Fact;
  readonly start: Row;
  readonly isNew: boolean;
  readonly onDone: (row: Row) => void;
}

function ElementForm({ def, start, isNew, onDone }: ElementFormProps) {
  const [row, setRow] = useState<Row>(start);
  const [problems, setProblems] = useState<ReadonlySet<string>>(new Set());
  const fields = (def.velden ?? []).filter(({ naam }) => naam !== 'id');
  const set = (field: Field, next: FeitInhoud | null): void =>
    setRow((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([name]) => name !== field.naam));
      return next === null ? rest : { ...rest, [field.naam]: next };
    });
  const mark = (field: Field, melding: string | null): void =>
    setProblems((before) => {
      if (before.has(field.naam) === (melding !== null)) return before;
      const next = new Set(before);
      if (melding === null) next.delete(field.naam);
      else next.add(field.naam);
      return next;
    });
  const filled = fields.some(({ naam }) => row[naam] !== undefined);
  return (
    <fieldset className={cx(styles.form)}>
      <legend className="visually-hidden">{isNew ? t.lijstNieuw : t.lijstWijzig}</legend>
      <div className={cx(styles.fields)}>
        {fields.map((field) => (
          <FactInput
            key={field.naam}
            def={field}
            value={(row[field.naam] as FeitInhoud | undefined) ?? null}
            onChange={(next) => set(field, next)}
            onProblem={(melding) => mark(field, melding)}
          />
        ))}
      </div>
      <div>
        <Button isDisabled={!filled || problems.size > 0} onPress={() => onDone(row)}>
          {isNew ? t.lijstToevoegen : t.lijstBijwerken}
        </Button>
      </div>
    </fieldset>
  );
}
