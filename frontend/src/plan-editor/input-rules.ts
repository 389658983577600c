import { ellipsis, inputRules, InputRule, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
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

export function typingRules(): Plugin {
  return inputRules({ rules: [...blockRules, ...signRules, linkRule] });
}
