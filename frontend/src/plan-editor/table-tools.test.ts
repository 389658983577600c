import { EditorState } from 'prosemirror-state';
import { CellSelection, tableEditing, TableMap } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.js';
import { contexts, type ToolHost } from './tools.js';

const { nodes } = schema;
/** The tools of tables ask nothing of their host. */
const tools = contexts({} as ToolHost).flatMap((context) => context.tools);

const paragraph = (text: string) => nodes.paragraph.create(null, text ? schema.text(text) : null);
const cell = (text: string) => nodes.table_cell.create(null, paragraph(text));
const row = (...texts: string[]) => nodes.table_row.create(null, texts.map(cell));

/** A table of words; the selection runs from one cell to another, counted row by row. */
function tableOf(rows: string[][], from: number, to: number): EditorState {
  const table = nodes.table.create(
    null,
    rows.map((texts) => row(...texts)),
  );
  const doc = schema.topNodeType.create(null, [table]);
  const map = TableMap.get(table);
  const at = (index: number): number => 1 + (map.map[index] ?? 0);
  return EditorState.create({ doc, plugins: [tableEditing()], selection: CellSelection.create(doc, at(from), at(to)) });
}

function after(state: EditorState, id: string): EditorState {
  const run = tools.find((tool) => tool.id === id)?.run;
  let next = state;
  expect(run?.(state, (tr) => (next = state.apply(tr)))).toBe(true);
  next.doc.check();
  return next;
}

function cells(state: EditorState): string[][] {
  const table = state.doc.firstChild;
  return (
    table?.children.map((line) =>
      line.children.map((one) => {
        const span = `${String(one.attrs.colspan)}x${String(one.attrs.rowspan)}`;
        const head = one.type === nodes.table_header ? '!' : '';
        return head + one.textContent + (span === '1x1' ? '' : ` ${span}`);
      }),
    ) ?? []
  );
}

describe('the tools of a table', () => {
  it('merge the chosen cells with all of their words, and part them again', () => {
    const merged = after(
      tableOf(
        [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ],
        0,
        4,
      ),
      'cells-merge',
    );

    expect(cells(merged)).toEqual([['abde 2x2', 'c'], ['f']]);
    expect(cells(after(merged, 'cell-split'))).toEqual([
      ['abde', '', 'c'],
      ['', '', 'f'],
    ]);
  });

  it("make the first row a header, wherever one stands, and take it back", () => {
    const headed = after(tableOf([['a', 'b'], ['c', 'd']], 2, 2), 'header-row');

    expect(cells(headed)).toEqual([
      ['!a', '!b'],
      ['c', 'd'],
    ]);
    expect(cells(after(headed, 'header-row'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('give it one caption above, with its words chosen the next time', () => {
    const captioned = after(tableOf([['a', 'b']], 0, 0), 'table-caption');
    const written = captioned.apply(captioned.tr.insertText('Posti per zona'));
    const table = written.doc.child(1);
    const again = after(written.apply(written.tr.setSelection(CellSelection.create(written.doc, written.doc.child(0).nodeSize + 1 + (TableMap.get(table).map[0] ?? 0)))), 'table-caption');

    expect(written.doc.child(0).textContent).toBe('Tabella: Posti per zona');
    expect(table.type).toBe(nodes.table);
    expect(again.doc.childCount).toBe(2);
    expect(again.doc.textBetween(again.selection.from, again.selection.to)).toBe('Posti per zona');
  });

  it('add and delete rows and columns where the selection is', () => {
    const start = tableOf([['a', 'b'], ['c', 'd']], 0, 0);

    expect(cells(after(start, 'row-after'))).toEqual([
      ['a', 'b'],
      ['', ''],
      ['c', 'd'],
    ]);
    expect(cells(after(start, 'column-before'))).toEqual([
      ['', 'a', 'b'],
      ['', 'c', 'd'],
    ]);
    expect(cells(after(start, 'row-delete'))).toEqual([['c', 'd']]);
    expect(cells(after(start, 'column-delete'))).toEqual([['b'], ['d']]);
  });
});
