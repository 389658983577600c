import { html, nothing, render } from 'lit';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { figureMenuKey, itemsOf, paramAsked, type FigureMenu, type MenuItem } from './figure-menu.js';
import type { FigureBook } from './figures.js';
import type { Texts } from './labels.js';
import { Popup } from './popup.js';

let count = 0;

/** The list under the `#`. Focus stays in the text; the active option is named to screen readers. */
export class FigureMenuView {
  readonly id = `rosa-figures-${++count}`;
  readonly #book: FigureBook;
  readonly #texts: () => Texts;
  readonly #announce: (text: string) => void;
  readonly #picked: (view: EditorView, item: MenuItem) => void;
  #said = '';

  constructor(
    book: FigureBook,
    texts: () => Texts,
    announce: (text: string) => void,
    picked: (view: EditorView, item: MenuItem) => void,
  ) {
    this.#book = book;
    this.#texts = texts;
    this.#announce = announce;
    this.#picked = picked;
  }

  /** What the text box says about the list while it is open. */
  readonly attributes = (state: EditorState): Record<string, string> => {
    const menu = figureMenuKey.getState(state);
    return menu ? { 'aria-controls': this.id, 'aria-activedescendant': `${this.id}-${menu.active}` } : {};
  };

  attach(view: EditorView, host: HTMLElement): { update: (view: EditorView) => void; destroy: () => void } {
    const popup = new Popup(host, 'figure-menu');
    // A press on the list must not take the caret out of the text.
    popup.dom.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    const close = (): void => {
      if (figureMenuKey.getState(view.state)) {
        view.dispatch(view.state.tr.setMeta(figureMenuKey, 'close'));
      }
    };
    const place = (): void => {
      const menu = figureMenuKey.getState(view.state);
      if (menu) {
        popup.show(view.coordsAtPos(menu.from));
      }
    };
    view.dom.addEventListener('blur', close);
    window.addEventListener('scroll', place, true);
    return {
      update: (current) => {
        const menu = figureMenuKey.getState(current.state);
        if (menu) {
          this.#show(current, menu, popup);
          place();
        } else {
          this.#said = '';
          popup.hide();
        }
      },
      destroy: () => {
        view.dom.removeEventListener('blur', close);
        window.removeEventListener('scroll', place, true);
        popup.destroy();
      },
    };
  }

  #show(view: EditorView, menu: FigureMenu, popup: Popup): void {
    const texts = this.#texts();
    const items = itemsOf(menu, this.#book);
    const param = paramAsked(menu);
    const title = param && menu.chosen ? texts.get('figure-menu-choose', menu.chosen.label, param.label) : texts.get('figure-menu');
    const none =
      param?.kind === 'date'
        ? texts.get('figure-date-hint')
        : menu.filter
          ? texts.get('figure-menu-none', menu.filter)
          : texts.get('figure-menu-empty');
    render(
      html`
        <p class="figure-menu-title">${title}</p>
        <ul id=${this.id} role="listbox" aria-label=${title}>
          ${items.map(
            (item, index) => html`
              <li
                id="${this.id}-${index}"
                role="option"
                aria-selected=${index === menu.active}
                @click=${(): void => {
                  this.#picked(view, item);
                }}
              >
                <span class="figure-menu-label">${item.label}</span>
                ${item.description ? html`<span class="figure-menu-about">${item.description}</span>` : nothing}
              </li>
            `,
          )}
        </ul>
        ${items.length === 0 ? html`<p class="figure-menu-none">${none}</p>` : nothing}
        <p class="figure-menu-hint" aria-hidden="true">${texts.get('figure-menu-hint')}</p>
      `,
      popup.dom,
    );
    popup.dom.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    this.#say(items.length === 0 ? none : `${title}. ${texts.get('figure-menu-count', String(items.length))}`);
  }

  #say(text: string): void {
    if (text !== this.#said) {
      this.#said = text;
      this.#announce(text);
    }
  }
}
