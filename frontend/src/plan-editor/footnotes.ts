import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view';
import type { Texts } from './labels.js';
import { schema } from './schema.js';

/** A footnote of a text and the number it has by its place. */
export interface Note {
  readonly pos: number;
  readonly number: number;
  readonly node: Node;
}

export function notesIn(doc: Node): Note[] {
  const notes: Note[] = [];
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.footnote) {
      notes.push({ pos, node, number: notes.length + 1 });
      return false;
    }
    return true;
  });
  return notes;
}

export function noteAt(state: EditorState, pos: number): Note | undefined {
  return notesIn(state.doc).find((note) => note.pos === pos);
}

const numbered = (doc: Node): DecorationSet =>
  DecorationSet.create(
    doc,
    notesIn(doc).map(({ pos, node, number }) => Decoration.node(pos, pos + node.nodeSize, { 'data-number': String(number) }, { number })),
  );

/** Numbers the footnotes through the text. */
export function noteNumbers(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, state) => numbered(state.doc),
      apply: (tr, numbers) => (tr.docChanged ? numbered(tr.doc) : numbers),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

export function selectedNote(state: EditorState): number | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote ? selection.from : null;
}

/** An empty footnote behind the selection, which is then selected. */
export const insertNote: Command = (state, dispatch) => {
  const { $to, to } = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.footnote)) {
    return false;
  }
  if (dispatch) {
    const tr = state.tr.insert(to, schema.nodes.footnote.create());
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView());
  }
  return true;
};

/** The raised number in the line; the note's own text is edited in its form. */
export class NoteView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #view: EditorView;
  readonly #texts: () => Texts;
  #node: Node;

  constructor(node: Node, view: EditorView, decorations: readonly Decoration[], texts: () => Texts) {
    this.#node = node;
    this.#view = view;
    this.#texts = texts;
    this.dom.className = 'footnote';
    this.#show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) {
      return false;
    }
    this.#node = node;
    this.#show(decorations);
    return true;
  }

  #show(decorations: readonly Decoration[]): void {
    const number = String(decorations.map(({ spec }) => (spec as { number?: number }).number).find(Boolean) ?? '');
    this.dom.textContent = number;
    this.dom.setAttribute('aria-label', this.#texts().get('note-name', number, this.#node.textContent));
    this.dom.setAttribute('role', this.#view.editable ? 'img' : 'button');
    if (this.#view.editable) {
      this.dom.removeAttribute('tabindex');
    } else {
      this.dom.tabIndex = 0;
    }
  }

  ignoreMutation(): boolean {
    return true;
  }
}
