import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntheticRows } from '../../../../electron/tools/bench/synthetic-catalogue.ts';
import { SHARED } from '../../../support/rule-cases.ts';
import { runCli } from '../../../support/run-cli.ts';

const PRACTICE = join(SHARED, 'dossier/oefendossiers');
const [first = '', second = ''] = readdirSync(PRACTICE).sort();
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
const OP = ['--op', '2025-09-15'];

const minimal = (extra: object = {}): string =>
  JSON.stringify({ formaat: 'trajectwijzer-dossier', versie: 1, id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y', ...extra });

describe('one dossier', () => {
  it('gives the advice on standard output and two documents, relative to the caller', () => {
    const folder = newFolder();
    const run = runCli([join(PRACTICE, first), ...OP, '--json', '-', '--pdf', 'pop.pdf', '--xlsx', 'pop.xlsx'], folder);
    expect(run.err).toContain('Peildatum: 2025-09-15');
    expect(run.code).toBe(0);
    const advies = JSON.parse(run.out) as { formaat: string; voorstellen: unknown[] };
    expect(advies.formaat).toBe('trajectwijzer-advies');
    expect(advies.voorstellen.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'pop.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'pop.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('gives the same bytes twice', () => {
    const folder = newFolder();
    const run = () => runCli([join(PRACTICE, second), ...OP, '--json', '-'], folder);
    expect(run().out).toBe(run().out);
  });

  it('prints a summary on standard error, and nothing on standard output', () => {
    const run = runCli([join(PRACTICE, first), ...OP], newFolder());
    expect(run.code).toBe(0);
    expect(run.out).toBe('');
    expect(run.err).toContain('Maatregelen');
    expect(run.err).toContain('Voorstellen');
  });

  it('replaces an existing file only when told to', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.json'), 'van de begeleider');
    const args = [join(PRACTICE, first), ...OP, '--json', 'a.json'];
    const refused = runCli(args, folder);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('--overschrijf');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('van de begeleider');
    expect(runCli([...args, '--overschrijf'], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('trajectwijzer-advies');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('says so when it cannot write, and leaves nothing behind', () => {
    const folder = newFolder();
    const run = runCli([join(PRACTICE, first), ...OP, '--json', 'nergens/a.json'], folder);
    expect(run.code).toBe(3);
    expect(run.err).toContain('de map bestaat niet');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where a folder cannot be written', () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    // Root may write in any folder, but not in a file as if it were one.
    const file = process.getuid?.() === 0 ? join(PRACTICE, first, 'a.json') : 'a.json';
    const run = runCli([join(PRACTICE, first), ...OP, '--json', file], folder);
    expect(run.code, run.err).toBe(3);
    expect(run.err).toContain('kon niet worden geschreven');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps what was there when the disk is full', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.json'), 'van de begeleider');
    const run = runCli([join(PRACTICE, first), ...OP, '--json', 'a.json', '--overschrijf'], folder, { blocks: 4 });
    expect(run.code, run.err).toBe(3);
    expect(run.err).toContain('niet gewijzigd');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('van de begeleider');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('bad input', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['no JSON', '{ "formaat": ', 'geen geldige JSON'],
    ['a newer version', minimal().replace('"versie":1', '"versie":2'), 'versie: '],
    ['an unknown key', minimal({ iets: 1 }), 'iets: '],
    ['__proto__ among the facts', minimal().replace(/}$/, ',"feiten":{"__proto__":{"x":1}}}'), 'feiten.__proto__'],
    ['a wrong type', minimal({ feiten: { 'werk.urenPerWeek': 'veel' } }), 'feiten.werk.urenPerWeek: '],
    [
      'a number outside its range',
      minimal({ feiten: { 'werk.tewerkstellingsbreuk': 1.5 } }),
      'feiten.werk.tewerkstellingsbreuk: ',
    ],
    [
      'an impossible date',
      minimal({ feiten: { 'persoon.geboortedatum': '2001-02-30' } }),
      'feiten.persoon.geboortedatum: ',
    ],
    [
      'two facts that contradict',
      minimal({ traject: { studiepunten: 20 }, feiten: { 'studie.geexamineerdeStudiepunten': 21 } }),
      'studie.geexamineerdeStudiepunten',
    ],
    ['decomposed letters', minimal({ client: { voornaam: 'Zoe\u0308' } }), 'client.voornaam: '],
    ['3 MB of text', minimal({ vraag: { tekst: 'x'.repeat(3_000_000) } }), '2 MB'],
  ];

  it.each(table)('%s: refused with the path, nothing written', (_, text, path) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'd.json'), text);
    const run = runCli(['d.json', ...OP, '--json', 'a.json', '--pdf', 'a.pdf', '--xlsx', 'a.xlsx'], folder);
    expect(run.code, run.err).toBe(1);
    expect(run.err).toContain(path);
    expect(run.out).toBe('');
    expect(readdirSync(folder)).toEqual(['d.json']);
  });

  it('names with script and formulas are text', () => {
    const folder = newFolder();
    const naam = '<script>alert(1)</script> =HYPERLINK("https://x") Zo\u00eb';
    writeFileSync(join(folder, 'd.json'), minimal({ client: { voornaam: naam } }));
    const run = runCli(['d.json', ...OP, '--pdf', 'a.pdf', '--xlsx', 'a.xlsx'], folder);
    expect(run.err).not.toContain('Geweigerd');
    expect(run.code).toBe(0);
  });
});

describe('wrong use', () => {
  it.each([
    ['no dossier', []],
    ['two dossiers', ['a.json', 'b.json']],
    ['an unknown option', ['a.json', '--snel']],
    ['an impossible date', ['a.json', '--op', '2025-02-30']],
    ['a file that is not there', ['nergens.json']],
    ['one file for two results', ['a.json', '--json', 'x', '--pdf', 'x']],
    ['a folder without --uit', ['.']],
  ] as const)('%s: exit 2, with the usage in Dutch', (_, args) => {
    const run = runCli([...args], newFolder());
    expect(run.code, run.err).toBe(2);
    expect(run.out).toBe('');
  });
});

describe('a folder', () => {
  it('does the good ones, names the bad one, and lists all in an overview', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    copyFileSync(join(PRACTICE, first), join(folder, 'in', 'een.json'));
    copyFileSync(join(PRACTICE, second), join(folder, 'in', 'twee.json'));
    writeFileSync(join(folder, 'in', 'fout.json'), minimal({ feiten: { 'werk.urenPerWeek': -1 } }));
    const run = runCli(['in', '--uit', 'uit', ...OP], folder);
    expect(run.code, run.err).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain('fout.json: geweigerd: feiten.werk.urenPerWeek');
    expect(run.err).toContain('[3/3]');
    expect(runCli(['in', '--uit', 'uit', ...OP], folder).code).toBe(3);
    const made = readdirSync(join(folder, 'uit')).sort();
    const ids = ['een.json', 'twee.json'].map(
      (name) => (JSON.parse(readFileSync(join(folder, 'in', name), 'utf8')) as { id: string }).id,
    );
    const expected = ids.flatMap((id) => ['json', 'pdf', 'xlsx'].map((kind) => `${id}.${kind}`));
    expect(made).toEqual([...expected, 'overzicht.xlsx'].sort());
    expect(existsSync(join(folder, 'uit', '01J8ZQ4M5N6P7R8S9T0V1W2X3Y.json'))).toBe(false);
  });
});

describe('a catalogue of another', () => {
  const rows = syntheticRows(3, ['HOGENT']);
  const wanting = (id: string): string => minimal({ vraag: { opleidingen: [id] } });
  interface Advice {
    readonly voorstellen: readonly { readonly titel: string }[];
    readonly invoer: {
      readonly catalogus: { readonly hash: string };
      readonly lokaal: Record<string, { hash: string }>;
    };
  }

  it('that the app can import comes on top of the shipped one, and the advice names its hash', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'd.json'), wanting('hogent:proef-1'));
    writeFileSync(join(folder, 'c.json'), JSON.stringify(rows));
    const run = (...more: string[]): Advice =>
      JSON.parse(runCli(['d.json', ...OP, '--json', '-', ...more], folder).out) as Advice;
    const [without, withRows] = [run(), run('--catalogus', 'c.json')];
    expect(without.invoer.lokaal).toEqual({});
    expect(withRows.voorstellen[0]?.titel).toBe(rows[1]?.name);
    expect(withRows.invoer.catalogus).toEqual(without.invoer.catalogus);
    expect(withRows.invoer.lokaal.catalogus?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('with a mistake is refused by row and field', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'd.json'), minimal());
    writeFileSync(join(folder, 'c.json'), JSON.stringify([{ ...rows[0], studiepunten: -3 }]));
    const run = runCli(['d.json', ...OP, '--catalogus', 'c.json'], folder);
    expect(run.code).toBe(2);
    expect(run.err).toContain('proef-0, studiepunten');
  });

  it('that is one of ours takes the place of the shipped one; a file that is not there is said', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'd.json'), minimal());
    writeFileSync(join(folder, 'c.json'), '{"formaat": "trajectwijzer-catalogus", "versie": 2}');
    expect(runCli(['d.json', ...OP, '--catalogus', 'c.json'], folder).err).toContain('geen trajectwijzer-catalogus');
    expect(runCli(['d.json', ...OP, '--catalogus', 'weg.json'], folder).code).toBe(2);
  });
});
