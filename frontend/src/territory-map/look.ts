import { tokenColour } from '../shared/tokens.js';

/** The colours the canvas is painted with, read from the tokens once per theme. */
export interface Look {
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly strong: string;
  readonly noData: string;
  readonly hatch: string;
  readonly font: string;
}

export function lookOf(host: HTMLElement): Look {
  return {
    surface: tokenColour(host, '--rosa-surface', '#ffffff'),
    text: tokenColour(host, '--rosa-text', '#1a1a1a'),
    muted: tokenColour(host, '--rosa-text-muted', '#455b71'),
    border: tokenColour(host, '--rosa-border-strong', '#768594'),
    strong: tokenColour(host, '--rosa-primary-strong', '#003366'),
    noData: tokenColour(host, '--rosa-neutral-soft', '#ebeced'),
    hatch: tokenColour(host, '--rosa-border-strong', '#768594'),
    font: getComputedStyle(host).fontFamily || 'sans-serif',
  };
}

/** Grey with diagonal lines: what is not known must not look like a small amount. */
export function hatching(look: Look): CanvasPattern | string {
  const ratio = window.devicePixelRatio || 1;
  const size = Math.round(6 * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) {
    return look.noData;
  }
  context.fillStyle = look.noData;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = look.hatch;
  context.lineWidth = ratio * 0.8;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.createPattern(canvas, 'repeat') ?? look.noData;
}

/** The same colour, see-through. */
export function faded(colour: string, alpha: number): string {
  const channels = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)?.slice(1);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1).map((pair) => parseInt(pair, 16));
  const [red, green, blue] = channels ?? hex ?? [];
  return red === undefined ? colour : `rgba(${red}, ${green ?? 0}, ${blue ?? 0}, ${alpha})`;
}
