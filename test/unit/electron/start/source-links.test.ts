import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKS_FOLDER } from '../../../../electron/services/data-files.ts';
import { openerOf } from '../../../../electron/start/open-link.ts';
import { mayOpen, sourceHosts } from '../../../../electron/start/source-links.ts';

describe('source links', () => {
  it('finds the hosts of every source over https', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trajectwijzer-'));
    const pack = {
      bronnen: { a: { url: 'https://www.VDAB.be/x?y=1' } },
      rest: ['https://een.example', 'http://twee.example/'],
    };
    writeFileSync(join(folder, 'pack.json'), JSON.stringify({ ...pack, tekst: 'zie https://drie.example/ voor meer' }));
    writeFileSync(join(folder, 'notes.txt'), '"https://vier.example/"');
    expect([...sourceHosts(folder)].sort()).toEqual(['een.example', 'www.vdab.be']);
    rmSync(folder, { recursive: true });
  });

  it('knows those of the release', () => {
    const hosts = sourceHosts(PACKS_FOLDER);
    expect(hosts.size).toBeGreaterThan(10);
    expect(mayOpen('https://www.vdab.be/', hosts)).toBe('https://www.vdab.be/');
    expect(mayOpen('https://evil.example/', hosts)).toBeNull();
  });

  it.each([
    ['linux', 'xdg-open', ['https://x.be/']],
    ['darwin', 'open', ['https://x.be/']],
    ['win32', 'rundll32', ['url.dll,FileProtocolHandler', 'https://x.be/']],
  ] as const)('opens on %s without a shell in between', (platform, program, args) => {
    expect(openerOf(platform, 'https://x.be/')).toEqual([program, args]);
  });
});
