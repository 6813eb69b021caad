/** Decisions as a file between colleagues: validated, limited in size, taken whole or not at all. */
import { z } from 'zod';
import type { Problem } from '../catalogue/build.ts';
import { type Decision, decisionSchema, sameDecision } from './decisions.ts';

const MAX_DECISIONS = 5000;

const FORMAAT = 'trajectwijzer-beslissingen';

const fileSchema = z.strictObject({
  formaat: z.literal(FORMAAT),
  versie: z.literal(1),
  beslissingen: z.array(z.unknown()),
});

export const decisionFile = (beslissingen: readonly Decision[]) => ({ formaat: FORMAAT, versie: 1, beslissingen });

export interface DecisionImport {
  readonly nieuw: readonly Decision[];
  /** Decisions that are known already. */
  readonly dubbel: number;
  readonly problemen: readonly Problem[];
}

/** `value`: what JSON.parse gave; `strange`: what is wrong with a text in it, or null. */
export function decisionsFromFile(
  value: unknown,
  known: readonly Decision[],
  strange: (decision: Decision) => string | null,
): DecisionImport {
  const whole = (message: string): DecisionImport => ({
    nieuw: [],
    dubbel: 0,
    problemen: [{ row: 'bestand', path: '', message }],
  });
  const file = fileSchema.safeParse(value);
  if (!file.success) return whole('dit is geen bestand met beslissingen van Trajectwijzer (versie 1)');
  if (file.data.beslissingen.length > MAX_DECISIONS)
    return whole(`meer dan ${MAX_DECISIONS} beslissingen: verdeel het`);
  const problemen: Problem[] = [];
  const nieuw: Decision[] = [];
  let dubbel = 0;
  for (const [at, raw] of file.data.beslissingen.entries()) {
    const row = `beslissing ${at + 1}`;
    const parsed = decisionSchema.safeParse(raw);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        problemen.push({
          row,
          path: issue.path.join('.'),
          message: issue.code === 'custom' ? issue.message : 'dit klopt niet',
        });
      continue;
    }
    const found = strange(parsed.data);
    if (found !== null) problemen.push({ row, path: '', message: found });
    else if ([...known, ...nieuw].some((one) => sameDecision(one, parsed.data))) dubbel += 1;
    else if ([...known, ...nieuw].some(({ id }) => id === parsed.data.id))
      problemen.push({ row, path: 'id', message: 'een andere beslissing heeft hetzelfde kenmerk' });
    else nieuw.push(parsed.data);
  }
  return { nieuw, dubbel, problemen };
}
