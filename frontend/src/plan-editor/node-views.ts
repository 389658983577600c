import type { NodeViewConstructor } from 'prosemirror-view';
import { FigureView } from './figure-view.js';
import type { FigureBook } from './figures.js';
import { NoteView } from './footnotes.js';
import { ImageView } from './image-view.js';
import type { Texts } from './labels.js';
import { BlockView, type BlockBook } from './live-blocks.js';
import { CalloutView, PageBreakView } from './plain-views.js';
import { ReferenceView, type ReferenceBook } from './references.js';

/** What is not in a text but shown in it: readings, names, tables and charts, pictures. */
export interface Books {
  readonly figures: FigureBook;
  readonly references: ReferenceBook;
  readonly blocks: BlockBook;
}

export function nodeViews(
  books: Books,
  texts: () => Texts,
  images: { address: (hash: string) => string; askAlt: (pos: number) => void },
): Record<string, NodeViewConstructor> {
  const block: NodeViewConstructor = (node, view) => new BlockView(node, view, books.blocks, books.figures, texts);
  return {
    live_figure: (node, view) => new FigureView(node, view, books.figures, texts),
    reference: (node, view) => new ReferenceView(node, view, books.references, texts),
    footnote: (node, view, _, decorations) => new NoteView(node, view, decorations, texts),
    image: (node, view, getPos) => new ImageView(node, view, getPos, { texts, ...images }),
    callout: () => new CalloutView(texts),
    page_break: () => new PageBreakView(texts),
    live_table: block,
    live_chart: block,
    live_map: block,
  };
}
