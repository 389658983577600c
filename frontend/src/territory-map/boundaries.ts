import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import { getWidth } from 'ol/extent.js';
import { MultiPolygon, Polygon } from 'ol/geom.js';
import { fromLonLat } from 'ol/proj.js';
import type { Label } from './labels.js';
import type { ComuneFeatures, ComuneProperties } from './types.js';

/** Fetches boundaries from this host; any other is refused. */
export async function fetchBoundaries(address: string, signal: AbortSignal): Promise<ComuneFeatures> {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) {
    throw new Error(`The boundaries must come from this host, not from ${url.origin}.`);
  }
  const response = await fetch(url, { signal, headers: { Accept: 'application/geo+json, application/json' } });
  if (!response.ok) {
    throw new Error(`The boundaries were answered with status ${response.status}.`);
  }
  return (await response.json()) as ComuneFeatures;
}

/** Boundaries in the map's projection, each with its id and its label, the most populous comune ranked first. */
export function readBoundaries(features: ComuneFeatures): Feature[] {
  const read = new GeoJSON().readFeatures(features, { featureProjection: 'EPSG:3857' });
  const ranks = new Map([...read].sort(bySize).map((feature, rank) => [feature, rank]));
  for (const feature of read) {
    const { istat, name, labelLon, labelLat } = feature.getProperties() as unknown as ComuneProperties;
    const [x = 0, y = 0] = labelLon != null && labelLat != null ? fromLonLat([labelLon, labelLat]) : insideOf(feature);
    const width = getWidth(feature.getGeometry()?.getExtent() ?? [0, 0, 0, 0]);
    feature.setId(istat);
    feature.set('label', { name, at: [x, y], width, rank: ranks.get(feature) ?? 0 } satisfies Label, true);
  }
  return read;
}

/** By people; comuni of which none are told go after, by area. */
function bySize(a: Feature, b: Feature): number {
  return peopleOf(b) - peopleOf(a) || areaOf(b) - areaOf(a);
}

function peopleOf(feature: Feature): number {
  return (feature.getProperties() as Partial<ComuneProperties>).people ?? 0;
}

function areaOf(feature: Feature): number {
  const geometry = feature.getGeometry();
  return geometry instanceof Polygon || geometry instanceof MultiPolygon ? geometry.getArea() : 0;
}

function insideOf(feature: Feature): number[] {
  const geometry = feature.getGeometry();
  if (geometry instanceof Polygon) {
    return geometry.getInteriorPoint().getCoordinates();
  }
  if (geometry instanceof MultiPolygon) {
    const widest = geometry.getPolygons().reduce((a, b) => (b.getArea() > a.getArea() ? b : a));
    return widest.getInteriorPoint().getCoordinates();
  }
  return [0, 0];
}
