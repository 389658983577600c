import { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { FigureParams } from './figure-key.js';
import { schema } from './schema.js';

/** A document of one paragraph a line; `|` is the caret. */
export function stateOf(text: string, plugins: Plugin[] = []): EditorState {
  const lines = text.split('\n');
  const content = lines.map((line) => {
    const words = line.replace('|', '');
    return schema.nodes.paragraph.create(null, words ? schema.text(words) : null);
  });
  const doc = schema.topNodeType.create(null, content);
  const caret = text.indexOf('|');
  const line = text.slice(0, Math.max(0, caret)).split('\n').length - 1;
  // Every line before adds the two ends of its paragraph, of which the line break counts as one.
  const selection = caret < 0 ? undefined : TextSelection.create(doc, caret + 1 + line);
  return EditorState.create({ doc, plugins, ...(selection && { selection }) });
}

export function viewOf(state: EditorState): EditorView {
  const place = document.createElement('div');
  document.body.append(place);
  return new EditorView({ mount: place }, { state });
}

/** Types as a person does: one sign at a time, each offered to the plugins first. */
export function type(view: EditorView, text: string): void {
  for (const sign of text) {
    const { from, to } = view.state.selection;
    const insert = (): ReturnType<typeof view.state.tr.insertText> => view.state.tr.insertText(sign, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, insert))) {
      view.dispatch(insert());
    }
  }
}

export function press(view: EditorView, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, ...modifiers });
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
}

/** A short spelling of a document: `p(Ciao)`, `h2(…)`, `ul(li(p(…)))`, `{query?…}` for a figure. */
export function outline(node: Node): string {
  const short: Record<string, string> = {
    paragraph: 'p',
    bullet_list: 'ul',
    ordered_list: 'ol',
    list_item: 'li',
    table_row: 'tr',
    table_cell: 'td',
    table_header: 'th',
    horizontal_rule: 'hr',
    hard_break: 'br',
  };
  if (node.isText) {
    return node.marks.reduceRight((text, mark) => `<${mark.type.name}>${text}`, node.text ?? '');
  }
  if (node.type.name === 'live_figure') {
    return `{${[String(node.attrs.query), ...Object.values(node.attrs.params as FigureParams)].join(' ')}}`;
  }
  const name = node.type.name === 'heading' ? `h${String(node.attrs.level)}` : (short[node.type.name] ?? node.type.name);
  const inside = node.children.map(outline).join(node.inlineContent ? '' : ' ');
  return node.type === schema.topNodeType ? inside : `${name}(${inside})`;
}
