import type { Position } from 'geojson';
import type { ComuneFeatures } from './types.js';

/**
 * The lines between comuni of different groups (a zone, a district): every stretch of border that two comuni of
 * different groups share, and that of a group with the outside. Relies on shared borders being drawn with the same
 * points on both sides, as ISTAT's are. O(points).
 */
export function bordersBetween(features: ComuneFeatures, groups: Readonly<Record<string, string>>): Position[][] {
  const stretches = new Map<string, { line: [Position, Position]; groups: (string | undefined)[] }>();
  for (const feature of features.features) {
    const group = groups[feature.properties.istat];
    const polygons =
      feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [start, end] = [ring[i - 1], ring[i]];
        if (start && end) {
          const key = keyOf(start, end);
          const known = stretches.get(key);
          if (known) {
            known.groups.push(group);
          } else {
            stretches.set(key, { line: [start, end], groups: [group] });
          }
        }
      }
    }
  }
  return [...stretches.values()]
    .filter(({ groups: sides }) => (sides.length === 1 ? sides[0] !== undefined : sides[0] !== sides[1]))
    .map(({ line }) => line);
}

function keyOf(start: Position, end: Position): string {
  const a = start.join(' ');
  const b = end.join(' ');
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
