import type { ComuneValues, MapClass } from './types.js';

/** The class a value belongs to. The last bounded class includes its upper end, so that the maximum is not lost. */
export function classOf(value: number | string | null | undefined, classes: readonly MapClass[]): MapClass | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (typeof value === 'string') {
    return classes.find((candidate) => candidate.key === value);
  }
  return (
    classes.find((candidate) => isAtLeast(value, candidate.from) && isBelow(value, candidate.to)) ??
    classes.findLast((candidate) => candidate.to === value && isAtLeast(value, candidate.from))
  );
}

function isAtLeast(value: number, from: number | null | undefined): boolean {
  return from === null || from === undefined || value >= from;
}

function isBelow(value: number, to: number | null | undefined): boolean {
  return to === null || to === undefined || value < to;
}

export interface ClassCounts {
  readonly byKey: ReadonlyMap<string, number>;
  readonly withoutData: number;
}

/** How many of the comuni fall in each class, and how many in none. */
export function countByClass(
  comuni: readonly string[],
  values: ComuneValues,
  classes: readonly MapClass[],
): ClassCounts {
  const byKey = new Map(classes.map((each) => [each.key, 0]));
  let withoutData = 0;
  for (const istat of comuni) {
    const found = classOf(values[istat], classes);
    if (found) {
      byKey.set(found.key, (byKey.get(found.key) ?? 0) + 1);
    } else {
      withoutData++;
    }
  }
  return { byKey, withoutData };
}
