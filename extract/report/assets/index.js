// The whole batch: what failed, what needs eyes first, totals as pictures, and a table of all documents.
const rows = read("rows");
const totals = read("totals");
const SHOWN = 100;
const number = (value) => grouped.format(value || 0);

const tile = (value, name, tone) => el("div", { class: `tile ${value ? tone || "" : ""}` }, el("b", {}, number(value)), el("span", {}, name));
const link = (row) => el("a", { href: row.page }, row.title || row.path);

const failures = () => {
  if (!totals.failed.length) return null;
  const line = (each) => el("tr", {}, el("td", {}, el("span", { class: "path" }, each.source)), el("td", {}, el("b", {}, L.reasons[each.reason] || each.reason)), el("td", { class: "quiet" }, each.message));
  const table = (list) => el("table", {}, el("tbody", {}, list.map(line)));
  const rest = totals.failed.slice(10);
  return el("section", { class: "failures", "aria-labelledby": "h-failed" }, el("h2", { id: "h-failed" }, L.failed, el("span", { class: "count" }, number(totals.failed.length))),
    el("div", { class: "scroll" }, table(totals.failed.slice(0, 10))), rest.length ? el("details", {}, el("summary", {}, `${L.more_text} (+${rest.length})`), el("div", { class: "scroll" }, table(rest))) : null);
};
const attention = () => {
  const first = rows.filter((row) => row.points > 0).sort((a, b) => b.points - a.points || (a.path < b.path ? -1 : 1)).slice(0, 10);
  if (!first.length) return el("section", {}, el("h2", {}, L.attention), el("p", { class: "quiet" }, L.attention_none));
  const why = (row) => [
    row.partial ? L.reasons.pages_lost : null, row.unread ? `${L.unread_votes_short}: ${number(row.unread)}` : null,
    row.failed ? `${L.failed_checks.toLowerCase()}: ${number(row.failed)}` : null, row.warnings ? `${L.warnings_filter.toLowerCase()}: ${number(row.warnings)}` : null,
  ].filter(Boolean).join(", ");
  return el("section", { "aria-labelledby": "h-attention" }, el("h2", { id: "h-attention" }, L.attention), el("p", { class: "quiet" }, L.attention_how),
    el("ol", { class: "attention" }, first.map((row) => el("li", {}, el("span", { class: "points" }, number(row.points)), el("div", {}, link(row), el("div", { class: "quiet" }, el("span", { class: "path" }, row.path), " \u00b7 ", why(row)))))));
};

// Pictures: bars with their numbers beside them, which a screen reader gets as a table's would be.
const bars = (list, label, value, more) => {
  const most = Math.max(...list.map(value), 1);
  return el("ul", { class: "bars" }, list.map((each) => el("li", {}, el("span", { class: "name", title: label(each) }, label(each)),
    svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width: Math.max(0.6, (100 * value(each)) / most), height: 10 })),
    el("span", { class: "value" }, number(value(each)), more ? el("span", { class: "quiet" }, more(each)) : null))));
};
const byYear = () => {
  const years = totals.years.filter((each) => each.year !== null);
  if (!years.length) return null;
  const most = Math.max(...years.map((each) => each.unanimous + each.contested));
  const [WIDTH, HEIGHT, STEP] = [24, 120, 34];
  const wide = Math.max(years.length * STEP, 280);
  const column = (each, at) => {
    const all = each.unanimous + each.contested;
    const [low, high] = [(HEIGHT * each.unanimous) / most, (HEIGHT * each.contested) / most];
    const x = at * STEP + (STEP - WIDTH) / 2;
    return svg("g", {}, svg("title", {}, `${each.year}: ${number(each.unanimous)} ${L.unanimous_votes}, ${number(each.contested)} ${L.contested}`),
      svg("rect", { class: "unanimous", x, y: 16 + HEIGHT - low, width: WIDTH, height: low }), svg("rect", { class: "contested", x, y: 16 + HEIGHT - low - high, width: WIDTH, height: high }),
      svg("text", { x: x + WIDTH / 2, y: 11 + HEIGHT - low - high, class: "total" }, number(all)), svg("text", { x: x + WIDTH / 2, y: HEIGHT + 30 }, each.year));
  };
  const unknown = totals.years.find((each) => each.year === null);
  return el("section", { class: "chart wide" }, el("h2", {}, L.by_year),
    el("p", { class: "legend quiet" }, el("i", { class: "contested" }), L.contested, el("i", { class: "unanimous" }), L.unanimous_votes, unknown ? ` \u00b7 ${L.without_year}: ${number(unknown.unanimous + unknown.contested)}` : ""),
    el("div", { class: "scroll" }, svg("svg", { class: "years", role: "img", "aria-label": L.by_year, viewBox: `0 0 ${wide} ${HEIGHT + 36}`, width: wide, height: HEIGHT + 36 },
      svg("line", { x1: 0, x2: wide, y1: HEIGHT + 16, y2: HEIGHT + 16 }), years.map(column))));
};
const charts = () => {
  const kinds = Object.entries(totals.records);
  return el("div", { class: "charts" },
    kinds.length ? el("section", { class: "chart" }, el("h2", {}, L.by_kind), bars(kinds, ([kind]) => L.kinds[kind], ([, count]) => count)) : null,
    totals.bodies.length ? el("section", { class: "chart" }, el("h2", {}, L.by_body),
      bars(totals.bodies, (each) => each.body, (each) => each.cases, (each) => ` ${L.kinds.cases.toLowerCase()}, ${number(each.votes)} ${L.kinds.votes.toLowerCase()}`),
      totals.other_bodies ? el("p", { class: "quiet" }, filled(L.more_bodies, { count: number(totals.other_bodies) })) : null) : null,
    byYear());
};

// The table holds all rows and shows a hundred at a time.
const columns = [
  { name: L.document, key: "title", text: true }, { name: L.body, key: "body", text: true }, { name: L.year, key: "year" }, { name: L.pages_column, key: "pages" },
  { name: L.records, key: "records" }, { name: L.failed_checks, key: "failed", tone: "bad" }, { name: L.unread, key: "unread", tone: "bad" }, { name: L.warnings_filter, key: "warnings", tone: "warn" }, { name: L.points, key: "points" },
];
const asked = { query: "", kind: "", state: "", key: "points", down: true, from: 0 };
for (const row of rows) row.words = [row.path, row.title, row.body, row.year].filter(Boolean).join(" ").toLowerCase();
const STATES = { failed: (row) => row.failed > 0, unread: (row) => row.unread > 0, warnings: (row) => row.warnings > 0, empty: (row) => row.records === 0 };
const order = new Intl.Collator("nb");
const found = () => {
  const words = asked.query.split(/\s+/).filter(Boolean);
  const list = rows.filter((row) => (!asked.kind || row.kinds.includes(asked.kind)) && (!asked.state || STATES[asked.state](row)) && words.every((word) => row.words.includes(word)));
  const sign = asked.down ? -1 : 1;
  const text = columns.find((each) => each.key === asked.key).text;
  const value = (row) => (asked.key === "title" ? row.title || row.path : row[asked.key]);
  return list.sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return (one === null) - (other === null);
    return sign * (text ? order.compare(one, other) : one - other) || order.compare(a.path, b.path);
  });
};
const draw = () => {
  const list = found();
  asked.from = Math.min(asked.from, Math.max(0, Math.floor((list.length - 1) / SHOWN) * SHOWN));
  const part = list.slice(asked.from, asked.from + SHOWN);
  const count = (value, tone) => el("td", { class: `money ${value && tone ? tone : ""}` }, value === null ? "" : value === 0 ? "\u2013" : tone || value > 9999 ? number(value) : value);
  document.querySelector("#documents tbody").replaceChildren(...part.map((row) => el("tr", {},
    el("th", { scope: "row" }, link(row), el("div", { class: "path" }, row.path), el("div", { class: "quiet" }, row.kinds.map((kind) => L.document_kinds[kind]).join(", "))),
    el("td", { class: "bodycell" }, row.body || ""), ...columns.slice(2).map((each) => count(row[each.key], each.tone)))));
  document.querySelector(".range").textContent = list.length ? filled(L.rows_shown, { from: number(asked.from + 1), to: number(asked.from + part.length), all: number(list.length) }) : L.nothing_fits;
  document.querySelector("#before").disabled = asked.from === 0;
  document.querySelector("#after").disabled = asked.from + SHOWN >= list.length;
  document.querySelectorAll("#documents thead th").forEach((th, at) => th.setAttribute("aria-sort", columns[at].key !== asked.key ? "none" : asked.down ? "descending" : "ascending"));
};
const ask = (change) => { Object.assign(asked, { from: 0 }, change); draw(); };
const table = () => el("section", { "aria-labelledby": "h-all" }, el("h2", { id: "h-all" }, L.all_documents, el("span", { class: "count" }, number(rows.length))),
  el("div", { class: "asking", role: "search" },
    el("input", { type: "search", id: "search", placeholder: L.search_documents, "aria-label": L.search_documents, oninput: (event) => ask({ query: event.target.value.trim().toLowerCase() }) }),
    el("select", { id: "kind", "aria-label": L.any_kind, onchange: (event) => ask({ kind: event.target.value }) }, el("option", { value: "" }, L.any_kind), Object.entries(totals.document_kinds).map(([kind, count]) => el("option", { value: kind }, `${L.document_kinds[kind]} (${number(count)})`))),
    el("select", { id: "state", "aria-label": L.any_state, onchange: (event) => ask({ state: event.target.value }) }, [["", L.any_state], ["failed", L.with_failed], ["unread", L.with_unread], ["warnings", L.with_warnings], ["empty", L.without_records]].map(([value, name]) => el("option", { value }, name)))),
  el("div", { class: "scroll" }, el("table", { id: "documents" }, el("thead", {}, el("tr", {}, columns.map((each) => el("th", { scope: "col", class: each.text ? null : "money" },
    el("button", { type: "button", class: "sorter", onclick: () => ask({ key: each.key, down: asked.key === each.key ? !asked.down : !each.text }) }, each.name))))), el("tbody", {}))),
  el("div", { class: "turning" }, el("button", { type: "button", class: "plain", id: "before", onclick: () => { asked.from -= SHOWN; draw(); } }, `\u2190 ${L.previous}`), el("span", { class: "range", role: "status" }), el("button", { type: "button", class: "plain", id: "after", onclick: () => { asked.from += SHOWN; draw(); } }, `${L.next} \u2192`)));

const c = totals.counts;
document.body.append(el("main", {},
  el("header", {}, el("p", { class: "over" }, L.title), el("h1", {}, totals.title)),
  el("div", { class: "tiles" }, tile(c.documents, c.documents === 1 ? L.onedocument : L.documents), tile(c.pages, L.pages), tile(Object.values(totals.records).reduce((a, b) => a + b, 0), L.records.toLowerCase()),
    tile(totals.failed.length, L.failed.toLowerCase(), "bad"), tile(c.failed, L.failed_checks.toLowerCase(), "bad"), tile(c.unread, L.unread.toLowerCase(), "bad"), tile(c.warnings, L.warnings_filter.toLowerCase(), "warn")),
  failures(), attention(), charts(), table()));
draw();
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, select")) return;
  event.preventDefault();
  document.querySelector("#search").focus();
});
