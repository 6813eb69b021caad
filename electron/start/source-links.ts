/** Which addresses may leave the app: links to the sources that the released documents cite, over https, on a click. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 2048;

/** The address to open, written as the parser understood it, or null. `hosts` holds names in lower case. */
export function mayOpen(url: string, hosts: ReadonlySet<string>): string | null {
  if (url.length > LONGEST || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const plain = parsed.username === '' && parsed.password === '' && parsed.port === '';
  if (parsed.protocol !== 'https:' || !plain || !hosts.has(parsed.hostname)) return null;
  return parsed.href;
}

const ADDRESS = /"(https:\/\/[^"\\\s]+)"/g;

/** The host names of all sources in the documents of a folder: rules, catalogue, precedents and house rules. */
export function sourceHosts(folder: string): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    for (const [, address = ''] of readFileSync(join(folder, name), 'utf8').matchAll(ADDRESS)) {
      if (URL.canParse(address)) hosts.add(new URL(address).hostname);
    }
  }
  return hosts;
}
