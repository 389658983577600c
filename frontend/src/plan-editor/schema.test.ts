import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { LINK_MAX_LENGTH, LINK_SCHEMES } from './links.js';
import { schema } from './schema.js';
import spec from './schema.json';

interface AttrSpec {
  type: string;
  default?: unknown;
  min?: number;
  max?: number;
  schemes?: string[];
  maxLength?: number;
}
interface TypeSpec {
  name: string;
  content?: string;
  group?: string;
  attrs?: Record<string, AttrSpec>;
}

const withoutSpaces = (text = ''): string => text.replaceAll(' ', '');

function defaults(attrs: Record<string, { default?: unknown }> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).map(([name, attr]) => [name, 'default' in attr ? attr.default : 'required']));
}

describe('the schema', () => {
  it('says the same as schema.json, which the server is checked against', () => {
    expect(schema.topNodeType.name).toBe(spec.topNode);
    expect(Object.keys(schema.nodes)).toEqual(spec.nodes.map((node) => node.name));
    for (const node of spec.nodes as TypeSpec[]) {
      const type = schema.nodes[node.name];
      expect(withoutSpaces(type?.spec.content), node.name).toBe(withoutSpaces(node.content));
      expect(type?.spec.group, node.name).toBe(node.group);
      expect(defaults(type?.spec.attrs), node.name).toEqual(defaults(node.attrs));
    }
    expect(Object.keys(schema.marks)).toEqual(spec.marks.map((mark) => mark.name));
    for (const mark of spec.marks as TypeSpec[]) {
      expect(defaults(schema.marks[mark.name]?.spec.attrs), mark.name).toEqual(defaults(mark.attrs));
    }
    const href = (spec.marks as TypeSpec[])[0]?.attrs?.href;
    expect([href?.schemes, href?.maxLength]).toEqual([LINK_SCHEMES, LINK_MAX_LENGTH]);
  });

  it('keeps every kind of content through JSON', () => {
    const cell = (type: string, text: string): object => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const json = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Contesto' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'In Umbria ' },
            { type: 'live_figure', attrs: { query: 'places.active', params: { comune: '054039' }, density: 'number' } },
            { type: 'hard_break' },
            { type: 'text', marks: [{ type: 'link', attrs: { href: 'https://www.anci.it/' } }, { type: 'strong' }], text: 'posti' },
          ],
        },
        {
          type: 'ordered_list',
          attrs: { order: 3 },
          content: [{ type: 'list_item', content: [{ type: 'paragraph' }, { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }] }] }] }],
        },
        { type: 'blockquote', content: [{ type: 'paragraph' }] },
        { type: 'horizontal_rule' },
        { type: 'table', attrs: { anchor: 'posti' }, content: [{ type: 'table_row', content: [cell('table_header', 'Comune'), cell('table_cell', 'Todi')] }] },
      ],
    };

    const doc = Node.fromJSON(schema, json);
    doc.check();

    expect(doc.toJSON()).toEqual(json);
  });

  it.each([
    ['a heading of level 5', { type: 'heading', attrs: { level: 5 } }],
    ['a script as a query', { type: 'paragraph', content: [{ type: 'live_figure', attrs: { query: '<script>' } }] }],
    ['a number as a parameter', { type: 'paragraph', content: [{ type: 'live_figure', attrs: { query: 'a', params: { n: 1 } } }] }],
    ['a link to a script', { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }],
    ['an unknown node', { type: 'iframe' }],
    ['a list without items', { type: 'bullet_list' }],
  ])('refuses %s', (_, block) => {
    expect(() => {
      Node.fromJSON(schema, { type: 'doc', content: [block] }).check();
    }).toThrow();
  });
});
