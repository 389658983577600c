import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BoundaryLoader } from './loader.js';
import type { MapLabels } from './types.js';

export type Zoom = 'in' | 'out' | 'fit';

/** The three buttons of the view. */
export function zoomButtons(labels: MapLabels, zoom: (how: Zoom) => void): TemplateResult {
  const button = (how: Zoom, label: string, path: string): TemplateResult =>
    html`<button
      type="button"
      title=${label}
      aria-label=${label}
      @click=${() => {
        zoom(how);
      }}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        ${svg`<path d=${path} />`}
      </svg>
    </button>`;
  return html`<div class="zoom">
    ${button('in', labels.zoomIn, 'M9 3v12M3 9h12')} ${button('out', labels.zoomOut, 'M3 9h12')}
    ${button('fit', labels.fit, 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4')}
  </div>`;
}

/** Lines beside a point of the frame, on the side where there is room. Hidden from readers: the live text says the same. */
export function tooltip(
  [heading, ...lines]: readonly string[],
  [x, y]: readonly [number, number],
  { clientWidth, clientHeight }: HTMLElement,
): TemplateResult {
  const side = x > clientWidth / 2 ? `right:${clientWidth - x + 12}px` : `left:${x + 12}px`;
  const level = y > clientHeight / 2 ? `bottom:${clientHeight - y + 12}px` : `top:${y + 12}px`;
  return html`<div class="tooltip" style="${side};${level}" aria-hidden="true">
    <strong>${heading}</strong>${lines.map((line) => html`<span>${line}</span>`)}
  </div>`;
}

/** What stands in the frame while there is no map to show. */
export function message(loader: BoundaryLoader, labels: MapLabels): TemplateResult | typeof nothing {
  switch (loader.state) {
    case 'loading':
      return html`<div class="message" role="status">${labels.loading}</div>`;
    case 'failed':
      return html`<div class="message" role="alert">
        ${labels.loadError}<button type="button" @click=${loader.retry}>${labels.retry}</button>
      </div>`;
    case 'ready':
      return loader.features?.features.length ? nothing : html`<div class="message">${labels.noBoundaries}</div>`;
    case 'nothing':
      return nothing;
  }
}
