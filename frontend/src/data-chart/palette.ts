import { tokenColour } from '../shared/tokens.js';
import { MOST_SERIES } from './types.js';

/** The colours and type a chart is drawn with, read from the tokens once per theme. */
export interface Palette {
  readonly series: readonly string[];
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly font: string;
}

const FALLBACKS = ['#0066cc', '#c24e00', '#00795a', '#a1447f', '#8a6d00', '#455b71'];

export function paletteOf(host: HTMLElement): Palette {
  return {
    series: Array.from({ length: MOST_SERIES }, (_, i) =>
      tokenColour(host, `--rosa-series-${i + 1}`, FALLBACKS[i] ?? '#455b71'),
    ),
    text: tokenColour(host, '--rosa-text', '#1a1a1a'),
    muted: tokenColour(host, '--rosa-text-muted', '#455b71'),
    grid: tokenColour(host, '--rosa-border', '#d9dadb'),
    surface: tokenColour(host, '--rosa-surface', '#ffffff'),
    font: getComputedStyle(host).fontFamily || 'sans-serif',
  };
}
