/** Kept equal to `schemes` and `maxLength` in schema.json by a test. */
export const LINK_SCHEMES = ['http', 'https', 'mailto'];
export const LINK_MAX_LENGTH = 2000;

// What java.net.URI refuses, so that the server never turns down a link the editor let in – and what
// browsers skip inside a scheme ("java\nscript:").
// eslint-disable-next-line no-control-regex -- control characters are the point
const FORBIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff"<>[\\\]^`{|}]|%(?![\da-f]{2})|#.*#/i;

/** Whether an address may stand in the document as it is: absolute, one of our schemes, no tricks. */
export function isSafeHref(href: unknown): boolean {
  if (typeof href !== 'string' || href.length > LINK_MAX_LENGTH || FORBIDDEN.test(href)) {
    return false;
  }
  const scheme = href.slice(0, Math.max(0, href.indexOf(':'))).toLowerCase();
  if (!LINK_SCHEMES.includes(scheme)) {
    return false;
  }
  return scheme === 'mailto' ? /^mailto:[^@\s]+@[^@\s]+$/i.test(href) : /^https?:\/\/[^/]/i.test(href) && URL.canParse(href);
}

/** An absolute address as it may stand in the document – spaces and the like escaped – or null. */
export function cleanHref(href: string): string | null {
  const text = href.trim();
  if (isSafeHref(text)) {
    return text;
  }
  return /^https?:\/\//i.test(text) ? tidied(text) : null;
}

/** What a person typed as an address – `www.anci.it` gets its scheme – or null. */
export function toHref(typed: string): string | null {
  const text = typed.trim();
  const clean = cleanHref(text);
  if (clean !== null || /^https?:/i.test(text)) {
    return clean;
  }
  if (/^[^@\s:/]+@[^@\s:/]+\.[a-z]{2,}$/i.test(text)) {
    return tidied(`mailto:${text}`);
  }
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#].*)?$/u.test(text) ? tidied(`https://${text}`) : null;
}

function tidied(text: string): string | null {
  if (!URL.canParse(text)) {
    return null;
  }
  const href = new URL(text).href.replace(/["<>[\\\]^`{|}]|%(?![\da-f]{2})/gi, (mark) => encodeURIComponent(mark));
  return isSafeHref(href) ? href : null;
}
