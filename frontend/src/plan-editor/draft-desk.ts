import { html, nothing, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import { Drafts, type Draft } from './drafts.js';
import type { Texts } from './labels.js';
import { readDocument } from './manuscript.js';

/** A draft found on opening a text that says something else. */
export interface DraftOffer extends Draft {
  readonly text: Node;
}

/** Keeps the draft of the text on the desk, and offers the one found when it was opened. */
export class DraftDesk {
  readonly #drafts: Drafts;
  readonly #changed: () => void;
  #key = '';
  #offer: DraftOffer | null = null;

  constructor(changed: () => void, drafts: Drafts = new Drafts(window.localStorage)) {
    this.#changed = changed;
    this.#drafts = drafts;
  }

  get offer(): DraftOffer | null {
    return this.#offer;
  }

  /** A text was opened: is there something of it that never reached the server? */
  open(key: string, loaded: Node): DraftOffer | null {
    this.#key = key;
    this.#offer = null;
    this.#drafts.dropOld();
    const draft = key ? this.#drafts.find(key) : null;
    const text = draft ? readDocument(draft.document) : null;
    if (draft && text && !text.eq(loaded)) {
      this.#offer = { ...draft, text };
    } else if (draft) {
      this.#drafts.drop(key);
    }
    return this.#offer;
  }

  /** The person chose the server's text. */
  settle(): void {
    this.#offer = null;
    if (this.#key) {
      this.#drafts.drop(this.#key);
    }
  }

  /** Keeps what is not saved, forgets what is. False when there was no room for it. */
  keep(doc: Node, version: number, isDirty: boolean): boolean {
    if (!this.#key || this.#offer) {
      return true;
    }
    if (!isDirty) {
      this.#drafts.drop(this.#key);
      return true;
    }
    return this.#drafts.keep(this.#key, doc.toJSON(), version);
  }

  banner(texts: Texts, docVersion: number, restore: (text: Node, version: number) => void): TemplateResult | typeof nothing {
    const offer = this.#offer;
    if (!offer) {
      return nothing;
    }
    const at = new Date(offer.at);
    const day = at.toLocaleDateString('it-IT', { day: '2-digit', month: '2-digit', year: 'numeric' });
    const time = at.toLocaleTimeString('it-IT', { hour: '2-digit', minute: '2-digit' });
    return html`<div class="notice" role="group" aria-labelledby="rosa-draft-title">
      <p role="alert"><strong id="rosa-draft-title">${texts.get('draft-title', day, time)}</strong></p>
      <p>${texts.get(offer.docVersion < docVersion ? 'draft-older' : 'draft-same')}</p>
      <div class="form-buttons">
        <button
          type="button"
          class="button primary"
          @click=${(): void => {
            this.#offer = null;
            this.#changed();
            restore(offer.text, offer.docVersion);
          }}
        >
          ${texts.get('draft-restore')}
        </button>
        <button
          type="button"
          class="button"
          @click=${(): void => {
            this.settle();
            this.#changed();
          }}
        >
          ${texts.get('draft-discard')}
        </button>
      </div>
    </div>`;
  }
}
