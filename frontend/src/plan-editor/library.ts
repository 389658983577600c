import type { PropertyValues } from 'lit';
import type { Node } from 'prosemirror-model';
import { figuresIn, Tally } from './editing.js';
import { figureKey } from './figure-key.js';
import { FigureBook } from './figures.js';
import { BlockBook, blockKey, blocksIn } from './live-blocks.js';
import type { Books } from './node-views.js';
import type { PlanEditorProperties } from './plan-editor-properties.js';
import { ReferenceBook, referenceKey, referencesIn } from './references.js';

/** What the text shows beside its words, and what it asks for. */
export class Library {
  readonly books: Books = { figures: new FigureBook(), references: new ReferenceBook(), blocks: new BlockBook() };
  readonly #tallies = {
    figures: new Tally(figuresIn, figureKey),
    references: new Tally(referencesIn, referenceKey),
    blocks: new Tally(blocksIn, blockKey),
  };

  /** Takes over what the server sent. */
  take(from: PlanEditorProperties, changed: PropertyValues<PlanEditorProperties>): void {
    const { figures, references, blocks } = this.books;
    if (changed.has('figures')) {
      figures.choices = from.figures;
    }
    if (changed.has('values')) {
      figures.readings = from.values;
    }
    if (changed.has('references')) {
      references.readings = from.references;
    }
    if (changed.has('mentions')) {
      references.answer = from.mentions;
    }
    if (changed.has('blocks')) {
      blocks.readings = from.blocks;
    }
  }

  /** `figures-used`, `references-used`, `blocks-used`: what `doc` asks for, where that is news. */
  report(doc: Node, emit: (name: string, detail: unknown) => void): void {
    for (const [name, tally] of Object.entries(this.#tallies)) {
      const news = tally.news(doc);
      if (news) {
        emit(`${name}-used`, { [name]: news });
      }
    }
  }
}
