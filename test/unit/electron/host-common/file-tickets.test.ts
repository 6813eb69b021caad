import { describe, expect, it } from 'vitest';
import { createFileTickets, MAX_RECEIVED_BYTES } from '../../../../electron/host-common/file-tickets.ts';
import { testClock } from '../services/workbench.ts';

const file = (size = 4) => ({ fileName: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array(size) });

describe('one-time tickets', () => {
  it('give the file once', () => {
    const files = createFileTickets(testClock());
    const ticket = files.offer(file());
    expect(ticket).toEqual({
      ticket: expect.stringMatching(/^[0-9a-f]{32}$/),
      fileName: 'a.pdf',
      mime: 'application/pdf',
      bytes: 4,
    });
    expect(files.take(ticket.ticket)).toEqual(file());
    expect(files.take(ticket.ticket)).toBeNull();
    expect(files.take('0'.repeat(32))).toBeNull();
  });

  it('work for a minute', () => {
    const clock = testClock();
    const files = createFileTickets(clock);
    const [early, late] = [files.offer(file()), files.offer(file())];
    clock.pass(59_999);
    expect(files.take(early.ticket)).not.toBeNull();
    clock.pass(1);
    expect(files.take(late.ticket)).toBeNull();
  });

  it('go one way: what came in cannot be fetched, what goes out cannot be imported', () => {
    const files = createFileTickets(testClock());
    const incoming = files.receive(Buffer.from('abc')) ?? '';
    expect(files.take(incoming)).toBeNull();
    expect(Buffer.from(files.collect(incoming) ?? []).toString()).toBe('abc');
    expect(files.collect(incoming)).toBeNull();
    expect(files.collect(files.offer(file()).ticket)).toBeNull();
  });

  it('are all different', () => {
    const files = createFileTickets(testClock());
    expect(new Set(Array.from({ length: 500 }, () => files.offer(file()).ticket)).size).toBe(500);
  });

  it('keep within bounds: the oldest goes first', () => {
    const files = createFileTickets(testClock());
    const many = Array.from({ length: 33 }, () => files.offer(file()).ticket);
    expect(files.take(many[0] ?? '')).toBeNull();
    expect(files.take(many[1] ?? '')).not.toBeNull();
    const first = files.offer(file(40 * 1024 * 1024)).ticket;
    const second = files.offer(file(40 * 1024 * 1024)).ticket;
    expect([files.take(first), files.take(second) === null]).toEqual([null, false]);
    expect(files.receive(new Uint8Array(MAX_RECEIVED_BYTES + 1))).toBeNull();
  });

  it('are forgotten when told', () => {
    const files = createFileTickets(testClock());
    const out = files.offer(file()).ticket;
    const incoming = files.receive(new Uint8Array(1)) ?? '';
    files.clear();
    expect([files.take(out), files.collect(incoming)]).toEqual([null, null]);
  });
});
