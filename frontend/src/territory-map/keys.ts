import type { Zoom } from './chrome.js';
import type { Direction } from './neighbours.js';

/** What a key asks of the map. */
export type Command =
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'zoom'; readonly how: Zoom }
  | { readonly kind: 'choose' }
  | { readonly kind: 'leave' };

const COMMANDS: Partial<Record<string, Command>> = {
  ArrowUp: { kind: 'walk', direction: 'up' },
  ArrowDown: { kind: 'walk', direction: 'down' },
  ArrowLeft: { kind: 'walk', direction: 'left' },
  ArrowRight: { kind: 'walk', direction: 'right' },
  '+': { kind: 'zoom', how: 'in' },
  '-': { kind: 'zoom', how: 'out' },
  '0': { kind: 'zoom', how: 'fit' },
  Enter: { kind: 'choose' },
  Escape: { kind: 'leave' },
};

/** Nothing when the key is none of the map's, or a shortcut of the browser's. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : COMMANDS[event.key];
}
