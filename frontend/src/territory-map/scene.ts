import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Feature from 'ol/Feature.js';
import { easeOut } from 'ol/easing.js';
import { buffer, getHeight, getWidth, isEmpty } from 'ol/extent.js';
import { MultiLineString, Point } from 'ol/geom.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import DragPan from 'ol/interaction/DragPan.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import { platformModifierKeyOnly } from 'ol/events/condition.js';
import Kinetic from 'ol/Kinetic.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { prefersLessMotion } from '../shared/tokens.js';
import { bordersBetween } from './borders.js';
import { readBoundaries } from './boundaries.js';
import { comuneStyle, groupStyle, labelStyle, markStyle, outlineStyle, type Filling } from './drawing.js';
import type { Sight } from './detail.js';
import type { Label } from './labels.js';
import type { Look } from './look.js';
import { topOfMarks, type Mark } from './marks.js';
import type { Place } from './neighbours.js';
import type { ComuneFeatures, FacilityKind } from './types.js';

export type Hit = { readonly kind: 'comune'; readonly istat: string } | { readonly kind: 'facility'; readonly id: string };

export interface SceneListener {
  onHover(hit: Hit | undefined, pixel: readonly [number, number]): void;
  onClick(hit: Hit): void;
  /** The view has come to rest; marks are now drawn at this scale. */
  onRest(scale: number): void;
}

/** Of Web Mercator, at the equator. */
const METRES_PER_DEGREE = 111_319.5;

/** What is drawn, and how pointer and view behave. Knows OpenLayers; the element around it does not. */
export class Scene {
  readonly #comuni = new VectorSource();
  readonly #facilities = new VectorSource();
  readonly #groups = new VectorSource();
  readonly #selected = new VectorSource();
  readonly #focused = new VectorSource();
  readonly #comuneLayer = new VectorLayer({ source: this.#comuni });
  readonly #groupLayer = new VectorLayer({ source: this.#groups });
  readonly #selectedLayer = new VectorLayer({ source: this.#selected });
  readonly #focusedLayer = new VectorLayer({ source: this.#focused });
  readonly #facilityLayer = new VectorLayer({ source: this.#facilities });
  readonly #labelLayer = new VectorLayer({ source: this.#comuni, declutter: true });
  readonly #map: OlMap;
  #fitted = 0;
  #tops: ReadonlyMap<string, number> = new Map();

  constructor(listener: SceneListener) {
    const dragPan = new DragPan({
      ...(prefersLessMotion() ? {} : { kinetic: new Kinetic(-0.005, 0.05, 100) }),
      // One finger scrolls the page as long as there is nothing more to see outside the frame.
      condition: (event) =>
        (event.originalEvent as PointerEvent).pointerType !== 'touch' || this.#isZoomedIn || event.activePointers?.length === 2,
    });
    const wheel = new MouseWheelZoom({ condition: (event) => platformModifierKeyOnly(event) || this.#hasFocus });
    this.#map = new OlMap({
      controls: [],
      interactions: defaultInteractions({
        keyboard: false,
        altShiftDragRotate: false,
        pinchRotate: false,
        dragPan: false,
        mouseWheelZoom: false,
      }).extend([dragPan, wheel]),
      layers: [
        this.#comuneLayer,
        this.#groupLayer,
        this.#selectedLayer,
        this.#focusedLayer,
        this.#facilityLayer,
        this.#labelLayer,
      ],
      view: new View({ center: [0, 0], zoom: 2 }),
    });
    this.#map.on('pointermove', (event) => {
      if (!event.dragging) {
        const hit = this.#hitAt(event.pixel);
        this.#styleViewport({ cursor: hit ? 'pointer' : '' });
        listener.onHover(hit, [event.pixel[0] ?? 0, event.pixel[1] ?? 0]);
      }
    });
    this.#map.on('click', (event) => {
      const hit = this.#hitAt(event.pixel);
      if (hit) {
        listener.onClick(hit);
      }
    });
    this.#map.on('moveend', () => {
      this.#styleViewport({ touchAction: this.#isZoomedIn ? 'none' : 'pan-x pan-y' });
      listener.onRest(this.#scaleAt(this.#map.getView().getResolution() ?? 1));
    });
    this.#map.on('change:size', () => {
      if (!this.#isZoomedIn) {
        this.fit(false);
      }
    });
  }

  attach(target: HTMLElement | undefined): void {
    this.#map.setTarget(target);
  }

  #styleViewport(style: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.#map.getViewport()?.style ?? {}, style);
  }

  get #hasFocus(): boolean {
    return this.#map.getTargetElement()?.matches(':focus') ?? false;
  }

  get #isZoomedIn(): boolean {
    return this.#fitted > 0 && (this.#map.getView().getResolution() ?? 0) < this.#fitted * 0.95;
  }

  /** Every comune by its label point, y growing upwards: what the arrow keys walk on. */
  setFeatures(features: ComuneFeatures): Place[] {
    const read = readBoundaries(features);
    this.#comuni.clear(true);
    this.#comuni.addFeatures(read);
    this.fit(false);
    return read.map((feature) => {
      const [x, y] = (feature.get('label') as Label).at;
      return { id: String(feature.getId()), x, y };
    });
  }

  /** Takes finer shapes of some comuni; names and places stay. */
  sharpen(part: ComuneFeatures): void {
    for (const finer of readBoundaries(part)) {
      const feature = this.#comuni.getFeatureById(finer.getId() ?? '');
      if (feature instanceof Feature) {
        feature.setGeometry(finer.getGeometry());
      }
    }
  }

  /** What the frame shows; nothing before it has a size. */
  get sight(): Sight | undefined {
    const view = this.#map.getView();
    const size = this.#map.getSize();
    const resolution = view.getResolution();
    if (!size || resolution === undefined || this.#fitted === 0) {
      return undefined;
    }
    const box = transformExtent(view.calculateExtent(size), 'EPSG:3857', 'EPSG:4326') as [number, number, number, number];
    return { box, degreesPerPixel: resolution / METRES_PER_DEGREE };
  }

  setGroups(features: ComuneFeatures, groups: Readonly<Record<string, string>>): void {
    this.#groups.clear(true);
    if (Object.keys(groups).length === 0) {
      this.#groups.changed();
      return;
    }
    const lines = bordersBetween(features, groups).map((line) => line.map((point) => fromLonLat(point)));
    if (lines.length > 0) {
      this.#groups.addFeature(new Feature(new MultiLineString(lines)));
    }
  }

  paintComuni(look: Look, filling: Filling): void {
    this.#comuneLayer.setStyle(comuneStyle(look, filling));
    this.#groupLayer.setStyle(groupStyle(look));
    const { highlighted } = filling;
    this.#labelLayer.setStyle(
      labelStyle(
        look,
        (istat) => highlighted !== undefined && !highlighted.has(istat),
        (istat, resolution) => {
          const top = this.#tops.get(istat);
          return top === undefined ? 0 : top * this.#scaleAt(resolution) + 8;
        },
        (resolution) => Math.max(1, this.#fitted / resolution),
      ),
    );
  }

  paintOutlines(look: Look, selected: string | null, focused: string | null): void {
    this.#outline(this.#selected, this.#selectedLayer, look, 'selected', selected);
    this.#outline(this.#focused, this.#focusedLayer, look, 'focused', focused);
  }

  #outline(source: VectorSource, layer: VectorLayer, look: Look, kind: 'selected' | 'focused', istat: string | null): void {
    source.clear(true);
    layer.setStyle(outlineStyle(look, kind));
    const feature = istat === null ? null : this.#comuni.getFeatureById(istat);
    if (feature instanceof Feature) {
      source.addFeature(new Feature(feature.getGeometry()));
    } else {
      source.changed();
    }
  }

  setFacilities(marks: readonly Mark[]): void {
    this.#tops = topOfMarks(marks);
    this.#labelLayer.changed();
    this.#facilities.clear(true);
    this.#facilities.addFeatures(
      marks.map((mark) => {
        const feature = new Feature(new Point(fromLonLat([mark.lon, mark.lat])));
        feature.setId(mark.id);
        feature.set('mark', mark, true);
        return feature;
      }),
    );
  }

  paintFacilities(look: Look, kinds: readonly FacilityKind[], selected: string | null): void {
    this.#facilityLayer.setStyle(markStyle(look, kinds, selected, (resolution) => this.#scaleAt(resolution)));
  }

  /** Marks shrink on a small map and grow, slower than the map does, when it is zoomed. */
  #scaleAt(resolution: number): number {
    if (this.#fitted === 0) {
      return 1;
    }
    const height = getHeight(this.#comuni.getExtent() ?? [0, 0, 0, 0]) / this.#fitted;
    const small = Math.min(1, Math.max(0.5, height / 640));
    return small * Math.min(2.5, Math.max(1, Math.sqrt(this.#fitted / resolution)));
  }

  fit(animated: boolean): void {
    const extent = this.#comuni.getExtent();
    const size = this.#map.getSize();
    if (!extent || isEmpty(extent) || !size?.[0] || !size[1]) {
      return;
    }
    const view = this.#map.getView();
    const frame = buffer(extent, getWidth(extent) * 0.03);
    this.#fitted = view.getResolutionForExtent(frame, size);
    view.setMinZoom((view.getZoomForResolution(this.#fitted) ?? 0) - 0.5);
    view.setMaxZoom(Math.max(13, (view.getZoomForResolution(this.#fitted) ?? 0) + 6));
    view.fit(frame, { duration: animated ? this.#duration : 0 });
  }

  zoomBy(levels: number): void {
    const view = this.#map.getView();
    view.animate({ zoom: (view.getZoom() ?? 0) + levels, duration: this.#duration, easing: easeOut });
  }

  /** Brings a point into sight if it is not. */
  reveal(place: Place): void {
    const pixel = this.#map.getPixelFromCoordinate([place.x, place.y]) as number[] | null;
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    const [x = 0, y = 0] = pixel ?? [];
    if (x < 24 || y < 24 || x > width - 24 || y > height - 24) {
      this.#map.getView().animate({ center: [place.x, place.y], duration: this.#duration, easing: easeOut });
    }
  }

  pixelOf(place: Place): [number, number] {
    const [x = 0, y = 0] = (this.#map.getPixelFromCoordinate([place.x, place.y]) as number[] | null) ?? [];
    return [x, y];
  }

  get #duration(): number {
    return prefersLessMotion() ? 0 : 160;
  }

  #hitAt(pixel: number[]): Hit | undefined {
    return this.#map.forEachFeatureAtPixel(
      pixel,
      (feature, layer): Hit =>
        layer === this.#facilityLayer
          ? { kind: 'facility', id: String(feature.getId()) }
          : { kind: 'comune', istat: String(feature.getId()) },
      { hitTolerance: 2, layerFilter: (layer) => layer === this.#facilityLayer || layer === this.#comuneLayer },
    );
  }
}
