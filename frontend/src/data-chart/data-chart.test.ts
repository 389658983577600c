import { beforeAll, expect, test } from 'vitest';
import type { DataChart } from './data-chart.js';

beforeAll(async () => {
  await import('./data-chart.js');
});

async function shown(points: [string, number | null][]): Promise<DataChart> {
  const chart = document.createElement('rosa-data-chart');
  chart.spec = {
    kind: 'bar',
    title: 'Posti',
    series: [{ name: 'Posti', points }],
    xType: 'category',
    locale: 'it',
    alt: 'Todi ha 12 posti.',
  };
  document.body.append(chart);
  await chart.updateComplete;
  return chart;
}

test('the chart says in words what it shows', async () => {
  const chart = await shown([['Todi', 12]]);

  const frame = chart.shadowRoot?.querySelector('[role=img]');

  expect(frame?.getAttribute('aria-label')).toBe('Todi ha 12 posti.');
});

test('the button changes the chart into a table and back', async () => {
  const chart = await shown([['Todi', 12]]);
  const button = chart.shadowRoot?.querySelector('button');

  button?.click();
  await chart.updateComplete;

  expect(chart.shadowRoot?.querySelector('tbody')?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('Todi 12');
  expect(button?.textContent.trim()).toBe('Grafico');
});

test('without data there is a sentence instead of an empty frame', async () => {
  const chart = await shown([['Todi', null]]);

  expect(chart.shadowRoot?.textContent).toContain('Non ci sono dati da mostrare.');
  expect(chart.shadowRoot?.querySelector('button')).toBeNull();
});
