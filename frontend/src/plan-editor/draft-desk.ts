import { html, nothing, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
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
  #isBringing = false;

  constructor(changed: () => void, drafts: Drafts = new Drafts(window.localStorage)) {
    this.#changed = changed;
    this.#drafts = drafts;
  }

  get offer(): DraftOffer | null {
    return this.#offer;
  }

  /** Whether the text waits for a draft, or for what the person wants done with it. */
  get isOpen(): boolean {
    return this.#offer !== null || this.#isBringing;
  }

  /**
   * A text was opened: is there something of it that never reached the server? What was written not
   * long ago is brought there by `bring`, the answer to whose promise says whether it arrived; for
   * the rest the person is asked.
   */
  open(key: string, loaded: Node, bring: ((draft: Draft) => Promise<boolean>) | null): DraftOffer | null {
    this.#key = key;
    this.#offer = null;
    this.#isBringing = false;
    this.#drafts.dropOld();
    const draft = key ? this.#drafts.find(key) : null;
    const text = draft ? readDocument(draft.document) : null;
    if (draft && text && bring && draft.steps.length > 0 && this.#drafts.isRecent(draft)) {
      void this.#bring(draft, text, bring);
    } else if (draft && text && !text.eq(loaded)) {
      this.#offer = { ...draft, text };
    } else if (draft) {
      this.#drafts.drop(key);
    }
    return this.#offer;
  }

  async #bring(draft: Draft, text: Node, bring: (draft: Draft) => Promise<boolean>): Promise<void> {
    const key = this.#key;
    this.#isBringing = true;
    const arrived = await bring(draft);
    if (key !== this.#key) {
      return;
    }
    this.#isBringing = false;
    if (arrived) {
      this.#drafts.drop(key);
    } else {
      this.#offer = { ...draft, text };
    }
    this.#changed();
  }

  /** The person chose the server's text. */
  settle(): void {
    this.#offer = null;
    if (this.#key) {
      this.#drafts.drop(this.#key);
    }
  }

  /** Keeps what is not saved, forgets what is. False when there was no room for it. */
  keep(doc: Node, version: number, client: string, steps: readonly Step[]): boolean {
    if (!this.#key || this.isOpen) {
      return true;
    }
    if (steps.length === 0) {
      this.#drafts.drop(this.#key);
      return true;
    }
    return this.#drafts.keep(this.#key, { document: doc.toJSON(), docVersion: version, client, steps: steps.map((step) => step.toJSON() as unknown) });
  }

  banner(texts: Texts, docVersion: number, restore: (offer: DraftOffer) => void): TemplateResult | typeof nothing {
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
            restore(offer);
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
