import { circumradius, radiusFor, spreadAround, type Offset } from './circles.js';
import type { FacilityKind, MapFacility } from './types.js';

/** A facility as it is drawn: sizes in pixels at scale 1. */
export interface Mark {
  readonly id: string;
  readonly kind: string;
  readonly istat: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly radius: number;
  readonly offset: Offset;
  readonly declared: boolean;
}

/** The radius, at scale 1, of the facility with most places. */
export const LARGEST_MARK = 15;

/** Facilities on one point (an address only known as its comune) are spread around it, the largest in the middle. */
export function layOut(facilities: readonly MapFacility[], kinds: readonly FacilityKind[]): Mark[] {
  const most = mostPlaces(facilities);
  const shapes = new Map(kinds.map((kind) => [kind.key, kind.shape]));
  const byPoint = new Map<string, MapFacility[]>();
  for (const facility of facilities) {
    const point = `${facility.lon} ${facility.lat}`;
    const together = byPoint.get(point);
    if (together) {
      together.push(facility);
    } else {
      byPoint.set(point, [facility]);
    }
  }
  return [...byPoint.values()].flatMap((together) => {
    const sized = together
      .sort((a, b) => (b.places ?? 0) - (a.places ?? 0) || (a.id < b.id ? -1 : 1))
      .map((facility) => ({ facility, radius: radiusFor(facility.places, most, LARGEST_MARK) }));
    const offsets = spreadAround(
      sized.map(({ facility, radius }) => circumradius(shapes.get(facility.kind) ?? 'circle', radius)),
    );
    return sized.map(({ facility: { id, kind, istat, lon, lat, places }, radius }, i) => ({
      id,
      kind,
      istat: istat ?? null,
      lon,
      lat,
      radius,
      offset: offsets[i] ?? { x: 0, y: 0 },
      declared: places != null,
    }));
  });
}

export function mostPlaces(facilities: readonly MapFacility[]): number {
  return facilities.reduce((most, { places }) => Math.max(most, places ?? 0), 0);
}

/** How far up, in pixels at scale 1, the marks of each comune reach: its name is written above them. */
export function topOfMarks(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const { istat, offset, radius } of marks) {
    if (istat) {
      tops.set(istat, Math.max(tops.get(istat) ?? 0, offset.y + radius * 1.3));
    }
  }
  return tops;
}
