import { expect, test } from 'vitest';
import { formatNumber, formatWithUnit } from './numbers.js';

test('four digits are grouped with a point in Italian', () => {
  expect(formatNumber(2390, 'it')).toBe('2.390');
});

test('decimals follow a comma, as many as asked', () => {
  expect(formatNumber(1234.5, 'it')).toBe('1.234,5');
  expect(formatNumber(0.5, 'it', 2)).toBe('0,50');
});

test('the unit stays on the same line as its number', () => {
  expect(formatWithUnit(12, 'posti', 'it')).toBe('12\u00a0posti');
  expect(formatWithUnit(12, undefined, 'it')).toBe('12');
});
