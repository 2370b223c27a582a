// The pages on the left, what is selected, filters and keys.
const marksOf = records.map(() => []);
const figures = new Map();
let selected = null;

const boxes = (page) => {
  const found = [];
  records.forEach((record, number) => {
    for (const each of record.fields.evidence)
      if (each.page === page.number && each.bbox) found.push({ number, box: each.bbox, kind: record.kind });
  });
  const area = ({ box }) => (box[2] - box[0]) * (box[3] - box[1]);
  // Small ones lie above large ones.
  return found.sort((a, b) => area(b) - area(a));
};
const next = (numbers) => {
  const at = selected && selected.numbers.length === 1 ? numbers.indexOf(selected.numbers[0]) : -1;
  return numbers[(at + 1) % numbers.length];
};
const overlay = (page) => {
  const listed = boxes(page);
  const PAD = 1.5;
  const layer = svg("svg", { class: "overlay", viewBox: `0 0 ${page.width} ${page.height}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  for (const { number, box, kind } of listed) {
    const rect = svg("rect", {
      class: `box kind-${kind}${failing.has(number) ? " is-failing" : ""}`, x: box[0] - PAD, y: box[1] - PAD,
      width: Math.max(1, box[2] - box[0] + 2 * PAD), height: Math.max(1, box[3] - box[1] + 2 * PAD), rx: 2,
    });
    marksOf[number].push(rect);
    layer.append(rect);
  }
  layer.addEventListener("click", (event) => {
    const place = layer.getBoundingClientRect();
    const x = ((event.clientX - place.left) * page.width) / place.width;
    const y = ((event.clientY - place.top) * page.height) / place.height;
    const hit = listed.filter(({ box }) => x >= box[0] - PAD && x <= box[2] + PAD && y >= box[1] - PAD && y <= box[3] + PAD);
    if (hit.length) selectRecord(next(distinct(hit.reverse().map((each) => each.number))));
  });
  return layer;
};
const marked = (text, numbers) => {
  if (!numbers.length) return document.createTextNode(shown(text));
  const size = (number) => Math.min(...records[number].fields.evidence.map((each) => each.text.length));
  const inner = [...numbers].sort((a, b) => size(a) - size(b));
  const node = el("span", { class: `mark kind-${records[inner[0]].kind}${numbers.some((each) => failing.has(each)) ? " is-failing" : ""}` }, text);
  for (const number of numbers) marksOf[number].push(node);
  node.addEventListener("click", () => selectRecord(next(inner)));
  return node;
};
const pageFigure = (page, picture) => {
  const body = [];
  if (picture) {
    picture.width = Math.round(page.width);
    picture.height = Math.round(page.height);
    body.push(el("div", { class: "sheet" }, picture, overlay(page)));
  } else if (page.text) body.push(el("div", { class: "text" }, page.text.map(([text, numbers]) => marked(text, numbers))));
  else if (view.how === "pictured") body.push(el("p", { class: "quiet" }, L.no_picture));
  if (page.apart.length) body.push(el("div", { class: "apart" }, page.apart.map(([text, numbers]) => el("blockquote", {}, marked(text, numbers)))));
  const figure = el("figure", { class: "page", id: `p${page.number}` }, el("figcaption", {}, `${L.page} ${page.number}`), body);
  figures.set(page.number, figure);
  return figure;
};
const pagesPane = () => {
  const pictures = new Map([...document.querySelectorAll("#pictures img")].map((each) => [Number(each.dataset.page), each]));
  const how = filled(L[`how_${view.how}`], { source: view.source });
  const notable = !["pictured", "text"].includes(view.how);
  return [el("p", { class: notable ? "how notable" : "how" }, how), view.pages.map((page) => pageFigure(page, pictures.get(page.number)))];
};

const narrow = matchMedia("(max-width: 860px)");
const show = (pane) => {
  document.body.dataset.pane = pane;
  if (pane === "records" && selected) selected.node.scrollIntoView({ block: "nearest" });
  for (const tab of document.querySelectorAll(".tabs button")) tab.setAttribute("aria-pressed", String(tab.dataset.pane === pane));
};
const scrollTo = (pane, node, share) => {
  if (!node) return;
  const [outer, inner] = [pane.getBoundingClientRect(), node.getBoundingClientRect()];
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const room = Math.max(0, outer.height - inner.height);
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - Math.max(56, Math.min(room * share, 220)), behavior: calm ? "auto" : "smooth" });
};

const select = (item, from) => {
  for (const node of document.querySelectorAll(".selected")) node.classList.remove("selected");
  document.querySelector("[aria-current]")?.removeAttribute("aria-current");
  selected = item;
  inspect(item);
  if (!item) return;
  item.node.classList.add("selected");
  for (const each of document.querySelectorAll('.item[tabindex="0"]')) each.tabIndex = -1;
  item.node.tabIndex = 0;
  item.node.setAttribute("aria-current", "true");
  for (let up = item.node.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  for (const number of item.numbers) for (const mark of marksOf[number]) mark.classList.add("selected");
  if (narrow.matches && from === "page") show("records");
  if (narrow.matches && from === "records") show("pages");
  const mark = item.numbers.length ? marksOf[item.numbers[0]][0] : null;
  if (from !== "page") scrollTo(document.querySelector(".pages"), mark || figures.get(item.page), mark ? 0.35 : 0);
  if (from !== "records") scrollTo(document.querySelector(".list"), item.node, 0.3);
  else item.node.scrollIntoView({ block: "nearest" });
  if (from === "keys") item.node.focus({ preventScroll: true });
  try {
    history.replaceState(null, "", `#${item.node.id}`);
  } catch {
    // A page opened from a file may not.
  }
};
const selectRecord = (number) => {
  const item = items.find((each) => each.node.id === `r${number}`);
  if (item.node.closest("[hidden]")) clearFilters();
  select(item, "page");
};

// Filters. An item is shown where all that is asked for holds.
const wanted = { state: "all", kind: "", query: "" };
const fits = (item) => {
  if (wanted.kind && item.kind !== wanted.kind) return false;
  if (wanted.query && !wanted.query.split(/\s+/).every((word) => item.words.includes(word))) return false;
  if (wanted.state === "failed") return item.kind === "checks" ? item.isFailed : item.kind !== "warnings" && item.numbers.some((each) => failing.has(each));
  if (wanted.state === "warned") return item.kind === "warnings" || (item.kind !== "checks" && item.numbers.some((each) => warned.has(each)));
  if (wanted.state === "unjudged") return !["checks", "warnings"].includes(item.kind) && !isJudged(item.numbers[0]);
  return true;
};
const visible = () => items.filter((item) => !item.node.hidden && !item.isOut);
const applyFilters = () => {
  let count = 0;
  for (const item of items) {
    item.isOut = !fits(item);
    if (!item.isOut) count += 1;
    // A case's head stays above what is shown of the case.
    if (!item.node.classList.contains("casehead")) item.node.hidden = item.isOut;
  }
  for (const node of document.querySelectorAll("article.case, .part, section.group")) {
    const inside = [...node.querySelectorAll(".item")];
    node.hidden = inside.length > 0 && inside.every((each) => itemOf.get(each).isOut);
  }
  const isFiltered = wanted.state !== "all" || wanted.kind || wanted.query;
  for (const node of document.querySelectorAll("tr.area")) node.hidden = Boolean(isFiltered);
  if (isFiltered) for (const node of document.querySelectorAll(".group > details")) node.open = true;
  document.querySelector(".shown").textContent = isFiltered ? (count ? filled(L.shown_of, { shown: count, all: items.length }) : L.nothing_fits) : "";
  for (const button of document.querySelectorAll("[data-state]")) button.setAttribute("aria-pressed", String(button.dataset.state === wanted.state));
};
const clearFilters = () => {
  Object.assign(wanted, { state: "all", kind: "", query: "" });
  document.querySelector("#search").value = "";
  document.querySelector("#kinds").value = "";
  applyFilters();
};
const tools = () => {
  const chip = (state, name, count) =>
    el("button", { type: "button", class: `chip ${state}`, "data-state": state, "aria-pressed": "false", onclick: () => { wanted.state = state; applyFilters(); } },
      name, count === null ? null : el("span", { class: "count" }, grouped.format(count)));
  const kinds = distinct(items.map((item) => item.kind));
  return el("div", { class: "tools", role: "search" },
    el("div", { class: "finding" },
      el("input", { id: "search", type: "search", placeholder: L.search, "aria-label": L.search, oninput: (event) => { wanted.query = event.target.value.trim().toLowerCase(); applyFilters(); } }),
      el("select", { id: "kinds", "aria-label": L.kinds.cases, onchange: (event) => { wanted.kind = event.target.value; applyFilters(); } },
        el("option", { value: "" }, L.any_kind), kinds.map((kind) => el("option", { value: kind }, `${L.kinds[kind]} (${items.filter((item) => item.kind === kind).length})`)))),
    el("div", { class: "chips" }, chip("all", L.show_all, null), failedChecks.length ? chip("failed", L.failed_checks, failedChecks.length) : null,
      view.warnings.length ? chip("warned", L.warnings_filter, view.warnings.length) : null, records.length ? chip("unjudged", L.unjudged, null) : null,
      el("span", { class: "shown", role: "status" })));
};

const step = (by) => {
  const list = visible();
  if (!list.length) return;
  const at = list.indexOf(selected);
  select(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))], "keys");
};
const currentPage = () => {
  const pane = document.querySelector(".pages");
  const middle = pane.getBoundingClientRect().top + pane.clientHeight * 0.4;
  let current = view.pages.length ? view.pages[0].number : 1;
  for (const [number, figure] of figures) if (figure.getBoundingClientRect().top <= middle) current = number;
  return current;
};
const turn = (by) => {
  const numbers = [...figures.keys()];
  const at = numbers.indexOf(currentPage()) + by;
  if (at < 0 || at >= numbers.length) return;
  if (narrow.matches) show("pages");
  scrollTo(document.querySelector(".pages"), figures.get(numbers[at]), 0);
};
const help = () =>
  el("dialog", { id: "help", "aria-labelledby": "help-title" }, el("h2", { id: "help-title" }, L.keys_title),
    el("dl", { class: "keys" }, L.keys.map(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)])), el("p", {}, L.help_text),
    el("form", { method: "dialog" }, el("button", { class: "plain" }, L.close)));
const openHelp = () => document.querySelector("#help").showModal();
const keys = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), n: () => turn(1), p: () => turn(-1),
  "/": () => { if (narrow.matches) show("records"); document.querySelector("#search").focus(); }, "?": openHelp,
  r: () => judgeSelected("right"), f: () => judgeSelected("wrong"), e: () => judgeSelected("changed"),
  Escape: () => { if (selected) select(null); else clearFilters(); },
};
const listen = () => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const field = event.target.closest("input, select, textarea, [contenteditable]");
    if (field && event.key === "Escape") field.blur();
    if (field || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  const choose = (event) => {
    if (event.target.closest("a, button, summary, input, select, textarea")) return false;
    const node = event.target.closest(".item");
    if (!node || (event.type === "click" && String(getSelection()))) return false;
    select(itemOf.get(node), "records");
    return true;
  };
  const list = document.querySelector(".list");
  list.addEventListener("click", choose);
  list.addEventListener("keydown", (event) => { if (["Enter", " "].includes(event.key) && choose(event)) event.preventDefault(); });
  let waiting = false;
  document.querySelector(".pages").addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; document.querySelector(".at").textContent = `${L.page} ${currentPage()} / ${view.document.pages}`; });
  }, { passive: true });
};
