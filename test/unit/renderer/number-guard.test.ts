import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, typedInDecimalField, writeMoney, writeNumber } from '../../../renderer/src/ui/number-guard.ts';

const money = { decimals: 2 } as const;
const whole = { decimals: 0 } as const;

const scaled = (text: string, rule: Parameters<typeof readNumber>[1]) => {
  const reading = readNumber(text, rule);
  return reading.ok ? reading.scaled : reading.melding;
};

describe('decimal fields', () => {
  it('reads a comma, as people in Belgium write it', () => {
    expect(scaled('12,5', money)).toBe(1250);
    expect(scaled('0,29', money)).toBe(29);
    expect(scaled('-3,1', money)).toBe(-310);
    expect(scaled('7,', money)).toBe(700);
    expect(scaled('', money)).toBeNull();
  });
  it('reads points that group thousands', () => {
    expect(scaled('1.234', money)).toBe(123_400);
    expect(scaled('€ 1.234.567,89', money)).toBe(123_456_789);
  });
  it('never reads a decimal point as nothing', () => {
    expect(scaled('12.5', money)).toBe('Gebruik een komma: 12,5.');
    expect(scaled('12.50', money)).toBe('Gebruik een komma: 12,50.');
    expect(scaled('.5', money)).toBe('Gebruik een komma: ,5.');
  });
  it('types a comma for the point of the numeric keypad, and nothing else', () => {
    expect(typedInDecimalField('.')).toBe(',');
    expect(typedInDecimalField('5')).toBe('5');
  });
  it('says what is possible', () => {
    expect(scaled('101', { decimals: 0, min: 0, max: 100 })).toBe('Dit kan alleen tussen 0 en 100 liggen.');
    expect(scaled('12,345', money)).toBe('Hoogstens 2 cijfers na de komma.');
    expect(scaled('99999999999999999', money)).toBe('Dit getal is te groot.');
    expect(scaled('twaalf', money)).toBe('Schrijf een getal met cijfers, en een komma voor de decimalen.');
  });
});

describe('whole numbers', () => {
  it('refuses a point and a comma', () => {
    for (const text of ['12.5', '12,5', '1.234', '12,', '.']) {
      expect(scaled(text, whole)).toBe('Dit is een geheel getal: schrijf het zonder punt of komma.');
    }
    expect(scaled('1 234', whole)).toBe(1234);
  });
});

describe('properties', () => {
  it('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          expect(scaled(writeNumber(value, decimals), { decimals })).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
  it('money is read back too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(scaled(writeMoney(cents), money)).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });
  it('a point followed by other than three digits is never a number', () => {
    const digits = fc.stringMatching(/^\d{1,6}$/);
    const fraction = fc.stringMatching(/^\d{1,6}$/).filter((text) => text.length !== 3);
    fc.assert(
      fc.property(digits, fraction, fc.integer({ min: 0, max: 4 }), (before, after, decimals) => {
        expect(readNumber(`${before}.${after}`, { decimals }).ok).toBe(false);
      }),
    );
  });
  it('reads nothing outside the bounds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readNumber(text, { decimals: 2, min: 0, max: 100 });
        if (reading.ok && reading.scaled !== null) {
          expect(reading.scaled).toBeGreaterThanOrEqual(0);
          expect(reading.scaled).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });
});
