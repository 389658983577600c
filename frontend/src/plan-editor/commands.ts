import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { Attrs, MarkType, Node, NodeType } from 'prosemirror-model';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { insertBlock } from './insert.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

export function isMarkOn(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

/** The nearest block of that type around the selection. */
export function around(state: EditorState, ...types: NodeType[]): { node: Node; pos: number; depth: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (types.includes(node.type)) {
      return { node, pos: $from.before(depth), depth };
    }
  }
  return null;
}

/** `text`, `1`…`4`: what the caret's paragraph is. */
export function blockStyle(state: EditorState): string {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading ? String(parent.attrs.level) : 'text';
}

export function setBlockStyle(style: string): Command {
  return style === 'text' ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level: Number(style) });
}

/** Into a list of that type, out of it, or from one type to the other. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const list = around(state, nodes.bullet_list, nodes.ordered_list);
    if (list?.node.type === type) {
      return liftListItem(nodes.list_item)(state, dispatch);
    }
    if (list) {
      dispatch?.(state.tr.setNodeMarkup(list.pos, type));
      return true;
    }
    return wrapInList(type)(state, dispatch);
  };
}

export const toggleQuote: Command = (state, dispatch, view) =>
  around(state, nodes.blockquote) ? lift(state, dispatch, view) : wrapIn(nodes.blockquote)(state, dispatch, view);

/** Around or no longer around the selected blocks: guidance that never leaves the editor. */
export const toggleCallout: Command = (state, dispatch, view) =>
  around(state, nodes.callout) ? lift(state, dispatch, view) : wrapIn(nodes.callout)(state, dispatch, view);

/** Ends the page of the document behind the block the caret is in. */
export const insertPageBreak: Command = (state, dispatch) => insertBlock(() => nodes.page_break.create())(state, dispatch);

/** A table with a header row after the caret's block; the caret goes into its first cell. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    if (isInTable(state) || !state.selection.$from.parent.isTextblock) {
      return false;
    }
    const row = (type: NodeType): Node => nodes.table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()).filter((cell) => cell !== null));
    const table = nodes.table.create(null, [row(nodes.table_header), ...Array.from({ length: rows - 1 }, () => row(nodes.table_cell))]);
    const { $from } = state.selection;
    const isEmpty = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
    const pos = isEmpty ? $from.before() : $from.after();
    const index = $from.index(-1) + (isEmpty ? 0 : 1);
    if (!$from.node(-1).canReplaceWith(index, index, nodes.table)) {
      return false;
    }
    if (dispatch) {
      // The empty paragraph stays below, so that there is a way to go on writing.
      const isLast = $from.indexAfter(-1) === $from.node(-1).childCount;
      const tr = state.tr.insert(pos, isEmpty || !isLast ? table : [table, nodes.paragraph.create()]);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 3))).scrollIntoView());
    }
    return true;
  };
}

/** Tab in a table: the next cell, and after the last one a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) {
    return false;
  }
  if (goToNextCell(1)(state, dispatch)) {
    return true;
  }
  addRowAfter(state, dispatch);
  return view ? goToNextCell(1)(view.state, dispatch) : true;
};

/** The link under the caret and how far it reaches. */
export function linkAround(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from } = state.selection;
  const mark = [$from.nodeAfter, $from.nodeBefore].map((node) => node && marks.link.isInSet(node.marks)).find(Boolean);
  if (!mark) {
    return null;
  }
  const { parent } = $from;
  let from = $from.start();
  let found = { from, to: from };
  parent.forEach((child, offset) => {
    const start = $from.start() + offset;
    if (!mark.isInSet(child.marks)) {
      from = start + child.nodeSize;
    } else if (from <= $from.pos && $from.pos <= start + child.nodeSize) {
      found = { from, to: start + child.nodeSize };
    }
  });
  return { ...found, href: mark.attrs.href as string };
}

/** Links the selection, the link under the caret, or – where nothing is selected – new words. */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const { empty, from, to } = state.selection;
    const existing = linkAround(state);
    const attrs: Attrs = { href };
    const { tr } = state;
    if (empty && !existing) {
      tr.replaceSelectionWith(schema.text(text || href, [...(state.storedMarks ?? state.selection.$from.marks()), marks.link.create(attrs)]), false);
    } else {
      const range = empty && existing ? existing : { from, to };
      tr.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, marks.link.create(attrs));
    }
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const { empty, from, to } = state.selection;
  const range = empty ? linkAround(state) : { from, to };
  if (!range) {
    return false;
  }
  dispatch?.(state.tr.removeMark(range.from, range.to, marks.link));
  return true;
};

/** Backspace at the start of a title makes it text again. */
export const titleToText: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && $from.parentOffset === 0 && $from.parent.type === nodes.heading && setBlockType(nodes.paragraph)(state, dispatch);
};

export const toggleStrong = toggleMark(marks.strong);
export const toggleEm = toggleMark(marks.em);
export const toggleUnderline = toggleMark(marks.underline);
