/** Names for new dossiers: sortable by the moment they were made, impossible to guess. */
import { randomBytes } from 'node:crypto';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_SIGNS = 10;
const RANDOM_SIGNS = 16;

/** A ULID; `now` is milliseconds since 1970. */
export function newUlid(now: number): string {
  let time = '';
  for (let rest = Math.floor(now); time.length < TIME_SIGNS; rest = Math.floor(rest / 32))
    time = SIGNS.charAt(rest % 32) + time;
  const random = Array.from(randomBytes(RANDOM_SIGNS), (byte) => SIGNS.charAt(byte % 32));
  return time + random.join('');
}
