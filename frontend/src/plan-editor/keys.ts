import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { widenColumn } from './column-width.js';
import { around, insertPageBreak, nextCell, setBlockStyle, titleToText, toggleEm, toggleList, toggleStrong, toggleUnderline } from './commands.js';
import { leaveCaption } from './images.js';
import { schema } from './schema.js';

const { nodes } = schema;

/** Inside a list Tab belongs to the list even where it cannot indent further. */
const inList: Command = (state) => around(state, nodes.list_item) !== null;

const hardBreak: Command = chainCommands(exitCode, leaveCaption, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** Esc lets the next Tab leave the text (WCAG 2.1.2: no keyboard trap). */
function leaveByTab(): Plugin {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          const leaves = leaving && event.key === 'Tab';
          leaving = event.key === 'Escape' || (leaving && event.key === 'Shift');
          return leaves;
        },
      },
    },
  });
}

export interface HostKeys {
  readonly save: () => unknown;
  readonly link: () => void;
  readonly note: () => void;
  readonly find: (replaces: boolean) => void;
  /** Opens what is selected: a figure, a footnote, a mention. */
  readonly openSelected: Command;
}

export function keys(host: HostKeys): Plugin[] {
  const save: Command = () => {
    host.save();
    return true;
  };
  const link: Command = () => {
    host.link();
    return true;
  };
  const note: Command = () => {
    host.note();
    return true;
  };
  const find =
    (replaces: boolean): Command =>
    () => {
      host.find(replaces);
      return true;
    };
  const styles = Object.fromEntries(['text', '1', '2', '3'].map((style, index) => [`Mod-Alt-${index}`, setBlockStyle(style)]));
  return [
    leaveByTab(),
    keymap({
      ...styles,
      'Mod-s': save,
      'Mod-k': link,
      'Mod-Alt-f': note,
      'Mod-f': find(false),
      'Mod-h': find(true),
      'Mod-Enter': insertPageBreak,
      'Alt-Shift-ArrowRight': widenColumn(1),
      'Alt-Shift-ArrowLeft': widenColumn(-1),
      'Mod-b': toggleStrong,
      'Mod-i': toggleEm,
      'Mod-u': toggleUnderline,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Shift-Mod-7': toggleList(nodes.ordered_list),
      'Shift-Mod-8': toggleList(nodes.bullet_list),
      Enter: chainCommands(host.openSelected, leaveCaption, splitListItem(nodes.list_item)),
      'Shift-Enter': hardBreak,
      Backspace: chainCommands(undoInputRule, titleToText),
      Tab: chainCommands(sinkListItem(nodes.list_item), nextCell, inList),
      'Shift-Tab': chainCommands(liftListItem(nodes.list_item), goToNextCell(-1), inList),
    }),
    keymap(baseKeymap),
  ];
}
