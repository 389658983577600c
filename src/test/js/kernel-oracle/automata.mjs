import { Fragment } from 'prosemirror-model';

/** What each content expression was compiled to, and what it makes up. */
export function automata(schema) {
  return Object.fromEntries(
    Object.values(schema.nodes).map((type) => [
      type.name,
      {
        traits: `${type.isInline} ${type.isLeaf} ${type.isAtom} ${type.isTextblock} ${type.markSet ? type.markSet.map((mark) => mark.name).sort().join(' ') : '_'}`,
        states: String(type.contentMatch),
        filled: names(type.contentMatch.fillBefore(Fragment.empty, true)?.content),
        wrappings: Object.values(schema.nodes).map((target) => names(type.contentMatch.findWrapping(target))),
      },
    ]),
  );
}

function names(list) {
  return list ? list.map((one) => (one.type ?? one).name).join(' ') : null;
}
