import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, formatWithUnit } from '../shared/numbers.js';
import { axesOf, timeOf } from './axes.js';
import { hint, type Hovered } from './hint.js';
import type { Palette } from './palette.js';
import { MOST_SERIES, type ChartLabels, type ChartSeries, type ChartSpec, type Point } from './types.js';

type Part = Record<string, unknown>;

/** What ECharts is told. Pure: the same spec, width and palette give the same option. */
export function optionFor(
  spec: ChartSpec,
  labels: ChartLabels,
  palette: Palette,
  width: number,
  isAnimated: boolean,
): EChartsCoreOption {
  if (spec.series.length > MOST_SERIES) {
    throw new Error(`A chart of ${spec.series.length} series cannot be read. Maybe group them: at most ${MOST_SERIES}.`);
  }
  const isLine = spec.kind === 'line';
  const isLorenz = spec.kind === 'lorenz';
  const longest = Math.max(0, ...spec.series.map(({ name }) => name.length)) * 7 + 12;
  const directly = isLine && spec.series.length > 1 && longest < width * 0.3;
  const hasLegend = spec.series.length > 1 && !directly && !(isLorenz && width >= 400 && spec.series.length === 2);
  return {
    animation: isAnimated,
    animationDuration: 200,
    animationDurationUpdate: 160,
    color: [...palette.series],
    textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.text },
    grid: {
      left: 4,
      right: directly ? longest : spec.referenceLines?.length ? 12 : 16,
      top: (hasLegend ? 30 : 10) + (spec.yLabel ? 18 : 0),
      bottom: spec.xLabel ? 26 : 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(hasLegend ? { legend: legendOf(spec, palette) } : {}),
    tooltip: tooltipOf(spec, palette),
    ...axesOf(spec, palette, width),
    series: [
      ...spec.series.map((series, i) => seriesOf(spec, series, i, { directly, hasLegend, palette, width })),
      ...(isLorenz ? [equalityLine(labels, palette)] : []),
    ],
  };
}

function legendOf(spec: ChartSpec, palette: Palette): Part {
  const data = spec.series.map(({ name }) => name);
  return { data, top: 0, left: 0, itemWidth: 14, itemHeight: 10, icon: 'roundRect', textStyle: { color: palette.text } };
}

interface Setting {
  readonly directly: boolean;
  readonly hasLegend: boolean;
  readonly palette: Palette;
  readonly width: number;
}

function seriesOf(spec: ChartSpec, series: ChartSeries, index: number, setting: Setting): Part {
  const { palette } = setting;
  const colour = palette.series[index];
  const shared: Part = {
    name: series.name,
    ...(index === 0 && spec.referenceLines?.length ? { markLine: referenceLines(spec, palette) } : {}),
  };
  const line: Part = {
    ...shared,
    type: 'line',
    data: pointsOf(spec, series),
    symbolSize: 6,
    lineStyle: { width: 2.5, type: series.dashed ? 'dashed' : 'solid' },
  };
  switch (spec.kind) {
    case 'line':
      return {
        ...line,
        showSymbol: series.points.length <= 15,
        connectNulls: false,
        ...(setting.directly
          ? { endLabel: { show: true, formatter: '{a}', color: colour, fontWeight: 600 }, labelLayout: { moveOverlap: 'shiftY' } }
          : {}),
      };
    case 'lorenz':
      return {
        ...line,
        data: setting.hasLegend ? pointsOf(spec, series) : namedWhereFarthest(series, isDeepest(series, spec.series), colour),
        showSymbol: !setting.hasLegend,
        symbolSize: setting.hasLegend ? 0 : (_value: unknown, point: { data: unknown }) => (Array.isArray(point.data) ? 0 : 7),
      };
    case 'histogram':
      return { ...bar(spec, series, shared, setting), barCategoryGap: '4%' };
    case 'stacked-bar':
      return { ...bar(spec, series, shared, setting), stack: 'all', label: { show: false }, itemStyle: { borderColor: palette.surface, borderWidth: 0.5 } };
    case 'bar':
    case 'bar-horizontal':
      return bar(spec, series, shared, setting);
  }
}

function bar(spec: ChartSpec, series: ChartSeries, shared: Part, { palette, width }: Setting): Part {
  const isHorizontal = spec.kind === 'bar-horizontal';
  const room = isHorizontal || width / Math.max(1, series.points.length * spec.series.length) >= 34;
  return {
    ...shared,
    type: 'bar',
    data: isHorizontal ? series.points.map(lying) : pointsOf(spec, series),
    barMaxWidth: isHorizontal ? 22 : 64,
    barCategoryGap: '30%',
    label: {
      show: room,
      position: isHorizontal ? 'right' : 'top',
      color: palette.text,
      formatter: ({ value }: { value: readonly unknown[] }) => {
        const amount = value[isHorizontal ? 0 : 1];
        return typeof amount === 'number' ? formatNumber(amount, spec.locale, spec.digits ?? undefined) : '';
      },
    },
    labelLayout: { hideOverlap: true },
    ...(series.dashed ? { itemStyle: { opacity: 0.45 } } : {}),
  };
}

/** A lying bar's value is written at its tip, which is on the left when negative. */
function lying([x, y]: Point): unknown {
  const value = [y, String(x)];
  return y !== null && y < 0 ? { value, label: { position: 'left' } } : value;
}

function pointsOf({ xType }: ChartSpec, { points }: ChartSeries): unknown[] {
  return points.map(([x, y]) => [xType === 'category' ? String(x) : xType === 'time' ? timeOf(x) : x, y]);
}

/** Lorenz curves all end in one corner: each is named where it lies farthest from equality, the deepest outside. */
function namedWhereFarthest({ name, points }: ChartSeries, isOutside: boolean, color: string | undefined): unknown[] {
  const depths = points.map(depth);
  const deepest = depths.indexOf(Math.max(...depths));
  const label = { show: true, position: isOutside ? 'right' : 'left', formatter: name, color, fontWeight: 600, distance: 8 };
  return points.map((point, i) => (i === deepest ? { value: [...point], label } : [...point]));
}

function isDeepest(series: ChartSeries, all: readonly ChartSeries[]): boolean {
  const deepest = ({ points }: ChartSeries): number => Math.max(0, ...points.map(depth));
  return all.every((other) => deepest(other) <= deepest(series));
}

function depth([x, y]: Point): number {
  return Number(x) - (y ?? 0);
}

function equalityLine(labels: ChartLabels, palette: Palette): Part {
  return {
    name: labels.equality,
    type: 'line',
    silent: true,
    data: [
      [0, 0],
      { value: [50, 50], label: { show: true, position: 'left', formatter: labels.equality, color: palette.muted, distance: 10 } },
      [100, 100],
    ],
    symbolSize: 0,
    lineStyle: { color: palette.muted, width: 1.5, type: 'dashed' },
    itemStyle: { color: palette.muted },
    tooltip: { show: false },
  };
}

function referenceLines(spec: ChartSpec, palette: Palette): Part {
  const axis = spec.kind === 'bar-horizontal' ? 'xAxis' : 'yAxis';
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.muted, width: 1.5, type: 'dashed' },
    label: {
      position: spec.kind === 'bar-horizontal' ? 'end' : 'insideStartTop',
      color: palette.text,
      textBorderColor: palette.surface,
      textBorderWidth: 3,
      formatter: '{b}',
    },
    data: spec.referenceLines?.map(({ label, value }) => ({
      name: `${label}: ${formatWithUnit(value, spec.unit ?? undefined, spec.locale, spec.digits ?? undefined)}`,
      [axis]: value,
    })),
  };
}

function tooltipOf(spec: ChartSpec, palette: Palette): Part {
  return {
    trigger: spec.kind === 'lorenz' ? 'item' : 'axis',
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.grid,
    textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 13 },
    axisPointer: { type: spec.kind === 'line' ? 'line' : 'shadow' },
    formatter: (given: unknown) => hint(spec, [given].flat() as Hovered[]),
  };
}
