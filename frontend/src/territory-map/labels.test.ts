import { expect, test } from 'vitest';
import { mayBeNamed, type Label } from './labels.js';

const label = (rank: number, width: number): Label => ({ name: 'Foligno', at: [0, 0], width, rank });

test('the most populous are named from afar however small they are', () => {
  expect(mayBeNamed(label(2, 100), 100, 1)).toBe(true);
  expect(mayBeNamed(label(60, 100), 100, 1)).toBe(false);
});

test('zooming in lets more of them be named', () => {
  expect(mayBeNamed(label(60, 100), 100, 2)).toBe(false);
  expect(mayBeNamed(label(60, 100), 100, 3)).toBe(true);
});

test('a comune wide enough for its name is named whatever its rank', () => {
  expect(mayBeNamed(label(7_000, 7 * 6.2 * 10), 10, 1)).toBe(true);
});
