import { describe, expect, it } from 'vitest';
import { FigureBook } from './figures.js';
import { Texts } from './labels.js';
import { BlockBook, BlockView, blockKey, blockOf, type BlockReading } from './live-blocks.js';
import { schema } from './schema.js';
import { stateOf, viewOf } from './testing.js';

const READING: BlockReading = {
  label: 'Mappa: posti per comune',
  state: 'live',
  date: 'dal 10/01/2024 al 30/09/2026',
  source: 'Prefettura di Perugia',
  explanation: '',
  columns: [{ label: 'Comune', number: false }],
  rows: [['Todi']],
  totals: 0,
  image: 'data:image/png;base64,',
  alt: 'Mappa',
};

function shown(reading: BlockReading): HTMLElement {
  const node = schema.nodes.live_map.create({ query: 'places-map', params: {} });
  const blocks = new BlockBook();
  blocks.readings = { [blockKey(blockOf(node))]: reading };
  return new BlockView(node, viewOf(stateOf('')), blocks, new FigureBook(), () => new Texts({})).dom;
}

const notes = (dom: HTMLElement): (string | null)[] => [...dom.querySelectorAll('.live-block-note')].map((note) => note.textContent);

describe('a live map', () => {
  it('gives the days of its data and says what it keeps from the author', () => {
    const withheld = 'Una struttura riservata della regione non è compresa.';

    expect(notes(shown({ ...READING, withheld }))).toEqual(['Fonte: Prefettura di Perugia · dati: dal 10/01/2024 al 30/09/2026', withheld]);
  });

  it('says nothing of it where nothing is kept back', () => {
    expect(notes(shown({ ...READING, withheld: '' }))).toHaveLength(1);
  });

  it('can be moved across its picture with the keyboard where the screen is narrow', () => {
    const picture = shown(READING).querySelector('.live-block-picture');

    expect(picture?.getAttribute('tabindex')).toBe('0');
    expect(picture?.getAttribute('aria-label')).toBe('Mappa: posti per comune');
  });
});
