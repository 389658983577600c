import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { around } from './commands.js';
import { schema } from './schema.js';

const { nodes } = schema;

/** As the document reads it. */
const CAPTION = /^(?:tabella|table)\s*\d*\s*[:.–—-]\s*/iu;

/** How the line above a table begins if it is the table's caption; documents number it themselves. */
const BEGINNING = 'Tabella: ';

/** The table around the selection, if the document gives it a number, and the block above it. */
function captionable(state: EditorState): { pos: number; above: Node | null } | null {
  const table = around(state, nodes.table);
  const place = table && state.doc.resolve(table.pos);
  return place?.depth === 0 ? { pos: place.pos, above: place.nodeBefore } : null;
}

const isCaption = (block: Node | null): block is Node => block?.type === nodes.paragraph && CAPTION.test(block.textContent);

/** Whether the table around the selection has a caption. */
export const hasCaption = (state: EditorState): boolean => isCaption(captionable(state)?.above ?? null);

/** Goes to the caption of the table around the selection, with its words chosen; makes one if there is none. */
export const captionTable: Command = (state, dispatch) => {
  const table = captionable(state);
  if (!table) {
    return false;
  }
  const { pos, above } = table;
  const tr = state.tr;
  if (isCaption(above)) {
    const start = pos - above.nodeSize + 1;
    const length = CAPTION.exec(above.textContent)?.[0].length ?? 0;
    tr.setSelection(TextSelection.create(state.doc, start + length, pos - 1));
  } else {
    tr.insert(pos, nodes.paragraph.create(null, schema.text(BEGINNING)));
    tr.setSelection(TextSelection.create(tr.doc, pos + 1 + BEGINNING.length));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
