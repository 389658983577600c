import { formatNumber, formatWithUnit } from '../shared/numbers.js';
import { classOf } from './classes.js';
import type { ComuneValues, FacilityKind, MapClass, MapFacility, MapLabels, Measure } from './types.js';

/** Everything the map knows about what it shows, so that it can be said in words. */
export interface Subject {
  readonly names: ReadonlyMap<string, string>;
  readonly values: ComuneValues;
  readonly classes: readonly MapClass[];
  readonly facilities: readonly MapFacility[];
  readonly kinds: readonly FacilityKind[];
  readonly measure: Measure;
  readonly labels: MapLabels;
  readonly locale: string;
  readonly selected: string | null;
}

/** A comune in a heading and lines: the tooltip shows them, the live region reads them. */
export function describeComune(istat: string, subject: Subject): [string, ...string[]] {
  const { labels, locale, measure } = subject;
  const name = subject.names.get(istat) ?? istat;
  const here = subject.facilities.filter((facility) => facility.istat === istat);
  const places = here.reduce((sum, facility) => sum + (facility.places ?? 0), 0);
  const lines = subject.classes.length > 0 ? [`${measure.title}: ${amount(istat, subject)}`] : [];
  if (here.length > 0) {
    lines.push(`${labels.facilities}: ${formatNumber(here.length, locale)}, ${formatWithUnit(places, labels.places, locale)}`);
  }
  return [istat === subject.selected ? `${name} (${labels.selected})` : name, ...lines];
}

function amount(istat: string, { values, classes, measure, labels, locale }: Subject): string {
  const value = values[istat];
  const found = classOf(value, classes);
  if (typeof value === 'number') {
    return formatWithUnit(value, measure.unit ?? undefined, locale, measure.digits ?? undefined);
  }
  return found?.label ?? labels.noData;
}

export function describeFacility(id: string, { facilities, kinds, labels, locale }: Subject): [string, ...string[]] {
  const facility = facilities.find((each) => each.id === id);
  if (!facility) {
    return [id];
  }
  const kind = kinds.find((each) => each.key === facility.kind);
  const places =
    facility.places == null ? labels.placesUnknown : formatWithUnit(facility.places, labels.places, locale);
  return [facility.name, ...(kind ? [kind.label] : []), places];
}
