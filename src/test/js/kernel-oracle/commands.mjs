import { joinBackward, joinDown, joinForward, joinUp, lift, liftEmptyBlock, selectNodeBackward, setBlockType, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import {
  CellSelection, addColumnAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, setCellAttr, splitCell, toggleHeaderCell, toggleHeaderColumn, toggleHeaderRow,
} from 'prosemirror-tables';

/** The editor's commands, each as (text, random, documents) → steps. */
export function commands(schema) {
  const { nodes, marks } = schema;
  const lists = [nodes.bullet_list, nodes.ordered_list, nodes.list].filter(Boolean);
  const item = nodes.list_item ?? nodes.item;
  const textblocks = Object.values(nodes).filter((type) => type.isTextblock);
  const wrappers = Object.values(nodes).filter((type) => type.isBlock && !type.isLeaf && !type.isTextblock && type.name !== 'doc');
  const anywhere = [joinBackward, joinForward, joinUp, joinDown, lift, liftEmptyBlock, splitBlock, selectNodeBackward, liftListItem(item), sinkListItem(item), splitListItem(item)];
  const all = anywhere.map((command) => (doc, random) => run(command, select(doc, random)));
  all.push(
    (doc, random, documents) => {
      const type = random.pick(textblocks);
      return run(setBlockType(type, documents.attrs(type.name)), select(doc, random));
    },
    (doc, random, documents) => {
      const type = random.pick(wrappers);
      return run(wrapIn(type, documents.attrs(type.name)), select(doc, random));
    },
    (doc, random) => run(wrapInList(random.pick(lists)), select(doc, random)),
    (doc, random, documents) => {
      const type = random.pick(Object.values(marks));
      return run(toggleMark(type, documents.attrs(type.name)), select(doc, random));
    },
  );
  if (nodes.table) {
    const inTables = [addColumnAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeaderCell, toggleHeaderColumn, toggleHeaderRow];
    all.push(...inTables.map((command) => (doc, random) => run(command, selectCells(doc, random))));
    all.push((doc, random) => run(setCellAttr('colwidth', random.pick([null, [120], [80, 90]])), selectCells(doc, random)));
  }
  return all;
}

function run(command, state) {
  let steps = [];
  if (state) {
    command(state, (tr) => (steps = tr.steps));
  }
  return steps;
}

function select(doc, random) {
  const from = doc.resolve(random.below(doc.content.size + 1));
  const to = doc.resolve(Math.min(doc.content.size, from.pos + random.below(20)));
  const node = random.chance(0.15) && doc.nodeAt(from.pos);
  const selection = node && !node.isText && NodeSelection.isSelectable(node) ? NodeSelection.create(doc, from.pos) : TextSelection.between(from, random.chance(0.5) ? from : to);
  return EditorState.create({ doc, selection });
}

function selectCells(doc, random) {
  const cells = [];
  doc.descendants((node, at) => {
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') {
      cells.push(at);
    }
  });
  if (cells.length === 0) {
    return null;
  }
  const first = random.below(cells.length);
  const last = Math.min(cells.length - 1, first + random.below(4));
  return EditorState.create({ doc, selection: CellSelection.create(doc, cells[first], cells[last]) });
}
