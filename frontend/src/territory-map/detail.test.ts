import { expect, test } from 'vitest';
import { partsInSight, sharpened } from './detail.js';
import type { ComuneFeatures, Detail } from './types.js';

const DETAIL: Detail = {
  coarseness: 0.004,
  parts: [
    { url: '/geo/comuni/9.geojson', box: [9.6, 42.2, 12.4, 44.5] },
    { url: '/geo/comuni/20.geojson', box: [8.1, 38.8, 9.9, 41.3] },
  ],
};

const square = (istat: string, side: number): ComuneFeatures['features'][number] => ({
  type: 'Feature',
  properties: { istat, name: istat },
  geometry: { type: 'Polygon', coordinates: [[[12, 43], [12 + side, 43], [12 + side, 43 + side], [12, 43]]] },
});

test('only what is in sight is asked for in detail', () => {
  const parts = partsInSight(DETAIL, { box: [11, 43, 12, 44], degreesPerPixel: 0.001 });

  expect(parts.map(({ url }) => url)).toEqual(['/geo/comuni/9.geojson']);
});

test('from afar the coarse shapes are enough', () => {
  expect(partsInSight(DETAIL, { box: [6, 36, 19, 47], degreesPerPixel: 0.0125 })).toEqual([]);
  expect(partsInSight(undefined, { box: [6, 36, 19, 47], degreesPerPixel: 0.0001 })).toEqual([]);
});

test('finer shapes take the place of the coarse ones and the others stay', () => {
  const all: ComuneFeatures = { type: 'FeatureCollection', detail: DETAIL, features: [square('a', 1), square('b', 1)] };

  const sharper = sharpened(all, { type: 'FeatureCollection', features: [square('b', 2)] });

  expect(sharper.features.map(({ geometry }) => geometry.coordinates[0]?.[1])).toEqual([
    [13, 43],
    [14, 43],
  ]);
  expect(sharper.detail).toBe(DETAIL);
});
