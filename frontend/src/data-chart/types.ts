/** A horizontal value for a line; for bars the name of the bar. Times are ISO dates. */
export type Point = readonly [x: string | number, y: number | null];

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly Point[];
  /** Drawn dashed: an estimate, a limit, what was planned. */
  readonly dashed?: boolean | null;
}

export type ChartKind = 'line' | 'bar' | 'stacked-bar' | 'bar-horizontal' | 'histogram' | 'lorenz';

/** A value to compare with, drawn across the chart and named. */
export interface ReferenceLine {
  readonly label: string;
  readonly value: number;
}

export interface ChartSpec {
  readonly kind: ChartKind;
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly xType: 'time' | 'category' | 'value';
  readonly unit?: string | null;
  readonly digits?: number | null;
  readonly locale: string;
  /** What the chart shows, in a sentence written from the data. */
  readonly alt: string;
  readonly xLabel?: string | null;
  readonly yLabel?: string | null;
  readonly referenceLines?: readonly ReferenceLine[] | null;
  /** Lines may start above zero where only the change matters; bars never. */
  readonly fromZero?: boolean | null;
  /** Source and date, written under the chart. */
  readonly source?: string | null;
}

export interface ChartLabels {
  readonly showTable: string;
  readonly showChart: string;
  readonly empty: string;
  readonly equality: string;
}

export const ITALIAN: ChartLabels = {
  showTable: 'Tabella',
  showChart: 'Grafico',
  empty: 'Non ci sono dati da mostrare.',
  equality: 'Perfetta uguaglianza',
};

export const MOST_SERIES = 6;
