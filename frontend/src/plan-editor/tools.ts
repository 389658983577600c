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
  isInTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from 'prosemirror-tables';
import { densityOf, setDensity } from './density.js';
import { widenColumn } from './column-width.js';
import { around, insertPageBreak, insertTable, isMarkOn, linkAround, toggleCallout, toggleEm, toggleList, toggleQuote, toggleStrong, toggleUnderline } from './commands.js';
import { openFigureMenu } from './figure-menu.js';
import { insertNote } from './footnotes.js';
import { deleteImage, imageIn, scaleImage } from './images.js';
import type { LabelKey } from './labels.js';
import { openMentionMenu } from './mention-menu.js';
import { schema } from './schema.js';
import { captionTable, hasCaption } from './table-caption.js';

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

/** What a tool asks of the editor around it, because it opens a box of its own. */
export interface ToolHost {
  readonly link: () => void;
  readonly note: () => void;
  readonly image: () => void;
  readonly alt: () => void;
  readonly find: () => void;
}

/** A tool that may be used while `may` says so. */
const opens = (may: (state: EditorState) => boolean, open: () => void): Command => (state, dispatch) => {
  if (dispatch && may(state)) {
    open();
  }
  return may(state);
};

const inText = (state: EditorState): boolean => state.selection.$from.parent.inlineContent;

/** The groups of tools that are always there. */
export function textTools(host: ToolHost): Tool[][] {
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
      { id: 'callout', run: toggleCallout, isOn: (state) => around(state, nodes.callout) !== null },
    ],
    [
      { id: 'figure', run: openFigureMenu, opensForm: true },
      { id: 'mention', run: openMentionMenu, opensForm: true },
      { id: 'link', shortcut: 'K', opensForm: true, isOn: (state) => linkAround(state) !== null, run: opens(inText, host.link) },
      { id: 'footnote', shortcut: 'Alt+F', opensForm: true, run: opens((state) => insertNote(state), host.note) },
    ],
    [
      { id: 'table', run: insertTable(NEW_TABLE.rows, NEW_TABLE.columns), said: 'table-inserted' },
      { id: 'image', opensForm: true, run: opens((state) => !isInTable(state), host.image) },
      { id: 'page-break', run: insertPageBreak, shortcut: '↵', said: 'page-break-inserted' },
    ],
    [
      { id: 'find', shortcut: 'F', opensForm: true, run: opens(() => true, host.find) },
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

const TABLE_TOOLS: readonly Tool[] = [
  { id: 'row-before', run: addRowBefore, said: 'row-added' },
  { id: 'row-after', run: addRowAfter, said: 'row-added' },
  { id: 'column-before', run: addColumnBefore, said: 'column-added' },
  { id: 'column-after', run: addColumnAfter, said: 'column-added' },
  { id: 'table-caption', run: captionTable, isOn: hasCaption, said: 'table-captioned' },
  { id: 'header-row', run: toggleHeader('row'), isOn: (state) => isHeader(state, true) },
  { id: 'header-column', run: toggleHeader('column'), isOn: (state) => isHeader(state, false) },
  { id: 'cells-merge', run: mergeCells, said: 'cells-merged' },
  { id: 'cell-split', run: splitCell, said: 'cell-split-done' },
  { id: 'column-narrower', run: widenColumn(-1), said: 'column-narrowed' },
  { id: 'column-wider', run: widenColumn(1), said: 'column-widened' },
  { id: 'row-delete', run: deleteRow, said: 'row-deleted' },
  { id: 'column-delete', run: deleteColumn, said: 'column-deleted' },
  { id: 'table-delete', run: deleteTable, said: 'table-deleted' },
];

/** Tools that appear while the selection is in what they are about. */
export interface ToolContext {
  readonly name: LabelKey;
  readonly when: (state: EditorState) => boolean;
  readonly tools: readonly Tool[];
}

const density = (id: Extract<LabelKey, `density-${string}`>, value: string): Tool => ({
  id,
  run: setDensity(value),
  isOn: (state) => densityOf(state) === value,
});

export function contexts(host: ToolHost): ToolContext[] {
  return [
    { name: 'table-tools', when: isInTable, tools: TABLE_TOOLS },
    {
      name: 'image-tools',
      when: (state) => imageIn(state) !== null,
      tools: [
        { id: 'image-alt', opensForm: true, isOn: (state) => Boolean(imageIn(state)?.node.attrs.alt), run: opens((state) => imageIn(state) !== null, host.alt) },
        { id: 'image-narrower', run: scaleImage(-1), said: 'image-scaled' },
        { id: 'image-wider', run: scaleImage(1), said: 'image-scaled' },
        { id: 'image-delete', run: deleteImage, said: 'image-deleted' },
      ],
    },
    {
      name: 'figure-tools',
      when: (state) => densityOf(state) !== null,
      tools: [density('density-number', 'number'), density('density-label', 'label'), density('density-card', 'card')],
    },
  ];
}
