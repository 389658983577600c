import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('rosa-territory-map')
export class TerritoryMap extends LitElement {
  @property() label = '';

  protected override render(): TemplateResult {
    return html`<div role="img" aria-label=${this.label}></div>`;
  }
}
