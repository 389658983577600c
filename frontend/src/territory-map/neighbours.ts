export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const TOWARDS: Record<Direction, readonly [number, number]> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The place an arrow key goes to: the nearest whose direction is within 45° of the arrow's, or failing that within 90°
 * with the sideways distance counted three times. y grows upwards.
 */
export function nearestTowards(from: Place, places: readonly Place[], direction: Direction): Place | undefined {
  const [dx, dy] = TOWARDS[direction];
  const ahead = places
    .filter((place) => place.id !== from.id)
    .map((place) => {
      const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
      const aside = Math.abs((place.x - from.x) * dy - (place.y - from.y) * dx);
      return { place, along, aside };
    })
    .filter(({ along }) => along > 0);
  const within = ahead.filter(({ along, aside }) => aside <= along);
  return lowest(within.length > 0 ? within : ahead, ({ along, aside }) =>
    within.length > 0 ? Math.hypot(along, aside) : along + 3 * aside,
  )?.place;
}

function lowest<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (best === undefined || cost(item) < cost(best)) {
      best = item;
    }
  }
  return best;
}
