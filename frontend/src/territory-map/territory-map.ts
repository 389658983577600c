import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { legend } from './legend.js';
import { lookOf, type Look } from './look.js';
import { layOut } from './marks.js';
import { nearestTowards, type Direction, type Place } from './neighbours.js';
import { Scene, type Hit } from './scene.js';
import { styles } from './styles.js';
import {
  ITALIAN,
  type ComuneFeatures,
  type ComuneValues,
  type FacilityKind,
  type MapClass,
  type MapFacility,
  type MapLabels,
  type Measure,
} from './types.js';
import { describeComune, describeFacility, type Subject } from './words.js';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** Under this width the legend goes below the map and folds away. */
const NARROW = 640;

type Loading = 'nothing' | 'loading' | 'failed' | 'ready';

/**
 * Comuni coloured by an amount, facilities on them as circles as large as their places.
 *
 * @fires comune-select - detail `{ istat }`
 * @fires facility-select - detail `{ id }`
 */
@customElement('rosa-territory-map')
export class TerritoryMap extends LitElement {
  static override styles = styles;

  /** The boundaries themselves, or where on this host to fetch them. */
  @property({ attribute: false }) features: ComuneFeatures | null = null;
  @property() featuresUrl = '';
  @property({ attribute: false }) measure: Measure = { title: '' };
  @property({ attribute: false }) classes: readonly MapClass[] = [];
  @property({ attribute: false }) values: ComuneValues = {};
  /** By ISTAT code the group (zone, district) whose borders are drawn stronger. */
  @property({ attribute: false }) groups: Readonly<Record<string, string>> = {};
  /** The comuni to keep in sight while the others step back; null for all. */
  @property({ attribute: false }) highlighted: readonly string[] | null = null;
  @property({ attribute: false }) facilityKinds: readonly FacilityKind[] = [];
  @property({ attribute: false }) facilities: readonly MapFacility[] = [];
  @property() selected: string | null = null;
  @property() selectedFacility: string | null = null;
  @property({ type: Boolean }) schematic = false;
  @property() attribution = '';
  @property() locale = 'it';
  @property({ attribute: false }) labels: MapLabels = ITALIAN;

  @state() private loaded: ComuneFeatures | null = null;
  @state() private loading: Loading = 'nothing';
  @state() private focused: string | null = null;
  @state() private hovered: { hit: Hit; pixel: readonly [number, number] } | null = null;
  /** Too little room for the legend beside the map; set by the element itself. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private scale = 1;
  @query('.map') private readonly target!: HTMLElement;

  readonly #scene = new Scene({
    onHover: (hit, pixel) => {
      this.hovered = hit ? { hit, pixel } : null;
    },
    onClick: (hit) => {
      this.#choose(hit);
    },
    onRest: (scale) => {
      this.scale = scale;
    },
  });
  readonly #resized = new ResizeObserver(([entry]) => {
    this.narrow = (entry?.contentRect.width ?? NARROW) < NARROW;
  });
  readonly #darkness = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #repaint = (): void => {
    this.#look = undefined;
    this.requestUpdate('measure');
  };
  #look: Look | undefined;
  #places: Place[] = [];
  #names: ReadonlyMap<string, string> = new Map();
  #request: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#darkness.addEventListener('change', this.#repaint);
    if (this.hasUpdated) {
      this.#scene.attach(this.target);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#darkness.removeEventListener('change', this.#repaint);
    this.#scene.attach(undefined);
  }

  protected override firstUpdated(): void {
    this.#scene.attach(this.target);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('features') && this.features) {
      this.loaded = this.features;
      this.loading = 'ready';
    }
    if (changed.has('featuresUrl') && this.featuresUrl) {
      void this.#load();
    }
    if (changed.has('loaded')) {
      this.#names = new Map(this.loaded?.features.map(({ properties }) => [properties.istat, properties.name]) ?? []);
    }
  }

  protected override updated(changed: PropertyValues): void {
    const has = (...names: string[]): boolean => names.some((name) => changed.has(name));
    if (has('loaded') && this.loaded) {
      this.#places = this.#scene.setFeatures(this.loaded);
      this.focused = null;
    }
    if (has('loaded', 'groups') && this.loaded) {
      this.#scene.setGroups(this.loaded, this.groups);
    }
    if (has('loaded', 'classes', 'values', 'highlighted', 'measure')) {
      const highlighted = this.highlighted ? new Set(this.highlighted) : undefined;
      this.#scene.paintComuni(this.#colours, { classes: this.classes, values: this.values, highlighted });
    }
    if (has('facilities', 'facilityKinds')) {
      this.#scene.setFacilities(layOut(this.facilities, this.facilityKinds));
    }
    if (has('facilities', 'facilityKinds', 'selectedFacility', 'measure')) {
      this.#scene.paintFacilities(this.#colours, this.facilityKinds, this.selectedFacility);
    }
    if (has('loaded', 'selected', 'focused', 'measure')) {
      this.#scene.paintOutlines(this.#colours, this.selected, this.focused);
    }
  }

  async #load(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.loading = 'loading';
    try {
      const url = new URL(this.featuresUrl, document.baseURI);
      if (url.origin !== location.origin) {
        throw new Error(`The boundaries must come from this host, not from ${url.origin}.`);
      }
      const response = await fetch(url, { signal: request.signal, headers: { Accept: 'application/geo+json' } });
      if (!response.ok) {
        throw new Error(`The boundaries were answered with ${response.status}.`);
      }
      this.loaded = (await response.json()) as ComuneFeatures;
      this.loading = 'ready';
    } catch (error) {
      if (!request.signal.aborted) {
        console.error(error);
        this.loading = 'failed';
      }
    }
  }

  #choose(hit: Hit): void {
    const event =
      hit.kind === 'comune'
        ? new CustomEvent('comune-select', { detail: { istat: hit.istat } })
        : new CustomEvent('facility-select', { detail: { id: hit.id } });
    if (hit.kind === 'comune') {
      this.focused = null;
    }
    this.dispatchEvent(event);
  }

  #onKeyDown(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (arrow) {
      this.#walk(arrow);
    } else if (event.key === '+' || event.key === '-') {
      this.#scene.zoomBy(event.key === '+' ? 1 : -1);
    } else if (event.key === '0') {
      this.#scene.fit(true);
    } else if (event.key === 'Enter' && this.focused) {
      this.#choose({ kind: 'comune', istat: this.focused });
    } else if (event.key === 'Escape' && this.focused) {
      this.focused = null;
    } else {
      return;
    }
    event.preventDefault();
  }

  #walk(direction: Direction): void {
    const here = this.#place(this.focused ?? this.selected);
    const next = here ? nearestTowards(here, this.#places, direction) : this.#places[0];
    if (next) {
      this.hovered = null;
      this.focused = next.id;
      this.#scene.reveal(next);
    }
  }

  #place(istat: string | null): Place | undefined {
    return this.#places.find((place) => place.id === istat);
  }

  get #colours(): Look {
    return (this.#look ??= lookOf(this));
  }

  get #subject(): Subject {
    return {
      names: this.#names,
      values: this.values,
      classes: this.classes,
      facilities: this.facilities,
      kinds: this.facilityKinds,
      measure: this.measure,
      labels: this.labels,
      locale: this.locale,
      selected: this.selected,
    };
  }

  protected override render(): TemplateResult {
    const { labels } = this;
    const subject = this.#subject;
    const said = this.focused ? describeComune(this.focused, subject).join('. ') : '';
    return html`<div class="body">
        <div class="frame">
          <div
            class="map"
            tabindex="0"
            role="application"
            aria-label=${[labels.map, this.measure.title].filter(Boolean).join(': ')}
            aria-describedby="help"
            @keydown=${this.#onKeyDown}
            @pointerleave=${() => (this.hovered = null)}
          ></div>
          <span id="help" class="offscreen">${labels.keyboardHelp}</span>
          <span class="offscreen" role="status">${said}</span>
          ${this.#message()} ${this.#tooltip(subject)} ${this.#zoom()}
        </div>
        ${this.loading === 'ready' ? this.#legend(subject) : nothing}
      </div>
      <footer>
        ${this.schematic ? html`<span class="schematic">${labels.schematic}</span>` : nothing}
        <span>${this.attribution}</span>
      </footer>`;
  }

  #legend(subject: Subject): TemplateResult {
    return html`<details ?open=${!this.narrow}>
      <summary>${this.labels.legend}</summary>
      ${legend(subject, this.scale)}
    </details>`;
  }

  #message(): TemplateResult | typeof nothing {
    switch (this.loading) {
      case 'loading':
        return html`<div class="message" role="status">${this.labels.loading}</div>`;
      case 'failed':
        return html`<div class="message" role="alert">
          ${this.labels.loadError}
          <button @click=${() => void this.#load()}>${this.labels.retry}</button>
        </div>`;
      case 'ready':
        return this.loaded?.features.length ? nothing : html`<div class="message">${this.labels.noBoundaries}</div>`;
      case 'nothing':
        return nothing;
    }
  }

  #tooltip(subject: Subject): TemplateResult | typeof nothing {
    const place = this.hovered ? undefined : this.#place(this.focused);
    const [x, y] = this.hovered?.pixel ?? (place ? this.#scene.pixelOf(place) : [0, 0]);
    const hit: Hit | undefined = this.hovered?.hit ?? (place ? { kind: 'comune', istat: place.id } : undefined);
    if (!hit) {
      return nothing;
    }
    const [heading, ...lines] =
      hit.kind === 'comune' ? describeComune(hit.istat, subject) : describeFacility(hit.id, subject);
    const { clientWidth, clientHeight } = this.target;
    const side = x > clientWidth / 2 ? `right:${clientWidth - x + 12}px` : `left:${x + 12}px`;
    const level = y > clientHeight / 2 ? `bottom:${clientHeight - y + 12}px` : `top:${y + 12}px`;
    return html`<div class="tooltip" style="${side};${level}" aria-hidden="true">
      <strong>${heading}</strong>${lines.map((line) => html`<span>${line}</span>`)}
    </div>`;
  }

  #zoom(): TemplateResult {
    const button = (label: string, path: string, action: () => void): TemplateResult =>
      html`<button type="button" title=${label} aria-label=${label} @click=${action}>
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
          ${svg`<path d=${path} />`}
        </svg>
      </button>`;
    return html`<div class="zoom">
      ${button(this.labels.zoomIn, 'M9 3v12M3 9h12', () => {
        this.#scene.zoomBy(1);
      })}
      ${button(this.labels.zoomOut, 'M3 9h12', () => {
        this.#scene.zoomBy(-1);
      })}
      ${button(this.labels.fit, 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4', () => {
        this.#scene.fit(true);
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-territory-map': TerritoryMap;
  }
}
