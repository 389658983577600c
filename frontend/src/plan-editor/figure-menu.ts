import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { figuresMatching, optionsMatching, type FigureBook, type FigureChoice, type FigureOption, type FigureParam } from './figures.js';
import { insertAt } from './insert.js';
import { schema } from './schema.js';

/** The menu that opens after `#`: first a figure, then a value for each of its parameters. */
export interface FigureMenu {
  /** Where the `#` stands. */
  readonly from: number;
  readonly filter: string;
  readonly chosen: FigureChoice | null;
  readonly params: Readonly<Record<string, string>>;
  readonly active: number;
}

export interface MenuItem {
  readonly label: string;
  readonly description: string;
  readonly pick: FigureChoice | FigureOption;
}

type MenuMeta = Partial<FigureMenu> | 'close';

export const figureMenuKey = new PluginKey<FigureMenu | null>('figure-menu');

export function paramAsked(menu: FigureMenu): FigureParam | undefined {
  return menu.chosen?.params.find((param) => !(param.name in menu.params));
}

export function itemsOf(menu: FigureMenu, book: FigureBook): MenuItem[] {
  const param = paramAsked(menu);
  return param
    ? optionsMatching(param, menu.filter).map((pick) => ({ label: pick.label, description: '', pick }))
    : figuresMatching(book.choices, menu.filter).map((pick) => ({ label: pick.label, description: pick.description, pick }));
}

/** What was typed between the sign that opened a menu and the caret, or null when the caret has left. */
export function filterAfter(state: EditorState, from: number, sign: '#' | '@'): string | null {
  const { $head, empty } = state.selection;
  const start = from - $head.start();
  if (!empty || start < 0 || $head.pos <= from || start >= $head.parent.content.size) {
    return null;
  }
  const text = $head.parent.textBetween(start, $head.parentOffset, null, '\ufffc');
  return text.startsWith(sign) && !/^.[#@\s]|\n|\ufffc/.test(text) ? text.slice(1) : null;
}

function nextMenu(tr: Transaction, menu: FigureMenu | null, state: EditorState, book: FigureBook): FigureMenu | null {
  const meta = tr.getMeta(figureMenuKey) as MenuMeta | undefined;
  if (meta === 'close' || (!menu && !meta)) {
    return null;
  }
  const opened = { from: 0, filter: '', chosen: null, params: {}, active: 0, ...menu };
  const moved = { ...opened, from: tr.mapping.map(opened.from), ...meta };
  const filter = filterAfter(state, moved.from, '#');
  if (filter === null) {
    return null;
  }
  const next = { ...moved, filter, active: filter === opened.filter || meta ? moved.active : 0 };
  // "#1 priorità" is text, not a search: with a blank in it nothing found means nothing meant.
  return filter.includes(' ') && itemsOf(next, book).length === 0 ? null : next;
}

/** Whether a sign typed here opens a menu: at the start of a word. */
export function mayOpenAt(state: EditorState, pos: number): boolean {
  const $pos = state.doc.resolve(pos);
  const before = $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 1), $pos.parentOffset, null, '\ufffc');
  return $pos.parent.inlineContent && /^$|[\s(«“"'’\u00a0–-]/.test(before);
}

/** Writes a `#` at the caret and opens the menu, for the toolbar's button. */
export function openFigureMenu(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from, from, to } = state.selection;
  if (!$from.parent.inlineContent) {
    return false;
  }
  if (dispatch) {
    const mark = mayOpenAt(state, from) ? '#' : ' #';
    const tr = state.tr.insertText(mark, from, to);
    const at = from + mark.length - 1;
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).setMeta(figureMenuKey, { from: at }).scrollIntoView());
  }
  return true;
}

/** Takes an item: the next parameter is asked, or the figure replaces what was typed. */
export function pick(state: EditorState, item: MenuItem): { tr: Transaction; inserted: FigureChoice | null } {
  const menu = figureMenuKey.getState(state);
  const { tr } = state;
  if (!menu) {
    return { tr, inserted: null };
  }
  const param = paramAsked(menu);
  const chosen = param && menu.chosen ? menu.chosen : (item.pick as FigureChoice);
  const params = param ? { ...menu.params, [param.name]: (item.pick as FigureOption).value } : {};
  const end = menu.from + 1 + menu.filter.length;
  const next = { ...menu, chosen, params, filter: '', active: 0 };
  if (paramAsked(next)) {
    return { tr: tr.delete(menu.from + 1, end).setMeta(figureMenuKey, next), inserted: null };
  }
  if (chosen.kind && chosen.kind !== 'figure') {
    const type = { table: schema.nodes.live_table, chart: schema.nodes.live_chart, map: schema.nodes.live_map }[chosen.kind];
    tr.delete(menu.from, end);
    insertAt(tr, tr.doc.resolve(menu.from).after(1), type.create({ query: chosen.query, params }));
    // The caret goes on below: what is typed next must not take the block's place.
    tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.to), 1));
    return { tr: tr.setMeta(figureMenuKey, 'close').scrollIntoView(), inserted: chosen };
  }
  const marks = state.doc.resolve(menu.from).marks();
  tr.replaceWith(menu.from, end, schema.nodes.live_figure.create({ query: chosen.query, params }, null, marks));
  return { tr: tr.setMeta(figureMenuKey, 'close').scrollIntoView(), inserted: chosen };
}

export interface FigureMenuHost {
  readonly book: FigureBook;
  readonly picked: (view: EditorView, item: MenuItem) => void;
  readonly attributes: (state: EditorState) => Record<string, string>;
  readonly view: (view: EditorView) => { update: (view: EditorView) => void; destroy: () => void };
}

export function figureMenu(host: FigureMenuHost): Plugin<FigureMenu | null> {
  const move = (view: EditorView, menu: FigureMenu, by: number): boolean => {
    const count = itemsOf(menu, host.book).length;
    if (count > 0) {
      const active = (menu.active + by + count) % count;
      view.dispatch(view.state.tr.setMeta(figureMenuKey, { active }));
    }
    return true;
  };
  return new Plugin<FigureMenu | null>({
    key: figureMenuKey,
    state: { init: () => null, apply: (tr, menu, _, state) => nextMenu(tr, menu, state, host.book) },
    view: host.view,
    props: {
      attributes: host.attributes,
      handleTextInput(view, from, to, text) {
        if (text !== '#' || !mayOpenAt(view.state, from)) {
          return false;
        }
        view.dispatch(view.state.tr.insertText('#', from, to).setMeta(figureMenuKey, { from }).scrollIntoView());
        return true;
      },
      handleKeyDown(view, event) {
        const menu = figureMenuKey.getState(view.state);
        if (!menu || event.isComposing) {
          return false;
        }
        switch (event.key) {
          case 'ArrowDown':
            return move(view, menu, 1);
          case 'ArrowUp':
            return move(view, menu, -1);
          case 'Escape':
            view.dispatch(view.state.tr.setMeta(figureMenuKey, 'close'));
            return true;
          case 'Enter':
          case 'Tab': {
            const item = itemsOf(menu, host.book)[menu.active];
            if (item) {
              host.picked(view, item);
            }
            return item !== undefined;
          }
          default:
            return false;
        }
      },
    },
  });
}
