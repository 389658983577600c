import { expect, test } from 'vitest';
import { layOut } from './marks.js';
import type { MapFacility } from './types.js';

const at = (id: string, lon: number, places: number | null): MapFacility => ({
  id,
  name: id,
  kind: 'cas-adults',
  lon,
  lat: 43,
  places,
});

test('a facility alone on its point stands on it', () => {
  const [mark] = layOut([at('casa-nuova', 12.4, 20)], []);

  expect(mark).toMatchObject({ radius: 15, offset: { x: 0, y: 0 }, declared: true });
});

test('of facilities on one point the largest stays in the middle, whatever their order', () => {
  const marks = layOut([at('small', 12.4, 5), at('large', 12.4, 80), at('elsewhere', 12.5, 10)], []);

  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  expect(byId.get('large')?.offset).toEqual({ x: 0, y: 0 });
  expect(byId.get('small')?.offset).not.toEqual({ x: 0, y: 0 });
  expect(byId.get('elsewhere')?.offset).toEqual({ x: 0, y: 0 });
});

test('equal data give an equal drawing', () => {
  const together = [at('a', 12.4, 8), at('b', 12.4, 8), at('c', 12.4, null)];

  expect(layOut(together, [])).toEqual(layOut([...together].reverse(), []));
});
