import { describe, expect, it } from 'vitest';
import { isSafeHref, toHref } from './links.js';

describe('a link', () => {
  it.each(['https://www.interno.gov.it/it', 'http://a.it', 'mailto:ufficio@comune.todi.pg.it', 'HTTPS://A.IT/x?y=1#z'])('may lead to %s', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.it',
    '/relative',
    '#anchor',
    'https:',
    'https://',
    'mailto:',
    'ftp://a.it',
    'https://a.it/a|b',
    'https://a.it/100%',
    `https://a.it/${'x'.repeat(2000)}`,
    '',
    null,
    7,
  ])('never leads to %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });

  it.each([
    ['www.anci.it', 'https://www.anci.it/'],
    [' https://a.it/b ', 'https://a.it/b'],
    ['ufficio@comune.todi.pg.it', 'mailto:ufficio@comune.todi.pg.it'],
    ['https://a.it/atto 12|b.pdf', 'https://a.it/atto%2012%7Cb.pdf'],
    ['a.it/atto 12.pdf', 'https://a.it/atto%2012.pdf'],
    ['Piano', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('typed as %j becomes %j', (typed, href) => {
    expect(toHref(typed)).toBe(href);
  });
});
