import { Fragment } from 'prosemirror-model';

const WORDS = [
  'Comune', 'di', 'Todi', 'posti', 'perché', 'città', 'l’ente', 'a', ' ', ' e ', 'C.A.S.', '1.024,5', '😀', '👩‍👩‍👧', 'e\u0301',
  '漢字', 'עברית', '"quoted"', 'back\\slash', '<b>', '&amp;', 'tab\tbed', 'line\nend', '\u2028', '\u00a0', '\u001b', '\u007f', '𝒳', '{"a":1}',
];

export function words(random, most = 4) {
  let text = '';
  for (let i = random.between(1, most); i > 0; i--) {
    text += random.pick(WORDS) + (random.chance(0.5) ? ' ' : '');
  }
  return text;
}

const STRINGS = ['0123456789abcdef'.repeat(4), '', 'Foto del C.A.S. 😀', 'comune', 'facility', '054052', 'label', 'number', 'places.active', 'people-present', 'it', 'en', 'abc1', 'x', 'card', 'chart'];
const HREFS = ['https://www.anci.it/', 'http://example.org/a?b=1#c', 'mailto:ufficio@example.org', 'https://xn--citt-5na.example/%20'];

function attribute(spec, random) {
  if ('default' in spec && random.chance(0.4)) {
    return spec.default;
  }
  switch (spec.type) {
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return random.between(spec.min ?? 0, Math.min(spec.max ?? 9, (spec.min ?? 0) + 5));
    case 'integers':
      return Array.from({ length: random.between(1, 3) }, () => random.below(500));
    case 'string': {
      const form = new RegExp(`^(?:${spec.pattern ?? '[^]*'})$`);
      const fit = (spec.values ?? STRINGS).filter((text) => form.test(text));
      return fit.length ? random.pick(fit) : spec.default;
    }
    case 'strings':
      return Object.fromEntries(Array.from({ length: random.below(3) }, () => [random.pick(['b', 'a', 'é😀', 'kind', '10', '9']), words(random, 2)]));
    case 'href':
      return random.pick(HREFS);
    default:
      return spec.default;
  }
}

/** Makes texts of whatever a schema lets stand where. */
export class Documents {
  constructor({ schema, spec }, random) {
    this.schema = schema;
    this.random = random;
    this.attrSpecs = new Map([...spec.nodes, ...spec.marks].map((type) => [type.name, type.attrs ?? {}]));
  }

  attrs(name) {
    const specs = Object.entries(this.attrSpecs.get(name));
    return specs.length === 0 ? null : Object.fromEntries(specs.map(([attr, spec]) => [attr, attribute(spec, this.random)]));
  }

  mark() {
    const type = this.random.pick(Object.values(this.schema.marks));
    return type.create(this.attrs(type.name));
  }

  marks(parent) {
    let marks = [];
    while (this.random.chance(0.25)) {
      const mark = this.mark();
      marks = parent.allowsMarkType(mark.type) ? mark.addToSet(marks) : marks;
    }
    return marks;
  }

  document() {
    return this.node(this.schema.topNodeType, 0, []);
  }

  node(type, depth, marks) {
    return type.create(this.attrs(type.name), this.content(type, depth), marks);
  }

  content(type, depth) {
    const children = [];
    let match = type.contentMatch;
    // The kernel takes forty levels of nodes.
    for (let left = depth === 0 ? 6 : 4; left > 0 && depth < 12 && match.edgeCount > 0; left--) {
      if (match.validEnd && this.random.chance(depth > 2 ? 0.6 : 0.35)) {
        break;
      }
      const edges = Array.from({ length: match.edgeCount }, (_, i) => match.edge(i));
      const simple = edges.filter(({ type: child }) => child.isInline || child.isTextblock || child.isLeaf);
      const edge = this.random.pick(simple.length > 0 && this.random.chance(depth * 0.3) ? simple : edges);
      const childMarks = this.marks(type);
      children.push(edge.type.isText ? this.schema.text(words(this.random), childMarks) : this.node(edge.type, depth + 1, childMarks));
      match = edge.next;
    }
    const fragment = Fragment.from(children);
    return fragment.append(match.fillBefore(Fragment.empty, true));
  }

  /** A piece of some text, cut anywhere or closed. */
  slice() {
    const doc = this.document();
    const size = doc.content.size;
    const from = this.random.below(size + 1);
    return doc.slice(from, Math.min(size, from + this.random.below(this.random.chance(0.5) ? 12 : size + 1)));
  }
}
