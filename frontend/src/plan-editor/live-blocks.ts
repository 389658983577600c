import { html, nothing, render, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { AnswerBook, AnswerView } from './answers.js';
import { figureKey, type FigureParams, type FigureRef } from './figure-key.js';
import type { FigureBook } from './figures.js';
import type { Texts } from './labels.js';

/** The kinds of live blocks, by the names of their nodes. */
const KINDS = { live_table: 'table', live_chart: 'chart', live_map: 'map' } as const;

export type BlockKind = (typeof KINDS)[keyof typeof KINDS];

const isLive = (name: string): name is keyof typeof KINDS => name in KINDS;

export interface BlockRef extends FigureRef {
  readonly kind: BlockKind;
}

/** What a live table, chart or map shows now; the latter are pictures, and have their numbers as a table too. */
export interface BlockReading {
  readonly label: string;
  readonly state: 'live' | 'failed';
  readonly date: string;
  readonly source: string;
  readonly explanation: string;
  readonly columns: readonly { readonly label: string; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** How many of the last rows are totals. */
  readonly totals: number;
  readonly image: string;
  readonly alt: string;
  /** What it keeps from the author, in a sentence; empty if nothing. */
  readonly withheld?: string;
}

export const blockKey = (block: BlockRef): string => `${block.kind}:${figureKey(block)}`;

export function blockOf(node: Node): BlockRef {
  return {
    kind: KINDS[node.type.name as keyof typeof KINDS],
    query: node.attrs.query as string,
    params: node.attrs.params as FigureParams,
  };
}

/** The live tables, charts and maps of a text, each once. */
export function blocksIn(doc: Node): BlockRef[] {
  const found = new Map<string, BlockRef>();
  doc.descendants((node) => {
    if (isLive(node.type.name)) {
      found.set(blockKey(blockOf(node)), blockOf(node));
    }
  });
  return [...found.values()];
}

export class BlockBook extends AnswerBook {
  #readings: Readonly<Record<string, BlockReading>> = {};

  set readings(readings: Readonly<Record<string, BlockReading>>) {
    this.#readings = readings;
    this.changed();
  }

  reading(block: BlockRef): BlockReading | undefined {
    return this.#readings[blockKey(block)];
  }
}

const SHOWN_ROWS = 12;

/** A live table, chart or map on the paper: the question is in the text, this shows the answer. */
export class BlockView extends AnswerView {
  readonly #view: EditorView;
  readonly #blocks: BlockBook;
  readonly #figures: FigureBook;
  readonly #texts: () => Texts;
  #allRows = false;

  constructor(node: Node, view: EditorView, blocks: BlockBook, figures: FigureBook, texts: () => Texts) {
    super(document.createElement('div'), node, blocks);
    this.#view = view;
    this.#blocks = blocks;
    this.#figures = figures;
    this.#texts = texts;
    this.dom.className = 'live-block';
    this.dom.contentEditable = 'false';
    this.show();
  }

  protected override show(): void {
    const block = blockOf(this.node);
    const texts = this.#texts();
    const reading = this.#blocks.reading(block);
    const label = reading?.label ?? this.#figures.choice(block)?.label ?? texts.get('figure-unknown');
    this.dom.dataset.state = reading?.state ?? 'loading';
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', `${texts.get(`block-${block.kind}`)}: ${label}`);
    if (!this.#view.editable) {
      this.dom.tabIndex = 0;
    } else {
      this.dom.removeAttribute('tabindex');
    }
    render(
      html`
        <p class="live-block-label"><span class="live-block-mark" aria-hidden="true">#</span> ${label}</p>
        ${!reading
          ? html`<p class="live-block-note">${texts.get('figure-loading')}</p>`
          : reading.state === 'failed'
            ? html`<p class="live-block-failed">✕ ${texts.get('figure-failed')}. ${reading.explanation}</p>`
            : this.#answer(reading, texts)}
      `,
      this.dom,
    );
  }

  #answer(reading: BlockReading, texts: Texts): TemplateResult {
    return html`
      ${reading.image
        ? html`<div class="live-block-picture" tabindex="0" role="group" aria-label=${reading.label}><img src=${reading.image} alt=${reading.alt} /></div>
            <details>
              <summary>${texts.get('block-numbers')}</summary>
              ${this.#table(reading, texts)}
            </details>`
        : this.#table(reading, texts)}
      <p class="live-block-note">${texts.get('figure-source', reading.source)} · ${texts.get('figure-date', reading.date)}</p>
      ${reading.withheld ? html`<p class="live-block-note live-block-withheld">${reading.withheld}</p>` : nothing}
    `;
  }

  #table(reading: BlockReading, texts: Texts): TemplateResult {
    const { columns, rows, totals } = reading;
    const cut = !this.#allRows && rows.length - totals > SHOWN_ROWS + 3;
    const shown = cut ? [...rows.slice(0, SHOWN_ROWS), ...rows.slice(rows.length - totals)] : rows;
    const numeric = (index: number): string => (columns[index]?.number ? 'number' : '');
    return html`
      <div class="live-block-table">
        <table>
          <thead>
            <tr>
              ${columns.map(({ label }, index) => html`<th scope="col" class=${numeric(index)}>${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row, at) =>
                html`<tr class=${at >= shown.length - totals ? 'total' : ''}>
                  ${row.map((text, index) => (index === 0 ? html`<th scope="row">${text}</th>` : html`<td class=${numeric(index)}>${text}</td>`))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${cut
        ? html`<button
            type="button"
            class="live-block-more"
            @click=${(): void => {
              this.#allRows = true;
              this.show();
            }}
          >
            ${texts.get('block-all-rows', String(rows.length - totals))}
          </button>`
        : nothing}
    `;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  stopEvent(event: Event): boolean {
    return (event.target as Element).closest('button, summary') !== null;
  }
}
