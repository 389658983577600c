// Invented figures, one chart of each kind.
import { DataChart } from './data-chart.js';
import type { ChartSpec, Point } from './types.js';

const YEARS = Array.from({ length: 12 }, (_, i) => `${2015 + i}-01-01`);
const series = (start: number, step: number): Point[] =>
  YEARS.map((year, i) => [year, Math.round(start + step * i + Math.sin(i * 1.7) * step * 2)]);
const curve = (power: number): Point[] =>
  Array.from({ length: 41 }, (_, i) => [i * 2.5, 100 * (i / 40) ** power] as const);
const COMUNI = ['Acquaro', 'Belmonte in Teverina', 'Castelrovo', 'Dossena', 'Fontelunga', 'Gallese'];

const CHARTS: ChartSpec[] = [
  {
    kind: 'line',
    title: 'Posti attivi e presenze',
    series: [
      { name: 'Posti attivi', points: series(1900, 60) },
      { name: 'Presenze', points: series(1500, 70) },
      { name: 'Posti SAI', points: series(420, 12), dashed: true },
    ],
    xType: 'time',
    unit: 'posti',
    locale: 'it',
    alt: 'I posti attivi crescono da 1.900 a 2.500 fra il 2015 e il 2026.',
    yLabel: 'Posti',
    referenceLines: [{ label: 'Soglia', value: 2390 }],
    source: 'Dati inventati · 23/11/2026',
  },
  {
    kind: 'bar',
    title: 'Strutture per dimensione',
    series: [{ name: 'Strutture', points: [['fino a 10', 61], ['11–20', 27], ['21–50', 19], ['51–80', 7]] }],
    xType: 'category',
    locale: 'it',
    alt: 'Più della metà delle strutture ha al massimo dieci posti.',
    xLabel: 'Posti della struttura',
    yLabel: 'Strutture',
  },
  {
    kind: 'stacked-bar',
    title: 'Posti per provincia e tipo',
    series: [
      { name: 'CAS per adulti', points: [['Perugia', 1510], ['Terni', 640]] },
      { name: 'CAS per minori', points: [['Perugia', 160], ['Terni', 80]] },
      { name: 'SAI', points: [['Perugia', 380], ['Terni', 168]] },
    ],
    xType: 'category',
    unit: 'posti',
    locale: 'it',
    alt: 'Perugia ha circa tre quarti dei posti.',
  },
  {
    kind: 'bar-horizontal',
    title: 'Scostamento dalla quota',
    series: [{ name: 'Scostamento', points: COMUNI.map((name, i) => [name, 24 - i * 9]) }],
    xType: 'category',
    unit: 'posti',
    locale: 'it',
    alt: 'Acquaro ha 24 posti oltre la quota.',
    referenceLines: null,
  },
  {
    kind: 'lorenz',
    title: 'Concentrazione dei posti',
    series: [
      { name: 'Situazione attuale', points: curve(4) },
      { name: 'Scenario', points: curve(2.2), dashed: true },
    ],
    xType: 'value',
    unit: '%',
    digits: 1,
    locale: 'it',
    alt: 'Metà dei residenti vive in comuni con il 6 per cento dei posti.',
    xLabel: 'Residenti, dal comune con meno posti (%)',
    yLabel: 'Posti (%)',
  },
  {
    kind: 'histogram',
    title: 'Comuni per posti ogni 1.000 residenti',
    series: [{ name: 'Comuni', points: [['0', 55], ['0–1', 8], ['1–2', 9], ['2–3', 7], ['3–5', 8], ['5–8', 3], ['oltre 8', 2]] }],
    xType: 'category',
    locale: 'it',
    alt: 'In 55 comuni non c’è nessun posto.',
    xLabel: 'Posti ogni 1.000 residenti',
    yLabel: 'Comuni',
  },
  { kind: 'line', title: 'Senza dati', series: [{ name: 'Presenze', points: [] }], xType: 'time', locale: 'it', alt: '' },
];

for (const spec of CHARTS) {
  const chart = new DataChart();
  chart.spec = spec;
  document.querySelector('main')?.append(chart);
}
