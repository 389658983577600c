import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec, type TagParseRule } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { cleanHref, isSafeHref } from './links.js';
import { anchor, anchorDom, anchorOf, blockParts, inlineParts, must, whole } from './schema-parts.js';

const CELL_CONTENT = '(paragraph | bullet_list | ordered_list)+';

function headingLevel(dom: HTMLElement): Attrs {
  return { level: Math.min(4, Number(dom.tagName.charAt(1))) };
}

const tables = tableNodes({ tableGroup: 'block', cellContent: CELL_CONTENT, cellAttributes: {} });

const within = (value: unknown, min: number, max: number): number => Math.max(min, Math.min(max, Math.trunc(Number(value)) || min));

/** Pasted tables carry any number; ours stay within what the server takes. */
const cellRule = (rule: TagParseRule): TagParseRule => ({
  ...rule,
  getAttrs: (dom): Attrs => {
    const { colspan, rowspan, colwidth } = rule.getAttrs?.(dom) as Attrs;
    const columns = within(colspan, 1, 100);
    const widths = Array.isArray(colwidth) && colwidth.length === columns ? colwidth.map((width) => within(width, 0, 100_000)) : null;
    return { colspan: columns, rowspan: within(rowspan, 1, 1000), colwidth: widths };
  },
});

const cell = (spec: NodeSpec): NodeSpec => ({
  ...spec,
  parseDOM: spec.parseDOM?.map(cellRule) ?? [],
  attrs: {
    colspan: { default: 1, validate: whole(1, 100) },
    rowspan: { default: 1, validate: whole(1, 1000) },
    colwidth: {
      default: null,
      validate: must((value) => value === null || (Array.isArray(value) && value.every(Number.isInteger)), 'a list of widths'),
    },
  },
});

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: (): DOMOutputSpec => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: whole(1, 4) } },
    parseDOM: [{ tag: 'h1, h2, h3, h4, h5, h6', getAttrs: headingLevel }],
    toDOM: (node): DOMOutputSpec => [`h${String(node.attrs.level)}`, 0],
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: (): DOMOutputSpec => ['ul', 0] },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1, validate: whole(0, 99999) } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom): Attrs => ({ order: Math.max(0, Math.min(99999, (dom as HTMLOListElement).start || 1)) }) }],
    toDOM: (node): DOMOutputSpec => (node.attrs.order === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs.order) }, 0]),
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: (): DOMOutputSpec => ['li', 0] },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: (): DOMOutputSpec => ['blockquote', 0],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: (): DOMOutputSpec => ['hr'] },
  ...blockParts,
  table: {
    ...tables.table,
    attrs: anchor,
    parseDOM: [{ tag: 'table', getAttrs: anchorOf }],
    toDOM: (node): DOMOutputSpec => ['table', anchorDom(node.attrs), ['tbody', 0]],
  },
  table_row: tables.table_row,
  table_cell: cell(tables.table_cell),
  table_header: cell(tables.table_header),
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    leafText: (): string => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
  },
  live_figure: inlineParts.live_figure,
  footnote: inlineParts.footnote,
  reference: inlineParts.reference,
} satisfies Record<string, NodeSpec>;

// Word and Google Docs mark normal text by weight inside <b>, and underline links by style.
const marks = {
  link: {
    inclusive: false,
    attrs: { href: { validate: must(isSafeHref, 'an address that may be linked') } },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom): Attrs | false => {
          const href = cleanHref(dom.getAttribute('href') ?? '');
          return href === null ? false : { href };
        },
      },
    ],
    toDOM: (mark): DOMOutputSpec => ['a', { href: String(mark.attrs.href), rel: 'noopener noreferrer' }, 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: (dom): false | null => (dom.style.fontWeight === 'normal' ? false : null) },
      { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
      { style: 'font-weight', getAttrs: (value): false | null => (/^(bold(er)?|[6-9]\d\d)$/.test(value) ? null : false) },
    ],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
  underline: {
    parseDOM: [
      { tag: 'u' },
      { style: 'text-decoration', getAttrs: (value): false | null => (/\bunderline\b/.test(value) ? null : false) },
    ],
    toDOM: (): DOMOutputSpec => ['u', 0],
  },
} satisfies Record<string, MarkSpec>;

/** What a plan's section may hold. `schema.json` says the same to the server; a test keeps them equal. */
export const schema = new Schema({ nodes, marks });
