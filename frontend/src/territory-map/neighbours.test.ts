import { expect, test } from 'vitest';
import { nearestTowards, type Place } from './neighbours.js';

const TODI: Place = { id: 'todi', x: 0, y: 0 };
const MARSCIANO: Place = { id: 'marsciano', x: -1, y: 5 };
const PERUGIA: Place = { id: 'perugia', x: 0, y: 9 };
const TERNI: Place = { id: 'terni', x: 6, y: -8 };
const ORVIETO: Place = { id: 'orvieto', x: -9, y: -2 };
const ALL = [TODI, MARSCIANO, PERUGIA, TERNI, ORVIETO];

test('an arrow goes to the nearest in its direction', () => {
  expect(nearestTowards(TODI, ALL, 'up')).toBe(MARSCIANO);
  expect(nearestTowards(TODI, ALL, 'left')).toBe(ORVIETO);
  expect(nearestTowards(TODI, ALL, 'down')).toBe(TERNI);
});

test('with nothing straight ahead, the least sideways is taken', () => {
  expect(nearestTowards(TODI, ALL, 'right')).toBe(TERNI);
});

test('at the edge there is nowhere to go', () => {
  expect(nearestTowards(PERUGIA, ALL, 'up')).toBeUndefined();
});
