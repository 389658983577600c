import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { typingRules } from './input-rules.js';
import { keys } from './keys.js';
import { outline, press, stateOf, type, viewOf } from './testing.js';

const plugins = [typingRules(), ...keys({ save: () => true, link: () => undefined, note: () => undefined, find: () => undefined, openSelected: () => false })];

function typed(text: string, before = '|'): string {
  const view = viewOf(stateOf(before, plugins));
  type(view, text);
  return outline(view.state.doc);
}

describe('typing', () => {
  it.each([
    ['# Contesto', 'h1(Contesto)'],
    ['## Contesto', 'h2(Contesto)'],
    ['### Contesto', 'h3(Contesto)'],
    ['- uno', 'ul(li(p(uno)))'],
    ['* uno', 'ul(li(p(uno)))'],
    ['1. uno', 'ol(li(p(uno)))'],
    ['1) uno', 'ol(li(p(uno)))'],
    ['> detto', 'blockquote(p(detto))'],
    ['---', 'hr() p()'],
    ['3.200 posti', 'p(3.200 posti)'],
  ])('%j makes %s', (text, result) => {
    expect(typed(text)).toBe(result);
  });

  it('leaves the signs alone in the middle of a line', () => {
    expect(typed(' - due ## tre', 'uno|')).toBe('p(uno - due ## tre)');
  });

  it('sets quotes, apostrophes and dots as in print', () => {
    expect(typed('L\'ente "gestore"...')).toBe('p(L’ente “gestore”…)');
  });

  it('gives the typed sign back on Backspace', () => {
    const view = viewOf(stateOf('|', plugins));
    type(view, "L'");
    press(view, 'Backspace');

    expect(outline(view.state.doc)).toBe("p(L')");
  });

  it.each([
    ['Vedi www.anci.it, poi', 'p(Vedi <link>www.anci.it, poi)'],
    ['https://a.it/x?y=1. ', 'p(<link>https://a.it/x?y=1. )'],
    ['www.nulla ', 'p(<link>www.nulla )'],
    ['http://| ', 'p(http://| )'],
  ])('links the address in %j', (text, result) => {
    expect(typed(text)).toBe(result);
  });
});

describe('a key', () => {
  it('indents a list item with Tab and takes it back with Shift+Tab', () => {
    const view = viewOf(stateOf('|', plugins));
    type(view, '- uno');
    press(view, 'Enter');
    type(view, 'due');
    press(view, 'Tab');
    expect(outline(view.state.doc)).toBe('ul(li(p(uno) ul(li(p(due)))))');

    press(view, 'Tab', { shiftKey: true });
    expect(outline(view.state.doc)).toBe('ul(li(p(uno)) li(p(due)))');
  });

  it('turns a title into text with Backspace at its start', () => {
    const view = viewOf(stateOf('|', plugins));
    type(view, '## ');
    view.dispatch(view.state.tr.insertText('Titolo', 1));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)));
    press(view, 'Backspace');

    expect(outline(view.state.doc)).toBe('p(Titolo)');
  });

  it('does not keep Tab in plain text, so that the keyboard can leave', () => {
    expect(press(viewOf(stateOf('testo|', plugins)), 'Tab')).toBe(false);
  });
});

describe('Markdown', () => {
  it.each([
    ['Il **piano** è', 'p(Il <strong>piano è)'],
    ['Il *piano* è', 'p(Il <em>piano è)'],
    ['Il __piano__ è', 'p(Il <strong>piano è)'],
    ['Il _piano_ è', 'p(Il <em>piano è)'],
    ['2*3*4', 'p(2*3*4)'],
    ['a ** b **', 'p(a ** b **)'],
    ['Vedi [ANCI](https://www.anci.it) qui', 'p(Vedi <link>ANCI qui)'],
    ['Vedi [ANCI](javascript:alert(1)) qui', 'p(Vedi [ANCI](javascript:alert(1)) qui)'],
  ])('%j makes %s', (text, result) => {
    expect(typed(text)).toBe(result);
  });
});
