/** Writes numbers as the reader's language does: 1.234,5 in Italian, grouped from four digits on. */
export function formatNumber(value: number, locale: string, digits?: number): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 2,
  }).format(value);
}

/** A number and its unit, kept on one line. */
export function formatWithUnit(value: number, unit: string | undefined, locale: string, digits?: number): string {
  const number = formatNumber(value, locale, digits);
  return unit ? `${number}\u00a0${unit}` : number;
}
