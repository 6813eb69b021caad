/** What no case can show, each with why: a small list that people review. */
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../read-yaml.ts';

const Declared = z.array(
  z.strictObject({
    maatregel: z.string(),
    /** The line that the mutation run or the coverage prints. */
    wat: z.array(z.string()).min(1),
    reden: z.string().min(10),
  }),
);

/** `rules`: the folder of the measures. Gives the lines of one measure. */
export function declaredLines(rules: string): (measure: string) => ReadonlySet<string> {
  const all = Declared.parse(readYaml(join(rules, 'niet-te-tonen.yaml')));
  return (measure) => new Set(all.filter(({ maatregel }) => maatregel === measure).flatMap(({ wat }) => wat));
}
