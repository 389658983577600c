import { html, nothing, render } from 'lit';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { filterAfter, mayOpenAt } from './figure-menu.js';
import type { LabelKey, Texts } from './labels.js';
import { Popup } from './popup.js';
import type { ReferenceBook, ReferenceChoice } from './references.js';
import { schema } from './schema.js';

interface MentionMenu {
  readonly from: number;
  readonly filter: string;
  readonly active: number;
}

const key = new PluginKey<MentionMenu | null>('mention-menu');
let count = 0;

export interface MentionHost {
  readonly book: ReferenceBook;
  readonly texts: () => Texts;
  readonly announce: (text: string) => void;
}

function next(tr: Transaction, menu: MentionMenu | null, state: EditorState): MentionMenu | null {
  const meta = tr.getMeta(key) as Partial<MentionMenu> | 'close' | undefined;
  if (meta === 'close' || (!menu && !meta)) {
    return null;
  }
  const opened = { from: 0, filter: '', active: 0, ...menu };
  const moved = { ...opened, from: tr.mapping.map(opened.from), ...meta };
  const filter = filterAfter(state, moved.from, '@');
  // Names have blanks in them, sentences too: after four words nothing is being looked for.
  if (filter === null || filter.trim().split(/\s+/).length > 4) {
    return null;
  }
  return { ...moved, filter, active: filter === opened.filter || meta ? moved.active : 0 };
}

/** Writes an `@` at the caret and opens the list, for the toolbar's button. */
export function openMentionMenu(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from, from, to } = state.selection;
  if (!$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), $from.index(), schema.nodes.reference)) {
    return false;
  }
  if (dispatch) {
    const mark = mayOpenAt(state, from) ? '@' : ' @';
    dispatch(state.tr.insertText(mark, from, to).setMeta(key, { from: from + mark.length - 1 }).scrollIntoView());
  }
  return true;
}

/** The list after `@`: comuni, facilities, organisations and decisions whose name has what is typed. */
export class Mentions {
  readonly id = `rosa-mentions-${++count}`;
  readonly #host: MentionHost;
  #popup: Popup | null = null;
  #asked = '';
  #said = '';

  constructor(host: MentionHost) {
    this.#host = host;
  }

  plugin(element: HTMLElement): Plugin<MentionMenu | null> {
    return new Plugin<MentionMenu | null>({
      key,
      state: { init: () => null, apply: (tr, menu, _, state) => next(tr, menu, state) },
      view: (view) => this.#attach(view, element),
      props: {
        attributes: (state): Record<string, string> => {
          const menu = key.getState(state);
          return menu ? { 'aria-controls': this.id, 'aria-activedescendant': `${this.id}-${menu.active}` } : {};
        },
        handleTextInput: (view, from, to, text) => {
          if (text !== '@' || !mayOpenAt(view.state, from)) {
            return false;
          }
          view.dispatch(view.state.tr.insertText('@', from, to).setMeta(key, { from }).scrollIntoView());
          return true;
        },
        handleKeyDown: (view, event) => this.#pressed(view, event),
      },
    });
  }

  #items(menu: MentionMenu): readonly ReferenceChoice[] {
    const { answer } = this.#host.book;
    return answer.filter === menu.filter.trim() ? answer.items : [];
  }

  #pressed(view: EditorView, event: KeyboardEvent): boolean {
    const menu = key.getState(view.state);
    if (!menu || event.isComposing) {
      return false;
    }
    const items = this.#items(menu);
    const move = (by: number): boolean => {
      if (items.length > 0) {
        view.dispatch(view.state.tr.setMeta(key, { active: (menu.active + by + items.length) % items.length }));
      }
      return true;
    };
    switch (event.key) {
      case 'ArrowDown':
        return move(1);
      case 'ArrowUp':
        return move(-1);
      case 'Escape':
        view.dispatch(view.state.tr.setMeta(key, 'close'));
        return true;
      case 'Enter':
      case 'Tab': {
        const item = items[menu.active];
        if (item) {
          this.#pick(view, menu, item);
        }
        return item !== undefined;
      }
      default:
        return false;
    }
  }

  #pick(view: EditorView, menu: MentionMenu, item: ReferenceChoice): void {
    const { book, texts, announce } = this.#host;
    book.pick(item);
    const node = schema.nodes.reference.create({ kind: item.kind, id: item.id }, null, view.state.doc.resolve(menu.from).marks());
    const end = menu.from + 1 + menu.filter.length;
    view.dispatch(view.state.tr.replaceWith(menu.from, end, node).setMeta(key, 'close').scrollIntoView());
    view.focus();
    announce(texts().get('reference-inserted', item.name));
  }

  #attach(view: EditorView, element: HTMLElement): { update: (view: EditorView) => void; destroy: () => void } {
    const popup = new Popup(element, 'figure-menu mention-menu');
    this.#popup = popup;
    popup.dom.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    const close = (): void => {
      if (key.getState(view.state)) {
        view.dispatch(view.state.tr.setMeta(key, 'close'));
      }
    };
    const show = (): void => {
      const menu = key.getState(view.state);
      if (menu) {
        this.#show(view, menu);
        popup.show(view.coordsAtPos(menu.from));
      } else {
        this.#said = '';
        this.#asked = '';
        popup.hide();
      }
    };
    const unwatch = this.#host.book.watch(() => {
      if (popup.isOpen) {
        show();
      }
    });
    view.dom.addEventListener('blur', close);
    window.addEventListener('scroll', show, true);
    return {
      update: show,
      destroy: () => {
        unwatch();
        view.dom.removeEventListener('blur', close);
        window.removeEventListener('scroll', show, true);
        popup.destroy();
      },
    };
  }

  #show(view: EditorView, menu: MentionMenu): void {
    const texts = this.#host.texts();
    const filter = menu.filter.trim();
    if (this.#asked !== `@${filter}`) {
      this.#asked = `@${filter}`;
      this.#host.book.ask(filter);
    }
    const title = texts.get('mention-menu');
    const known = this.#host.book.answer.filter === filter;
    const items = this.#items(menu);
    const none = !known ? texts.get('mention-searching') : filter ? texts.get('mention-none', filter) : texts.get('mention-hint');
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
                  this.#pick(view, menu, item);
                }}
              >
                <span class="figure-menu-label">${item.name}</span>
                <span class="figure-menu-about">${[texts.get(`reference-${item.kind}` as LabelKey), item.about].filter(Boolean).join(' · ')}</span>
              </li>
            `,
          )}
        </ul>
        ${items.length === 0 ? html`<p class="figure-menu-none">${none}</p>` : nothing}
        <p class="figure-menu-hint" aria-hidden="true">${texts.get('figure-menu-hint')}</p>
      `,
      this.#popup?.dom ?? document.createElement('div'),
    );
    this.#popup?.dom.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    const said = items.length === 0 ? none : `${title}. ${texts.get('mention-count', String(items.length))}`;
    if (known && said !== this.#said) {
      this.#said = said;
      this.#host.announce(said);
    }
  }
}
