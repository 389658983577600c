import { html, nothing, render } from 'lit';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { linkAround, removeLink, setLink } from './commands.js';
import type { Texts } from './labels.js';
import { toHref } from './links.js';
import { Popup } from './popup.js';

const markedKey = new PluginKey<boolean>('link-form');

/** While the form has the focus, the words it is about stay marked. */
export function linkFormMark(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: markedKey,
    state: { init: () => false, apply: (tr, marked) => (tr.getMeta(markedKey) as boolean | undefined) ?? marked },
    props: {
      decorations(state) {
        const { from, to } = state.selection;
        return markedKey.getState(state) ? DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'link-target' })]) : null;
      },
    },
  });
}

/** Asks for the address of a link, and for its words where nothing is selected. */
export class LinkForm {
  readonly #popup: Popup;
  readonly #view: EditorView;
  readonly #texts: () => Texts;

  constructor(view: EditorView, host: HTMLElement, texts: () => Texts) {
    this.#view = view;
    this.#texts = texts;
    this.#popup = new Popup(host, 'link-form');
    this.#popup.dom.setAttribute('role', 'dialog');
    this.#popup.dom.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        this.close(true);
      }
    });
    document.addEventListener('pointerdown', this.#outside, true);
  }

  open(): void {
    const existing = linkAround(this.#view.state);
    this.#popup.dom.setAttribute('aria-label', this.#texts().get('link-title'));
    this.#render(existing !== null, this.#view.state.selection.empty && !existing, '');
    const address = this.#field('address');
    if (address) {
      address.value = existing?.href ?? '';
    }
    this.#view.dispatch(this.#view.state.tr.setMeta(markedKey, true));
    this.#popup.show(this.#view.coordsAtPos(this.#view.state.selection.from));
    address?.focus();
    address?.select();
  }

  close(refocus: boolean): void {
    if (this.#popup.isOpen) {
      this.#popup.hide();
      render(nothing, this.#popup.dom);
      this.#view.dispatch(this.#view.state.tr.setMeta(markedKey, false));
      if (refocus) {
        this.#view.focus();
      }
    }
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    this.#popup.destroy();
  }

  readonly #outside = (event: Event): void => {
    if (!this.#popup.dom.contains(event.target as Node)) {
      this.close(false);
    }
  };

  #field(name: string): HTMLInputElement | null {
    return this.#popup.dom.querySelector(`input[name=${name}]`);
  }

  #apply(exists: boolean, asksText: boolean): void {
    const href = toHref(this.#field('address')?.value ?? '');
    if (href === null) {
      this.#render(exists, asksText, this.#texts().get('link-invalid'));
      this.#field('address')?.focus();
      return;
    }
    const text = this.#field('text')?.value.trim() ?? '';
    this.close(false);
    setLink(href, text)(this.#view.state, this.#view.dispatch);
    this.#view.focus();
  }

  #render(exists: boolean, asksText: boolean, error: string): void {
    const texts = this.#texts();
    render(
      html`<form
        novalidate
        @submit=${(event: Event): void => {
          event.preventDefault();
          this.#apply(exists, asksText);
        }}
      >
        ${asksText
          ? html`<label>${texts.get('link-text')}<input name="text" type="text" autocomplete="off" maxlength="500" /></label>`
          : nothing}
        <label>
          ${texts.get('link-address')}
          <input
            name="address"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            maxlength="2000"
            aria-invalid=${error !== ''}
            aria-describedby="rosa-link-help"
          />
        </label>
        <p id="rosa-link-help" class=${error ? 'form-error' : 'form-help'} role=${error ? 'alert' : nothing}>
          ${error || texts.get('link-address-help')}
        </p>
        <div class="form-buttons">
          <button type="submit" class="button primary">${texts.get('link-apply')}</button>
          ${exists
            ? html`<button
                type="button"
                class="button"
                @click=${(): void => {
                  this.close(false);
                  removeLink(this.#view.state, this.#view.dispatch);
                  this.#view.focus();
                }}
              >
                ${texts.get('link-remove')}
              </button>`
            : nothing}
          <button
            type="button"
            class="button"
            @click=${(): void => {
              this.close(true);
            }}
          >
            ${texts.get('cancel')}
          </button>
        </div>
      </form>`,
      this.#popup.dom,
    );
  }
}
