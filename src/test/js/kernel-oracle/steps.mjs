import { Fragment, Slice } from 'prosemirror-model';
import {
  AddMarkStep, AddNodeMarkStep, AttrStep, DocAttrStep, RemoveMarkStep, RemoveNodeMarkStep, ReplaceAroundStep, ReplaceStep, Transform,
} from 'prosemirror-transform';
import { commands } from './commands.mjs';
import { words } from './documents.mjs';
import { distort } from './distort.mjs';

/** Thinks of steps for a text: what an editor would send, what it never would, and what is hardly a step. */
export class Steps {
  constructor(kind, documents, random) {
    this.schema = kind.schema;
    this.documents = documents;
    this.random = random;
    this.commands = commands(kind.schema);
    // The library's fitting of slices does not end on some texts of the laboratory's.
    this.fitted = kind.name === 'plan' ? [(tr, ...args) => tr.replace(...args), (tr, ...args) => tr.replaceRange(...args)] : [];
  }

  /** Pairs of origin (`real`, `wild`, `bent`) and JSON. */
  next(doc) {
    const { random } = this;
    const way = random.weighted([
      [14, () => this.typed(doc)],
      [10, () => this.edited(doc)],
      [16, () => this.commanded(doc)],
      [8, () => this.marked(doc)],
      [14, () => this.wild(doc)],
    ]);
    let steps = [];
    try {
      steps = way();
    } catch {
      // What the library's helpers refuse is no step.
    }
    const origin = steps.origin ?? 'real';
    const found = steps.slice(0, 6).map((step) => [origin, step.toJSON()]);
    if (found.length > 0 && random.chance(0.12)) {
      found.push(['bent', distort(JSON.parse(JSON.stringify(found[found.length - 1][1])), random, doc.content.size)]);
    }
    return found;
  }

  position(doc) {
    return this.random.below(doc.content.size + 1);
  }

  range(doc, most = 10) {
    const from = this.position(doc);
    return [from, Math.min(doc.content.size, from + this.random.below(this.random.chance(0.8) ? most : doc.content.size + 1))];
  }

  typed(doc) {
    const places = [];
    doc.descendants((node, at) => {
      if (node.isTextblock) {
        places.push([at + 1, node]);
      }
    });
    if (places.length === 0) {
      return [];
    }
    const [start, node] = this.random.pick(places);
    const at = start + this.random.below(node.content.size + 1);
    const text = this.schema.text(words(this.random, 2), node.type.allowedMarks(this.documents.marks(node.type)));
    const till = this.random.chance(0.7) ? at : Math.min(start + node.content.size, at + this.random.below(5));
    return new Transform(doc).step(new ReplaceStep(at, till, new Slice(Fragment.from(text), 0, 0))).steps;
  }

  edited(doc) {
    const tr = new Transform(doc);
    const [from, to] = this.range(doc);
    const act = this.random.pick([
      () => tr.delete(from, to),
      () => tr.deleteRange(from, to),
      ...this.fitted.map((fit) => () => fit(tr, from, to, this.documents.slice())),
      () => tr.split(from, this.random.between(1, 3)),
      () => tr.join(from, this.random.between(1, 2)),
      () => tr.setNodeMarkup(from, null, this.documents.attrs(doc.nodeAt(from).type.name)),
      () => tr.setNodeAttribute(from, ...this.attribute(doc.nodeAt(from))),
    ]);
    act();
    return tr.steps;
  }

  commanded(doc) {
    return this.random.pick(this.commands)(doc, this.random, this.documents);
  }

  marked(doc) {
    const tr = new Transform(doc);
    const [from, to] = this.range(doc, 30);
    const mark = this.documents.mark();
    const act = this.random.pick([
      () => tr.addMark(from, to, mark),
      () => tr.removeMark(from, to, mark),
      () => tr.removeMark(from, to),
      () => tr.addNodeMark(from, mark),
      () => tr.removeNodeMark(from, doc.nodeAt(from).marks[0] ?? mark),
    ]);
    act();
    return tr.steps;
  }

  attribute(node) {
    const name = node && this.random.pick(Object.keys(node.attrs));
    return name === undefined ? ['level', 2] : [name, this.documents.attrs(node.type.name)[name]];
  }

  /** Steps at random, of which most do not fit. */
  wild(doc) {
    const { random, documents } = this;
    const [from, to] = this.range(doc);
    const mark = documents.mark();
    const step = random.pick([
      () => new ReplaceStep(from, to, documents.slice(), random.chance(0.2)),
      () => new ReplaceStep(from, to, Slice.empty, random.chance(0.2)),
      () => new ReplaceStep(from, to, this.fragment(), random.chance(0.2)),
      () => new ReplaceStep(from, to, doc.slice(...this.range(doc))),
      () => this.around(doc),
      () => this.around(doc),
      () => this.around(doc),
      () => this.moved(doc, from),
      () => new ReplaceStep(from, from, this.crowded()),
      () => new AddMarkStep(from, to, mark),
      () => new RemoveMarkStep(from, to, mark),
      () => new AddNodeMarkStep(from, mark),
      () => new RemoveNodeMarkStep(from, mark),
      () => new AttrStep(from, ...this.attribute(doc.nodeAt(from))),
      () => new AttrStep(from, this.attribute(doc.nodeAt(from))[0], random.pick([0, -1, null, 'number', [], {}, true, 5, 'https://a.example/'])),
      () => new DocAttrStep(random.pick([...Object.keys(doc.attrs), 'title']), random.pick(['en', 'it', true, false, 'toolong', null])),
    ])();
    return Object.assign([step], { origin: 'wild' });
  }

  /** A closed slice that may hold what has no place anywhere. */
  fragment() {
    const type = this.random.pick(Object.values(this.schema.nodes).filter((node) => !node.isText));
    const node = this.documents.node(type, 2, this.documents.marks(type));
    const inner = this.random.chance(0.2) ? node.copy(this.documents.slice().content) : node;
    return this.random.chance(0.3) ? Slice.maxOpen(Fragment.from(inner)) : new Slice(Fragment.from(inner), 0, 0);
  }

  /** Text under marks that may exclude each other. */
  crowded() {
    const marks = Array.from({ length: 3 }, () => this.documents.mark());
    return new Slice(Fragment.from(this.schema.text('x', marks)), 0, 0);
  }

  around(doc) {
    const { random } = this;
    const [from, to] = this.range(doc, 14);
    const flat = random.chance(0.6) && this.flatRange(doc);
    const [outerFrom, outerTo, gapFrom, gapTo] = flat || [from, to, ...[random.between(from, to), random.between(from, to)].sort((a, b) => a - b)];
    const slice = random.chance(0.7) ? this.fragment() : this.documents.slice();
    const insert = random.chance(0.45) ? Math.min(1, slice.size) : random.below(slice.size + 1);
    return new ReplaceAroundStep(outerFrom, outerTo, gapFrom, gapTo, slice, insert, random.chance(0.5));
  }

  /** A replacement that holds, and something of what it replaces moved into it. */
  moved(doc, from) {
    const { random } = this;
    const to = Math.min(doc.content.size, from + random.between(4, 40));
    const start = doc.resolve(from);
    const cut = this.documents.document();
    const end = random.below(cut.content.size);
    const slice = random.chance(0.5) ? cut.slice(random.below(end + 1), end) : doc.slice(from, to);
    const within = [];
    doc.nodesBetween(from, to, (node, at) => {
      if (at >= from && at + node.nodeSize <= to && !node.isText) {
        within.push([at, at + node.nodeSize]);
      }
    });
    const [gapFrom, gapTo] = within.length > 0 ? random.pick(within) : [start.pos, start.pos];
    return new ReplaceAroundStep(from, to, gapFrom, gapTo, slice, random.below(slice.size + 1));
  }

  /** The content of some node, within its bounds or within none. */
  flatRange(doc) {
    const nodes = [];
    doc.descendants((node, at) => {
      if (!node.isLeaf) {
        nodes.push([at, node]);
      }
    });
    if (nodes.length === 0) {
      return null;
    }
    const [at, node] = this.random.pick(nodes);
    const whole = [at, at + node.nodeSize];
    return this.random.chance(0.5) ? [...whole, at + 1, at + node.nodeSize - 1] : [...whole, ...whole];
  }
}
