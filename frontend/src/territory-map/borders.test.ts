import { expect, test } from 'vitest';
import { bordersBetween } from './borders.js';
import type { ComuneFeatures } from './types.js';

const square = (istat: string, x: number): ComuneFeatures['features'][number] => ({
  type: 'Feature',
  properties: { istat, name: istat },
  geometry: { type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] },
});
const ROW: ComuneFeatures = { type: 'FeatureCollection', features: [square('a', 0), square('b', 1), square('c', 2)] };

test('comuni of the same group have no line between them', () => {
  const lines = bordersBetween(ROW, { a: 'north', b: 'north', c: 'south' });

  expect(lines).not.toContainEqual([[1, 0], [1, 1]]);
  expect(lines).toContainEqual([[2, 0], [2, 1]]);
});

test('a group is closed towards the outside', () => {
  const lines = bordersBetween(ROW, { a: 'north' });

  expect(lines).toHaveLength(4);
});
