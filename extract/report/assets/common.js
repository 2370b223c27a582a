// Shared by both pages. Text from documents becomes text nodes and attributes only, never markup.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const L = read("labels");

// Characters that could hide or turn the text around are shown by their numbers.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const shown = (text) =>
  String(text).replace(HIDDEN, (c) => "\u2039U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "\u203a");

const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : shown(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    node.append(child instanceof Node ? child : document.createTextNode(shown(child)));
  }
  return node;
};
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

const grouped = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 0 });
const money = (nok) => grouped.format(nok).replace(/^[\u2212-]/, "\u2212");
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
const counted = (number, one, many) => `${grouped.format(number)} ${number === 1 ? one : many}`;
