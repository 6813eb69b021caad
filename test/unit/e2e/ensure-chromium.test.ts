import { describe, expect, it } from 'vitest';
import { type ChromiumPorts, ensureChromium } from '../../e2e/ensure-chromium.ts';

const CHROMIUM = '/usr/bin/chromium';

/** A computer on which only the commands in `works` end well; a Chromium appears after the one that `brings` it. */
function computer(options: { root?: boolean; works?: readonly string[]; brings?: string; named?: string }) {
  const ran: string[] = [];
  const said: string[] = [];
  let there = false;
  const ports: ChromiumPorts = {
    env: options.named === undefined ? {} : { CHROMIUM_PATH: options.named },
    find: () => (there ? CHROMIUM : null),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      if (options.brings !== undefined && line.includes(options.brings)) there = true;
      return (options.works ?? []).some((one) => line.includes(one));
    },
    isRoot: options.root ?? false,
    say: (line) => said.push(line),
  };
  return { ports, ran, said };
}

describe('a Chromium for the specs', () => {
  it('is the one that is there, without a word', () => {
    const { ports, ran, said } = computer({});
    expect(ensureChromium({ ...ports, find: () => CHROMIUM })).toBe(CHROMIUM);
    expect([ran, said]).toEqual([[], []]);
  });

  it('comes from apt-get for root, who is told so in one line', () => {
    const { ports, said } = computer({ root: true, works: ['--version', 'install'], brings: 'apt-get install' });
    expect(ensureChromium(ports)).toBe(CHROMIUM);
    expect(said).toEqual(['No Chromium on this computer: installing one with apt-get install chromium.']);
  });

  it('comes from apt-get after its lists were fetched', () => {
    const { ports, ran } = computer({ root: true, works: ['--version', 'update'] });
    expect(() => ensureChromium(ports)).toThrow();
    expect(ran.slice(1, 4).map((line) => line.split(' ')[1])).toEqual(['install', 'update', 'install']);
  });

  it('comes from Playwright where apt-get gives none, or is not there', () => {
    const afterApt = computer({ root: true, works: ['--version', 'install'], brings: 'playwright install' });
    expect(ensureChromium(afterApt.ports)).toBe(CHROMIUM);
    const user = computer({ works: ['playwright'], brings: 'playwright install' });
    expect(ensureChromium(user.ports)).toBe(CHROMIUM);
    expect(user.ran).toEqual(['npx playwright install chromium']);
    expect(user.said).toHaveLength(1);
  });

  it('that cannot be had is an error that says what was tried', () => {
    const { ports } = computer({ root: true, works: ['--version'] });
    expect(() => ensureChromium(ports)).toThrow(/apt-get install chromium; playwright install chromium/);
  });

  it('that was named and does not run is not replaced by another', () => {
    const { ports, ran } = computer({ named: '/nergens/chromium' });
    expect(() => ensureChromium(ports)).toThrow(/\/nergens\/chromium/);
    expect(ran).toEqual([]);
  });
});
