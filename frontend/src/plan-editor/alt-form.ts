import { html, render } from 'lit';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { imageIn, setImage } from './images.js';
import type { Texts } from './labels.js';
import { Popup } from './popup.js';
import { isAlt, LONGEST_ALT } from './schema-parts.js';

/** Asks what a picture shows, for those who cannot see it. */
export class AltForm {
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

  /** About the picture at `pos`, or the one the selection is in. */
  open(pos?: number): void {
    if (pos !== undefined && this.#view.state.doc.nodeAt(pos)) {
      this.#view.dispatch(this.#view.state.tr.setSelection(NodeSelection.create(this.#view.state.doc, pos)));
    }
    const image = imageIn(this.#view.state);
    if (!image) {
      return;
    }
    const texts = this.#texts();
    this.#popup.dom.setAttribute('aria-label', texts.get('image-alt-title'));
    render(
      html`<form
        novalidate
        @submit=${(event: Event): void => {
          event.preventDefault();
          this.#apply();
        }}
      >
        <label>
          ${texts.get('image-alt-title')}
          <textarea name="alt" rows="3" maxlength=${LONGEST_ALT} aria-describedby="rosa-alt-help"></textarea>
        </label>
        <p id="rosa-alt-help" class="form-help">${texts.get('image-alt-help')}</p>
        <div class="form-buttons">
          <button type="submit" class="button primary">${texts.get('link-apply')}</button>
          <button
            type="button"
            class="button"
            @click=${(): void => {
              this.close(true);
            }}
          >
            ${texts.get('image-alt-later')}
          </button>
        </div>
      </form>`,
      this.#popup.dom,
    );
    const dom = this.#view.nodeDOM(image.pos);
    this.#popup.show(dom instanceof HTMLElement ? dom.getBoundingClientRect() : this.#view.coordsAtPos(image.pos));
    const field = this.#popup.dom.querySelector('textarea');
    if (field) {
      field.value = String(image.node.attrs.alt);
      field.focus();
    }
  }

  close(refocus: boolean): void {
    if (this.#popup.isOpen) {
      this.#popup.hide();
      if (refocus) {
        this.#view.focus();
      }
    }
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    this.#popup.destroy();
  }

  #apply(): void {
    const alt = (this.#popup.dom.querySelector('textarea')?.value ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_ALT);
    this.close(false);
    if (isAlt(alt)) {
      setImage({ alt })(this.#view.state, this.#view.dispatch);
    }
    this.#view.focus();
  }

  readonly #outside = (event: Event): void => {
    if (this.#popup.isOpen && !this.#popup.dom.contains(event.target as Node)) {
      this.close(false);
    }
  };
}
