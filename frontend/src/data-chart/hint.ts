import { formatWithUnit } from '../shared/numbers.js';
import { formatDate } from './dates.js';
import type { ChartSpec } from './types.js';

/** What ECharts says is under the pointer. */
export interface Hovered {
  readonly seriesName: string;
  readonly marker: string;
  readonly value: readonly (string | number | null)[];
}

/** Built as nodes, never as HTML: names come from the data. */
export function hint(spec: ChartSpec, hovered: readonly Hovered[]): HTMLElement {
  const box = document.createElement('div');
  const isHorizontal = spec.kind === 'bar-horizontal';
  const x = hovered[0]?.value[isHorizontal ? 1 : 0];
  const heading = document.createElement('strong');
  heading.textContent =
    typeof x === 'number'
      ? spec.xType === 'time'
        ? formatDate(x, spec.locale)
        : formatWithUnit(x, spec.kind === 'lorenz' ? '%' : undefined, spec.locale, spec.kind === 'lorenz' ? 1 : undefined)
      : (x ?? '');
  box.append(heading);
  for (const { seriesName, value } of hovered) {
    const amount = value[isHorizontal ? 0 : 1];
    const line = document.createElement('div');
    line.textContent = `${seriesName}: ${
      typeof amount === 'number'
        ? formatWithUnit(amount, spec.unit ?? undefined, spec.locale, spec.digits ?? undefined)
        : '–'
    }`;
    box.append(line);
  }
  return box;
}
