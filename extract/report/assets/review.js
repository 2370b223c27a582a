// What the reviewer says of records: kept in this browser, saved as a file that `vedtak convert --corrections` reads.
const types = read("types");
const STORE = `vedtak:${view.document.sha256}`;
const judgements = new Map();
const missing = [];
let reviewer = "";
let formOpen = false;

const keyOf = (record) => JSON.stringify([record.kind, record.fields.evidence[0].page, record.fields.evidence[0].text, record.order]);
const keyOfJudgement = (each) => JSON.stringify([each.kind, each.page, each.text, each.order || 0]);
const judgementOf = (number) => judgements.get(keyOf(records[number]));
const isJudged = (number) => judgements.has(keyOf(records[number]));
// What the program itself read: a record may hold what an earlier review said.
const readOf = (record) => {
  const fields = { ...record.fields };
  for (const each of view.corrections)
    if (each.status === "changed" && keyOfJudgement(each) === keyOf(record)) fields[each.field] = each.read;
  return fields;
};
const today = () => new Date().toISOString().slice(0, 10);

// Who judged before giving a name is told by the name given later.
const all = () => [...judgements.values(), ...missing].map((each) => ({ ...each, by: each.by || reviewer || null }));
const isJudgement = (each) =>
  each !== null && typeof each === "object" && Object.hasOwn(types, String(each.kind)) && Object.hasOwn(L.statuses, String(each.status)) &&
  typeof each.text === "string" && Number.isInteger(each.page) &&
  (each.fields === undefined || (each.fields !== null && typeof each.fields === "object" && !Array.isArray(each.fields)));
const isFile = (given) => given !== null && typeof given === "object" && given.corrections_version === "1" && Array.isArray(given.corrections) && given.corrections.every(isJudgement);
const file = () => ({ corrections_version: "1", source: view.document.source, sha256: view.document.sha256, corrections: all() });
const keep = () => {
  try {
    localStorage.setItem(STORE, JSON.stringify(file()));
    localStorage.setItem("vedtak:reviewer", reviewer);
  } catch {
    tell(L.not_saved);
  }
  refresh();
};
const take = (given) => {
  for (const each of given.corrections) {
    if (each.status === "missing") {
      if (!missing.some((other) => keyOfJudgement(other) === keyOfJudgement(each))) missing.push(each);
    } else judgements.set(keyOfJudgement(each), { ...each, fields: each.fields || {} });
  }
};
const earlier = () => {
  const found = new Map();
  for (const each of view.corrections) {
    const { kind, page, text, order, status, comment, by } = each;
    const key = `${keyOfJudgement(each)}${status === "missing" ? found.size : ""}`;
    if (!found.has(key)) found.set(key, { kind, page, text, order, status, fields: {}, comment, by });
    if (each.field) found.get(key).fields[each.field] = each.said;
  }
  return { corrections: [...found.values()] };
};
const load = () => {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(STORE));
    reviewer = localStorage.getItem("vedtak:reviewer") || "";
  } catch {
    // Nothing was kept, or it may not be.
  }
  take(isFile(kept) ? kept : earlier());
};
const judge = (number, status, fields, comment) => {
  const record = records[number];
  const first = record.fields.evidence[0];
  const before = judgementOf(number);
  const words = comment === undefined ? (before && before.comment) || null : comment || null;
  judgements.set(keyOf(record), { kind: record.kind, page: first.page, text: first.text, order: record.order, status, fields: fields || {}, comment: words, by: reviewer || null, day: today() });
  keep();
};
const judgeSelected = (status) => {
  if (!selected || !selected.node.id.startsWith("r")) return;
  const number = selected.numbers[0];
  if (status === "changed") {
    formOpen = true;
    inspect(selected);
    selected.node.scrollIntoView({ block: "nearest" });
    document.querySelector(".form input, .form select, .form textarea")?.focus();
    return;
  }
  const before = judgementOf(number);
  if (before && before.status === status) judgements.delete(keyOf(records[number]));
  else judge(number, status);
  keep();
  formOpen = false;
  inspect(selected);
  if (status === "wrong" && records[number].kind === "cases" && records.some((each) => each.kind === "votes" && each.fields.case_id === records[number].id)) tell(L.case_has_votes);
};
const tell = (text) => { document.querySelector(".told").textContent = text; };
const SIGNS = { right: "\u2713", wrong: "\u2717", changed: "\u270e" };
const refresh = () => {
  for (const item of items) {
    const slot = item.node.querySelector(".judged");
    if (!slot) continue;
    const found = judgementOf(item.numbers[0]);
    slot.textContent = found ? SIGNS[found.status] : "";
    slot.className = `judged ${found ? found.status : ""}`;
    slot.title = found ? L.statuses[found.status] : "";
    item.node.classList.toggle("is-wrong", Boolean(found && found.status === "wrong"));
  }
  const count = all().length;
  document.querySelector(".tally").textContent = count ? filled(L.judged, { count }) : "";
  document.querySelector("#save").disabled = !count;
  const list = document.querySelector(".missing");
  list.replaceChildren(...missing.map((each, number) => el("li", {}, `${L.statuses.missing}: ${L.kind[each.kind].toLowerCase()}, ${L.at_page} ${each.page}: ${each.text} `,
    el("button", { type: "button", class: "link", onclick: () => { missing.splice(number, 1); keep(); } }, L.undo))));
};

// A field's editor, after its type: {node, value()}; value() throws where the text is of another type.
const WIDE = new Set(["text", "decision", "motion", "alternative_motion", "result", "note"]);
const editor = (name, type, value) => {
  const label = L.field_names[name] || name;
  if (type.type === "object") return objectEditor(label, type, value);
  if (type.type === "array") return listEditor(name, label, type, value || []);
  if (type.type === "boolean") {
    const box = el("input", { type: "checkbox" });
    box.checked = value;
    return { node: el("label", { class: "field tick" }, box, " ", label), value: () => box.checked };
  }
  if (type.enum || type.const) {
    const input = el("select", {}, type.optional ? el("option", { value: "" }, L.no_value) : null, (type.enum || [type.const]).map((each) => el("option", { value: each }, L.values[each] || L.sections[each] || each)));
    input.value = value === null ? "" : value;
    return { node: el("label", { class: "field" }, el("span", {}, label), input), value: () => input.value || null };
  }
  const input = WIDE.has(name) ? el("textarea", { rows: value && value.length > 160 ? 6 : 2 }) : el("input", { type: name === "date" ? "date" : "text", inputmode: type.type === "integer" ? "numeric" : null, placeholder: type.optional ? L.no_value : null });
  input.value = value === null || value === undefined ? "" : value;
  const parsed = () => {
    const text = input.value;
    const bad = () => { input.setAttribute("aria-invalid", "true"); throw new Error(filled(L.invalid, { field: label })); };
    input.removeAttribute("aria-invalid");
    if (type.optional && !text.trim()) return null;
    if (type.type === "integer") {
      const digits = text.replace(/[\s\u00a0\u202f.]/g, "").replace(/^\u2212/, "-");
      return /^-?\d+$/.test(digits) ? Number(digits) : bad();
    }
    if (type.pattern && !new RegExp(type.pattern).test(text)) return bad();
    return text;
  };
  return { node: el("label", { class: WIDE.has(name) || name === "title" ? "field wide" : "field" }, el("span", {}, label), input), value: parsed };
};
const blank = (type) => {
  if (type.optional) return null;
  if (type.type === "object") return Object.fromEntries(Object.entries(type.fields).map(([name, each]) => [name, blank(each)]));
  return { array: [], boolean: false, string: type.enum ? type.enum[0] : "", integer: 0 }[type.type];
};
const objectEditor = (label, type, value) => {
  const body = el("div", { class: "inside" });
  let parts = null;
  const build = (given) => {
    parts = Object.entries(type.fields).map(([name, each]) => [name, editor(name, each, given[name])]);
    body.replaceChildren(...parts.map(([, each]) => each.node));
  };
  const legend = el("legend", {}, label);
  if (type.optional) {
    const box = el("input", { type: "checkbox", onchange: () => { if (box.checked) build(value || blank({ ...type, optional: false })); else { parts = null; body.replaceChildren(); } } });
    box.checked = Boolean(value);
    legend.replaceChildren(el("label", {}, box, " ", label));
  }
  if (value) build(value);
  return { node: el("fieldset", {}, legend, body), value: () => parts && Object.fromEntries(parts.map(([name, each]) => [name, each.value()])) };
};
const listEditor = (name, label, type, value) => {
  const body = el("div", { class: "inside rows" });
  const rows = [];
  const add = (given) => {
    const one = editor(type.items.type === "object" ? "" : name, type.items, given);
    const row = el("div", { class: "row" }, one.node, el("button", { type: "button", class: "link", "aria-label": L.remove, title: L.remove, onclick: () => { rows.splice(rows.indexOf(one), 1); row.remove(); } }, "\u00d7"));
    rows.push(one);
    body.append(row);
  };
  value.forEach(add);
  return {
    node: el("fieldset", { class: type.items.type === "object" ? null : "plainlist" }, el("legend", {}, label), body, el("button", { type: "button", class: "link", onclick: () => add(blank(type.items)) }, `+ ${L.add}`)),
    value: () => rows.map((each) => each.value()),
  };
};
const form = (number) => {
  const record = records[number];
  const base = readOf(record);
  const before = judgementOf(number);
  const said = before && before.status === "changed" ? before.fields : {};
  const editors = Object.entries(types[record.kind]).map(([name, type]) => [name, editor(name, type, Object.hasOwn(said, name) ? said[name] : record.fields[name])]);
  const error = el("p", { class: "error", role: "alert" });
  const comment = el("textarea", { rows: 2, id: "form-comment" });
  comment.value = (before && before.comment) || "";
  const submit = (event) => {
    event.preventDefault();
    try {
      const values = editors.map(([name, each]) => [name, each.value()]);
      const fields = Object.fromEntries(values.filter(([name, value]) => !same(value, base[name])));
      if (!Object.keys(fields).length) throw new Error(L.nothing_changed);
      formOpen = false;
      judge(number, "changed", fields, comment.value.trim());
      inspect(selected);
    } catch (problem) {
      error.textContent = problem.message;
    }
  };
  return el("form", { class: "form", onsubmit: submit }, el("div", { class: "fields" }, editors.map(([, each]) => each.node)),
    el("label", { class: "field wide" }, el("span", {}, L.comment), comment), error,
    el("div", { class: "buttons" }, el("button", { class: "primary" }, L.save), el("button", { type: "button", class: "plain", onclick: () => { formOpen = false; inspect(selected); } }, L.cancel)));
};

// What is told of the selected item below the list.
const amount = (each) => {
  const where = each.year !== undefined ? each.year || L.year_unknown : each.label !== undefined ? each.label : each.category ? each.category.join(" / ") : "";
  return `${where}${where ? ": " : ""}${money(each.nok)}${each.raw ? ` (\u00ab${each.raw}\u00bb)` : ""}`;
};
const tallied = (each) => {
  const parties = each.parties.map((one) => `${one.count === null ? "?" : one.count} ${one.party}`).join(", ");
  const voters = each.voters.map(person).join(", ");
  return [each.total === null ? "?" : String(each.total), [parties, voters].filter(Boolean).join("; ")].filter(Boolean).join(": ");
};
const described = (value) => {
  if (value && value.nok !== undefined && !value.title) return amount(value);
  if (value && value.voters) return tallied(value);
  if (Array.isArray(value) && value.length && typeof value[0] === "object") return value.map(described).join("\n");
  if (value === null || (Array.isArray(value) && !value.length)) return null;
  if (Array.isArray(value)) return value.map(described).filter(Boolean).join(", ");
  if (typeof value === "object") return Object.values(value).map(described).filter(Boolean).join(" \u00b7 ");
  if (typeof value === "boolean") return L.values[String(value)];
  return typeof value === "number" && Math.abs(value) > 9999 ? money(value) : L.values[value] || String(value);
};
let inspected = null;
const inspect = (item) => {
  const panel = document.querySelector(".inspector");
  if (item !== inspected) formOpen = false;
  inspected = item;
  panel.classList.toggle("has-form", formOpen);
  panel.hidden = !item || !item.node.id.startsWith("r");
  if (panel.hidden) return;
  const number = item.numbers[0];
  const record = records[number];
  const found = judgementOf(number);
  const press = (status, name) => el("button", { type: "button", class: `verdict ${status}`, "aria-pressed": String(Boolean(found && found.status === status)), onclick: () => judgeSelected(status) }, `${SIGNS[status]} ${name}`);
  const go = (each) => el("button", { type: "button", class: "link ref", onclick: () => { if (narrow.matches) show("pages"); scrollTo(document.querySelector(".pages"), figures.get(each), 0); } }, `${L.at_page} ${each}`);
  const concerned = [...view.checks.filter((check) => !check.ok && check.of.includes(number)), ...view.warnings.filter((warning) => warning.of.includes(number))];
  const rows = Object.keys(types[record.kind]).map((name) => [name, record.fields[name] === false ? null : described(record.fields[name])]).filter(([, text]) => text !== null && text !== "");
  const comment = el("input", { type: "text", class: "comment", placeholder: L.comment, "aria-label": L.comment, onchange: (event) => { const now = judgementOf(number); if (now) judge(number, now.status, now.fields, event.target.value.trim()); } });
  comment.value = (found && found.comment) || "";
  panel.replaceChildren(...[
    el("div", { class: "inspecthead" }, el("h2", {}, L.kind[record.kind], record.id ? el("code", {}, record.id) : null), pagesOf(record.fields.evidence).map(go),
      el("div", { class: "verdicts", role: "group", "aria-label": L.review }, press("right", L.right), press("wrong", L.wrong), press("changed", L.change)),
      el("button", { type: "button", class: "link close", "aria-label": L.close, onclick: () => select(null) }, "\u00d7")),
    formOpen ? form(number) : [
      found ? comment : null,
      concerned.map((each) => el("p", { class: each.code ? "concern warn" : "concern bad" }, each.message)),
      found && found.status === "changed" ? el("dl", { class: "values said" }, Object.entries(found.fields).map(([name, value]) => [el("dt", {}, L.field_names[name] || name), el("dd", {}, el("s", {}, described(readOf(record)[name]) || L.no_value), " \u2192 ", el("b", {}, described(value) || L.no_value))])) : null,
      el("div", { class: "quotes" }, record.fields.evidence.map((each) => el("blockquote", {}, each.text))),
      el("dl", { class: "values" }, rows.map(([name, text]) => [el("dt", {}, L.field_names[name] || name), el("dd", {}, text)])),
    ],
  ].flat(Infinity).filter(Boolean));
  panel.scrollTop = 0;
};

const saveFile = () => {
  // What is being changed belongs to what is saved; where it cannot be taken, the form stays and says why.
  document.querySelector(".inspector .form")?.requestSubmit();
  const error = document.querySelector(".inspector .form .error");
  if (error && error.textContent !== L.nothing_changed) return error.scrollIntoView({ block: "nearest" });
  const blob = new Blob([`${JSON.stringify(file(), null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address });
  link.download = `${view.document.source}.corrections.json`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
const openFile = async (input) => {
  const [chosen] = input.files;
  input.value = "";
  if (!chosen) return;
  let given = null;
  try {
    given = JSON.parse(await chosen.text());
  } catch {
    // Told below.
  }
  if (!isFile(given)) return tell(L.no_corrections_file);
  if (given.sha256 !== view.document.sha256) return tell(filled(L.other_document, { source: given.source }));
  take(given);
  keep();
  inspect(selected);
  tell(filled(L.loaded, { count: given.corrections.length }));
};
const noteMissing = () => {
  const kind = el("select", { "aria-label": L.kinds.cases }, Object.keys(types).map((each) => el("option", { value: each }, L.kind[each])));
  const page = el("input", { type: "number", min: 1, max: view.document.pages, "aria-label": L.page });
  page.value = currentPage();
  const text = el("textarea", { rows: 3, required: true, placeholder: L.missing_hint, "aria-label": L.missing_hint });
  const dialog = el("dialog", { "aria-label": L.missing }, el("form", { method: "dialog", onsubmit: () => {
    missing.push({ kind: kind.value, page: Math.max(1, Number(page.value) || 1), text: text.value.trim(), order: 0, status: "missing", fields: {}, comment: null, by: reviewer || null, day: today() });
    keep();
  } }, el("h2", {}, L.missing), el("div", { class: "missingform" }, kind, el("label", {}, `${L.page} `, page), text),
    el("div", { class: "buttons" }, el("button", { class: "primary" }, L.add), el("button", { type: "button", class: "plain", onclick: () => dialog.close() }, L.cancel))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  text.focus();
};
const reviewBar = () => {
  const input = el("input", { type: "file", accept: ".json,application/json", hidden: true, onchange: (event) => openFile(event.target) });
  const name = el("input", { type: "text", class: "reviewer", placeholder: L.reviewer_hint, "aria-label": L.reviewer, autocomplete: "name", onchange: (event) => { reviewer = event.target.value.trim(); keep(); } });
  name.value = reviewer;
  return el("footer", { class: "review" }, el("ul", { class: "missing" }), el("p", { class: "told", role: "status" }),
    el("div", { class: "buttons" }, name, el("span", { class: "tally" }), el("button", { type: "button", class: "plain", onclick: noteMissing }, L.missing), input,
      el("button", { type: "button", class: "plain", onclick: () => input.click() }, L.open_file), el("button", { type: "button", class: "primary", id: "save", onclick: saveFile }, L.save_file)));
};
