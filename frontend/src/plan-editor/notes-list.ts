import { html, nothing, type TemplateResult } from 'lit';
import { DOMSerializer, type Node } from 'prosemirror-model';
import { notesIn } from './footnotes.js';
import type { Texts } from './labels.js';
import { schema } from './schema.js';

/** The footnotes at the foot of the paper, as they will stand on the page. */
export class NotesList {
  #doc: Node | null = null;
  #shown: { number: number; pos: number; text: DocumentFragment }[] = [];

  render(doc: Node | undefined, texts: Texts, open: (pos: number) => void): TemplateResult | typeof nothing {
    if (!doc) {
      return nothing;
    }
    if (doc !== this.#doc) {
      const serializer = DOMSerializer.fromSchema(schema);
      this.#doc = doc;
      this.#shown = notesIn(doc).map(({ number, pos, node }) => {
        const text = document.createDocumentFragment();
        text.append(serializer.serializeFragment(node.content));
        return { number, pos, text };
      });
    }
    return this.#shown.length === 0
      ? nothing
      : html`<section class="notes" aria-label=${texts.get('notes')}>
          <ol>
            ${this.#shown.map(
              ({ number, pos, text }) => html`<li>
                <button
                  type="button"
                  aria-label=${texts.get('note-open', String(number))}
                  @click=${(): void => {
                    open(pos);
                  }}
                >
                  ${number}
                </button>
                <span>${text.childNodes.length > 0 ? text.cloneNode(true) : texts.get('note-empty')}</span>
              </li>`,
            )}
          </ol>
        </section>`;
  }
}
