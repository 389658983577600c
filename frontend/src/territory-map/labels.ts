/** What a comune's name needs to be placed: map units, and its rank by size (0 = the most populous). */
export interface Label {
  readonly name: string;
  readonly at: [number, number];
  readonly width: number;
  readonly rank: number;
}

/** So many of the largest are named when the whole territory is in sight, where there is room. */
const NAMED_AT_FIRST = 14;

/** About the width of a letter, in pixels. */
const LETTER = 6.2;

/**
 * Whether a comune may be named: the largest always, so many more as the map is zoomed, and whoever is wide enough for
 * its name. Where names collide the larger wins.
 *
 * @param zoom - how many times larger than when all of it is in sight
 */
export function mayBeNamed({ name, width, rank }: Label, resolution: number, zoom: number): boolean {
  return rank < NAMED_AT_FIRST * zoom * zoom || width / resolution >= name.length * LETTER;
}
