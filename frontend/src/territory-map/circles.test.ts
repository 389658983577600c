import { expect, test } from 'vitest';
import { circumradius, radiusFor, roundAmounts, spreadAround } from './circles.js';

test('four times the places have twice the radius, so four times the area', () => {
  expect(radiusFor(80, 80, 16)).toBe(16);
  expect(radiusFor(20, 80, 16)).toBe(8);
});

test('a facility that declares no places is still seen', () => {
  expect(radiusFor(null, 80, 16)).toBe(2.5);
  expect(radiusFor(0, 80, 16)).toBe(2.5);
  expect(radiusFor(1, 10_000, 16)).toBe(2.5);
});

test('the legend of sizes shows round amounts up to the largest', () => {
  expect(roundAmounts(80)).toEqual([5, 10, 50]);
  expect(roundAmounts(1)).toEqual([1]);
  expect(roundAmounts(0)).toEqual([]);
});

test('marks on one point do not cover each other', () => {
  const radii = [16, 12, 9, 5, 5, 5, 4, 3, 3, 3];

  const spots = spreadAround(radii);

  expect(spots[0]).toEqual({ x: 0, y: 0 });
  for (const [i, a] of spots.entries()) {
    for (const [j, b] of spots.entries()) {
      if (i < j) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((radii[i] ?? 0) + (radii[j] ?? 0));
      }
    }
  }
});

test('a square of the same places has the same area as a circle', () => {
  const corner = circumradius('square', 10);

  expect(2 * corner ** 2).toBeCloseTo(Math.PI * 100);
});
