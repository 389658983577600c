import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { AnswerView } from './answers.js';
import type { FigureParams, FigureRef } from './figure-key.js';
import type { FigureBook, FigureReading } from './figures.js';
import type { Texts } from './labels.js';

export function figureOf(node: Node): FigureRef {
  return { query: node.attrs.query as string, params: node.attrs.params as FigureParams };
}

/** How a figure shows in the line: never a value that is not known to hold. */
export interface FigureFace {
  readonly text: string;
  readonly state: FigureReading['state'] | 'loading';
  readonly mark: string;
  /** What a screen reader says. */
  readonly name: string;
}

/** States differ by mark, not only by colour. */
export const MARKS = { live: '', frozen: '▪', changed: '▲', failed: '✕', loading: '' } as const;

export function faceOf(figure: FigureRef, book: FigureBook, texts: Texts): FigureFace {
  const reading = book.reading(figure);
  const label = reading?.label ?? book.choice(figure)?.label ?? figure.query;
  if (!reading) {
    return { text: '…', state: 'loading', mark: '', name: `${label}: ${texts.get('figure-loading')}` };
  }
  if (reading.state === 'failed') {
    const text = texts.get('figure-failed');
    return { text, state: 'failed', mark: MARKS.failed, name: `${label}: ${text}` };
  }
  const word = reading.state === 'live' ? '' : `, ${texts.get(`figure-${reading.state}`)}`;
  return { text: reading.text, state: reading.state, mark: MARKS[reading.state], name: `${reading.text}, ${label}${word}` };
}

/** Under the number of a card: unit, day and source. */
function aboutOf(reading: FigureReading, texts: Texts): string {
  return [reading.unit, reading.date && texts.get('figure-date', reading.date), reading.source].filter(Boolean).join(' · ');
}

/** A live figure in the text. The document holds the question; this shows the answer. */
export class FigureView extends AnswerView {
  readonly #text = document.createElement('span');
  readonly #mark = document.createElement('span');
  readonly #label = document.createElement('span');
  readonly #about = document.createElement('span');
  readonly #view: EditorView;
  readonly #book: FigureBook;
  readonly #texts: () => Texts;

  constructor(node: Node, view: EditorView, book: FigureBook, texts: () => Texts) {
    super(document.createElement('span'), node, book);
    this.#view = view;
    this.#book = book;
    this.#texts = texts;
    this.dom.className = 'live-figure';
    this.#text.className = 'live-figure-text';
    this.#mark.className = 'live-figure-mark';
    this.#mark.setAttribute('aria-hidden', 'true');
    this.#label.className = 'live-figure-label';
    this.#about.className = 'live-figure-about';
    this.dom.append(this.#label, this.#text, this.#mark, this.#about);
    this.show();
  }

  protected override show(): void {
    const face = faceOf(figureOf(this.node), this.#book, this.#texts());
    const density = String(this.node.attrs.density);
    const reading = this.#book.reading(figureOf(this.node));
    const label = reading?.label ?? this.#book.choice(figureOf(this.node))?.label ?? '';
    this.#label.textContent = density === 'number' ? '' : label;
    this.#about.textContent = density === 'card' && reading && reading.state !== 'failed' ? aboutOf(reading, this.#texts()) : '';
    this.dom.dataset.density = density;
    this.#text.textContent = face.text;
    this.#mark.textContent = face.mark;
    this.dom.dataset.state = face.state;
    this.dom.setAttribute('aria-label', face.name);
    // While writing, the caret reaches a figure; while reading there is no caret, so Tab has to.
    this.dom.setAttribute('role', this.#view.editable ? 'img' : 'button');
    if (this.#view.editable) {
      this.dom.removeAttribute('tabindex');
    } else {
      this.dom.tabIndex = 0;
    }
  }
}
