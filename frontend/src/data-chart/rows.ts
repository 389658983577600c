import { formatNumber } from '../shared/numbers.js';
import { formatDate } from './dates.js';
import type { ChartSpec } from './types.js';

/** The same data as a table: a row for each x, a column for each series. */
export interface Rows {
  readonly header: readonly string[];
  readonly body: readonly (readonly string[])[];
}

export function rowsOf(spec: ChartSpec): Rows {
  const { series, xLabel, yLabel, unit, locale } = spec;
  const digits = spec.digits ?? undefined;
  const xs = [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))];
  if (spec.xType !== 'category') {
    xs.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }
  const values = series.map(({ points }) => new Map(points));
  const only = series.length === 1 ? yLabel : null;
  return {
    header: [xLabel ?? '', ...series.map(({ name }) => withUnit(only ?? name, unit))],
    body: xs.map((x) => [
      writeX(x, spec),
      ...values.map((byX) => {
        const value = byX.get(x);
        return value == null ? '–' : formatNumber(value, locale, digits);
      }),
    ]),
  };
}

export function writeX(x: string | number, { xType, locale }: ChartSpec): string {
  if (xType === 'time') {
    return formatDate(x, locale);
  }
  return typeof x === 'number' ? formatNumber(x, locale) : x;
}

function withUnit(name: string, unit: string | null | undefined): string {
  return unit ? `${name} (${unit})` : name;
}
