/**
 * The rule packs at hand: the newest that the app carries, the earlier ones, and those that were brought in. Packs are
 * no secret and stand as plain files in the folder of the vault; which of them were taken, and which is in use, is
 * sealed in the vault, so that a file put there by somebody else is never used.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackRow } from '../../shared/api/contract-packs.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Versie } from '../../shared/pathways/advice.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { attempt } from '../storage/storage-error.ts';
import { PACKS_FOLDER } from './data-files.ts';
import { type CheckedPack, readKeptPackText } from './pack-text.ts';
import type { Session } from './session.ts';

const FOLDER = 'regelpakketten';
const RELEASED = /^regels-.+\.json$/;

const Kept = z.object({
  gekozen: z.string().nullable(),
  aanvaard: z.array(z.object({ versie: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) })),
});
type Kept = z.infer<typeof Kept>;
const NOTHING: Kept = { gekozen: null, aanvaard: [] };

export interface ShelfPorts {
  readonly release: AdviceData;
  /** Folder of the vault. */
  readonly folder: string;
  readonly session: Session;
  /** Told which pack is in use from now on: its file, or null for that of the release. */
  readonly onUse: (file: string | null) => void;
  /** Folder of the packs that the app carries. */
  readonly released?: string;
  /** Lays what was brought in on this computer on top of data. */
  readonly withLocal?: (data: AdviceData) => AdviceData;
}

export interface Shelf {
  /** What the advice is made with now. */
  current(): AdviceData;
  rows(): PackRow[];
  row(pack: Versie): PackRow;
  /** The data with the pack of that hash; undefined when it is not there or no longer whole. */
  load(hash: string): AdviceData | undefined;
  /** The data with a pack that is not kept. */
  dataWith(checked: CheckedPack): AdviceData;
  /** Keeps a checked pack and uses it. */
  take(checked: CheckedPack): Result<null, ApiError>;
  /** null: the newest that the app carries. */
  use(hash: string | null): Result<null, ApiError>;
  /** For locking: the choice rests in the vault. */
  forget(): void;
}

export const PACK_NOT_FOUND: ApiError = {
  kind: 'not-found',
  message: 'Dit regelpakket is er niet (meer). Voer het bestand opnieuw in.',
};

interface Place extends Versie {
  readonly file: string | null;
  readonly herkomst: PackRow['herkomst'];
}

export function createPackShelf(ports: ShelfPorts): Shelf {
  const { release, session, onUse, released = PACKS_FOLDER, withLocal = (data) => data } = ports;
  const folder = join(ports.folder, FOLDER);
  const loaded = new Map<string, AdviceData>([[release.versions.regelpakket.hash, release]]);
  let kept: Kept | null = null;
  let carried: readonly Place[] | null = null;

  /** Read once per opening of the vault; a vault that is closed has chosen nothing. */
  const choice = (): Kept => {
    if (kept !== null) return kept;
    const read = session.withVault((vault) => vault.readPacks());
    if (!read.ok) return NOTHING;
    const parsed = Kept.safeParse(read.value);
    kept = parsed.success ? parsed.data : NOTHING;
    const file = kept.gekozen === null ? null : (placeOf(kept.gekozen)?.file ?? null);
    if (file !== null && dataOf(kept.gekozen ?? '') !== undefined) onUse(file);
    return kept;
  };

  const write = (next: Kept): Result<null, ApiError> => {
    const written = session.withVault((vault) => vault.writePacks(next));
    if (!written.ok) return written;
    kept = next;
    onUse(next.gekozen === null ? null : (placeOf(next.gekozen)?.file ?? null));
    return ok(null);
  };

  /** The newest first: it is the one of the release. */
  const places = (): Place[] => {
    carried ??= carriedPacks(released, release.versions.regelpakket.hash);
    const taken = (kept ?? NOTHING).aanvaard.map(
      (pack): Place => ({ ...pack, file: join(folder, `${pack.hash}.json`), herkomst: 'ingevoerd' }),
    );
    const known = [{ ...release.versions.regelpakket, file: null, herkomst: 'uitgave' as const }, ...carried];
    return [...known, ...taken.filter(({ hash }) => !known.some((one) => one.hash === hash))];
  };

  const placeOf = (hash: string): Place | undefined => places().find((one) => one.hash === hash);

  const dataOf = (hash: string): AdviceData | undefined => {
    const known = loaded.get(hash);
    if (known !== undefined) return known;
    const file = placeOf(hash)?.file;
    const text = file === undefined || file === null ? undefined : readText(file);
    const read = text === undefined ? undefined : readKeptPackText(text);
    if (read === undefined || !read.ok || read.value.document.hash !== hash) return undefined;
    const data = {
      ...release,
      pack: read.value,
      versions: { ...release.versions, regelpakket: versionOf(read.value.document) },
    };
    loaded.set(hash, data);
    return data;
  };

  const row = (pack: Versie): PackRow => {
    const { gekozen } = choice();
    const newest = release.versions.regelpakket.hash;
    return {
      versie: pack.versie,
      hash: pack.hash,
      vingerafdruk: fingerprint(pack.hash),
      herkomst: placeOf(pack.hash)?.herkomst ?? 'ingevoerd',
      isUitgave: pack.hash === newest,
      inGebruik: pack.hash === (gekozen ?? newest),
    };
  };

  return {
    current() {
      const { gekozen } = choice();
      return withLocal((gekozen === null ? undefined : dataOf(gekozen)) ?? release);
    },
    row,
    rows() {
      choice();
      return places().map(row);
    },
    load(hash) {
      choice();
      const found = dataOf(hash);
      return found === undefined ? undefined : withLocal(found);
    },
    dataWith: ({ pack }) =>
      withLocal({
        ...release,
        pack,
        versions: { ...release.versions, regelpakket: versionOf(pack.document) },
      }),
    take({ pack, document }) {
      const { aanvaard } = choice();
      const taken = versionOf(pack.document);
      const stored = session.withVault(() =>
        attempt(() => {
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          writeFileAtomic(join(folder, `${taken.hash}.json`), `${JSON.stringify(document)}\n`);
          return null;
        }),
      );
      if (!stored.ok) return stored;
      const others = aanvaard.filter(({ hash }) => hash !== taken.hash);
      return write({ gekozen: taken.hash, aanvaard: [...others, taken] });
    },
    use(hash) {
      const before = choice();
      const isRelease = hash === null || hash === release.versions.regelpakket.hash;
      if (!isRelease && dataOf(hash) === undefined) return err(PACK_NOT_FOUND);
      return write({ ...before, gekozen: isRelease ? null : hash });
    },
    forget() {
      if (kept !== null && kept.gekozen !== null) onUse(null);
      kept = null;
    },
  };
}

const versionOf = ({ pakket, hash }: { readonly pakket: string; readonly hash: string }): Versie => ({
  versie: pakket,
  hash,
});

/** Eight groups of eight, as people read them to each other. */
const fingerprint = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const Header = z.object({ pakket: z.string(), hash: z.string() });

/** The packs of earlier releases, newest first. */
function carriedPacks(folder: string, newest: string): Place[] {
  const names = readdirSync(folder).filter((name) => RELEASED.test(name));
  return names
    .sort()
    .reverse()
    .flatMap((name): Place[] => {
      const file = join(folder, name);
      const header = Header.safeParse(parsed(readText(file)));
      if (!header.success || header.data.hash === newest) return [];
      return [{ ...versionOf(header.data), file, herkomst: 'uitgave' }];
    });
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The data that is in use at the moment of looking: what holds on to it follows every change of pack. */
export function liveData(shelf: Pick<Shelf, 'current'>): AdviceData {
  return {
    get pack() {
      return shelf.current().pack;
    },
    get catalogue() {
      return shelf.current().catalogue;
    },
    get evidence() {
      return shelf.current().evidence;
    },
    get versions() {
      return shelf.current().versions;
    },
    get lists() {
      return shelf.current().lists;
    },
  };
}

/** The same for the dictionary of the pack. */
export function liveDictionary(shelf: Pick<Shelf, 'current'>): AdviceData['pack']['dictionary'] {
  const dictionary = () => shelf.current().pack.dictionary;
  return {
    get facts() {
      return dictionary().facts;
    },
    get byId() {
      return dictionary().byId;
    },
    get renamed() {
      return dictionary().renamed;
    },
  };
}
