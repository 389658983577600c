import { html, nothing, render } from 'lit';
import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { noteAt } from './footnotes.js';
import { signsAndLinks } from './input-rules.js';
import type { Texts } from './labels.js';
import { Popup } from './popup.js';
import { schema } from './schema.js';

const { marks, nodes } = schema;

/**
 * The text of one footnote, in a small editor of its own beside its number. What is written here
 * goes into the document sign by sign, so that nothing is lost when the box closes.
 */
export class NoteForm {
  readonly #popup: Popup;
  readonly #outer: EditorView;
  readonly #texts: () => Texts;
  #inner: EditorView | null = null;
  #pos = -1;

  constructor(view: EditorView, host: HTMLElement, texts: () => Texts) {
    this.#outer = view;
    this.#texts = texts;
    this.#popup = new Popup(host, 'note-form');
    this.#popup.dom.setAttribute('role', 'dialog');
    this.#popup.dom.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        this.close(true);
      }
    });
    document.addEventListener('pointerdown', this.#outside, true);
  }

  open(pos: number): void {
    this.close(false);
    const note = noteAt(this.#outer.state, pos);
    if (!note) {
      return;
    }
    this.#pos = pos;
    const texts = this.#texts();
    const { editable } = this.#outer;
    this.#popup.dom.setAttribute('aria-label', texts.get('note-title', String(note.number)));
    render(
      html`
        <p class="note-title" aria-hidden="true">${texts.get('note-title', String(note.number))}</p>
        <div class="note-text"></div>
        <div class="form-buttons">
          <button
            type="button"
            class=${editable ? 'button primary' : 'button'}
            @click=${(): void => {
              this.close(true);
            }}
          >
            ${texts.get(editable ? 'note-done' : 'close')}
          </button>
          ${editable ? html`<button type="button" class="button" @click=${this.#remove}>${texts.get('note-delete')}</button>` : nothing}
        </div>
      `,
      this.#popup.dom,
    );
    const place = this.#popup.dom.querySelector<HTMLElement>('.note-text');
    if (place) {
      this.#inner = this.#editor(place, note.node, texts.get('note-text'));
    }
    const dom = this.#outer.nodeDOM(pos);
    this.#popup.show(dom instanceof HTMLElement ? dom.getBoundingClientRect() : this.#outer.coordsAtPos(pos));
    if (editable) {
      this.#inner?.focus();
    } else {
      this.#popup.dom.querySelector('button')?.focus();
    }
  }

  /** Called after every change of the document: the note may have moved, changed or gone. */
  update(tr: Transaction): void {
    if (!this.#inner || !tr.docChanged) {
      return;
    }
    const { pos, deleted } = tr.mapping.mapResult(this.#pos, 1);
    const node = tr.doc.nodeAt(pos);
    this.#pos = pos;
    if ((deleted && !tr.getMeta('note')) || node?.type !== nodes.footnote) {
      this.close(false);
      return;
    }
    const { state } = this.#inner;
    const start = node.content.findDiffStart(state.doc.content);
    const ends = start === null ? null : node.content.findDiffEnd(state.doc.content);
    if (start === null || !ends) {
      return;
    }
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    this.#inner.dispatch(
      state.tr.replace(start, ends.b + overlap, node.slice(start, ends.a + overlap)).setMeta('fromOutside', true),
    );
  }

  close(refocus: boolean): void {
    if (!this.#inner) {
      return;
    }
    const isEmpty = this.#inner.state.doc.content.size === 0;
    this.#inner.destroy();
    this.#inner = null;
    this.#popup.hide();
    render(nothing, this.#popup.dom);
    const pos = this.#pos;
    const note = this.#outer.state.doc.nodeAt(pos);
    if (note?.type === nodes.footnote && this.#outer.editable) {
      const { tr } = this.#outer.state;
      if (isEmpty) {
        this.#outer.dispatch(tr.delete(pos, pos + note.nodeSize));
      } else if (refocus) {
        this.#outer.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + note.nodeSize)));
      }
    }
    if (refocus) {
      this.#refocus(pos);
    }
  }

  get isOpen(): boolean {
    return this.#inner !== null;
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    this.#inner?.destroy();
    this.#inner = null;
    this.#popup.destroy();
  }

  #refocus(pos: number): void {
    if (this.#outer.editable) {
      this.#outer.focus();
      return;
    }
    const dom = this.#outer.nodeDOM(pos);
    if (dom instanceof HTMLElement) {
      dom.focus();
    }
  }

  #editor(place: HTMLElement, note: Node, name: string): EditorView {
    const outside =
      (command: Command): Command =>
      () =>
        command(this.#outer.state, this.#outer.dispatch);
    const done: Command = () => {
      this.close(true);
      return true;
    };
    const state = EditorState.create({
      doc: note,
      selection: Selection.atEnd(note),
      plugins: [
        signsAndLinks(),
        keymap({
          'Mod-b': toggleMark(marks.strong),
          'Mod-i': toggleMark(marks.em),
          'Mod-u': toggleMark(marks.underline),
          'Mod-z': outside(undo),
          'Mod-y': outside(redo),
          'Shift-Mod-z': outside(redo),
          Enter: done,
        }),
      ],
    });
    return new EditorView(place, {
      state,
      editable: () => this.#outer.editable,
      attributes: { class: 'note-paper', role: 'textbox', 'aria-label': name, 'aria-multiline': 'false', spellcheck: 'true' },
      dispatchTransaction: (tr) => {
        this.#written(tr);
      },
    });
  }

  #written(tr: Transaction): void {
    if (!this.#inner) {
      return;
    }
    const { state, transactions } = this.#inner.state.applyTransaction(tr);
    this.#inner.updateState(state);
    if (tr.getMeta('fromOutside')) {
      return;
    }
    const outer = this.#outer.state.tr.setMeta('note', true);
    const offset = StepMap.offset(this.#pos + 1);
    for (const step of transactions.flatMap(({ steps }) => steps)) {
      const moved = step.map(offset);
      if (moved) {
        outer.step(moved);
      }
    }
    if (outer.docChanged) {
      this.#outer.dispatch(outer);
    }
  }

  readonly #remove = (): void => {
    const pos = this.#pos;
    const note = this.#outer.state.doc.nodeAt(pos);
    this.close(false);
    const left = this.#outer.state.doc.nodeAt(pos);
    if (note && left?.type === nodes.footnote) {
      this.#outer.dispatch(this.#outer.state.tr.delete(pos, pos + left.nodeSize));
    }
    this.#outer.focus();
  };

  readonly #outside = (event: Event): void => {
    if (this.#inner && !this.#popup.dom.contains(event.target as globalThis.Node)) {
      this.close(false);
    }
  };
}
