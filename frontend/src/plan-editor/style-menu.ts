import { html, render } from 'lit';
import type { LabelKey, Texts } from './labels.js';
import { Popup } from './popup.js';

const STYLES: readonly { style: string; label: LabelKey }[] = [
  { style: 'text', label: 'style-text' },
  { style: '1', label: 'style-heading-1' },
  { style: '2', label: 'style-heading-2' },
  { style: '3', label: 'style-heading-3' },
];

/** The paragraph's style as a menu of one choice (ARIA pattern "menu button"). */
export class StyleMenu {
  readonly #popup: Popup;
  readonly #choose: (style: string) => void;
  #button: HTMLElement | null = null;

  constructor(host: HTMLElement, choose: (style: string) => void) {
    this.#popup = new Popup(host, 'style-menu');
    this.#choose = choose;
    this.#popup.dom.addEventListener('keydown', this.#pressed);
    this.#popup.dom.addEventListener('focusout', this.#left);
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  toggle(button: HTMLElement, texts: Texts, current: string): void {
    if (this.#popup.isOpen) {
      this.#close(true);
      return;
    }
    this.#button = button;
    render(
      html`<div role="menu" aria-label=${texts.get('style')}>
        ${STYLES.map(
          ({ style, label }) => html`<button
            type="button"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=${style === current}
            data-style=${style}
            @click=${(): void => {
              this.#close(false);
              this.#choose(style);
            }}
          >
            ${texts.get(label)}
          </button>`,
        )}
      </div>`,
      this.#popup.dom,
    );
    this.#popup.show(button.getBoundingClientRect());
    button.setAttribute('aria-expanded', 'true');
    (this.#items().find((item) => item.ariaChecked === 'true') ?? this.#items()[0])?.focus();
  }

  destroy(): void {
    this.#popup.destroy();
  }

  #items(): HTMLButtonElement[] {
    return [...this.#popup.dom.querySelectorAll('button')];
  }

  #close(refocus: boolean): void {
    this.#button?.setAttribute('aria-expanded', 'false');
    this.#popup.hide();
    if (refocus) {
      this.#button?.focus();
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      items.at(target % items.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.#close(true);
    }
    event.stopPropagation();
  };

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to !== this.#button && !this.#popup.dom.contains(to)) {
      this.#close(false);
    }
  };
}
