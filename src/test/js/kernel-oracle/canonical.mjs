/** The canonical JSON of rosa.document.model.CanonicalJson. */

const ESCAPES = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };
// eslint-disable-next-line no-control-regex -- what JSON has to escape
const SPECIAL = /["\\\u0000-\u001f]/;
// eslint-disable-next-line no-control-regex -- the same, all of them
const ALL_SPECIAL = /["\\\u0000-\u001f]/g;

function string(text) {
  return SPECIAL.test(text)
    ? `"${text.replace(ALL_SPECIAL, (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`
    : `"${text}"`;
}

/** The JSON of a value that is data: keys by name. */
function value(json) {
  if (json === null || typeof json !== 'object') {
    return typeof json === 'string' ? string(json) : JSON.stringify(json);
  }
  if (Array.isArray(json)) {
    return `[${json.map(value).join(',')}]`;
  }
  return `{${Object.keys(json)
    .sort()
    .map((key) => `${string(key)}:${value(json[key])}`)
    .join(',')}}`;
}

function attributes(attrs) {
  const names = Object.keys(attrs);
  return names.length === 0 ? '' : `,"attrs":{${names.map((name) => `"${name}":${value(attrs[name])}`).join(',')}}`;
}

const markText = (mark) => `{"type":"${mark.type.name}"${attributes(mark.attrs)}}`;

const known = new WeakMap();

/** The JSON of a node; remembered, for texts share most of theirs. */
export function nodeText(node) {
  let text = known.get(node);
  if (text === undefined) {
    text = `{"type":"${node.type.name}"${attributes(node.attrs)}`;
    if (node.childCount > 0) {
      text += `,"content":[${node.content.content.map(nodeText).join(',')}]`;
    }
    if (node.marks.length > 0) {
      text += `,"marks":[${node.marks.map(markText).join(',')}]`;
    }
    text += node.isText ? `,"text":${string(node.text)}}` : '}';
    known.set(node, text);
  }
  return text;
}

/** The JSON of a step, as its `toJSON` has it, in the canonical form. */
export function stepText(step) {
  return field(step.toJSON());
}

function field(json, key) {
  if (json === null || typeof json !== 'object' || key === 'value') {
    return value(json);
  }
  if (Array.isArray(json)) {
    return `[${json.map((item) => field(item)).join(',')}]`;
  }
  return `{${Object.keys(json)
    .filter((name) => json[name] !== undefined)
    .map((name) => (name === 'attrs' ? attributes(json.attrs).slice(1) : `"${name}":${field(json[name], name)}`))
    .join(',')}}`;
}
