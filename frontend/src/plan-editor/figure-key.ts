export type FigureParams = Readonly<Record<string, string>>;

export interface FigureRef {
  readonly query: string;
  readonly params: FigureParams;
}

// Only what would make two different figures read alike is escaped, so that Java writes the same key
// without agreeing on a whole URL grammar.
const escaped = (text: string): string => text.replace(/[%&=?]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** One spelling for one figure: `query?a=1&b=2`, parameters sorted by name (UTF-16 order). */
export function figureKey({ query, params }: FigureRef): string {
  const pairs = Object.keys(params)
    .sort()
    .map((name) => `${escaped(name)}=${escaped(params[name] ?? '')}`);
  return pairs.length === 0 ? query : `${query}?${pairs.join('&')}`;
}

// The limits of the server's reader (rosa.document).
// eslint-disable-next-line no-control-regex -- control characters are what it keeps out
const PARAM = /^[^\u0000-\u001f\u007f]{1,100}$/;
const QUERY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

export function isQuery(value: unknown): value is string {
  return typeof value === 'string' && QUERY.test(value);
}

export function isParams(value: unknown): value is FigureParams {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 50 &&
    Object.entries(value).every(([name, item]) => PARAM.test(name) && typeof item === 'string' && item.length <= 200)
  );
}
