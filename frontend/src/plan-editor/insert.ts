import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection, type Command, type Transaction } from 'prosemirror-state';
import { schema } from './schema.js';

const { nodes } = schema;

/** Puts a block at a place between blocks, with a paragraph after it where the text would end. */
export function insertAt(tr: Transaction, pos: number, node: Node): void {
  const $pos = tr.doc.resolve(pos);
  const isLast = $pos.index() === $pos.parent.childCount;
  const before = $pos.nodeBefore;
  const isFree = before?.type === nodes.paragraph && before.content.size === 0;
  const inserted = isLast ? [node, nodes.paragraph.create()] : [node];
  if (isFree) {
    tr.replaceWith(pos - before.nodeSize, pos, inserted);
  } else {
    tr.insert(pos, inserted);
  }
  tr.setSelection(NodeSelection.create(tr.doc, isFree ? pos - before.nodeSize : pos));
}

/** A block after the caret's, wherever one of its kind may stand. */
export function insertBlock(make: () => Node): Command {
  return (state, dispatch) => {
    const node = make();
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const index = $from.indexAfter(depth - 1);
      if ($from.node(depth - 1).type === schema.topNodeType && $from.node(depth - 1).canReplaceWith(index, index, node.type)) {
        if (dispatch) {
          const { tr } = state;
          insertAt(tr, $from.after(depth), node);
          const after = tr.selection.to;
          dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after), 1)).scrollIntoView());
        }
        return true;
      }
    }
    return false;
  };
}
