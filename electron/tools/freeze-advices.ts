/**
 * `tsx electron/tools/freeze-advices.ts`: freezes the rules of now and thirty advices made with them in
 * test/golden/replay. A test computes every set that stands there again, whatever the rules have become since. Run it
 * at a release, not to make that test pass.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../../shared/engine/canonical-json.ts';
import { loadAdviceData, PACK_VERSION } from '../services/data-files.ts';
import { checkPackDocument } from '../services/pack-text.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { buildPackDocument } from './build-pack.ts';
import { type FrozenSet, frozenMeasures } from './replay/frozen.ts';
import { readCaseTables } from './rules/rule-cases.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = join(ROOT, 'shared');
const FOLDER = join(ROOT, 'test/golden/replay');
const PRACTICE = join(SHARED, 'dossier/oefendossiers');
const COUNT = 30;
const PRACTICE_COUNT = 8;

interface Made {
  readonly naam: string;
  readonly op: string;
  readonly dossier: Record<string, unknown>;
}

/** Apart from the catalogue, which has versions of its own: a programme is then only what the dossier says of it. */
function withoutProgramme({ feiten, kwalificaties, ervaring, talen, traject, nietVolledig }: Record<string, unknown>) {
  const { opleiding: _, ...enrolment } = (traject ?? {}) as Record<string, unknown>;
  const parts = { feiten, kwalificaties, ervaring, talen, nietVolledig, ...(traject ? { traject: enrolment } : {}) };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function practice(): Made[] {
  return readdirSync(PRACTICE)
    .sort()
    .map((name) => ({
      naam: name.replace('.json', ''),
      op: '2025-10-01',
      dossier: withoutProgramme(JSON.parse(readFileSync(join(PRACTICE, name), 'utf8'))),
    }));
}

/** Spread evenly over the cases of all measures, so that every measure and every kind of verdict is there. */
function fromCases(count: number): readonly Made[] {
  const all = readCaseTables(join(SHARED, 'rules')).flatMap(({ measure, cases }) =>
    cases.map(({ naam, op, dossier }) => ({ naam: `${measure}: ${naam}`, op, dossier: withoutProgramme(dossier) })),
  );
  return spread(all, count);
}

const spread = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);

function main(): number {
  const document = JSON.parse(JSON.stringify(buildPackDocument(SHARED, PACK_VERSION)));
  const checked = checkPackDocument(document);
  const release = loadAdviceData();
  if (!checked.ok || !release.ok) {
    for (const problem of checked.ok ? [] : checked.error) process.stderr.write(`${problem}\n`);
    process.stderr.write('Er is niets bevroren.\n');
    return 1;
  }
  const data = { ...release.value, pack: checked.value.pack };
  // Twice as many as needed, since some come to the same.
  const made = [...practice(), ...fromCases(2 * COUNT)].map((one) => ({
    ...one,
    maatregelen: frozenMeasures(data, one.dossier, one.op),
  }));
  const varied = new Map(made.map((one) => [canonicalJson(one.maatregelen), one] as const));
  const [first, rest] = [[...varied.values()].slice(0, PRACTICE_COUNT), [...varied.values()].slice(PRACTICE_COUNT)];
  const adviezen = [...first, ...spread(rest, COUNT - PRACTICE_COUNT)];
  const set: FrozenSet = { pakket: checked.value.pack.document.hash, adviezen };
  mkdirSync(FOLDER, { recursive: true });
  writeFileAtomic(join(FOLDER, `pakket-${PACK_VERSION}.json`), `${JSON.stringify(document)}\n`);
  writeFileAtomic(join(FOLDER, `adviezen-${PACK_VERSION}.json`), frozenText(set));
  process.stderr.write(`${adviezen.length} adviezen bevroren met pakket ${PACK_VERSION}.\n`);
  return 0;
}

/** One advice on a line, so that a difference can be read. */
function frozenText({ pakket, adviezen }: FrozenSet): string {
  const lines = adviezen.map((one) => JSON.stringify(one));
  return `{"pakket":${JSON.stringify(pakket)},"adviezen":[\n${lines.join(',\n')}\n]}\n`;
}

process.exitCode = main();
