import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { around, insertTable, isMarkOn, linkAround, toggleEm, toggleList, toggleQuote, toggleStrong, toggleUnderline } from './commands.js';
import { openFigureMenu } from './figure-menu.js';
import type { LabelKey } from './labels.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

/** A button of the toolbar. */
export interface Tool {
  readonly id: LabelKey;
  readonly run: Command;
  readonly shortcut?: string;
  /** Present on what can be on or off. */
  readonly isOn?: (state: EditorState) => boolean;
  /** What a screen reader hears after it was used. */
  readonly said?: LabelKey;
  /** The button opens a box of its own instead of giving the focus back to the text. */
  readonly opensForm?: boolean;
}

export const NEW_TABLE = { rows: 3, columns: 3 };

const isList = (state: EditorState, type: typeof nodes.bullet_list): boolean => around(state, nodes.bullet_list, nodes.ordered_list)?.node.type === type;

/** The groups of tools that are always there. */
export function textTools(openLink: () => void): Tool[][] {
  return [
    [
      { id: 'strong', run: toggleStrong, shortcut: 'B', isOn: (state) => isMarkOn(state, marks.strong) },
      { id: 'em', run: toggleEm, shortcut: 'I', isOn: (state) => isMarkOn(state, marks.em) },
      { id: 'underline', run: toggleUnderline, shortcut: 'U', isOn: (state) => isMarkOn(state, marks.underline) },
    ],
    [
      { id: 'bullet-list', run: toggleList(nodes.bullet_list), shortcut: '⇧8', isOn: (state) => isList(state, nodes.bullet_list) },
      { id: 'ordered-list', run: toggleList(nodes.ordered_list), shortcut: '⇧7', isOn: (state) => isList(state, nodes.ordered_list) },
      { id: 'blockquote', run: toggleQuote, isOn: (state) => around(state, nodes.blockquote) !== null },
    ],
    [
      {
        id: 'link',
        shortcut: 'K',
        opensForm: true,
        isOn: (state) => linkAround(state) !== null,
        run: (state, dispatch) => {
          if (dispatch) {
            openLink();
          }
          return state.selection.$from.parent.inlineContent;
        },
      },
      { id: 'table', run: insertTable(NEW_TABLE.rows, NEW_TABLE.columns), said: 'table-inserted' },
      { id: 'figure', run: openFigureMenu },
    ],
    [
      { id: 'undo', run: undo, shortcut: 'Z' },
      { id: 'redo', run: redo, shortcut: 'Y' },
    ],
  ];
}

const isHeader = (state: EditorState, row: boolean): boolean => {
  const table = around(state, nodes.table)?.node;
  const cells = row ? table?.firstChild?.children : table?.children.map((child) => child.firstChild);
  return cells?.every((cell) => cell?.type === nodes.table_header) ?? false;
};

/** The tools that appear while the caret is in a table. */
export const TABLE_TOOLS: readonly Tool[] = [
  { id: 'row-before', run: addRowBefore, said: 'row-added' },
  { id: 'row-after', run: addRowAfter, said: 'row-added' },
  { id: 'column-before', run: addColumnBefore, said: 'column-added' },
  { id: 'column-after', run: addColumnAfter, said: 'column-added' },
  { id: 'header-row', run: toggleHeaderRow, isOn: (state) => isHeader(state, true) },
  { id: 'header-column', run: toggleHeaderColumn, isOn: (state) => isHeader(state, false) },
  { id: 'cells-merge', run: mergeCells },
  { id: 'cell-split', run: splitCell },
  { id: 'row-delete', run: deleteRow, said: 'row-deleted' },
  { id: 'column-delete', run: deleteColumn, said: 'column-deleted' },
  { id: 'table-delete', run: deleteTable, said: 'table-deleted' },
];
