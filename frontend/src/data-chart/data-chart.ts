import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('rosa-data-chart')
export class DataChart extends LitElement {
  @property() label = '';

  protected override render(): TemplateResult {
    return html`<div role="img" aria-label=${this.label}></div>`;
  }
}
