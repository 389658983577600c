import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from './schema.js';

/** How much the selected live figure shows: `number`, `label` or `card`; null if none is selected. */
export function densityOf(state: EditorState): string | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type === schema.nodes.live_figure ? String(selection.node.attrs.density) : null;
}

export function setDensity(density: string): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    if (!(selection instanceof NodeSelection) || densityOf(state) === null) {
      return false;
    }
    if (dispatch) {
      tr.setNodeMarkup(selection.from, undefined, { ...selection.node.attrs, density }, selection.node.marks);
      dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
    }
    return true;
  };
}
