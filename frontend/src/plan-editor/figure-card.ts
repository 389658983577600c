import { html, nothing, render } from 'lit';
import { NodeSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { FigureRef } from './figure-key.js';
import { figureOf, MARKS } from './figure-view.js';
import type { FigureBook } from './figures.js';
import type { Texts } from './labels.js';
import { Popup } from './popup.js';

const SHOW_AFTER = 150;
const HIDE_AFTER = 250;

export function selectedFigure(state: EditorState): FigureRef | null {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'live_figure' ? figureOf(selection.node) : null;
}

/**
 * What stands behind the figure under the pointer or the caret: value and unit, date, source. Stays
 * while the pointer is on it and goes with Esc (WCAG 1.4.13).
 */
export class FigureCard {
  readonly #popup: Popup;
  readonly #view: EditorView;
  readonly #book: FigureBook;
  readonly #texts: () => Texts;
  readonly #unwatch: () => void;
  #timer = 0;
  #pos: number | null = null;

  constructor(view: EditorView, host: HTMLElement, book: FigureBook, texts: () => Texts) {
    this.#view = view;
    this.#book = book;
    this.#texts = texts;
    this.#popup = new Popup(host, 'figure-card');
    this.#popup.dom.setAttribute('role', 'tooltip');
    this.#unwatch = book.watch(() => {
      this.#refresh();
    });
    view.dom.addEventListener('pointerover', this.#over);
    view.dom.addEventListener('pointerout', this.#out);
    view.dom.addEventListener('focusin', this.#focused);
    view.dom.addEventListener('focusout', this.#out);
    this.#popup.dom.addEventListener('pointerenter', this.#stay);
    this.#popup.dom.addEventListener('pointerleave', this.#out);
    window.addEventListener('scroll', this.close, true);
  }

  /** Called after every change of state: a figure that the caret selects shows its card. */
  update(view: EditorView, before: EditorState): void {
    if (view.state.selection.eq(before.selection) && view.state.doc.eq(before.doc)) {
      return;
    }
    if (selectedFigure(view.state) && view.hasFocus()) {
      this.#showAt(view.state.selection.from);
    } else {
      this.close();
    }
  }

  readonly close = (): void => {
    window.clearTimeout(this.#timer);
    this.#pos = null;
    this.#popup.hide();
  };

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  destroy(): void {
    this.close();
    this.#unwatch();
    window.removeEventListener('scroll', this.close, true);
    this.#popup.destroy();
  }

  readonly #over = (event: Event): void => {
    const dom = (event.target as Element).closest('.live-figure');
    if (dom) {
      this.#later(SHOW_AFTER, () => {
        this.#showAt(this.#view.posAtDOM(dom, 0));
      });
    }
  };

  readonly #focused = (event: Event): void => {
    const dom = (event.target as Element).closest('.live-figure');
    if (dom) {
      this.#showAt(this.#view.posAtDOM(dom, 0));
    }
  };

  readonly #out = (): void => {
    this.#later(HIDE_AFTER, () => {
      if (!selectedFigure(this.#view.state)) {
        this.close();
      }
    });
  };

  readonly #stay = (): void => {
    window.clearTimeout(this.#timer);
  };

  #later(delay: number, run: () => void): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(run, delay);
  }

  #showAt(pos: number): void {
    window.clearTimeout(this.#timer);
    this.#pos = pos;
    this.#refresh();
  }

  #refresh(): void {
    const node = this.#pos === null ? null : this.#view.state.doc.nodeAt(this.#pos);
    const dom = this.#pos === null ? null : this.#view.nodeDOM(this.#pos);
    if (node?.type.name !== 'live_figure' || !(dom instanceof HTMLElement)) {
      this.close();
      return;
    }
    this.#render(figureOf(node));
    this.#popup.show(dom.getBoundingClientRect());
  }

  #render(figure: FigureRef): void {
    const texts = this.#texts();
    const reading = this.#book.reading(figure);
    const failed = reading?.state === 'failed';
    const choice = this.#book.choice(figure);
    const label = reading?.label ?? choice?.label ?? texts.get('figure-unknown');
    const value = !reading ? texts.get('figure-loading') : failed ? texts.get('figure-failed') : reading.text;
    render(
      html`
        <p class="figure-card-label">${label}</p>
        <p class="figure-card-value" data-state=${reading?.state ?? 'loading'}>${value}${reading && !failed && reading.unit ? html` <span>${reading.unit}</span>` : nothing}</p>
        ${this.#book.paramsInWords(figure).map((param) => html`<p>${param.label}: ${param.value}</p>`)}
        ${reading?.date && !failed ? html`<p>${texts.get('figure-date', reading.date)}</p>` : nothing}
        ${reading?.source ? html`<p>${texts.get('figure-source', reading.source)}</p>` : nothing}
        ${reading && !failed ? html`<p class="figure-card-state" data-state=${reading.state}><span aria-hidden="true">${MARKS[reading.state]}</span> ${texts.get(`figure-${reading.state}`)}</p>` : nothing}
        ${reading?.explanation ? html`<p class="figure-card-why">${reading.explanation}</p>` : nothing}
        <p class="figure-card-hint">${texts.get('figure-open')}</p>
      `,
      this.#popup.dom,
    );
  }

}
