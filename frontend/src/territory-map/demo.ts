// Invented comuni on a grid, so that the page needs no data; `?features=/path.geojson` shows real ones.
import type { TerritoryMap } from './territory-map.js';
import './territory-map.js';
import type { ComuneFeatures, FacilityKind, MapClass, MapFacility } from './types.js';

const NAMES =
  'Acquaro Belmonte Castelrovo Dossena Fontelunga Gallese Isolabella Lamone Montefosco Norcello Olmeto Pietranera Quercia Roccasparta Selva Torrealta Ulivara Vallombra'.split(
    ' ',
  );
const KINDS: FacilityKind[] = [
  { key: 'cas-adults', label: 'CAS per adulti', colour: '#b24700', shape: 'circle' },
  { key: 'cas-minors', label: 'CAS per minori', colour: '#8b2f6b', shape: 'diamond' },
  { key: 'sai', label: 'SAI', colour: '#00664d', shape: 'square' },
];
const CLASSES: MapClass[] = [
  { key: '0', label: 'nessun posto', colour: '#f4f8fc', to: 0.01 },
  { key: '1', label: 'fino a 1', colour: '#bfdfff', from: 0.01, to: 1 },
  { key: '2', label: '1–2,5', colour: '#7fb8ee', from: 1, to: 2.5 },
  { key: '3', label: '2,5–5', colour: '#207ad5', from: 2.5, to: 5 },
  { key: '4', label: 'oltre 5', colour: '#003366', from: 5 },
];

function grid(): ComuneFeatures {
  return {
    type: 'FeatureCollection',
    features: NAMES.map((name, i) => {
      const [x, y] = [12.2 + (i % 4) * 0.15, 42.6 + Math.floor(i / 4) * 0.11];
      const ring = [[x, y], [x + 0.15, y], [x + 0.15, y + 0.11], [x, y + 0.11], [x, y]];
      return {
        type: 'Feature',
        properties: { istat: `9990${10 + i}`, name },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  };
}

/** The same numbers on every load. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function centreOf(feature: ComuneFeatures['features'][number]): [number, number] {
  const ring = feature.geometry.type === 'Polygon' ? feature.geometry.coordinates[0] : feature.geometry.coordinates[0]?.[0];
  const points = ring ?? [];
  const mean = (axis: number): number => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length;
  return [mean(0), mean(1)];
}

async function show(map: TerritoryMap): Promise<void> {
  const url = new URLSearchParams(location.search).get('features');
  const features = url ? ((await (await fetch(url)).json()) as ComuneFeatures) : grid();
  const random = pseudoRandom(42);
  const facilities: MapFacility[] = [];
  for (const feature of features.features.filter(() => random() < 0.4)) {
    const [lon, lat] = centreOf(feature);
    const { istat, name } = feature.properties;
    for (let i = 0; i < 1 + Math.floor(random() ** 3 * 14); i++) {
      const kind = KINDS[Math.floor(random() * 3)]?.key ?? 'sai';
      const places = random() < 0.05 ? null : Math.round(4 + random() ** 5 * 76);
      facilities.push({ id: `${istat}-${i}`, name: `${name} ${i + 1}`, kind, lon, lat, istat, places });
    }
  }
  map.measure = { title: 'Posti per 1.000 residenti', digits: 1 };
  map.classes = CLASSES;
  map.values = Object.fromEntries(
    features.features.map(({ properties }) => [
      properties.istat,
      random() < 0.06 ? null : random() < 0.3 ? 0 : random() ** 2 * 8,
    ]),
  );
  map.groups = Object.fromEntries(
    features.features.map((feature) => [feature.properties.istat, centreOf(feature)[1] > 42.95 ? 'nord' : 'sud']),
  );
  map.facilityKinds = KINDS;
  map.facilities = facilities;
  map.schematic = !url;
  map.attribution = url ? 'Confini: ISTAT, openpolis (CC BY 4.0)' : 'Dati inventati';
  map.features = features;
  map.addEventListener('comune-select', (event) => {
    map.selected = (event as CustomEvent<{ istat: string }>).detail.istat;
  });
  map.addEventListener('facility-select', (event) => {
    map.selectedFacility = (event as CustomEvent<{ id: string }>).detail.id;
  });
}

const map = document.querySelector('rosa-territory-map');
if (map) {
  void show(map);
}
