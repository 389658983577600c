import { expect, test } from 'vitest';
import { hint } from './hint.js';
import { optionFor } from './option.js';
import type { Palette } from './palette.js';
import { rowsOf } from './rows.js';
import { ITALIAN, type ChartSpec } from './types.js';

const PALETTE: Palette = {
  series: ['#0066cc', '#c24e00', '#00795a', '#a1447f', '#8a6d00', '#455b71'],
  text: '#1a1a1a',
  muted: '#455b71',
  grid: '#d9dadb',
  surface: '#ffffff',
  font: 'Titillium Web',
};

const PLACES: ChartSpec = {
  kind: 'line',
  title: 'Posti e presenze',
  series: [
    { name: 'Posti', points: [['2026-01-31', 2390], ['2026-02-28', 2401.5]] },
    { name: 'Presenze', points: [['2026-02-28', 2102]] },
  ],
  xType: 'time',
  unit: 'posti',
  locale: 'it',
  alt: 'I posti crescono poco.',
  xLabel: 'Data',
};

interface Drawn {
  readonly legend?: unknown;
  readonly yAxis: { scale?: boolean; axisLabel: { formatter: (value: number) => string } };
  readonly xAxis: { axisLabel: { formatter: (time: number) => string } };
  readonly series: { name: string; data: unknown[]; endLabel?: unknown; silent?: boolean }[];
}

const draw = (spec: ChartSpec, width = 800): Drawn =>
  optionFor(spec, ITALIAN, PALETTE, width, false) as unknown as Drawn;

test('lines are named at their end where there is room, in a legend where there is not', () => {
  const wide = draw(PLACES);
  const narrow = draw(PLACES, 200);

  expect(wide.legend).toBeUndefined();
  expect(wide.series[0]?.endLabel).toBeDefined();
  expect(narrow.legend).toBeDefined();
  expect(narrow.series[0]?.endLabel).toBeUndefined();
});

test('bars start at zero even when asked not to', () => {
  expect(draw({ ...PLACES, fromZero: false }).yAxis.scale).toBe(true);
  expect(draw({ ...PLACES, kind: 'bar', xType: 'category', fromZero: false }).yAxis.scale).toBe(false);
});

test('amounts are written as Italians write them', () => {
  expect(draw(PLACES).yAxis.axisLabel.formatter(2400)).toBe('2.400');
});

test('a time axis of two months names days', () => {
  expect(draw(PLACES).xAxis.axisLabel.formatter(Date.UTC(2026, 1, 28))).toBe('28/02');
});

test('a Lorenz curve has the line of equality beside it', () => {
  const spec: ChartSpec = {
    ...PLACES,
    kind: 'lorenz',
    xType: 'value',
    series: [{ name: 'Posti', points: [[0, 0], [50, 10], [100, 100]] }],
  };

  const { series } = draw(spec);

  expect(series.map(({ name }) => name)).toEqual(['Posti', 'Perfetta uguaglianza']);
  expect(series[1]?.silent).toBe(true);
});

test('more than six series are refused', () => {
  const series = Array.from({ length: 7 }, (_, i) => ({ name: `S${i}`, points: [] }));

  expect(() => draw({ ...PLACES, series })).toThrow('7 series');
});

test('the table has a row for each date and a dash where a series has none', () => {
  expect(rowsOf(PLACES)).toEqual({
    header: ['Data', 'Posti (posti)', 'Presenze (posti)'],
    body: [
      ['31/01/2026', '2.390', '–'],
      ['28/02/2026', '2.401,5', '2.102'],
    ],
  });
});

test('names from the data never become HTML', () => {
  const box = hint({ ...PLACES, xType: 'category', kind: 'bar' }, [
    { seriesName: '<img src=x>', marker: '', value: ['<b>Todi</b>', 3] },
  ]);

  expect(box.querySelector('img, b')).toBeNull();
  expect(box.textContent).toContain('<img src=x>: 3');
});
