import type { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { figureMenu, figureMenuKey, itemsOf, openFigureMenu, paramAsked, pick, type FigureMenu } from './figure-menu.js';
import { FigureBook } from './figures.js';
import { typingRules } from './input-rules.js';
import { outline, press, stateOf, type, viewOf } from './testing.js';

const book = new FigureBook();
book.choices = [
  { query: 'places', label: 'Posti attivi', description: '', params: [] },
  { query: 'presences', label: 'Presenze', description: '', params: [] },
  {
    query: 'quota',
    label: 'Quota',
    description: '',
    params: [
      { name: 'comune', label: 'Comune', kind: 'comune', options: ['Assisi', 'Todi'].map((name) => ({ value: name, label: name })) },
      { name: 'date', label: 'Data', kind: 'date', options: [] },
    ],
  },
];

function editor(text = '|'): EditorView {
  const menu = figureMenu({
    book,
    picked: (view, item) => {
      view.dispatch(pick(view.state, item).tr);
    },
    attributes: () => ({}),
    view: () => ({ update: () => undefined, destroy: () => undefined }),
  });
  return viewOf(stateOf(text, [menu, typingRules()]));
}

const menuOf = (view: EditorView): FigureMenu | null | undefined => figureMenuKey.getState(view.state);
const offered = (view: EditorView): string[] | null => {
  const menu = menuOf(view);
  return menu ? itemsOf(menu, book).map(({ label }) => label) : null;
};

describe('the menu after #', () => {
  it('filters while one types and inserts with Enter', () => {
    const view = editor('Sono |');
    type(view, '#');
    expect(offered(view)).toEqual(['Posti attivi', 'Presenze', 'Quota']);

    type(view, 'pre');
    expect(offered(view)).toEqual(['Presenze']);

    press(view, 'Enter');
    expect(menuOf(view)).toBeNull();
    expect(outline(view.state.doc)).toBe('p(Sono {presences})');
  });

  it('puts a table or chart below the line and goes on after it', () => {
    const view = editor('|');
    const figures = book.choices;
    book.choices = [{ query: 'places-trend', kind: 'chart', label: 'Andamento', description: '', params: [] }];
    type(view, '#andam');
    press(view, 'Enter');
    book.choices = figures;
    type(view, 'poi');

    expect(outline(view.state.doc)).toBe('live_chart() p(poi)');
    expect(view.state.doc.firstChild?.attrs).toMatchObject({ query: 'places-trend', params: {} });
  });

  it('puts a map as a block of its own kind', () => {
    const view = editor('|');
    const figures = book.choices;
    book.choices = [{ query: 'gap-map', kind: 'map', label: 'Mappa: scarto', description: '', params: [] }];
    type(view, '#scarto');
    press(view, 'Enter');
    book.choices = figures;

    expect(outline(view.state.doc)).toBe('live_map() p()');
  });

  it('goes down and round with the arrows', () => {
    const view = editor();
    type(view, '#');
    press(view, 'ArrowUp');
    expect(menuOf(view)?.active).toBe(2);

    press(view, 'ArrowDown');
    press(view, 'ArrowDown');
    press(view, 'Tab');
    expect(outline(view.state.doc)).toBe('p({presences})');
  });

  it('asks for each parameter, the last one as a typed date', () => {
    const view = editor();
    type(view, '#quo');
    press(view, 'Enter');
    expect(offered(view)).toEqual(['Assisi', 'Todi']);
    const menu = menuOf(view);
    expect(menu && paramAsked(menu)?.label).toBe('Comune');

    type(view, 'tod');
    press(view, 'Enter');
    expect(offered(view)).toEqual([]);
    expect(press(view, 'Enter')).toBe(false);

    type(view, '15/9/2025');
    press(view, 'Enter');
    expect(outline(view.state.doc)).toBe('p({quota Todi 2025-09-15})');
  });

  it('closes with Esc and leaves what was typed', () => {
    const view = editor();
    type(view, '#pos');
    press(view, 'Escape');
    expect(menuOf(view)).toBeNull();

    type(view, 't');
    expect(menuOf(view)).toBeNull();
    expect(outline(view.state.doc)).toBe('p(#post)');
  });

  it.each([
    ['inside a word', 'C|', '#'],
    ['for a title', '|', '# '],
    ['for a second #', '|', '##'],
    ['for words that are no figure', '|', '#1 priorità'],
  ])('does not stay open %s', (_, before, text) => {
    const view = editor(before);
    type(view, text);
    expect(menuOf(view)).toBeNull();
  });

  it('opens from the toolbar, with a blank where a word would be touched', () => {
    const view = editor('posti|');
    openFigureMenu(view.state, (tr) => {
      view.dispatch(tr);
    });
    expect(offered(view)).toHaveLength(3);

    press(view, 'Enter');
    expect(outline(view.state.doc)).toBe('p(posti {places})');
  });

  it('closes when the text before it goes', () => {
    const view = editor();
    type(view, '#po');
    view.dispatch(view.state.tr.delete(1, 4));
    expect(menuOf(view)).toBeNull();
  });
});
