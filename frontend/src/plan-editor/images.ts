import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, PluginKey, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { around } from './commands.js';
import { insertAt } from './insert.js';
import type { LabelKey } from './labels.js';
import { schema } from './schema.js';

const { nodes } = schema;

export const IMAGE_TYPES = ['image/png', 'image/jpeg'];
/** As the server has it. */
const LARGEST_FILE = 10_000_000;
export const WIDTHS = [25, 50, 75, 100] as const;

/** Why a picture is not taken; the label that says so. */
export type ImageRefusal = Extract<LabelKey, `image-refused-${string}`>;
const REFUSALS: readonly string[] = ['type', 'size', 'pixels', 'unreadable', 'infected', 'unchecked', 'forbidden'];

export type Upload = { hash: string } | { refused: ImageRefusal };

/** Sends a picture to the server, which gives back the name it keeps it under. */
export async function upload(file: File, address: string): Promise<Upload> {
  if (!IMAGE_TYPES.includes(file.type)) {
    return { refused: 'image-refused-type' };
  }
  if (file.size > LARGEST_FILE) {
    return { refused: 'image-refused-size' };
  }
  const form = new FormData();
  form.append('file', file);
  try {
    const response = await fetch(address, { method: 'POST', body: form, credentials: 'same-origin' });
    const answer = (await response.json()) as { hash?: unknown; refused?: unknown };
    if (typeof answer.hash === 'string' && /^[0-9a-f]{64}$/.test(answer.hash)) {
      return { hash: answer.hash };
    }
    return { refused: REFUSALS.includes(String(answer.refused)) ? (`image-refused-${String(answer.refused)}` as ImageRefusal) : 'image-refused-failed' };
  } catch {
    return { refused: 'image-refused-failed' };
  }
}

interface UploadSpec {
  id?: object;
}

const uploadsKey = new PluginKey<DecorationSet>('uploads');

/** Keeps the place of pictures under way, whatever is written meanwhile. */
export function uploads(words: () => string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: uploadsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const meta = tr.getMeta(uploadsKey) as { add?: object; at?: number; remove?: object } | undefined;
        const mapped = set.map(tr.mapping, tr.doc);
        if (meta?.add) {
          const place = (): HTMLElement => {
            const dom = document.createElement('p');
            dom.className = 'image-coming';
            dom.textContent = words();
            return dom;
          };
          return mapped.add(tr.doc, [Decoration.widget(meta.at ?? 0, place, { id: meta.add, side: 1 })]);
        }
        return meta?.remove ? mapped.remove(mapped.find(undefined, undefined, (spec) => (spec as UploadSpec).id === meta.remove)) : mapped;
      },
    },
    props: { decorations: (state) => uploadsKey.getState(state) },
  });
}

/** Behind which block a picture may stand; below the text where the caret's list or cell takes none. */
function placeFor(state: EditorState): number {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const index = $from.indexAfter(depth - 1);
    if ($from.node(depth - 1).canReplaceWith(index, index, nodes.image)) {
      return $from.after(depth);
    }
  }
  return state.selection instanceof NodeSelection ? state.selection.to : state.doc.content.size;
}

export function beginUpload(view: EditorView, id: object): void {
  view.dispatch(view.state.tr.setMeta(uploadsKey, { add: id, at: placeFor(view.state) }));
}

/** The picture takes the place kept for it; null if that place is gone. */
export function endUpload(view: EditorView, id: object, hash: string | null): number | null {
  const found = uploadsKey.getState(view.state)?.find(undefined, undefined, (spec) => (spec as UploadSpec).id === id)[0];
  const { tr } = view.state;
  tr.setMeta(uploadsKey, { remove: id });
  if (!found || hash === null) {
    view.dispatch(tr);
    return null;
  }
  insertAt(tr, found.from, nodes.image.create({ image: hash }));
  view.dispatch(tr.scrollIntoView());
  return found.from;
}

/** The picture that is selected or whose caption the caret is in. */
export function imageIn(state: EditorState): { node: Node; pos: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type === nodes.image) {
    return { node: selection.node, pos: selection.from };
  }
  return around(state, nodes.image);
}

export function setImage(attrs: { alt?: string; width?: number }): Command {
  return (state, dispatch) => {
    const image = imageIn(state);
    if (image && dispatch) {
      const isSelected = state.selection instanceof NodeSelection;
      const tr = state.tr.setNodeMarkup(image.pos, undefined, { ...image.node.attrs, ...attrs });
      dispatch(isSelected ? tr.setSelection(NodeSelection.create(tr.doc, image.pos)) : tr);
    }
    return image !== null;
  };
}

/** The next of the four widths, wider (1) or narrower (-1). */
export function scaleImage(by: 1 | -1): Command {
  return (state, dispatch) => {
    const width = Number(imageIn(state)?.node.attrs.width ?? 0);
    const next = by > 0 ? WIDTHS.find((other) => other > width) : [...WIDTHS].reverse().find((other) => other < width);
    return width > 0 && next !== undefined && setImage({ width: next })(state, dispatch);
  };
}

export const deleteImage: Command = (state, dispatch) => {
  const image = imageIn(state);
  if (image && dispatch) {
    dispatch(state.tr.delete(image.pos, image.pos + image.node.nodeSize).scrollIntoView());
  }
  return image !== null;
};

/** Enter in a caption goes on below the picture. */
export const leaveCaption: Command = (state, dispatch) => {
  const image = imageIn(state);
  if (!image) {
    return false;
  }
  if (dispatch) {
    const after = image.pos + image.node.nodeSize;
    const { tr } = state;
    if (!tr.doc.resolve(after).nodeAfter?.isTextblock) {
      tr.insert(after, nodes.paragraph.create());
    }
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView());
  }
  return true;
};
