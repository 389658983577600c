const DAY = 86_400_000;

/** How a time axis writes its ticks: years over three years, months over three months, else days. */
export function tickOfTime(from: number, to: number, locale: string): (time: number) => string {
  const days = (to - from) / DAY;
  const options: Intl.DateTimeFormatOptions =
    days > 3 * 366
      ? { year: 'numeric' }
      : days > 92
        ? { month: 'short', year: '2-digit' }
        : { day: '2-digit', month: '2-digit' };
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (time) => format.format(time);
}

/** A whole date: 23/11/2026 in Italian. */
export function formatDate(date: string | number, locale: string): string {
  const time = typeof date === 'number' ? date : Date.parse(date);
  if (Number.isNaN(time)) {
    return String(date);
  }
  return new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time);
}
