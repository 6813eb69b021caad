/** Problems of a message as paths with a Dutch sentence: never the value that was sent. */
import type { z } from 'zod';
import type { FieldProblem } from '../../shared/api/errors.ts';

const MAX_PROBLEMS = 50;
const MAX_KEY = 80;
const MAX_PATH = 400;
/** Keys come from the caller too: what cannot be printed is shown as a question mark. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

type Path = readonly PropertyKey[];

function pathText(path: Path): string {
  const text = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    const key = String(part).slice(0, MAX_KEY).replace(UNPRINTABLE, '?');
    return index === 0 ? key : `.${key}`;
  });
  return text.join('').slice(0, MAX_PATH);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'Hier hoort een tekst.',
  number: 'Hier hoort een getal.',
  int: 'Hier hoort een geheel getal.',
  boolean: 'Hier hoort ja of nee.',
  array: 'Hier hoort een lijst.',
  object: 'Hier horen velden met een naam.',
};

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected] ?? 'Deze waarde heeft een verkeerd type.';
    case 'too_small':
      return issue.origin === 'string'
        ? `Hier horen minstens ${issue.minimum} tekens.`
        : `Dit is te klein: minstens ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Hier passen hoogstens ${issue.maximum} tekens.`
        : `Dit is te groot: hoogstens ${issue.maximum}.`;
    case 'unrecognized_keys':
      return 'Dit veld bestaat niet.';
    case 'invalid_value':
      return 'Deze waarde is hier niet mogelijk.';
    default:
      return 'Deze waarde heeft niet de juiste vorm.';
  }
}

export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  const problems = error.issues.flatMap((issue): FieldProblem[] => {
    const message = sentence(issue);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MAX_PROBLEMS) : [null];
    return keys.map((key) => ({ path: pathText(key === null ? issue.path : [...issue.path, key]), message }));
  });
  return problems.slice(0, MAX_PROBLEMS);
}
