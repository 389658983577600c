import { html, nothing, type TemplateResult } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { endSearch, finding, goToMatch, replaceAll, replaceMatch, search, selectMatch, type Search } from './find.js';
import type { Texts } from './labels.js';

export interface FindBarHost {
  readonly element: HTMLElement;
  readonly view: () => EditorView | null;
  readonly announce: (text: string) => void;
  readonly changed: () => void;
}

/** The bar above the paper that looks for words and puts others in their place. */
export class FindBar {
  readonly #host: FindBarHost;
  #open = false;
  #words = '';
  #search: Search = { query: '', whole: false, matchCase: false };

  constructor(host: FindBarHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  open(replaces: boolean): void {
    const view = this.#host.view();
    this.#open = true;
    const { from, to, empty, $from } = view?.state.selection ?? {};
    const selected = view && !empty && $from?.parent.inlineContent ? view.state.doc.textBetween(from ?? 0, to ?? 0, '\n') : '';
    const query = selected && !selected.includes('\n') && selected.length <= 100 ? selected : this.#search.query;
    this.#ask({ query });
    this.#host.changed();
    requestAnimationFrame(() => {
      const name = replaces && query ? 'replacement' : 'query';
      const field = this.#host.element.querySelector<HTMLInputElement>(`.find-bar input[name=${name}]`);
      field?.focus();
      field?.select();
    });
  }

  close(): void {
    const view = this.#host.view();
    this.#open = false;
    if (view) {
      selectMatch(view);
      endSearch(view);
      view.focus();
    }
    this.#host.changed();
  }

  render(texts: Texts, editable: boolean): TemplateResult | typeof nothing {
    const view = this.#host.view();
    if (!this.#open || !view) {
      return nothing;
    }
    const { matches, current } = finding(view.state);
    const count =
      this.#search.query === ''
        ? ''
        : matches.length === 0
          ? texts.get('find-none')
          : texts.get('find-count', String(current + 1), String(matches.length));
    const check = (name: 'whole' | 'matchCase', label: string): TemplateResult => html`<label class="find-check">
      <input
        type="checkbox"
        .checked=${this.#search[name]}
        @change=${(event: Event): void => {
          this.#ask({ [name]: (event.target as HTMLInputElement).checked });
        }}
      />
      ${label}
    </label>`;
    const act = (name: string, label: string, run: () => void): TemplateResult =>
      html`<button type="button" class="button ${name}" ?disabled=${matches.length === 0} @click=${run}>${label}</button>`;
    return html`<div class="find-bar" role="search" aria-label=${texts.get('find-title')} @keydown=${this.#pressed}>
      <div class="find-line">
        <label class="find-field">
          ${texts.get('find-words')}
          <input
            name="query"
            type="text"
            autocomplete="off"
            maxlength="200"
            .value=${this.#search.query}
            @input=${(event: Event): void => {
              this.#ask({ query: (event.target as HTMLInputElement).value });
            }}
          />
        </label>
        <span class="find-count" role="status">${count}</span>
        ${act('find-previous', texts.get('find-previous'), () => {
          goToMatch(view, -1);
        })}
        ${act('find-next', texts.get('find-next'), () => {
          goToMatch(view, 1);
        })}
        ${check('whole', texts.get('find-whole'))} ${check('matchCase', texts.get('find-case'))}
        <button
          type="button"
          class="button find-close"
          @click=${(): void => {
            this.close();
          }}
        >
          ${texts.get('close')}
        </button>
      </div>
      ${editable
        ? html`<div class="find-line">
            <label class="find-field">
              ${texts.get('find-replacement')}
              <input
                name="replacement"
                type="text"
                autocomplete="off"
                maxlength="1000"
                .value=${this.#words}
                @input=${(event: Event): void => {
                  this.#words = (event.target as HTMLInputElement).value;
                }}
              />
            </label>
            ${act('find-replace', texts.get('find-replace'), () => {
              this.#replaceOne(view, texts);
            })}
            ${act('find-replace-all', texts.get('find-replace-all'), () => {
              const replaced = replaceAll(view, this.#words);
              this.#host.announce(texts.get('find-replaced', String(replaced)));
            })}
          </div>`
        : nothing}
    </div>`;
  }

  #replaceOne(view: EditorView, texts: Texts): void {
    if (replaceMatch(view, this.#words)) {
      this.#host.announce(texts.get('find-replaced', '1'));
    }
  }

  #ask(change: Partial<Search>): void {
    this.#search = { ...this.#search, ...change };
    const view = this.#host.view();
    if (view) {
      search(view, this.#search);
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const view = this.#host.view();
    const field = (event.target as Element).closest('input[type=text]');
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && field && view) {
      event.preventDefault();
      goToMatch(view, event.shiftKey ? -1 : 1);
    } else if (event.key === 'F3' && view) {
      event.preventDefault();
      goToMatch(view, event.shiftKey ? -1 : 1);
    }
  };
}
