import { expect, test } from 'vitest';
import { fetchBoundaries, readBoundaries } from './boundaries.js';
import type { Label } from './labels.js';
import type { ComuneFeatures } from './types.js';

const square = (istat: string, side: number, people?: number): ComuneFeatures['features'][number] => ({
  type: 'Feature',
  properties: { istat, name: `Comune ${istat}`, people: people ?? null },
  geometry: { type: 'Polygon', coordinates: [[[12, 43], [12 + side, 43], [12 + side, 43 + side], [12, 43 + side], [12, 43]]] },
});

test('the largest comune ranks first and every label lies inside', () => {
  const read = readBoundaries({ type: 'FeatureCollection', features: [square('a', 0.1), square('b', 0.3)] });

  const [small, large] = read.map((feature) => feature.get('label') as Label);
  expect([small?.rank, large?.rank]).toEqual([1, 0]);
  expect(read[0]?.getGeometry()?.intersectsCoordinate(small?.at ?? [0, 0])).toBe(true);
  expect(read[1]?.getId()).toBe('b');
});

test('a comune of more people ranks before a larger one', () => {
  const read = readBoundaries({
    type: 'FeatureCollection',
    features: [square('a', 0.3, 900), square('b', 0.1, 20_000), square('c', 0.2, 5_000)],
  });

  expect(read.map((feature) => (feature.get('label') as Label).rank)).toEqual([2, 0, 1]);
});

test('boundaries of another host are refused without asking it', async () => {
  await expect(fetchBoundaries('https://example.org/comuni.geojson', new AbortController().signal)).rejects.toThrow(
    'this host',
  );
});
