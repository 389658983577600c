import { Node } from 'prosemirror-model';
import { TableMap } from 'prosemirror-tables';
import { isSafeHref } from './links.js';
import { schema } from './schema.js';

/** In bytes of JSON; Java's PlanEditor and SectionText take no more. */
const LARGEST_TEXT = 2_000_000;
const MOST_NODES = 50_000;
const MOST_LEVELS = 40;
const MOST_COLUMNS = 63;

export const EMPTY_TEXT = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Why the server would not take `doc`, in time for the author to do something about it. */
export function refusal(doc: Node, json: unknown): 'too-large' | 'too-wide' | 'too-deep' | null {
  let nodes = 0;
  let widest = 0;
  const levels = (node: Node): number => {
    nodes++;
    widest = Math.max(widest, node.type === schema.nodes.table ? TableMap.get(node).width : 0);
    return 1 + Math.max(0, ...node.children.map(levels));
  };
  if (levels(doc) > MOST_LEVELS) {
    return 'too-deep';
  }
  if (widest > MOST_COLUMNS) {
    return 'too-wide';
  }
  return nodes > MOST_NODES || new TextEncoder().encode(JSON.stringify(json)).length > LARGEST_TEXT ? 'too-large' : null;
}

interface Json {
  type?: string;
  text?: string;
  marks?: { type?: string; attrs?: Record<string, unknown> }[];
  content?: Json[];
}

/** The document in `json`, or null when it is not one. A link that may not be followed loses its mark. */
export function readDocument(json: unknown): Node | null {
  try {
    const doc = Node.fromJSON(schema, withoutBadLinks((json ?? EMPTY_TEXT)));
    doc.check();
    return doc.type === schema.topNodeType ? doc : null;
  } catch {
    return null;
  }
}

function withoutBadLinks(json: Json): Json {
  return {
    ...json,
    ...(json.marks && { marks: json.marks.filter((mark) => mark.type !== 'link' || isSafeHref(mark.attrs?.href)) }),
    ...(json.content && { content: json.content.map(withoutBadLinks) }),
  };
}

/** The words of a document that cannot be read as one, so that at least they can be seen. */
export function wordsOf(json: unknown): Node {
  const lines: string[] = [];
  const collect = (node: Json): string => {
    const text = node.text ?? (Array.isArray(node.content) ? node.content.map(collect).join('') : '');
    const isBlock = Array.isArray(node.content) && node.content.some((child) => typeof child.text === 'string');
    if (isBlock) {
      lines.push(text);
      return '';
    }
    return text;
  };
  if (typeof json === 'object' && json !== null) {
    collect(json);
  }
  const paragraphs = lines.filter(Boolean).map((line) => schema.nodes.paragraph.create(null, schema.text(line)));
  return schema.topNodeType.create(null, paragraphs.length > 0 ? paragraphs : [schema.nodes.paragraph.create()]);
}
