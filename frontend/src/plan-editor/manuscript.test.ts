import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { readDocument, refusal, wordsOf } from './manuscript.js';
import { outline } from './testing.js';

describe('a text the server would refuse', () => {
  const json = (blocks: unknown[]): { doc: Node; json: unknown } => {
    const read = readDocument({ type: 'doc', content: blocks });
    return { doc: read ?? wordsOf(null), json: read?.toJSON() };
  };
  const paragraph = (words: string): object => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const table = (columns: number): object => ({
    type: 'table',
    content: [{ type: 'table_row', content: Array.from({ length: columns }, () => ({ type: 'table_cell', content: [paragraph('x')] })) }],
  });
  const nested = (levels: number): object => (levels === 0 ? paragraph('x') : { type: 'blockquote', content: [nested(levels - 1)] });

  it.each([
    [null, [paragraph('Contesto'), table(63), nested(10)]],
    ['too-wide', [table(64)]],
    ['too-deep', [nested(40)]],
    ['too-large', [paragraph('à'.repeat(1_000_001))]],
    ['too-large', Array.from({ length: 25_001 }, () => paragraph('x'))],
  ])('is told apart: %s', (reason, blocks) => {
    const text = json(blocks);

    expect(refusal(text.doc, text.json)).toBe(reason);
  });
});

describe('a document from the server', () => {
  it('is an empty paragraph when there is none yet', () => {
    expect(readDocument(null)?.childCount).toBe(1);
  });

  it('loses links that may not be followed, not their words', () => {
    const link = (href: string): object => ({ type: 'text', text: href.slice(0, 4), marks: [{ type: 'link', attrs: { href } }, { type: 'em' }] });
    const read = readDocument({ type: 'doc', content: [{ type: 'paragraph', content: [link('java\nscript:x'), link('https://a.it')] }] });

    expect(read && outline(read)).toBe('p(<em>java<link><em>http)');
  });

  it('is refused when it is not one, but its words can be shown', () => {
    const json = {
      type: 'doc',
      content: [
        { type: 'marquee', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Primo' }] }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Se' }, { type: 'text', text: 'condo' }] },
      ],
    };

    expect([readDocument(json), readDocument({ type: 'paragraph' }), readDocument('x'), readDocument({})]).toEqual([null, null, null, null]);
    expect(outline(wordsOf(json))).toBe('p(Primo) p(Secondo)');
  });
});
