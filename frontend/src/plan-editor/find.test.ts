import { history, undo } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { describe, expect, it, vi } from 'vitest';
import { widenColumn } from './column-width.js';
import { find, finding, goToMatch, matchesIn, replaceAll, replaceMatch, search } from './find.js';
import { schema } from './schema.js';
import { outline, stateOf, viewOf } from './testing.js';

const words = (query: string, whole = false, matchCase = false): { query: string; whole: boolean; matchCase: boolean } => ({ query, whole, matchCase });
const inline = (...content: object[]): Node => Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content }] });
const text = (value: string, ...marks: string[]): object => ({ type: 'text', text: value, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) });

Element.prototype.scrollIntoView = vi.fn();

describe('finding', () => {
  it.each([
    [words('posti'), 3],
    [words('Posti', false, true), 1],
    [words('posto', true), 1],
    [words("l'ente"), 1],
    [words('nulla'), 0],
    [words(''), 0],
  ])('%j', (asked, count) => {
    expect(matchesIn(stateOf('Posti e posti: un posto, un composto.\nSentito l’ente, i posti.').doc, asked)).toHaveLength(count);
  });

  it('finds words across marks and in footnotes, with their places in the document', () => {
    const doc = inline(text('Po'), text('sti', 'strong'), { type: 'footnote', content: [text('attivi')] }, text(' attivi'));

    expect(matchesIn(doc, words('posti'))).toEqual([{ from: 1, to: 6 }]);
    expect(matchesIn(doc, words('attivi')).map(({ from, to }) => doc.textBetween(from, to))).toEqual(['attivi', 'attivi']);
  });

  it('goes round the text', () => {
    const view = viewOf(stateOf('|uno due uno', [find()]));
    search(view, words('uno'));
    expect(finding(view.state).current).toBe(0);
    goToMatch(view, -1);
    expect(finding(view.state).current).toBe(1);
    goToMatch(view, 1);
    expect(finding(view.state).current).toBe(0);
  });
});

describe('replacing', () => {
  it('takes the marks of what it replaces and goes to the next', () => {
    const doc = inline(text('CAS', 'strong'), text(' e CAS'));
    const view = viewOf(EditorState.create({ doc, plugins: [history(), find()] }));
    search(view, words('cas'));
    replaceMatch(view, 'centro');

    expect(outline(view.state.doc)).toBe('p(<strong>centro e CAS)');
    expect(finding(view.state)).toMatchObject({ current: 0, matches: [{ from: 10, to: 13 }] });
  });

  it('replaces all in one step that one "undo" takes back', () => {
    const view = viewOf(stateOf('uno uno\nuno|', [history(), find()]));
    search(view, words('uno'));

    expect(replaceAll(view, 'uno e due')).toBe(3);
    expect(outline(view.state.doc)).toBe('p(uno e due uno e due) p(uno e due)');
    undo(view.state, view.dispatch);
    expect(outline(view.state.doc)).toBe('p(uno uno) p(uno)');
  });

  it('may replace with nothing', () => {
    const view = viewOf(stateOf('uno due|', [history(), find()]));
    search(view, words(' due'));
    replaceAll(view, '');

    expect(outline(view.state.doc)).toBe('p(uno)');
  });
});

describe('a column', () => {
  it('is widened for all its rows without a mouse', () => {
    const cell = (colspan = 1): object => ({ type: 'table_cell', attrs: { colspan }, content: [{ type: 'paragraph' }] });
    const doc = Node.fromJSON(schema, {
      type: 'doc',
      content: [{ type: 'table', content: [{ type: 'table_row', content: [cell(), cell()] }, { type: 'table_row', content: [cell(2)] }] }],
    });
    const view = viewOf(EditorState.create({ doc, selection: TextSelection.create(doc, 4), plugins: [tableEditing()] }));
    widenColumn(1)(view.state, view.dispatch, view);
    widenColumn(1)(view.state, view.dispatch, view);

    const widths: unknown[] = [];
    view.state.doc.descendants((node) => {
      if (node.type === schema.nodes.table_cell) {
        widths.push(node.attrs.colwidth);
      }
    });
    expect(widths).toEqual([[168], null, [168, 0]]);
  });
});
