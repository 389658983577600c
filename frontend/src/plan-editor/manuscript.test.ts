import { describe, expect, it } from 'vitest';
import { Manuscript, readDocument, wordsOf } from './manuscript.js';
import { outline, stateOf } from './testing.js';

const doc = (text: string): ReturnType<typeof stateOf>['doc'] => stateOf(text).doc;

describe('a manuscript', () => {
  it('is dirty while it differs from what the server has', () => {
    const manuscript = new Manuscript(doc('a'), 1);

    expect([manuscript.isDirty(doc('a')), manuscript.isDirty(doc('ab'))]).toEqual([false, true]);
  });

  it('knows its own text when it comes back saved, and keeps what was written since', () => {
    const manuscript = new Manuscript(doc('a'), 1);
    manuscript.handOut(doc('ab'));

    expect(manuscript.acknowledges(doc('ab'), 2, doc('abc'))).toBe(true);
    expect(manuscript.version).toBe(2);
    expect([manuscript.isDirty(doc('abc')), manuscript.isDirty(doc('ab'))]).toEqual([true, false]);
  });

  it('knows news when they come from somebody else', () => {
    const manuscript = new Manuscript(doc('a'), 1);
    manuscript.handOut(doc('ab'));

    expect(manuscript.acknowledges(doc('x'), 2, doc('abc'))).toBe(false);
    expect(manuscript.version).toBe(1);
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
