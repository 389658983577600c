import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** Answers that come from the server after the questions, and tell whoever shows them. */
export abstract class AnswerBook {
  readonly #watchers = new Set<() => void>();

  /** The answer stops the telling. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  changed(): void {
    this.#watchers.forEach((watcher) => {
      watcher();
    });
  }
}

/** A node whose question is in the text and whose answer is in a book; shown anew as either changes. */
export abstract class AnswerView implements NodeView {
  readonly #unwatch: () => void;

  /** The heirs show themselves once they are made. */
  protected constructor(
    readonly dom: HTMLElement,
    protected node: Node,
    book: AnswerBook,
  ) {
    this.#unwatch = book.watch(() => {
      this.show();
    });
  }

  protected abstract show(): void;

  update(node: Node): boolean {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#unwatch();
  }
}
