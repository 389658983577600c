import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Selection, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { setBlockStyle } from './commands.js';
import { DeskBoxes } from './desk-boxes.js';
import { plugins } from './editing.js';
import { selectedFigure } from './figure-card.js';
import type { FigureRef } from './figure-key.js';
import { pick, type MenuItem } from './figure-menu.js';
import { FigureMenuView } from './figure-menu-view.js';
import { figureOf } from './figure-view.js';
import { selectedNote } from './footnotes.js';
import { ImageIntake } from './image-intake.js';
import type { ImageRefusal } from './images.js';
import type { LabelKey, Texts } from './labels.js';
import { Mentions } from './mention-menu.js';
import { nodeViews, type Books } from './node-views.js';
import { cleanHtml, clipboardSerializer, clipboardText, hasImages, storable } from './paste.js';
import { openReference, referenceOf } from './references.js';
import { schema } from './schema.js';
import { NEW_TABLE, type Tool, type ToolHost } from './tools.js';

/** What the editing surface asks of the element around it. */
export interface DeskHost {
  readonly client: string;
  readonly element: HTMLElement;
  readonly helpId: string;
  readonly books: Books;
  readonly texts: () => Texts;
  readonly label: () => string;
  readonly placeholder: () => string;
  readonly isEditable: () => boolean;
  readonly announce: (text: string) => void;
  readonly warn: (key: LabelKey) => unknown;
  readonly changed: (docChanged: boolean) => void;
  readonly save: () => unknown;
  readonly find: (replaces: boolean) => void;
  readonly openFigure: (figure: FigureRef) => unknown;
  readonly imageAddress: (hash: string) => string;
  readonly uploadAddress: () => string;
}

/** ProseMirror on the paper, with the boxes that belong to it. */
export class Desk {
  readonly view: EditorView;
  readonly tools: ToolHost;
  readonly #host: DeskHost;
  readonly #plugins: Plugin[];
  readonly #boxes: DeskBoxes;

  constructor(paper: HTMLElement, doc: Node, host: DeskHost) {
    this.#host = host;
    const { books, texts, element } = host;
    const menu = new FigureMenuView(books.figures, texts, host.announce, this.#picked);
    const mentions = new Mentions({ book: books.references, texts, announce: host.announce });
    const intake = new ImageIntake(() => this.view, {
      uploadAddress: host.uploadAddress,
      isEditable: host.isEditable,
      refuse: (why: ImageRefusal | 'files-refused') => host.warn(why),
      taken: (pos) => {
        this.#boxes.openAlt(pos);
      },
    });
    this.#plugins = plugins({
      client: host.client,
      keys: {
        save: host.save,
        link: () => {
          this.#boxes.openLink();
        },
        note: () => {
          this.#boxes.note();
        },
        find: host.find,
        openSelected: (state) => this.#openSelected(state),
      },
      menu: { book: books.figures, picked: this.#picked, attributes: menu.attributes, view: (view) => menu.attach(view, element) },
      mentions: mentions.plugin(element),
      uploading: () => texts().get('image-uploading'),
      placeholder: host.placeholder,
    });
    // The toolbar stays in sight above the text: what it covers is not where the caret can be seen.
    const covered = { top: 0, right: 0, bottom: 0, left: 0 };
    this.view = new EditorView(
      { mount: paper },
      {
        state: EditorState.create({ doc, plugins: this.#plugins }),
        editable: host.isEditable,
        attributes: () => this.#attributes(),
        nodeViews: nodeViews(books, texts, {
          address: host.imageAddress,
          askAlt: (pos) => {
            this.#boxes.openAlt(pos);
          },
        }),
        dispatchTransaction: (tr) => {
          this.#dispatch(tr);
        },
        scrollThreshold: covered,
        scrollMargin: covered,
        handleScrollToSelection: () => {
          covered.top = (element.querySelector('.tools-head')?.getBoundingClientRect().bottom ?? 0) + 5;
          return false;
        },
        handleClickOn: (_, __, node, pos, event, direct) => direct && this.#clicked(node, pos, event),
        handleClick: (_, __, event) => this.#clickedBelow(event),
        handleKeyDown: (_, event) => event.key === 'Escape' && this.#boxes.closeCard(),
        handleDOMEvents: { keydown: (_, event) => this.#pressedWhileReading(event) },
        transformPastedHTML: (html) => {
          if (hasImages(html)) {
            host.warn('images-refused');
          }
          return cleanHtml(html);
        },
        transformPastedText: storable,
        clipboardSerializer: clipboardSerializer(books),
        clipboardTextSerializer: (slice) => clipboardText(slice, books),
        handlePaste: (_, event) => intake.takes(event.clipboardData),
        handleDrop: (_, event) => intake.takes(event.dataTransfer),
      },
    );
    this.#boxes = new DeskBoxes(this.view, element, books.figures, texts, host.isEditable);
    this.tools = {
      link: this.#boxes.openLink,
      note: this.#boxes.note,
      image: intake.choose,
      alt: () => {
        this.#boxes.openAlt();
      },
      find: () => {
        host.find(false);
      },
    };
  }

  get state(): EditorState {
    return this.view.state;
  }

  /** Puts another text on the paper; `undoable` when unsaved words would otherwise be lost. */
  load(doc: Node, undoable: boolean): void {
    this.#boxes.closeAll();
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
    const { figures, references, blocks } = this.#host.books;
    figures.changed();
    references.changed();
    blocks.changed();
  }

  use(tool: Tool): void {
    const before = this.state.doc;
    tool.run(this.state, this.view.dispatch, this.view);
    if (tool.said && this.state.doc !== before) {
      this.#host.announce(this.#host.texts().get(tool.said, String(NEW_TABLE.rows), String(NEW_TABLE.columns)));
    }
    if (!tool.opensForm || tool.id === 'figure' || tool.id === 'mention') {
      this.view.focus();
    }
  }

  setStyle(style: string): void {
    setBlockStyle(style)(this.state, this.view.dispatch);
    this.view.focus();
  }

  openNote(pos: number): void {
    this.#boxes.openNote(pos);
  }

  destroy(): void {
    this.#boxes.destroy();
    this.view.destroy();
  }

  #dispatch(tr: Transaction): void {
    const before = this.state;
    this.view.updateState(before.apply(tr));
    this.#boxes.update(tr, before);
    const { selection } = this.state;
    if (tr.selectionSet && !tr.docChanged && 'node' in selection && (selectedFigure(this.state) ?? selection.node)) {
      const dom = this.view.nodeDOM(selection.from);
      this.#host.announce(dom instanceof HTMLElement ? (dom.getAttribute('aria-label') ?? '') : '');
    }
    this.#host.changed(tr.docChanged);
  }

  readonly #picked = (view: EditorView, item: MenuItem): void => {
    const { tr, inserted } = pick(view.state, item);
    view.dispatch(tr);
    view.focus();
    if (inserted) {
      this.#host.announce(this.#host.texts().get('figure-inserted', inserted.label));
    }
  };

  #clicked(node: Node, pos: number, event: MouseEvent): boolean {
    if (node.type === schema.nodes.footnote) {
      this.#boxes.openNote(pos);
      return true;
    }
    if (node.type === schema.nodes.reference) {
      return (event.ctrlKey || event.metaKey) && openReference(referenceOf(node), this.#host.books.references);
    }
    if (node.type !== schema.nodes.live_figure) {
      return false;
    }
    if (this.view.editable) {
      this.view.dispatch(this.state.tr.setSelection(NodeSelection.create(this.state.doc, pos)));
    }
    return this.#openFigure(figureOf(node));
  }

  #openSelected(state: EditorState): boolean {
    const note = selectedNote(state);
    if (note !== null) {
      this.#boxes.openNote(note);
      return true;
    }
    const { selection } = state;
    if ('node' in selection && (selection.node as Node).type === schema.nodes.reference) {
      return openReference(referenceOf(selection.node as Node), this.#host.books.references);
    }
    return this.#openFigure(selectedFigure(state));
  }

  #openFigure(figure: FigureRef | null): boolean {
    if (figure) {
      this.#host.openFigure(figure);
    }
    return figure !== null;
  }

  /** While reading there is no caret: Enter and blank open the figure or footnote that has the focus. */
  #pressedWhileReading(event: KeyboardEvent): boolean {
    const target = (event.target as Element).closest('.live-figure, .footnote');
    if (this.view.editable || !target) {
      return false;
    }
    if (event.key === 'Escape') {
      return this.#boxes.closeCard();
    }
    const pos = this.view.posAtDOM(target, 0);
    const before = this.state.doc.nodeAt(pos) ?? this.state.doc.nodeAt(pos - 1);
    if (!before || (event.key !== 'Enter' && event.key !== ' ')) {
      return false;
    }
    event.preventDefault();
    if (target.matches('.footnote')) {
      this.#boxes.openNote(this.state.doc.nodeAt(pos)?.type === schema.nodes.footnote ? pos : pos - 1);
      return true;
    }
    return before.type === schema.nodes.live_figure && this.#openFigure(figureOf(before));
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
