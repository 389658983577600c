import { collab } from 'prosemirror-collab';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { columnResizing, tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { anchors } from './anchors.js';
import { noteNumbers } from './footnotes.js';
import { find } from './find.js';
import { uploads } from './images.js';
import { figureKey, type FigureRef } from './figure-key.js';
import { figureMenu, type FigureMenuHost } from './figure-menu.js';
import { figureOf } from './figure-view.js';
import { typingRules } from './input-rules.js';
import { keys, type HostKeys } from './keys.js';
import { linkFormMark } from './link-form.js';

/** The figures a text asks for, each once. */
export function figuresIn(doc: Node): FigureRef[] {
  const found = new Map<string, FigureRef>();
  doc.descendants((node) => {
    if (node.type.name === 'live_figure') {
      const figure = figureOf(node);
      found.set(figureKey(figure), figure);
    }
  });
  return [...found.values()];
}

/** Notices when a text begins to ask for other things than the last time. */
export class Tally<T> {
  readonly #find: (doc: Node) => T[];
  readonly #key: (item: T) => string;
  #keys = '';

  constructor(find: (doc: Node) => T[], key: (item: T) => string) {
    this.#find = find;
    this.#key = key;
  }

  /** What `doc` asks for if it is not what it was the last time. */
  news(doc: Node): T[] | null {
    const items = this.#find(doc);
    const keys = items.map(this.#key).sort().join('\n');
    const isNew = keys !== this.#keys;
    this.#keys = keys;
    return isNew ? items : null;
  }
}

function placeholder(text: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const first = doc.firstChild;
        return doc.childCount === 1 && first?.type.name === 'paragraph' && first.content.size === 0
          ? DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'is-empty', 'data-placeholder': text() })])
          : null;
      },
    },
  });
}

export interface EditingHost {
  /** Names this editor's steps among others'. */
  readonly client: string;
  readonly keys: HostKeys;
  readonly menu: FigureMenuHost;
  readonly mentions: Plugin;
  readonly uploading: () => string;
  readonly placeholder: () => string;
}

/** The menu first, because Enter and the arrows are its own while it is open; tables last. */
export function plugins(host: EditingHost): Plugin[] {
  return [
    figureMenu(host.menu),
    host.mentions,
    linkFormMark(),
    typingRules(),
    ...keys(host.keys),
    history(),
    collab({ clientID: host.client }),
    find(),
    anchors(),
    noteNumbers(),
    uploads(host.uploading),
    dropCursor({ class: 'drop-cursor', width: 2, color: false }),
    gapCursor(),
    placeholder(host.placeholder),
    columnResizing({ cellMinWidth: 48, handleWidth: 5 }),
    tableEditing(),
  ];
}
