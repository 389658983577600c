import type { Command } from 'prosemirror-state';
import { CellSelection, isInTable, selectedRect } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';

const STEP = 24;
const NARROWEST = 48;
const WIDEST = 1200;
const UNSET = 120;

function shownWidth(view: EditorView | undefined, pos: number, span: number): number {
  const dom = view?.nodeDOM(pos);
  return dom instanceof HTMLElement && dom.offsetWidth > 0 ? Math.round(dom.offsetWidth / span) : UNSET;
}

/** Makes the caret's columns wider or narrower by a step, for those who do not drag. */
export function widenColumn(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) {
      return false;
    }
    const { map, table, tableStart, left, right } = selectedRect(state);
    if (!dispatch) {
      return true;
    }
    const { tr } = state;
    const last = state.selection instanceof CellSelection ? right : left + 1;
    for (let column = left; column < last; column++) {
      const width = columnWidth(column);
      for (const pos of new Set(Array.from({ length: map.height }, (_, row) => map.map[row * map.width + column] ?? 0))) {
        const cell = tr.doc.nodeAt(tableStart + pos);
        if (!cell) {
          continue;
        }
        const span = Number(cell.attrs.colspan);
        const widths = Array.isArray(cell.attrs.colwidth) ? [...(cell.attrs.colwidth as number[])] : Array<number>(span).fill(0);
        widths[column - map.colCount(pos)] = Math.max(NARROWEST, Math.min(WIDEST, width + by * STEP));
        tr.setNodeMarkup(tableStart + pos, undefined, { ...cell.attrs, colwidth: widths });
      }
    }
    dispatch(tr);
    return true;

    function columnWidth(column: number): number {
      const pos = map.map[column] ?? 0;
      const cell = table.nodeAt(pos);
      const set = (cell?.attrs.colwidth as number[] | null | undefined)?.[column - map.colCount(pos)] ?? 0;
      return set > 0 ? set : shownWidth(view, tableStart + pos, Number(cell?.attrs.colspan ?? 1));
    }
  };
}
