import { formatNumber } from '../shared/numbers.js';
import { tickOfTime } from './dates.js';
import type { Palette } from './palette.js';
import type { ChartSpec } from './types.js';

type Part = Record<string, unknown>;

/** The axis of amounts and the axis of steps (times, names, shares), the first upright unless bars lie down. */
export function axesOf(spec: ChartSpec, palette: Palette, width: number): { xAxis: Part; yAxis: Part } {
  const label = { color: palette.muted, fontSize: 12 };
  const name = { nameTextStyle: { color: palette.muted, fontSize: 12 } };
  const amounts: Part = {
    ...name,
    type: 'value',
    scale: spec.kind === 'line' && spec.fromZero === false,
    axisLabel: { ...label, formatter: (value: number) => formatNumber(value, spec.locale), hideOverlap: true },
    splitLine: { lineStyle: { color: palette.grid } },
    splitNumber: width < 420 ? 3 : 5,
    ...(spec.kind === 'lorenz' ? { min: 0, max: 100 } : {}),
  };
  const steps: Part = {
    ...name,
    axisLine: { lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    splitLine: { show: false },
    ...stepsOf(spec, label, width),
  };
  const upright = { nameLocation: 'end', nameGap: 10, nameTextStyle: { color: palette.muted, align: 'left', padding: [0, 0, 0, -24] } };
  if (spec.kind === 'bar-horizontal') {
    return {
      xAxis: { ...amounts, ...below(spec.yLabel ?? spec.unit) },
      yAxis: { ...steps, inverse: true, ...(spec.xLabel ? { name: spec.xLabel, ...upright, nameLocation: 'start' } : {}) },
    };
  }
  return {
    xAxis: { ...steps, ...below(spec.xLabel) },
    yAxis: { ...amounts, ...(spec.yLabel ? { name: spec.yLabel, ...upright } : {}) },
  };
}

function below(name: string | null | undefined): Part {
  return name ? { name, nameLocation: 'middle', nameGap: 24 } : {};
}

function stepsOf(spec: ChartSpec, label: Part, width: number): Part {
  switch (spec.xType) {
    case 'time': {
      const times = spec.series.flatMap(({ points }) => points.map(([x]) => timeOf(x)));
      const tick = tickOfTime(Math.min(...times), Math.max(...times), spec.locale);
      return {
        type: 'time',
        axisLabel: { ...label, formatter: (time: number) => tick(time), hideOverlap: true },
        splitNumber: Math.max(2, Math.floor(width / 110)),
      };
    }
    case 'value':
      return {
        type: 'value',
        axisLabel: { ...label, formatter: (value: number) => formatNumber(value, spec.locale), hideOverlap: true },
        ...(spec.kind === 'lorenz' ? { min: 0, max: 100 } : { scale: true }),
      };
    case 'category':
      return {
        type: 'category',
        data: [...new Set(spec.series.flatMap(({ points }) => points.map(([x]) => String(x))))],
        axisLabel:
          spec.kind === 'bar-horizontal'
            ? { ...label, width: Math.min(240, width * 0.45), overflow: 'break', lineHeight: 14, interval: 0 }
            : { ...label, hideOverlap: true, ...(spec.series[0] && spec.series[0].points.length <= 12 ? { interval: 0 } : {}) },
      };
  }
}

export function timeOf(x: string | number): number {
  return typeof x === 'number' ? x : Date.parse(x);
}
