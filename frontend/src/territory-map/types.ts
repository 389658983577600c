import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** Boundaries in WGS84 degrees; `istat` and `name` in each feature's properties. */
export type ComuneFeatures = FeatureCollection<Polygon | MultiPolygon, ComuneProperties> & {
  /** Where the same is found in more detail, part by part, once the map is looked at closely. */
  readonly detail?: Detail;
};

export interface Detail {
  /** How far, in degrees, the shapes may be off. */
  readonly coarseness: number;
  readonly parts: readonly DetailPart[];
}

export interface DetailPart {
  readonly url: string;
  /** West, south, east, north in degrees. */
  readonly box: readonly [number, number, number, number];
}

export interface ComuneProperties {
  readonly istat: string;
  readonly name: string;
  /** How many people live there: larger comuni are named first. By its area when absent. */
  readonly people?: number | null;
  /** Where the name is written and the keyboard goes; a point inside is found when absent. */
  readonly labelLon?: number | null;
  readonly labelLat?: number | null;
}

/** A class of the legend. A number belongs to it when from ≤ number < to; a text when it equals the key. */
export interface MapClass {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly from?: number | null;
  readonly to?: number | null;
}

/** By ISTAT code: an amount, the key of a class, or nothing known. */
export type ComuneValues = Readonly<Record<string, number | string | null>>;

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle';

export interface FacilityKind {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly shape: Shape;
}

export interface MapFacility {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  readonly istat?: string | null;
  /** Absent when not declared: drawn small, with an open outline. */
  readonly places?: number | null;
}

/** How the amount of the choropleth is called and written. */
export interface Measure {
  readonly title: string;
  readonly unit?: string | null;
  readonly digits?: number | null;
}

export interface MapLabels {
  readonly map: string;
  readonly keyboardHelp: string;
  readonly legend: string;
  readonly comuni: string;
  readonly noData: string;
  readonly facilities: string;
  readonly places: string;
  readonly placesUnknown: string;
  readonly selected: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly schematic: string;
  readonly loading: string;
  readonly loadError: string;
  readonly retry: string;
  readonly noBoundaries: string;
}

export const ITALIAN: MapLabels = {
  map: 'Mappa dei comuni',
  keyboardHelp: 'Frecce per passare da un comune all’altro, Invio per scegliere, più e meno per lo zoom.',
  legend: 'Legenda',
  comuni: 'comuni',
  noData: 'nessun dato',
  facilities: 'Strutture',
  places: 'posti',
  placesUnknown: 'posti non dichiarati',
  selected: 'selezionato',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  fit: 'Tutto il territorio',
  schematic: 'Confini schematici',
  loading: 'Caricamento dei confini…',
  loadError: 'Non è stato possibile caricare i confini.',
  retry: 'Riprova',
  noBoundaries: 'Nessun confine caricato: importa i confini comunali per vedere la mappa.',
};
