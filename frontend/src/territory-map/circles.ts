import type { Shape } from './types.js';

/** The radius of a mark whose AREA is to `places` as the largest mark's area is to `most`. */
export function radiusFor(places: number | null | undefined, most: number, largest: number, smallest = 2.5): number {
  if (places === null || places === undefined || places <= 0 || most <= 0) {
    return smallest;
  }
  return Math.max(smallest, largest * Math.sqrt(places / most));
}

/** Two or three round amounts for the legend of sizes, the last not above the largest amount there is. */
export function roundAmounts(most: number): number[] {
  if (most < 2) {
    return most > 0 ? [most] : [];
  }
  const top = roundDown(most);
  return [...new Set([roundDown(top / 10), roundDown(top / 3), top])].filter((amount) => amount >= 1);
}

function roundDown(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const lead = [5, 2, 1].find((candidate) => amount / power >= candidate) ?? 1;
  return lead * power;
}

export interface Offset {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to draw marks that stand on the same point so that none covers another: the first on the point, each next on
 * the closest free place of a spiral around it. O(n² · steps) on the marks of one point; equal inputs give equal places.
 */
export function spreadAround(radii: readonly number[], gap = 1.5): Offset[] {
  const placed: (Offset & { readonly radius: number })[] = [];
  let step = 0;
  for (const radius of radii) {
    let spot: Offset = { x: 0, y: 0 };
    while (placed.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < other.radius + radius + gap)) {
      step++;
      const distance = 1.1 * Math.sqrt(step);
      spot = { x: distance * Math.cos(step * GOLDEN_ANGLE), y: distance * Math.sin(step * GOLDEN_ANGLE) };
    }
    placed.push({ ...spot, radius });
  }
  return placed.map(({ x, y }) => ({ x, y }));
}



/** How far the corners of a shape reach when its area equals that of a circle of radius `radius`. */
export function circumradius(shape: Shape, radius: number): number {
  switch (shape) {
    case 'circle':
      return radius;
    case 'square':
    case 'diamond':
      return radius * Math.sqrt(Math.PI / 2);
    case 'triangle':
      return radius * Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)));
  }
}
