import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { anchors } from './anchors.js';
import { schema } from './schema.js';
import { stateOf } from './testing.js';

const { table, table_row, table_cell, paragraph } = schema.nodes;

const aTable = (anchor = ''): Node => table.create({ anchor }, table_row.create(null, table_cell.create(null, paragraph.create())));

function anchorsOf(state: EditorState): string[] {
  const found: string[] = [];
  state.doc.forEach((node) => {
    if (node.type === table) {
      found.push(String(node.attrs.anchor));
    }
  });
  return found;
}

const editing = (): EditorState => stateOf('Testo', [history(), anchors()]);

describe('anchors', () => {
  it('are given to what is put in, each its own', () => {
    let state = editing();
    state = state.apply(state.tr.insert(0, [aTable(), aTable()]));

    const [first, second] = anchorsOf(state);
    expect(first).toMatch(/^[a-z0-9]{10}$/);
    expect(second).toMatch(/^[a-z0-9]{10}$/);
    expect(second).not.toBe(first);
  });

  it('stay with what is moved, and a copy gets another', () => {
    let state = editing();
    state = state.apply(state.tr.insert(0, aTable('mia')));
    const moved = state.doc.child(0);
    state = state.apply(state.tr.delete(0, moved.nodeSize).insert(state.doc.content.size - moved.nodeSize, moved));
    expect(anchorsOf(state)).toEqual(['mia']);

    state = state.apply(state.tr.insert(state.doc.content.size, moved));
    const [first, second] = anchorsOf(state);
    expect(first).toBe('mia');
    expect(second).toMatch(/^[a-z0-9]{10}$/);
  });

  it('are left to the others for what comes from them', () => {
    let state = editing();
    state = state.apply(state.tr.insert(0, aTable()).setMeta('addToHistory', false));

    expect(anchorsOf(state)).toEqual(['']);
  });

  it('go with what is undone', () => {
    let state = editing();
    state = state.apply(state.tr.insert(0, aTable()));
    undo(state, (tr) => {
      state = state.apply(tr);
    });

    expect(state.doc.textContent).toBe('Testo');
    expect(state.doc.childCount).toBe(1);
  });
});
