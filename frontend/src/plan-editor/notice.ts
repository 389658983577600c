import { html, type TemplateResult } from 'lit';

/** A line above the paper that must not be missed. */
export function notice(text: string): TemplateResult {
  return html`<div class="notice warning" role="alert"><p>${text}</p></div>`;
}
