import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function fresh(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The places of tables and pictures that need an anchor: they have none, or that of one before them. */
function wanting(doc: Node): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  doc.descendants((node, pos) => {
    const anchor = node.attrs.anchor as string | undefined;
    if (anchor !== undefined) {
      if (anchor === '' || seen.has(anchor)) {
        found.push(pos);
      }
      seen.add(anchor);
    }
    return node.type.name !== 'table' && !node.isTextblock;
  });
  return found;
}

/**
 * Gives what is numbered an anchor of its own as the text is changed here, so that texts can refer to it wherever it
 * goes. What comes from others has the anchors that their editors gave.
 */
export function anchors(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some((tr) => tr.docChanged && tr.getMeta('addToHistory') !== false)) {
        return null;
      }
      const places = wanting(state.doc);
      const tr = state.tr;
      places.forEach((pos) => tr.setNodeAttribute(pos, 'anchor', fresh()));
      return places.length > 0 ? tr : null;
    },
  });
}
