import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Selection, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { setBlockStyle } from './commands.js';
import { plugins } from './editing.js';
import { FigureCard, selectedFigure } from './figure-card.js';
import type { FigureRef } from './figure-key.js';
import { pick, type MenuItem } from './figure-menu.js';
import { FigureMenuView } from './figure-menu-view.js';
import { figureOf, FigureView } from './figure-view.js';
import type { FigureBook } from './figures.js';
import type { Texts } from './labels.js';
import { LinkForm } from './link-form.js';
import { cleanHtml, clipboardSerializer, clipboardText, storable } from './paste.js';
import { schema } from './schema.js';
import { NEW_TABLE, type Tool } from './tools.js';

/** What the editing surface asks of the element around it. */
export interface DeskHost {
  readonly element: HTMLElement;
  readonly helpId: string;
  readonly book: FigureBook;
  readonly texts: () => Texts;
  readonly label: () => string;
  readonly placeholder: () => string;
  readonly isEditable: () => boolean;
  readonly announce: (text: string) => void;
  readonly refuseFiles: () => unknown;
  readonly changed: (docChanged: boolean) => void;
  readonly save: () => unknown;
  readonly openFigure: (figure: FigureRef) => unknown;
}

/** ProseMirror on the paper, with the boxes that belong to it: figure menu, figure card, link form. */
export class Desk {
  readonly view: EditorView;
  readonly #host: DeskHost;
  readonly #plugins: Plugin[];
  readonly #card: FigureCard;
  readonly #linkForm: LinkForm;

  constructor(paper: HTMLElement, doc: Node, host: DeskHost) {
    this.#host = host;
    const { book, texts, element } = host;
    const menu = new FigureMenuView(book, texts, host.announce, this.#picked);
    this.#plugins = plugins({
      keys: { save: host.save, link: this.openLink, openFigure: (state) => this.#openFigure(selectedFigure(state)) },
      menu: { book, picked: this.#picked, attributes: menu.attributes, view: (view) => menu.attach(view, element) },
      placeholder: host.placeholder,
    });
    this.view = new EditorView(
      { mount: paper },
      {
        state: EditorState.create({ doc, plugins: this.#plugins }),
        editable: host.isEditable,
        attributes: () => this.#attributes(),
        nodeViews: { live_figure: (node, view) => new FigureView(node, view, book, texts) },
        dispatchTransaction: (tr) => {
          this.#dispatch(tr);
        },
        handleClickOn: (_, __, node, ___, ____, direct) => direct && node.type.name === 'live_figure' && this.#openFigure(figureOf(node)),
        handleClick: (_, __, event) => this.#clickedBelow(event),
        handleKeyDown: (_, event) => event.key === 'Escape' && this.#closeCard(),
        handleDOMEvents: { keydown: (_, event) => this.#pressedWhileReading(event) },
        transformPastedHTML: cleanHtml,
        transformPastedText: storable,
        clipboardSerializer: clipboardSerializer(book),
        clipboardTextSerializer: (slice) => clipboardText(slice, book),
        handlePaste: (_, event) => this.#refusesFiles(event.clipboardData),
        handleDrop: (_, event) => this.#refusesFiles(event.dataTransfer),
      },
    );
    this.#card = new FigureCard(this.view, element, book, texts);
    this.#linkForm = new LinkForm(this.view, element, texts);
  }

  get state(): EditorState {
    return this.view.state;
  }

  /** Puts another text on the paper; `undoable` when unsaved words would otherwise be lost. */
  load(doc: Node, undoable: boolean): void {
    this.#card.close();
    this.#linkForm.close(false);
    if (undoable) {
      // A step of its own, so that one "undo" brings back exactly what stood there.
      this.view.dispatch(closeHistory(this.state.tr).replaceWith(0, this.state.doc.content.size, doc.content));
    } else {
      this.view.updateState(EditorState.create({ doc, plugins: this.#plugins }));
      this.#host.changed(false);
    }
  }

  /** Asks again whether the text may be edited, and what the texts around it are. */
  refresh(): void {
    this.view.setProps({});
    this.#host.book.changed();
  }

  use(tool: Tool): void {
    const before = this.state.doc;
    tool.run(this.state, this.view.dispatch, this.view);
    if (tool.said && this.state.doc !== before) {
      this.#host.announce(this.#host.texts().get(tool.said, String(NEW_TABLE.rows), String(NEW_TABLE.columns)));
    }
    if (!tool.opensForm) {
      this.view.focus();
    }
  }

  setStyle(style: string): void {
    setBlockStyle(style)(this.state, this.view.dispatch);
    this.view.focus();
  }

  destroy(): void {
    this.#card.destroy();
    this.#linkForm.destroy();
    this.view.destroy();
  }

  readonly openLink = (): void => {
    if (this.#host.isEditable() && this.state.selection.$from.parent.inlineContent) {
      this.#linkForm.open();
    }
  };

  #dispatch(tr: Transaction): void {
    const before = this.state;
    this.view.updateState(before.apply(tr));
    this.#card.update(this.view, before);
    const figure = selectedFigure(this.state);
    if (figure && tr.selectionSet && !tr.docChanged) {
      this.#host.announce(this.view.nodeDOM(this.state.selection.from) instanceof HTMLElement ? this.#nameAt(this.state.selection.from) : '');
    }
    this.#host.changed(tr.docChanged);
  }

  #nameAt(pos: number): string {
    return (this.view.nodeDOM(pos) as HTMLElement).getAttribute('aria-label') ?? '';
  }

  readonly #picked = (view: EditorView, item: MenuItem): void => {
    const { tr, inserted } = pick(view.state, item);
    view.dispatch(tr);
    view.focus();
    if (inserted) {
      this.#host.announce(this.#host.texts().get('figure-inserted', inserted.label));
    }
  };

  #openFigure(figure: FigureRef | null): boolean {
    if (figure) {
      this.#host.openFigure(figure);
    }
    return figure !== null;
  }

  #closeCard(): boolean {
    const wasOpen = this.#card.isOpen;
    this.#card.close();
    return wasOpen;
  }

  /** While reading there is no caret: Enter and blank open the figure that has the focus. */
  #pressedWhileReading(event: KeyboardEvent): boolean {
    const target = (event.target as Element).closest('.live-figure');
    if (this.view.editable || !target) {
      return false;
    }
    if (event.key === 'Escape') {
      return this.#closeCard();
    }
    const node = event.key === 'Enter' || event.key === ' ' ? this.state.doc.nodeAt(this.view.posAtDOM(target, 0)) : null;
    if (node?.type.name !== 'live_figure') {
      return false;
    }
    event.preventDefault();
    return this.#openFigure(figureOf(node));
  }

  /** Below a table or line that ends the text a click makes room to go on writing. */
  #clickedBelow(event: MouseEvent): boolean {
    const { doc, tr } = this.state;
    const last = this.view.dom.lastElementChild;
    const isBelow = last !== null && event.clientY > last.getBoundingClientRect().bottom;
    if (!isBelow || !this.view.editable || doc.lastChild?.isTextblock) {
      return false;
    }
    tr.insert(doc.content.size, schema.nodes.paragraph.create());
    this.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
    return true;
  }

  #refusesFiles(data: DataTransfer | null): boolean {
    const hasText = data?.types.some((type) => type === 'text/html' || type === 'text/plain') ?? true;
    if (hasText || !data?.files.length) {
      return false;
    }
    this.#host.refuseFiles();
    return true;
  }

  #attributes(): Record<string, string> {
    const name = { class: 'paper-text', 'aria-label': this.#host.label() };
    return this.#host.isEditable()
      ? {
          ...name,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-autocomplete': 'list',
          'aria-placeholder': this.#host.placeholder(),
          'aria-describedby': this.#host.helpId,
          spellcheck: 'true',
        }
      : { ...name, role: 'article' };
  }
}
