/** The headers of every answer, in both shells: an exact list, so that a change is seen. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../electron/start/security-headers.ts';

const policy = new Map(
  (SECURITY_HEADERS['content-security-policy'] ?? '').split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    return [name, values.join(' ')] as const;
  }),
);

/** The one style that React Aria writes into the page, as its installed version writes it. */
function styleOfReactAria(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const code = readFileSync(join(folder, 'dist/private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(code)?.[1] ?? '';
  const style = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(code)?.[1] ?? '';
  return style.replace(/\$\{[^}]+\}/, attribute).trim();
}

describe('content security policy', () => {
  it('allows the page itself and nothing else', () => {
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'require-trusted-types-for': "'script'",
    });
  });

  it('allows the style of the installed React Aria by its hash', () => {
    const style = styleOfReactAria();
    expect(style).toContain('touch-action');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.get('style-src')).toBe(`'self' 'sha256-${hash}'`);
  });

  it('names no other place, no inline code and no wildcard', () => {
    expect(SECURITY_HEADERS['content-security-policy']).not.toMatch(/unsafe|https?:|\*|blob:|wasm|strict-dynamic/);
  });
});

describe('other headers', () => {
  it('keep answers from being guessed at, kept, framed or told about', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(SECURITY_HEADERS['permissions-policy']).toMatch(/camera=\(\)/);
    expect(Object.keys(SECURITY_HEADERS).every((name) => name === name.toLowerCase())).toBe(true);
  });
});
