import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatNumber } from '../shared/numbers.js';
import { circumradius, radiusFor, roundAmounts } from './circles.js';
import { countByClass } from './classes.js';
import { LARGEST_MARK, mostPlaces } from './marks.js';
import type { Shape } from './types.js';
import type { Subject } from './words.js';

/** Classes with how many comuni are in each, kinds of facility, and what the sizes mean. */
export function legend(subject: Subject, scale: number): TemplateResult {
  return html`${subject.classes.length > 0 ? classList(subject) : nothing}
  ${subject.facilities.length > 0 ? facilityList(subject, scale) : nothing}`;
}

function classList({ names, values, classes, measure, labels, locale }: Subject): TemplateResult {
  const counts = countByClass([...names.keys()], values, classes);
  const row = (swatch: SVGTemplateResult, label: string, count: number): TemplateResult =>
    html`<li>
      <svg width="20" height="14" aria-hidden="true">${swatch}</svg><span>${label}</span>
      <span class="count">${formatNumber(count, locale)}</span>
    </li>`;
  return html`<section>
    <h3><span>${measure.title}${measure.unit ? ` (${measure.unit})` : ''}</span><span class="count">${labels.comuni}</span></h3>
    <ul>
      ${classes.map((each) =>
        row(svg`<rect width="20" height="14" rx="2" class="swatch" fill=${each.colour} />`, each.label, counts.byKey.get(each.key) ?? 0),
      )}
      ${counts.withoutData > 0 ? row(HATCHED, labels.noData, counts.withoutData) : nothing}
    </ul>
  </section>`;
}

const HATCHED = svg`<defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" class="unknown" /><line x1="0" y1="0" x2="0" y2="5" class="hatching" />
    </pattern>
  </defs><rect width="20" height="14" rx="2" class="swatch" fill="url(#hatch)" />`;

function facilityList({ facilities, kinds, labels, locale }: Subject, scale: number): TemplateResult {
  const most = mostPlaces(facilities);
  const sizes = roundAmounts(most).map((places) => ({ places, radius: radiusFor(places, most, LARGEST_MARK) * scale }));
  const present = kinds
    .map((kind) => ({ kind, count: facilities.filter((each) => each.kind === kind.key).length }))
    .filter(({ count }) => count > 0);
  return html`<section>
    <h3><span>${labels.facilities}</span><span class="count">${formatNumber(facilities.length, locale)}</span></h3>
    <ul>
      ${present.map(
        ({ kind, count }) =>
          html`<li>
            <svg width="20" height="16" viewBox="-10 -8 20 16" aria-hidden="true">${outline(kind.shape, 6, kind.colour)}</svg>
            <span>${kind.label}</span><span class="count">${formatNumber(count, locale)}</span>
          </li>`,
      )}
    </ul>
    <ul class="sizes" aria-label=${labels.places}>
      ${sizes.map(
        ({ places, radius }) =>
          html`<li>
            <svg width=${2 * radius + 2} height=${2 * radius + 2} viewBox="${-radius - 1} ${-radius - 1} ${2 * radius + 2} ${2 * radius + 2}" aria-hidden="true">
              <circle r=${radius} class="size" />
            </svg>
            <span>${formatNumber(places, locale)}</span>
          </li>`,
      )}
      <li>${labels.places}</li>
    </ul>
  </section>`;
}

function outline(shape: Shape, radius: number, colour: string): SVGTemplateResult {
  const r = circumradius(shape, radius);
  const half = r / Math.SQRT2;
  const width = (r * Math.sqrt(3)) / 2;
  switch (shape) {
    case 'circle':
      return svg`<circle r=${r} fill=${colour} />`;
    case 'square':
      return svg`<rect x=${-half} y=${-half} width=${2 * half} height=${2 * half} fill=${colour} />`;
    case 'diamond':
      return svg`<polygon points="0,${-r} ${r},0 0,${r} ${-r},0" fill=${colour} />`;
    case 'triangle':
      return svg`<polygon points="0,${-r} ${width},${r / 2} ${-width},${r / 2}" fill=${colour} />`;
  }
}
