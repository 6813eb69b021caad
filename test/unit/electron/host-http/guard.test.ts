import { describe, expect, it } from 'vitest';
import { guard } from '../../../../electron/host-http/guard.ts';
import { PORT, ROWS, SESSION } from './guard-table.ts';

const rules = { port: PORT, isSession: (value: string) => value === SESSION };

describe('guard', () => {
  it('has some two hundred rows, each with its own name', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
  });

  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const verdict = guard(row, rules);
    expect(verdict.ok ? 'in' : verdict.status).toBe(row.expected);
  });

  it('lets field names be written in any letters, as HTTP does', () => {
    const page = ROWS.find(({ name }) => name.startsWith('call: as our own'));
    const rawHeaders = page?.rawHeaders.map((text, index) => (index % 2 === 0 ? text.toUpperCase() : text)) ?? [];
    expect(guard({ method: 'POST', target: '/api/session.state', rawHeaders }, rules).ok).toBe(true);
  });

  it('never asks for a session before host, origin and site are right', () => {
    let asked = 0;
    const counting = {
      port: PORT,
      isSession: () => {
        asked += 1;
        return true;
      },
    };
    for (const row of ROWS.filter(({ expected }) => expected === 421 || expected === 403)) guard(row, counting);
    expect(asked).toBe(0);
  });
});
