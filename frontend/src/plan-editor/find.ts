import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { schema } from './schema.js';

export interface Search {
  readonly query: string;
  /** Only whole words. */
  readonly whole: boolean;
  readonly matchCase: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

interface Finding extends Search {
  readonly matches: readonly Match[];
  /** Which of the matches is looked at; -1 for none. */
  readonly current: number;
}

const NOTHING: Finding = { query: '', whole: false, matchCase: false, matches: [], current: -1 };
const findKey = new PluginKey<Finding>('find');

/** The same length as `text`: typographic signs as they are typed, capitals as small letters. */
function folded(text: string, matchCase: boolean): string {
  const signs = text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[\u00a0\u202f]/g, ' ');
  return matchCase ? signs : signs.replace(/\p{Lu}/gu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where the words stand, in captions and footnotes too; never across a figure or a line break. */
export function matchesIn(doc: Node, { query, whole, matchCase }: Search): Match[] {
  const wanted = folded(query, matchCase);
  const found: Match[] = [];
  if (wanted === '') {
    return found;
  }
  doc.descendants((node, pos) => {
    if (!node.inlineContent) {
      return;
    }
    const text = folded(node.children.map((child) => child.text ?? '\ufffc'.repeat(child.nodeSize)).join(''), matchCase);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      if (!whole || !(isWord(text[at - 1]) || isWord(text[at + wanted.length]))) {
        found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
      }
    }
  });
  return found;
}

export function finding(state: EditorState): { matches: readonly Match[]; current: number; search: Search } {
  const { matches, current, query, whole, matchCase } = findKey.getState(state) ?? NOTHING;
  return { matches, current, search: { query, whole, matchCase } };
}

export function find(): Plugin<Finding> {
  return new Plugin<Finding>({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply(tr, before, _, state) {
        const meta = tr.getMeta(findKey) as Partial<Finding> | undefined;
        if (!meta && !(tr.docChanged && before.query)) {
          return before;
        }
        const next = { ...before, ...meta };
        if (meta && !('query' in meta)) {
          return next;
        }
        const matches = matchesIn(tr.doc, next);
        const ahead = matches.findIndex(({ from }) => from >= state.selection.from);
        const current = meta ? (ahead < 0 && matches.length > 0 ? 0 : ahead) : Math.min(before.current, matches.length - 1);
        return { ...next, matches, current };
      },
    },
    props: {
      decorations(state) {
        const { matches, current } = findKey.getState(state) ?? NOTHING;
        return DecorationSet.create(
          state.doc,
          matches.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' })),
        );
      },
    },
  });
}

export function search(view: EditorView, asked: Search): void {
  view.dispatch(view.state.tr.setMeta(findKey, asked));
  show(view);
}

export function endSearch(view: EditorView): void {
  if (findKey.getState(view.state)?.query) {
    view.dispatch(view.state.tr.setMeta(findKey, NOTHING));
  }
}

/** To the next match (1) or the one before (-1), round the end of the text. */
export function goToMatch(view: EditorView, by: 1 | -1): void {
  const { matches, current } = finding(view.state);
  if (matches.length > 0) {
    view.dispatch(view.state.tr.setMeta(findKey, { current: (current + by + matches.length) % matches.length }));
    show(view);
  }
}

/** Takes the caret to the match that is looked at. */
export function selectMatch(view: EditorView): void {
  const { matches, current } = finding(view.state);
  const match = matches[current];
  const inside = match && view.state.doc.resolve(match.from).parent.type !== schema.nodes.footnote;
  if (match && inside) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, match.from, match.to)));
  }
}

function show(view: EditorView): void {
  const { matches, current } = finding(view.state);
  const match = matches[current];
  if (match) {
    const { node } = view.domAtPos(match.from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
  }
}

function replace(tr: Transaction, { from, to }: Match, words: string): void {
  const marks = tr.doc.resolve(from + 1).marks();
  if (words) {
    tr.replaceWith(from, to, schema.text(words, marks));
  } else {
    tr.delete(from, to);
  }
}

export function replaceMatch(view: EditorView, words: string): boolean {
  const { matches, current } = finding(view.state);
  const match = matches[current];
  if (!match) {
    return false;
  }
  const tr = closeHistory(view.state.tr);
  replace(tr, match, words);
  view.dispatch(tr);
  const now = finding(view.state);
  const next = now.matches.findIndex(({ from }) => from >= match.from + words.length);
  view.dispatch(view.state.tr.setMeta(findKey, { current: next < 0 && now.matches.length > 0 ? 0 : next }));
  show(view);
  return true;
}

/** All of them in one step, so that one "undo" brings them all back. */
export function replaceAll(view: EditorView, words: string): number {
  const { matches } = finding(view.state);
  if (matches.length > 0) {
    const tr = closeHistory(view.state.tr);
    for (const match of [...matches].reverse()) {
      replace(tr, match, words);
    }
    view.dispatch(tr);
  }
  return matches.length;
}
