import type { Attrs, DOMOutputSpec, NodeSpec } from 'prosemirror-model';
import { isParams, isQuery } from './figure-key.js';

export function whole(min: number, max: number): (value: unknown) => void {
  return (value) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      throw new RangeError(`The value ${JSON.stringify(value)} must be a whole number from ${min} to ${max}.`);
    }
  };
}

export function must(test: (value: unknown) => boolean, what: string): (value: unknown) => void {
  return (value) => {
    if (!test(value)) {
      throw new RangeError(`The value ${JSON.stringify(value)} is not ${what}.`);
    }
  };
}

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

/** How wide a picture may be, in hundredths of the line. */
export const IMAGE_WIDTHS = { min: 10, max: 100 };
export const LONGEST_ALT = 500;

const isHash = matches(/^[0-9a-f]{64}$/);
// eslint-disable-next-line no-control-regex -- control characters are what it keeps out
export const isAlt = matches(/^[^\u0000-\u001f\u007f]{0,500}$/);
export const isReferenceKind = matches(/^(comune|facility|organisation|decision|section|passage)$/);
export const isReferenceId = matches(/^[A-Za-z0-9][A-Za-z0-9_.:@-]{0,99}$/);
export const isDensity = matches(/^(number|label|card)$/);

const isAnchor = matches(/^[a-z0-9]{0,16}$/);

/** By what texts refer to a table or picture; given by `anchors`. */
export const anchor = { anchor: { default: '', validate: must(isAnchor, 'an anchor') } };

export const anchorOf = (dom: HTMLElement): Attrs => ({ anchor: isAnchor(dom.dataset.anchor) ? dom.dataset.anchor : '' });

export const anchorDom = (attrs: Attrs): Record<string, string> => (attrs.anchor ? { 'data-anchor': String(attrs.anchor) } : {});

/** The attributes of a live figure, table, chart or map in copied HTML. */
export function questionAttrs(query: string | undefined, params: string | undefined): Attrs | false {
  try {
    const parsed: unknown = JSON.parse(params ?? '{}');
    return isQuery(query) && isParams(parsed) && { query, params: parsed };
  } catch {
    return false;
  }
}

const question = {
  query: { validate: must(isQuery, 'the name of a query') },
  params: { default: {}, validate: must(isParams, 'a list of parameters') },
};

const liveBlock = (name: 'live-table' | 'live-chart' | 'live-map'): NodeSpec => ({
  group: 'block',
  atom: true,
  draggable: true,
  attrs: { ...question, ...anchor },
  parseDOM: [
    {
      tag: `div[data-${name}]`,
      getAttrs: (dom): Attrs | false => {
        const asked = questionAttrs(dom.getAttribute(`data-${name}`) ?? '', dom.dataset.params);
        return asked && { ...asked, ...anchorOf(dom) };
      },
    },
  ],
  toDOM: (node): DOMOutputSpec => [
    'div',
    { [`data-${name}`]: String(node.attrs.query), 'data-params': JSON.stringify(node.attrs.params), ...anchorDom(node.attrs) },
  ],
});

/** The blocks beside text, lists and tables. */
export const blockParts = {
  callout: {
    content: '(paragraph | bullet_list | ordered_list)+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'aside' }],
    toDOM: (): DOMOutputSpec => ['aside', 0],
  },
  page_break: {
    group: 'block',
    parseDOM: [{ tag: 'div[data-page-break]' }],
    toDOM: (): DOMOutputSpec => ['div', { 'data-page-break': '' }],
  },
  image: {
    content: 'text*',
    group: 'block',
    isolating: true,
    draggable: true,
    attrs: {
      image: { validate: must(isHash, 'the hash of a picture') },
      width: { default: 100, validate: whole(IMAGE_WIDTHS.min, IMAGE_WIDTHS.max) },
      alt: { default: '', validate: must(isAlt, 'a description') },
      ...anchor,
    },
    parseDOM: [
      {
        tag: 'figure[data-image]',
        contentElement: 'figcaption',
        getAttrs: (dom): Attrs | false => {
          const width = Number(dom.dataset.width);
          const alt = dom.dataset.alt ?? '';
          return (
            isHash(dom.dataset.image) && {
              image: dom.dataset.image,
              width: Number.isInteger(width) && width >= IMAGE_WIDTHS.min && width <= IMAGE_WIDTHS.max ? width : 100,
              alt: isAlt(alt) ? alt : '',
              ...anchorOf(dom),
            }
          );
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => [
      'figure',
      {
        'data-image': String(node.attrs.image),
        'data-width': String(node.attrs.width),
        'data-alt': String(node.attrs.alt),
        ...anchorDom(node.attrs),
      },
      ['figcaption', 0],
    ],
  },
  live_table: liveBlock('live-table'),
  live_chart: liveBlock('live-chart'),
  live_map: liveBlock('live-map'),
} satisfies Record<string, NodeSpec>;

/** What stands on a line beside text. */
export const inlineParts = {
  live_figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { ...question, density: { default: 'number', validate: must(isDensity, 'a density') } },
    parseDOM: [
      {
        tag: 'data[data-figure]',
        getAttrs: (dom): Attrs | false => {
          const asked = questionAttrs(dom.dataset.figure, dom.dataset.params);
          return asked && { ...asked, density: isDensity(dom.dataset.density) ? dom.dataset.density : 'number' };
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => [
      'data',
      {
        'data-figure': String(node.attrs.query),
        'data-params': JSON.stringify(node.attrs.params),
        ...(node.attrs.density !== 'number' && { 'data-density': String(node.attrs.density) }),
      },
    ],
  },
  footnote: {
    group: 'inline',
    inline: true,
    content: 'text*',
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'span[data-footnote]' }],
    toDOM: (): DOMOutputSpec => ['span', { 'data-footnote': '' }, 0],
  },
  reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      kind: { validate: must(isReferenceKind, 'something to mention') },
      id: { validate: must(isReferenceId, 'an id') },
    },
    parseDOM: [
      {
        tag: 'span[data-reference]',
        getAttrs: (dom): Attrs | false => {
          const { reference: kind, id } = dom.dataset;
          return isReferenceKind(kind) && isReferenceId(id) && { kind, id };
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => ['span', { 'data-reference': String(node.attrs.kind), 'data-id': String(node.attrs.id) }],
  },
} satisfies Record<string, NodeSpec>;
