// The list of records: each row, card or line that can be selected is an item, {node, numbers, page, kind, words}.
const view = read("document");
const records = view.records;
const items = [];
const itemOf = new Map();

records.forEach((record, number) => { record.number = number; });
const groupBy = (list, key) => {
  const found = new Map();
  for (const each of list) {
    if (!found.has(key(each))) found.set(key(each), []);
    found.get(key(each)).push(each);
  }
  return found;
};
view.checks.forEach((check, number) => { check.number = number; });
const failedChecks = view.checks.filter((check) => !check.ok);
const failing = new Set(failedChecks.flatMap((check) => check.of));
const warned = new Set(view.warnings.flatMap((warning) => warning.of));

const pagesOf = (evidence) => [...new Set(evidence.map((each) => each.page))].sort((a, b) => a - b);
const reference = (pages) => {
  if (!pages.length) return null;
  const last = pages.length > 1 ? `\u2013${pages[pages.length - 1]}` : "";
  return el("span", { class: "ref" }, `${L.at_page} ${pages[0]}${last}`);
};
const wordsOf = (value) => {
  if (value === null || typeof value === "boolean") return "";
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  if (typeof value === "object") return Object.values(value).map(wordsOf).join(" ");
  return typeof value === "number" ? `${value} ${money(value).replace(/\s/g, " ")}` : String(value);
};

// Makes a node an item.
const itemed = (node, item) => {
  node.classList.add("item");
  // One stop for the tabulator; the arrows go on from there.
  node.tabIndex = items.length ? -1 : 0;
  const whole = { node, ...item, words: item.words.toLowerCase() };
  items.push(whole);
  itemOf.set(node, whole);
  return node;
};
const recordItem = (node, record) => {
  node.id = `r${record.number}`;
  node.classList.add(`kind-${record.kind}`);
  if (failing.has(record.number)) node.classList.add("is-failing");
  if (warned.has(record.number)) node.classList.add("is-warned");
  return itemed(node, {
    kind: record.kind,
    numbers: [record.number],
    page: record.fields.evidence[0].page,
    words: `${wordsOf(record.fields)} ${record.id || ""}`,
  });
};
const flags = (record) => [
  failing.has(record.number) && el("span", { class: "flag bad", title: L.failed_checks }, "\u2717"),
  warned.has(record.number) && el("span", { class: "flag warn", title: L.warnings_filter }, "!"),
  el("span", { class: "judged" }),
];

// A paragraph on one line: where the page's lines end says nothing. Points of a list keep a line each.
const POINT = /^\s*(?:[-\u2013\u2022*]|\(?[0-9]{1,3}[.)]|\(?[0-9]{1,3}\s|\(?[a-zA-Z\u00e6\u00f8\u00e5][.)])/;
const flowed = (text) =>
  text.split("\n").reduce((sofar, part) => {
    const last = sofar.slice(sofar.lastIndexOf("\n") + 1);
    if (!sofar || last.length < 45 || POINT.test(part) || !part.trim() || /[.:;!?]$/.test(last.trim())) return sofar ? `${sofar}\n${part}` : part;
    return `${sofar}${/[a-z\u00e6\u00f8\u00e5]-$/.test(last) ? "" : " "}${part.trim()}`;
  }, "");

// Text of which only the beginning is shown where it is long.
const LONG = 320;
const clipped = (text, name) => {
  const body = el("div", { class: `prose ${name || ""}` }, flowed(text));
  if (text.length <= LONG) return body;
  body.classList.add("clipped");
  const button = el("button", { class: "link more", type: "button", "aria-expanded": "false" }, L.more_text);
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    const open = body.classList.toggle("clipped");
    button.textContent = open ? L.more_text : L.less_text;
    button.setAttribute("aria-expanded", String(!open));
  });
  return [body, button];
};
const section = (kind, count, ...children) =>
  el("section", { class: `group group-${kind}`, "data-kind": kind, "aria-labelledby": `h-${kind}` },
    el("h2", { id: `h-${kind}` }, L.kinds[kind] || kind, count === null ? null : el("span", { class: "count" }, grouped.format(count))),
    ...children);
const line = (...parts) => {
  const kept = parts.flat().filter(Boolean);
  return el("p", { class: "facts" }, kept.flatMap((part, number) => (number ? [" \u00b7 ", part] : [part])));
};

const person = (each) => (each.party ? `${each.name} (${each.party})` : each.name);
const proposer = (record) => {
  const { name, party } = record.fields.proposer;
  const behalf = record.fields.on_behalf_of.filter((code) => code !== party);
  const who = name && party ? `${name} (${party})` : name || party || "?";
  return behalf.length ? `${who}, ${L.on_behalf_of} ${behalf.join(", ")}` : who;
};

const meetingNode = (record) => {
  const m = record.fields;
  return recordItem(el("div", { class: "card" },
    el("h3", {}, flags(record), m.body || L.untitled, reference(pagesOf(m.evidence))),
    line(m.date || L.no_date, m.place, m.number, `${m.present.length} ${L.present}`, m.absent.length ? `${m.absent.length} ${L.absent}` : null),
    el("details", { class: "people" }, el("summary", {}, `${L.present[0].toUpperCase()}${L.present.slice(1)}`),
      el("ul", {}, m.present.map((each) =>
        el("li", {}, person(each), each.role ? `, ${each.role}` : "", each.substitute_for ? `, ${L.substitute_for} ${each.substitute_for}` : ""))))),
  record);
};
const proposalNode = (record) =>
  recordItem(el("div", { class: "sub" },
    el("div", { class: "subhead" }, flags(record), el("strong", {}, proposer(record)), ` ${record.fields.kind}`,
      record.fields.target ? el("span", { class: "target" }, record.fields.target) : null, reference(pagesOf(record.fields.evidence))),
    clipped(record.fields.text)), record);
const remarkNode = (record) =>
  recordItem(el("div", { class: "sub" },
    el("div", { class: "subhead" }, flags(record), el("strong", {}, record.fields.parties.join(", ")), ` ${record.fields.kind}`,
      record.fields.status === "withdrawn" ? ` (${L.withdrawn_remark})` : "", reference(pagesOf(record.fields.evidence))),
    clipped(record.fields.text)), record);

const total = (tally) => {
  if (!tally) return null;
  if (tally.total !== null) return tally.total;
  const counts = tally.parties.map((each) => each.count);
  return counts.length && counts.every((each) => each !== null) ? counts.reduce((a, b) => a + b, 0) : null;
};
const side = (name, tally) => {
  if (!tally || !(tally.parties.length || tally.voters.length)) return null;
  const parties = tally.parties.map((each) => `${each.count === null ? "?" : each.count} ${each.party}`).join(", ");
  const voters = tally.voters.map(person).join(", ");
  return el("div", { class: `side side-${name}` }, el("span", { class: "sidename" }, L[name]), " ", [parties, voters].filter(Boolean).join("; "));
};
const balance = (vote) => {
  const [yes, no] = [total(vote.for), total(vote.against)];
  if (vote.unanimous || yes === null || no === null || yes + no === 0) return null;
  const width = (100 * yes) / (yes + no);
  return svg("svg", { class: "balance", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "yes", width: Math.max(0, width - 0.4), height: 4 }), svg("rect", { class: "no", x: width + 0.4, width: Math.max(0, 100 - width - 0.4), height: 4 }));
};
const voteNode = (record) => {
  const v = record.fields;
  const sides = [total(v.for), total(v.against)];
  const known = sides.some((each) => each !== null);
  const figure = v.unanimous ? L.unanimous : known ? sides.map((each) => (each === null ? "?" : each)).join("\u2013") : "";
  const extra = [v.trial && L.trial, v.casting_vote && L.casting_vote].filter(Boolean).join(", ");
  return recordItem(el("div", { class: "vote" },
    el("div", { class: "result" }, el("span", { class: `outcome ${v.outcome}` }, L.outcomes[v.outcome]), el("span", { class: v.unanimous ? "figure quiet" : "figure" }, figure)),
    el("div", { class: "motion" },
      el("div", { class: "subhead" }, flags(record), el("span", { class: "words" }, v.motion), extra ? el("em", {}, ` (${extra})`) : null, reference(pagesOf(v.evidence))),
      v.alternative_motion ? el("div", { class: "against" }, `${L.set_against} `, v.alternative_motion) : null,
      balance(v), side("for", v.for), side("against", v.against), side("absent", v.absent))), record);
};
const caseOf = (record) => `${record.kind} ${record.kind === "votes" ? record.fields.case_id : record.in}`;
const byCase = groupBy(records, caseOf);
const caseNode = (record) => {
  const c = record.fields;
  const own = (kind) => byCase.get(`${kind} ${record.id}`) || [];
  return el("article", { class: "case" },
    recordItem(el("div", { class: "casehead" },
      el("h3", {}, flags(record), c.case_number ? el("span", { class: "number" }, c.case_number) : null, " ", c.title || L.untitled, reference(pagesOf(c.evidence))),
      line(c.body, c.date || L.no_date, c.archive_case),
      c.result ? el("p", { class: "labelled" }, el("b", {}, L.result), " ", c.result) : null,
      c.decision ? el("div", { class: "labelled" }, el("b", {}, L.decision), clipped(c.decision)) : null), record),
    own("proposals").map(proposalNode), own("remarks").map(remarkNode), own("votes").map(voteNode));
};

const cell = (amounts) => el("td", { class: "money" }, amounts.map((each) => money(each.nok)).join(" / "));
// A column's name may be a path, from the outermost header in: equal neighbours share a cell.
const heads = (columns) => {
  const depth = Math.max(...columns.map(([name]) => (Array.isArray(name) ? name.length : 1)));
  const paths = columns.map(([name]) => (Array.isArray(name) ? [...Array(depth - name.length).fill(""), ...name] : [...Array(depth - 1).fill(""), name]));
  return [...Array(depth).keys()].map((level) => {
    const cells = [];
    paths.forEach((path, at) => {
      const before = cells[cells.length - 1];
      const isSame = before && level < depth - 1 && path[level] && same(paths[before.at].slice(0, level + 1), path.slice(0, level + 1));
      if (isSame) before.span += 1;
      else cells.push({ at, span: 1, name: path[level] });
    });
    return el("tr", {}, cells.map(({ at, span, name }) => el("th", { scope: span > 1 ? "colgroup" : "col", colspan: span > 1 ? span : null, class: span > 1 ? "over" : columns[at][1] ? "money" : null }, name)));
  });
};
const grid = (columns, rows) =>
  el("div", { class: "scroll", tabindex: -1 }, el("table", {}, el("thead", {}, heads(columns)), el("tbody", {}, rows)));
const groupsOf = (list, key) => {
  const groups = [];
  for (const each of list) {
    const name = JSON.stringify(key(each.fields));
    if (!groups.length || groups[groups.length - 1].name !== name) groups.push({ name, rows: [] });
    groups[groups.length - 1].rows.push(each);
  }
  return groups.map((group) => group.rows);
};
const unitLine = (first) =>
  `${filled(L.in_kroner, { unit: first.unit })}${first.unit_source === "inferred" ? ` (${L.unit_inferred})` : ""}`;
const distinct = (list) => [...new Set(list)];

const tiltakGroup = (rows) => {
  const first = rows[0].fields;
  const amounts = rows.flatMap((row) => row.fields.amounts);
  const years = distinct(amounts.map((each) => each.year).filter((each) => each !== null)).sort();
  const compared = distinct(rows.flatMap((row) => row.fields.comparison.map((each) => each.label)));
  const unknown = amounts.some((each) => each.year === null);
  const totals = rows.some((row) => row.fields.total);
  const columns = [[L.measure], ...compared.map((each) => [each, true]), ...years.map((each) => [each, true])];
  if (unknown) columns.push([L.year_unknown, true]);
  if (totals) columns.push([L.total, true]);
  columns.push(["", true]);
  let area = null;
  const lines = rows.flatMap((row) => {
    const t = row.fields;
    const before = t.area !== area && t.area ? [el("tr", { class: "area" }, el("th", { colspan: columns.length, scope: "rowgroup" }, t.area))] : [];
    area = t.area;
    const cells = [el("th", { scope: "row" }, flags(row), t.title, t.text ? el("div", { class: "note" }, t.text.length > 160 ? `${t.text.slice(0, 160)} \u2026` : t.text) : null, t.note ? el("div", { class: "note" }, t.note) : null)];
    for (const label of compared) cells.push(cell(t.comparison.filter((each) => each.label === label)));
    for (const year of years) cells.push(cell(t.amounts.filter((each) => each.year === year)));
    if (unknown) cells.push(cell(t.amounts.filter((each) => each.year === null)));
    if (totals) cells.push(cell(t.total ? [t.total] : []));
    cells.push(el("td", { class: "where" }, reference(pagesOf(t.evidence))));
    return [...before, recordItem(el("tr", {}, cells), row)];
  });
  const title = [first.section ? L.sections[first.section] : L.no_section, first.parties.join(", ")].filter(Boolean).join(", ");
  const hasMoney = amounts.length || compared.length || totals;
  return el("div", { class: "part" }, el("h3", {}, title, el("span", { class: "unit" }, `${L.source_types[first.source_type]}${hasMoney ? `, ${unitLine(first)}` : ""}`)), grid(columns, lines));
};
const grantGroup = (rows) => {
  const first = rows[0].fields;
  const paths = distinct(rows.flatMap((row) => row.fields.amounts.map((each) => JSON.stringify(each.category))));
  const totals = rows.some((row) => row.fields.total);
  const numbers = rows.some((row) => row.fields.recipient.kommunenummer);
  const columns = [[L.recipient], ...(numbers ? [[L.number]] : []), ...paths.map((each) => [JSON.parse(each), true]), ...(totals ? [[L.total, true]] : []), ["", true]];
  const lines = rows.map((row) => {
    const g = row.fields;
    const projects = g.projects.map((each) => (each.nok === null ? each.title : `${each.title}: ${money(each.nok)}`));
    const cells = [el("th", { scope: "row" }, flags(row), g.recipient.name,
      g.recipient.members.length ? el("div", { class: "note" }, g.recipient.members.join(", ")) : null,
      projects.length ? el("ul", { class: "note" }, projects.map((each) => el("li", {}, each))) : null, g.note ? el("div", { class: "note" }, g.note) : null)];
    if (numbers) cells.push(el("td", {}, g.recipient.kommunenummer || ""));
    for (const path of paths) cells.push(cell(g.amounts.filter((each) => JSON.stringify(each.category) === path)));
    if (totals) cells.push(cell(g.total ? [g.total] : []));
    cells.push(el("td", { class: "where" }, reference(pagesOf(g.evidence))));
    return recordItem(el("tr", {}, cells), row);
  });
  const title = [first.program, first.year].filter(Boolean).join(", ") || L.untitled;
  return el("div", { class: "part" }, el("h3", {}, title, el("span", { class: "unit" }, unitLine(first))), grid(columns, lines));
};

const checkNode = (check) => {
  const { number } = check;
  const node = el("div", { class: `alert ${check.ok ? "good" : "bad"}`, id: `k${number}` },
    el("span", { class: "sign", "aria-hidden": "true" }, check.ok ? "\u2713" : "\u2717"),
    el("div", {}, el("div", { class: "subhead" }, el("b", {}, L.checks[check.kind] || check.kind), check.page ? reference([check.page]) : null),
      el("div", { class: "message" }, check.message)));
  return itemed(node, { kind: "checks", numbers: check.of, page: check.page, isFailed: !check.ok, words: wordsOf(check) });
};
const warningNode = (warning, number) => {
  const node = el("div", { class: "alert warn", id: `w${number}` },
    el("span", { class: "sign", "aria-hidden": "true" }, "!"),
    el("div", {}, el("div", { class: "subhead" }, el("b", {}, L.warnings[warning.code] || warning.code), warning.page ? reference([warning.page]) : null),
      el("div", { class: "message" }, warning.message)));
  return itemed(node, { kind: "warnings", numbers: warning.of, page: warning.page, words: wordsOf(warning) });
};
const correctionNode = (each) =>
  el("div", { class: "correction" }, el("div", { class: "subhead" },
    el("b", {}, L.statuses[each.status]), ` ${L.kind[each.kind].toLowerCase()} ${each.record_id || ""} `, each.field ? el("i", {}, L.field_names[each.field] || each.field) : null, reference([each.page])),
    each.status === "changed" ? el("div", { class: "message" }, `${L.read_as} `, el("code", {}, JSON.stringify(each.read)), ` ${L.said} `, el("code", {}, JSON.stringify(each.said))) : el("div", { class: "message" }, each.text),
    el("div", { class: "facts" }, [each.by, each.comment].filter(Boolean).join(": ")));

const SHOWN_WARNINGS = 12;
const recordList = () => {
  const byKind = groupBy(records, (record) => record.kind);
  const named = (kind) => byKind.get(kind) || [];
  const parts = [];
  const passed = view.checks.filter((check) => check.ok);
  if (failedChecks.length) parts.push(section("checks", failedChecks.length, failedChecks.map(checkNode)));
  if (view.warnings.length) {
    const unread = view.unread ? el("p", { class: "unread" }, filled(L.unread_votes, { count: view.unread })) : null;
    const nodes = view.warnings.map(warningNode);
    const rest = nodes.slice(SHOWN_WARNINGS);
    parts.push(section("warnings", nodes.length, unread, nodes.slice(0, SHOWN_WARNINGS),
      rest.length ? el("details", {}, el("summary", {}, `${L.more_text} (+${rest.length})`), rest) : null));
  }
  if (!failedChecks.length && !view.warnings.length)
    parts.push(el("p", { class: passed.length ? "well good" : "well" }, passed.length ? filled(L.all_well, { count: passed.length }) : L.no_checks));
  const meetings = named("meetings");
  if (meetings.length) parts.push(section("meetings", meetings.length, meetings.map(meetingNode)));
  const cases = named("cases");
  if (cases.length) parts.push(section("cases", cases.length, cases.map(caseNode)));
  const tiltak = named("tiltak");
  if (tiltak.length) parts.push(section("tiltak", tiltak.length, groupsOf(tiltak, (t) => [t.section, t.parties, t.source_type, t.unit]).map(tiltakGroup)));
  const grants = named("grants");
  if (grants.length) parts.push(section("grants", grants.length, groupsOf(grants, (g) => [g.program, g.year, g.unit]).map(grantGroup)));
  if (!records.length) parts.push(el("p", { class: "empty" }, L.nothing_found));
  if (passed.length)
    parts.push(section("passed", null, el("details", {}, el("summary", {}, filled(L.passed, { count: passed.length })), passed.map(checkNode))));
  if (view.corrections.length) parts.push(section("corrections", view.corrections.length, view.corrections.map(correctionNode)));
  return parts;
};
