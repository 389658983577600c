import { describe, expect, it } from 'vitest';
import { figureKey, isParams, isQuery } from './figure-key.js';

describe('the key of a figure', () => {
  it('is the query alone without parameters', () => {
    expect(figureKey({ query: 'places.active', params: {} })).toBe('places.active');
  });

  it('does not depend on the order of the parameters', () => {
    expect(figureKey({ query: 'quota', params: { ruleset: 'anci-2016', comune: '054052' } })).toBe('quota?comune=054052&ruleset=anci-2016');
  });

  it('tells apart what would read alike', () => {
    expect(figureKey({ query: 'q', params: { a: '1&b=2' } })).toBe('q?a=1%26b%3D2');
    expect(figureKey({ query: 'q', params: { territory: 'zona-sociale:4' } })).toBe('q?territory=zona-sociale:4');
  });
});

describe('a figure', () => {
  it('asks for a query by a speaking name', () => {
    expect(isQuery('places.active')).toBe(true);
    expect(['', '-a', '<b>', 'a b', 'x'.repeat(81), 3, null].some(isQuery)).toBe(false);
  });

  it('takes words as parameters', () => {
    expect(isParams({ comune: '054052' })).toBe(true);
    expect([null, [], 'x', { a: 1 }, { a: 'x'.repeat(201) }].some(isParams)).toBe(false);
  });
});
