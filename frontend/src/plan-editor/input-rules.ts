import { ellipsis, inputRules, InputRule, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { toHref } from './links.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

/** `## `, `- `, `1. `, `> ` at the start of a paragraph; `---` for a line. */
const blockRules = [
  textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1]?.length ?? 1 })),
  wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
  wrappingInputRule(
    /^(\d{1,4})[.)]\s$/,
    nodes.ordered_list,
    (match) => ({ order: Number(match[1]) }),
    (match, node) => node.childCount + Number(node.attrs.order) === Number(match[1]),
  ),
  wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
  new InputRule(/^(---|___)$/, (state, _, start, end) => {
    const $start = state.doc.resolve(start);
    const fits = $start.parent.type === nodes.paragraph && $start.node(-1).canReplaceWith($start.index(-1), $start.index(-1), nodes.horizontal_rule);
    return fits ? state.tr.delete(start, end).insert($start.before(), nodes.horizontal_rule.create()) : null;
  }),
];

/** Typographic signs as Italian print has them; Backspace right after brings the typed ones back. */
const signRules = [
  ellipsis,
  new InputRule(/(?<=[\p{L}\d\s])--$/u, '–'),
  new InputRule(/'$/, '’'),
  new InputRule(/(?:^|[\s([{<«–-])(")$/, '“'),
  new InputRule(/"$/, '”'),
];

/** An address followed by a blank becomes a link. */
const linkRule = new InputRule(/(?:^|\s)((?:https?:\/\/|www\.)\S+[^\s.,;:!?)»”])([.,;:!?)»”]*\s)$/, (state, match, start, end) => {
  const [whole, address = '', tail = ''] = match;
  const href = toHref(address);
  const from = start + whole.indexOf(address);
  if (href === null || state.doc.rangeHasMark(from, end, marks.link)) {
    return null;
  }
  return state.tr
    .insertText(tail.slice(-1), end)
    .addMark(from, from + address.length, marks.link.create({ href }))
    .removeStoredMark(marks.link);
});

/** `**grassetto**`, `*corsivo*`: the signs go, the mark comes. */
function markRule(pattern: RegExp, mark: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, before = '', , words = ''] = match;
    const from = start + before.length;
    const open = whole.indexOf(words, before.length) - before.length;
    if (words.trim() !== words || state.doc.resolve(from).parent !== state.doc.resolve(end).parent) {
      return null;
    }
    const tr = state.tr.delete(from + open + words.length, end).delete(from, from + open);
    return tr.addMark(from, from + words.length, mark.create()).removeStoredMark(mark);
  });
}

const markRules = [
  markRule(/(^|[\s(«“])(\*\*|__)([^*_\s](?:[^*_]*[^*_\s])?)\2$/, marks.strong),
  markRule(/(^|[\s(«“])([*_])([^*_\s](?:[^*_]*[^*_\s])?)\2$/, marks.em),
];

/** `[parole](https://…)` */
const namedLinkRule = new InputRule(/\[([^[\]]{1,200})\]\((\S+)\)$/, (state, match, start, end) => {
  const [, words = '', address = ''] = match;
  const href = toHref(address);
  if (href === null) {
    return null;
  }
  const link = marks.link.create({ href });
  return state.tr.replaceWith(start, end, schema.text(words, [...state.doc.resolve(start).marks(), link])).removeStoredMark(marks.link);
});

/** What holds wherever there is text, in footnotes too. */
export function signsAndLinks(): Plugin {
  return inputRules({ rules: [...signRules, ...markRules, namedLinkRule, linkRule] });
}

export function typingRules(): Plugin {
  return inputRules({ rules: [...blockRules, ...signRules, ...markRules, namedLinkRule, linkRule] });
}
