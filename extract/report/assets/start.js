// Puts the page together.
const start = () => {
  const d = view.document;
  load();
  const list = recordList();
  const tab = (pane, name) => el("button", { type: "button", "data-pane": pane, "aria-pressed": "false", onclick: () => show(pane) }, name);
  const facts = [d.kinds.map((kind) => L.document_kinds[kind]).join(", "), d.organization, L.languages[d.language], counted(d.pages, L.onepage, L.pages), L.text_layers[d.text_layer]];
  document.body.append(el("div", { class: "app" },
    el("header", { class: "top" },
      el("a", { class: "back", href: view.index }, "\u2190 ", el("span", {}, L.overview)),
      el("div", { class: "title" }, el("h1", {}, d.title || d.source), el("p", { class: "facts" }, el("span", { class: "source" }, d.source), " \u00b7 ", facts.filter(Boolean).join(" \u00b7 "))),
      el("div", { class: "pager" }, el("button", { type: "button", class: "plain", "aria-label": L.previous_page, title: L.previous_page, onclick: () => turn(-1) }, "\u2191"),
        el("span", { class: "at" }, `${L.page} ${view.pages.length ? view.pages[0].number : 1} / ${d.pages}`), el("button", { type: "button", class: "plain", "aria-label": L.next_page, title: L.next_page, onclick: () => turn(1) }, "\u2193"),
        el("button", { type: "button", class: "plain", "aria-label": L.help, title: L.help, onclick: openHelp }, "?"))),
    el("nav", { class: "tabs" }, tab("records", L.records), tab("pages", L.original)),
    el("main", { class: "panes" },
      el("section", { class: "pages", "aria-label": L.original, tabindex: -1 }, pagesPane()),
      el("section", { class: "side-records", "aria-label": L.records }, tools(), el("div", { class: "list", tabindex: -1 }, list), el("aside", { class: "inspector", "aria-label": L.review, hidden: true }), reviewBar()))),
    help());
  document.getElementById("pictures").remove();
  show("records");
  applyFilters();
  refresh();
  listen();
  const asked = items.find((item) => `#${item.node.id}` === location.hash);
  if (asked) select(asked, "keys");
};
start();
