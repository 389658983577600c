import type { FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import { circumradius } from './circles.js';
import { classOf } from './classes.js';
import { faded, hatching, type Look } from './look.js';
import { mayBeNamed, type Label } from './labels.js';
import type { Mark } from './marks.js';
import type { ComuneValues, FacilityKind, MapClass, Shape } from './types.js';

/** What decides how a comune is filled. */
export interface Filling {
  readonly classes: readonly MapClass[];
  readonly values: ComuneValues;
  /** Those to keep in sight; undefined when all are. */
  readonly highlighted: ReadonlySet<string> | undefined;
}

/** Comuni narrower than so many pixels have hardly an edge: it would cover their colour. */
const NARROW = 16;

export function comuneStyle(look: Look, filling: Filling): (feature: FeatureLike, resolution: number) => Style[] {
  const styles = (width: number): { unknown: Style; known: Map<string, Style> } => {
    const edge = new Stroke({ color: faded(look.border, 0.7), width });
    const filled = (color: string | CanvasPattern): Style => new Style({ fill: new Fill({ color }), stroke: edge });
    return {
      unknown: filled(hatching(look)),
      known: new Map(filling.classes.map((each) => [each.key, filled(each.colour)])),
    };
  };
  const wide = styles(0.8);
  const narrow = styles(0.2);
  const veil = new Style({ fill: new Fill({ color: faded(look.surface, 0.72) }) });
  return (feature, resolution) => {
    const istat = String(feature.getId());
    const label = feature.get('label') as Label;
    const { known, unknown } = label.width / resolution < NARROW ? narrow : wide;
    const style = known.get(classOf(filling.values[istat], filling.classes)?.key ?? '') ?? unknown;
    return filling.highlighted && !filling.highlighted.has(istat) ? [style, veil] : [style];
  };
}

/** A light line under a dark one, so that an outline is seen on every fill. */
export function outlineStyle(look: Look, kind: 'selected' | 'focused'): Style[] {
  const line =
    kind === 'selected'
      ? new Stroke({ color: look.strong, width: 3 })
      : new Stroke({ color: look.text, width: 2.5, lineDash: [6, 4] });
  return [new Style({ stroke: new Stroke({ color: look.surface, width: 6 }) }), new Style({ stroke: line })];
}

export function groupStyle(look: Look): Style {
  return new Style({ stroke: new Stroke({ color: look.muted, width: 2, lineCap: 'round' }) });
}

export function markStyle(
  look: Look,
  kinds: readonly FacilityKind[],
  selected: string | null,
  scaleAt: (resolution: number) => number,
): (feature: FeatureLike, resolution: number) => Style {
  const byKey = new Map(kinds.map((kind) => [kind.key, kind]));
  return (feature, resolution) => {
    const mark = feature.get('mark') as Mark;
    const kind = byKey.get(mark.kind);
    const colour = kind?.colour ?? look.muted;
    const isSelected = mark.id === selected;
    const scale = scaleAt(resolution);
    return new Style({
      zIndex: isSelected ? 1000 : -mark.radius,
      image: shapeImage(kind?.shape ?? 'circle', mark.radius * scale, [mark.offset.x * scale, mark.offset.y * scale], {
        fill: new Fill({ color: mark.declared ? faded(colour, 0.88) : look.surface }),
        stroke: isSelected
          ? new Stroke({ color: look.text, width: 3 })
          : new Stroke({ color: mark.declared ? look.surface : colour, width: mark.declared ? 1 : 1.5 }),
      }),
    });
  };
}

function shapeImage(
  shape: Shape,
  radius: number,
  displacement: [number, number],
  paint: { fill: Fill; stroke: Stroke },
): Circle | RegularShape {
  const reach = circumradius(shape, radius);
  switch (shape) {
    case 'circle':
      return new Circle({ ...paint, radius: reach, displacement });
    case 'square':
      return new RegularShape({ ...paint, points: 4, radius: reach, angle: Math.PI / 4, displacement });
    case 'diamond':
      return new RegularShape({ ...paint, points: 4, radius: reach, angle: 0, displacement });
    case 'triangle':
      return new RegularShape({ ...paint, points: 3, radius: reach, angle: 0, displacement });
  }
}

/** Names comuni where there is room, the most populous before the others. */
export function labelStyle(
  look: Look,
  isDimmed: (istat: string) => boolean,
  raisedBy: (istat: string, resolution: number) => number,
  zoomAt: (resolution: number) => number,
): (feature: FeatureLike, resolution: number) => Style | undefined {
  const halo = new Stroke({ color: faded(look.surface, 0.9), width: 3.5 });
  const fill = new Fill({ color: look.text });
  return (feature, resolution) => {
    const label = feature.get('label') as Label;
    const istat = String(feature.getId());
    if (isDimmed(istat) || !mayBeNamed(label, resolution, zoomAt(resolution))) {
      return undefined;
    }
    return new Style({
      geometry: new Point(label.at),
      zIndex: 100_000 - label.rank,
      text: new Text({
        text: label.name,
        font: `500 12px ${look.font}`,
        fill,
        stroke: halo,
        overflow: true,
        offsetY: -raisedBy(istat, resolution),
      }),
    });
  };
}
