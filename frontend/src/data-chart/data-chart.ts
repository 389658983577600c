import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { prefersLessMotion } from '../shared/tokens.js';
import { optionFor } from './option.js';
import { paletteOf, type Palette } from './palette.js';
import { rowsOf } from './rows.js';
import { styles } from './styles.js';
import { ITALIAN, type ChartLabels, type ChartSpec } from './types.js';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** A chart drawn as SVG, with its data as a table behind a button. */
@customElement('rosa-data-chart')
export class DataChart extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) spec: ChartSpec | null = null;
  @property({ attribute: false }) labels: ChartLabels = ITALIAN;

  @state() private asTable = false;
  @query('.chart') private readonly frame!: HTMLElement | null;

  #chart: EChartsType | undefined;
  #palette: Palette | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.#draw();
  });
  readonly #darkness = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #repaint = (): void => {
    this.#palette = undefined;
    this.#draw();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#darkness.addEventListener('change', this.#repaint);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#darkness.removeEventListener('change', this.#repaint);
    this.#dispose();
  }

  get #isEmpty(): boolean {
    return !this.spec?.series.some(({ points }) => points.some(([, y]) => y !== null));
  }

  protected override updated(): void {
    this.#draw();
  }

  #draw(): void {
    const { frame } = this;
    if (!frame || !this.spec || !this.isConnected) {
      this.#dispose();
      return;
    }
    if (this.#chart?.getDom() !== frame) {
      this.#dispose();
      this.#chart = init(frame, null, { renderer: 'svg' });
    }
    const { clientWidth } = frame;
    this.#palette ??= paletteOf(this);
    this.#chart.resize();
    this.#chart.setOption(optionFor(this.spec, this.labels, this.#palette, clientWidth, !prefersLessMotion()), true);
  }

  #dispose(): void {
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { spec, labels } = this;
    if (!spec) {
      return nothing;
    }
    return html`<figure>
      <figcaption>
        <span class="title">${spec.title}</span>
        ${this.#isEmpty
          ? nothing
          : html`<button type="button" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>
              ${this.asTable ? labels.showChart : labels.showTable}
            </button>`}
      </figcaption>
      ${this.#isEmpty
        ? html`<p class="empty">${labels.empty}</p>`
        : this.asTable
          ? this.#table(spec)
          : html`<div class="chart" role="img" aria-label=${spec.alt}></div>`}
      ${spec.source ? html`<p class="source">${spec.source}</p>` : nothing}
    </figure>`;
  }

  #table(spec: ChartSpec): TemplateResult {
    const { header, body } = rowsOf(spec);
    return html`<div class="table" tabindex="0" role="region" aria-label=${spec.title}>
      <table>
        <thead>
          <tr>
            ${header.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${body.map(
            ([first, ...rest]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${rest.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-data-chart': DataChart;
  }
}
