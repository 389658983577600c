import { fetchBoundaries } from './boundaries.js';
import type { ComuneFeatures, Detail, DetailPart } from './types.js';

/** What is in sight: west, south, east, north in degrees, and how many of them a pixel is. */
export interface Sight {
  readonly box: readonly [number, number, number, number];
  readonly degreesPerPixel: number;
}

/** The parts in sight whose coarse shapes would be seen to be coarse. */
export function partsInSight(detail: Detail | undefined, sight: Sight): DetailPart[] {
  if (!detail || sight.degreesPerPixel * 2 > detail.coarseness) {
    return [];
  }
  const [west, south, east, north] = sight.box;
  return detail.parts.filter(({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south);
}

/** The same comuni with the shapes of those that came in more detail. */
export function sharpened(features: ComuneFeatures, part: ComuneFeatures): ComuneFeatures {
  const finer = new Map(part.features.map((feature) => [feature.properties.istat, feature]));
  return { ...features, features: features.features.map((feature) => finer.get(feature.properties.istat) ?? feature) };
}

/** Fetches parts once each; one that fails stays coarse until it is in sight again. */
export class DetailLoader {
  readonly #onPart: (part: ComuneFeatures) => void;
  readonly #asked = new Set<string>();
  #request = new AbortController();

  constructor(onPart: (part: ComuneFeatures) => void) {
    this.#onPart = onPart;
  }

  /** Forgets what was fetched: the boundaries are others. */
  reset(): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#asked.clear();
  }

  look(detail: Detail | undefined, sight: Sight): void {
    for (const { url } of partsInSight(detail, sight)) {
      if (!this.#asked.has(url)) {
        this.#asked.add(url);
        void this.#fetch(url, this.#request.signal);
      }
    }
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    try {
      const part = await fetchBoundaries(url, signal);
      if (!signal.aborted) {
        this.#onPart(part);
      }
    } catch (error) {
      if (!signal.aborted) {
        console.error(error);
        this.#asked.delete(url);
      }
    }
  }
}
