import { expect, test } from 'vitest';
import { classOf, countByClass } from './classes.js';
import type { MapClass } from './types.js';

const FEW: MapClass = { key: 'few', label: 'meno di 2', colour: '#def', to: 2 };
const SOME: MapClass = { key: 'some', label: '2–5', colour: '#9bd', from: 2, to: 5 };
const MANY: MapClass = { key: 'many', label: '5–9', colour: '#036', from: 5, to: 9 };
const CLASSES = [FEW, SOME, MANY];

test('a number on a border belongs to the class above', () => {
  expect(classOf(2, CLASSES)).toBe(SOME);
  expect(classOf(1.999, CLASSES)).toBe(FEW);
});

test('the maximum belongs to the last class', () => {
  expect(classOf(9, CLASSES)).toBe(MANY);
  expect(classOf(9.1, CLASSES)).toBeUndefined();
});

test('a class without bounds below takes negative numbers', () => {
  expect(classOf(-12, CLASSES)).toBe(FEW);
});

test('a text belongs to the class with that key', () => {
  expect(classOf('many', CLASSES)).toBe(MANY);
  expect(classOf('unheard', CLASSES)).toBeUndefined();
});

test('zero is a datum, nothing known is not', () => {
  expect(classOf(0, CLASSES)).toBe(FEW);
  expect(classOf(null, CLASSES)).toBeUndefined();
});

test('every comune is counted once, also those without a datum', () => {
  const counts = countByClass(['054001', '054002', '054003', '054004'], { '054001': 1, '054002': 3, '054003': null }, CLASSES);

  expect([...counts.byKey]).toEqual([
    ['few', 1],
    ['some', 1],
    ['many', 0],
  ]);
  expect(counts.withoutData).toBe(2);
});
