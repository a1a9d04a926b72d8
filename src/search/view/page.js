
"use strict";
// Click an element on either side and the other follows. Everything is in the page already.
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const articles = [...document.querySelectorAll(".document")];
  const chooser = document.getElementById("chooser");
  const off = new Set();
  let current = 0;

  const article = () => articles[current];
  const elements = () => facts.documents[current];
  const row = (i) => article().querySelector(`.tree [data-e="${i}"]`);
  const spans = (i) => [...article().querySelectorAll(`.source [data-e="${i}"]`)];

  function centre(pane, target) {
    if (!target) return;
    const box = target.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    const room = Math.max(20, (pane.clientHeight - Math.min(box.height, pane.clientHeight)) / 3);
    pane.scrollTop += box.top - frame.top - room;
  }

  function line(table, name, ...values) {
    const tr = table.insertRow();
    const th = document.createElement("th");
    th.textContent = name;
    tr.append(th);
    tr.insertCell().append(...values);
  }

  function code(text) {
    const node = document.createElement("code");
    node.textContent = text;
    return node;
  }

  // Without the tags of an HTML source.
  function words_of(span) {
    const copy = span.cloneNode(true);
    copy.querySelectorAll(".g").forEach((tag) => tag.remove());
    return copy.textContent;
  }

  function explain(i) {
    const element = elements()[i], why = article().querySelector(".why");
    const title = document.createElement("h2");
    title.textContent = element.type + "  " + element.id;
    why.className = "why t-" + element.type.replace(/[^a-zA-Z]/g, "");
    const table = document.createElement("table");
    line(table, "place", `bytes ${element.span[0]}–${element.span[1]}` + (element.line ? `, line ${element.line}` : ""));
    element.facts.forEach(([name, value, placed], k) => {
      if (!placed) return line(table, name, value);
      const button = document.createElement("button");
      button.textContent = value;
      button.dataset.goto = `${i}.${k}`;
      line(table, name, button);
    });
    const marks = [...article().querySelectorAll(`.source [data-m="${i}"]`)].map((m) => m.textContent);
    if (marks.length) line(table, "printed marks", marks.join("  "));
    if (element.rule) {
      const rule = facts.rules[element.rule];
      line(table, "why", "rule ", code(element.rule), rule ? ` of the pack ${rule.pack}` : "");
      if (rule && rule.pattern) line(table, "pattern", code(rule.pattern));
      const words = spans(i).map(words_of).join(" ").trim();
      if (words) line(table, "evidence", words.length > 300 ? words.slice(0, 300) + "…" : words);
    }
    why.replaceChildren(title, table);
  }

  function unlight() {
    document.querySelectorAll(".on, .lit").forEach((node) => node.classList.remove("on", "lit"));
    document.querySelectorAll('[aria-selected="true"]').forEach((node) => node.setAttribute("aria-selected", "false"));
  }

  function select(i, from) {
    unlight();
    const chosen = row(i), places = spans(i);
    chosen.classList.add("on");
    chosen.setAttribute("aria-selected", "true");
    places.forEach((place) => {
      place.classList.add("on");
    });
    explain(i);
    if (from !== "source") centre(article().querySelector(".source"), places[0]);
    if (from !== "tree") centre(article().querySelector(".tree"), chosen);
    chosen.scrollIntoView({ block: "nearest" });  // the panel below may have grown over it
    const name = (articles.length > 1 ? `d${current}/` : "") + elements()[i].id;
    try { history.replaceState(null, "", "#" + name); } catch { location.hash = name; }
  }

  function light(name) {
    document.querySelectorAll(".lit").forEach((node) => node.classList.remove("lit"));
    const place = article().querySelector(`.source [data-f="${name}"]`);
    if (!place) return;
    place.classList.add("lit");
    centre(article().querySelector(".source"), place);
  }

  function show(number) {
    current = number;
    articles.forEach((one, i) => { one.hidden = i !== number; });
    if (chooser) chooser.value = "d" + number;
  }

  // The innermost element whose type is not switched off.
  function element_at(node) {
    for (let at = node.closest("[data-e]"); at; at = at.parentElement.closest("[data-e]")) {
      const i = Number(at.dataset.e);
      if (!off.has(elements()[i].type)) return i;
    }
    return -1;
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    const goto = target.closest("[data-goto]");
    if (goto) return light(goto.dataset.goto);
    const pane = target.closest(".source, .tree");
    if (!pane || (pane.matches(".source") && String(getSelection()))) return;
    const number = articles.indexOf(pane.closest(".document"));
    if (number !== current) show(number);
    const i = element_at(target);
    if (i >= 0) select(i, pane.matches(".tree") ? "tree" : "source");
  });

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.closest(".tree")) return;
    event.preventDefault();
    const rows = [...article().querySelectorAll(".row:not([hidden])")];
    const at = rows.findIndex((one) => one.classList.contains("on"));
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) { select(Number(next.dataset.e), "keys"); }
  });

  document.addEventListener("change", (event) => {
    if (event.target === chooser) return show(Number(chooser.value.slice(1)));
    const type = event.target.dataset.type;
    if (type === undefined) return;
    event.target.checked ? off.delete(type) : off.add(type);
    document.querySelectorAll("[data-type]").forEach((box) => { if (box.dataset.type === type) box.checked = event.target.checked; });
    articles.forEach((one, number) => {
      one.querySelectorAll("[data-e]").forEach((node) => {
        if (facts.documents[number][Number(node.dataset.e)].type !== type) return;
        if (node.matches(".row")) node.hidden = off.has(type);
        else node.classList.toggle("off", off.has(type));
      });
    });
  });

  function follow() {
    let name = decodeURIComponent(location.hash.slice(1));
    const number = /^d(\d+)\//.exec(name);
    if (number && articles[Number(number[1])]) {
      show(Number(number[1]));
      name = name.slice(number[0].length);
    }
    const i = elements().findIndex((element) => element.id === name);
    if (i >= 0) select(i, "hash");
    const at = document.getElementById("at");
    if (!at) return;
    at.classList.add("lit");
    centre(article().querySelector(".source"), at);
  }
  addEventListener("hashchange", follow);
  follow();
})();
