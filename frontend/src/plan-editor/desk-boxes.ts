import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { AltForm } from './alt-form.js';
import { FigureCard } from './figure-card.js';
import type { FigureBook } from './figures.js';
import { insertNote, selectedNote } from './footnotes.js';
import type { Texts } from './labels.js';
import { LinkForm } from './link-form.js';
import { NoteForm } from './note-form.js';

/** The boxes that open beside the text: figure card, link, footnote, description of a picture. */
export class DeskBoxes {
  readonly #view: EditorView;
  readonly #isEditable: () => boolean;
  readonly #card: FigureCard;
  readonly #link: LinkForm;
  readonly #note: NoteForm;
  readonly #alt: AltForm;

  constructor(view: EditorView, element: HTMLElement, book: FigureBook, texts: () => Texts, isEditable: () => boolean) {
    this.#view = view;
    this.#isEditable = isEditable;
    this.#card = new FigureCard(view, element, book, texts);
    this.#link = new LinkForm(view, element, texts);
    this.#note = new NoteForm(view, element, texts);
    this.#alt = new AltForm(view, element, texts);
  }

  update(tr: Transaction, before: EditorState): void {
    this.#card.update(this.#view, before);
    this.#note.update(tr);
  }

  closeAll(): void {
    this.#card.close();
    this.#link.close(false);
    this.#note.close(false);
    this.#alt.close(false);
  }

  closeCard(): boolean {
    const wasOpen = this.#card.isOpen;
    this.#card.close();
    return wasOpen;
  }

  readonly openLink = (): void => {
    if (this.#isEditable() && this.#view.state.selection.$from.parent.inlineContent) {
      this.#link.open();
    }
  };

  /** The footnote that is selected, else a new one. */
  readonly note = (): void => {
    if (!this.#isEditable()) {
      return;
    }
    if (selectedNote(this.#view.state) === null) {
      insertNote(this.#view.state, this.#view.dispatch);
    }
    const pos = selectedNote(this.#view.state);
    if (pos !== null) {
      this.openNote(pos);
    }
  };

  readonly openNote = (pos: number): void => {
    this.#card.close();
    this.#note.open(pos);
  };

  readonly openAlt = (pos?: number): void => {
    if (this.#isEditable()) {
      this.#alt.open(pos);
    }
  };

  destroy(): void {
    this.#card.destroy();
    this.#link.destroy();
    this.#note.destroy();
    this.#alt.destroy();
  }
}
