import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { message, tooltip, zoomButtons, type Zoom } from './chrome.js';
import { commandOf } from './keys.js';
import { legend } from './legend.js';
import { lookOf, type Look } from './look.js';
import { DetailLoader, sharpened } from './detail.js';
import { BoundaryLoader } from './loader.js';
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

/** Under this width the legend goes below the map and folds away. */
const NARROW = 640;

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
      this.#lookCloser();
      this.requestUpdate();
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
  #drawn: ComuneFeatures | null = null;
  readonly #boundaries = new BoundaryLoader(this);
  readonly #detail = new DetailLoader((part) => {
    this.#scene.sharpen(part);
    if (this.#sharp) {
      this.#sharp = sharpened(this.#sharp, part);
      this.#scene.setGroups(this.#sharp, this.groups);
    }
    this.requestUpdate('selected');
  });
  /** The boundaries with what came in more detail. */
  #sharp: ComuneFeatures | null = null;

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
      this.#boundaries.take(this.features);
    } else if (changed.has('featuresUrl') && this.featuresUrl) {
      void this.#boundaries.load(this.featuresUrl);
    }
    const { features } = this.#boundaries;
    if (features !== this.#drawn) {
      this.#names = new Map(features?.features.map(({ properties }) => [properties.istat, properties.name]) ?? []);
    }
  }

  protected override updated(changed: PropertyValues): void {
    const { features } = this.#boundaries;
    const isNew = features !== null && features !== this.#drawn;
    const has = (...names: string[]): boolean => isNew || names.some((name) => changed.has(name));
    if (isNew) {
      this.#drawn = features;
      this.#sharp = features;
      this.#detail.reset();
      this.#places = this.#scene.setFeatures(features);
    }
    if (has('groups') && features) {
      this.#scene.setGroups(this.#sharp ?? features, this.groups);
    }
    if (has('classes', 'values', 'highlighted', 'measure')) {
      const highlighted = this.highlighted ? new Set(this.highlighted) : undefined;
      this.#scene.paintComuni(this.#colours, { classes: this.classes, values: this.values, highlighted });
    }
    if (has('facilities', 'facilityKinds')) {
      this.#scene.setFacilities(layOut(this.facilities, this.facilityKinds));
    }
    if (has('facilities', 'facilityKinds', 'selectedFacility', 'measure')) {
      this.#scene.paintFacilities(this.#colours, this.facilityKinds, this.selectedFacility);
    }
    if (has('selected', 'focused', 'measure')) {
      this.#scene.paintOutlines(this.#colours, this.selected, this.focused);
    }
  }

  #lookCloser(): void {
    const { sight } = this.#scene;
    if (sight) {
      this.#detail.look(this.#drawn?.detail, sight);
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
    const command = commandOf(event);
    switch (command?.kind) {
      case 'walk':
        this.#walk(command.direction);
        break;
      case 'zoom':
        this.#zoom(command.how);
        break;
      case 'choose':
        if (this.focused) {
          this.#choose({ kind: 'comune', istat: this.focused });
        }
        break;
      case 'leave':
        this.focused = null;
        break;
      case undefined:
        return;
    }
    event.preventDefault();
  }

  #zoom(how: Zoom): void {
    if (how === 'fit') {
      this.#scene.fit(true);
    } else {
      this.#scene.zoomBy(how === 'in' ? 1 : -1);
    }
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
          ${message(this.#boundaries, labels)} ${this.#tooltip(subject)} ${zoomButtons(labels, (how) => {
            this.#zoom(how);
          })}
        </div>
        ${this.#boundaries.state === 'ready' ? this.#legend(subject) : nothing}
      </div>
      <footer>
        ${this.schematic ? html`<span class="schematic">${labels.schematic}</span>` : nothing}
        <span>${this.attribution}</span>
      </footer>`;
  }

  /** Below the map there is no room left on a phone: what unfolds comes into view. */
  #unfolded = (event: Event): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (this.narrow && details.open) {
      details.scrollIntoView({ block: 'nearest' });
    }
  };

  #legend(subject: Subject): TemplateResult {
    return html`<details ?open=${!this.narrow} @toggle=${this.#unfolded}>
      <summary>${this.labels.legend}</summary>
      ${legend(subject, this.scale)}
    </details>`;
  }

  #tooltip(subject: Subject): TemplateResult | typeof nothing {
    const place = this.hovered ? undefined : this.#place(this.focused);
    const pixel = this.hovered?.pixel ?? (place ? this.#scene.pixelOf(place) : ([0, 0] as const));
    const hit: Hit | undefined = this.hovered?.hit ?? (place ? { kind: 'comune', istat: place.id } : undefined);
    if (!hit) {
      return nothing;
    }
    const said = hit.kind === 'comune' ? describeComune(hit.istat, subject) : describeFacility(hit.id, subject);
    return tooltip(said, pixel, this.target);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-territory-map': TerritoryMap;
  }
}
