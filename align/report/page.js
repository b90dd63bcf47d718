"use strict";
// Filters, keys and decisions. The page is complete without this script; everything here only helps.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const ui = JSON.parse($("ui").textContent);
  const say = (key, values) => ui[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const findings = all(".finding[data-fingerprint]");
  const rowOf = new Map(findings.map((f) => [f, f.closest("tr")]));
  const parts = all("[data-part]").map((node) => ({ node, rows: all("tbody > tr", node) }));
  const text = new Map();
  const textOf = (node) => {
    if (!text.has(node)) text.set(node, node.textContent.toLowerCase());
    return text.get(node);
  };
  let current = -1;
  let visible = findings;

  // --- decisions, kept by this browser when it allows it -----------------------------------------------------------
  const memory = new Map();
  const store = (() => {
    try {
      const box = window.localStorage;
      box.setItem("rinnan:test", "1");
      box.removeItem("rinnan:test");
      return { get: (key) => box.getItem(key), set: (key, value) => box.setItem(key, value), lasts: true };
    } catch {
      return { get: (key) => memory.get(key), set: (key, value) => memory.set(key, value), lasts: false };
    }
  })();
  const keep = (key, value) => {
    try {
      store.set(key, value);
    } catch {
      memory.set(key, value);
      status(ui.no_storage);
    }
  };
  const load = (key) => {
    try {
      return JSON.parse(store.get(key)) || {};
    } catch {
      return {};
    }
  };
  const pairOf = (node) => node.closest("[data-pair]").dataset.pair;
  const keyOf = (pair) => "rinnan:decisions:" + pair;
  const decisions = new Map();
  for (const pair of new Set(findings.map(pairOf))) decisions.set(pair, load(keyOf(pair)));

  const decisionOf = (finding) => decisions.get(pairOf(finding))[finding.dataset.fingerprint] || { choice: "open", reason: "" };
  function show(finding) {
    const { choice, reason } = decisionOf(finding);
    finding.dataset.tick = choice;
    for (const radio of all("input[type=radio]", finding)) radio.checked = radio.value === choice;
    const why = finding.querySelector(".why");
    why.hidden = choice !== "intended" && choice !== "accept";
    const field = why.querySelector("input");
    if (field.value !== reason) field.value = reason;
    field.required = choice === "intended";
    const line = finding.querySelector(".decided");
    line.hidden = choice === "open";
    line.textContent = choice === "open" ? "" : ui.decision + ": " + ui["tick_" + choice] + (reason ? " – " + reason : "");
  }
  function decide(finding, choice, reason) {
    const pair = pairOf(finding);
    const kept = decisions.get(pair);
    const before = decisionOf(finding);
    if (choice === "open") delete kept[finding.dataset.fingerprint];
    else kept[finding.dataset.fingerprint] = { choice, reason: reason === undefined ? before.reason : reason };
    keep(keyOf(pair), JSON.stringify(kept));
    for (const same of findings)
      if (same.dataset.fingerprint === finding.dataset.fingerprint && pairOf(same) === pair) show(same);
    count();
  }

  // --- filters -----------------------------------------------------------------------------------------------------
  const bar = $("bar");
  const severities = all(".sevs input[value]", bar);
  function matches(finding, state) {
    const data = finding.dataset;
    if (data.doubtful !== undefined && !state.doubtful) return false;
    if (!state.severities.has(data.severity) || (state.kind && data.kind !== state.kind)) return false;
    if (state.tick && data.tick !== state.tick) return false;
    return !state.text || textOf(rowOf.get(finding) || finding).includes(state.text);
  }
  function filter() {
    const state = {
      text: $("text").value.trim().toLowerCase(),
      kind: $("kind").value,
      tick: $("tick").value,
      whole: $("view").value === "all",
      doubtful: $("doubtful").checked,
      severities: new Set(severities.filter((s) => s.checked).map((s) => s.value)),
    };
    visible = findings.filter((finding) => {
      const on = matches(finding, state);
      finding.classList.toggle("off", !on);
      return on;
    });
    const flagged = new Set(visible.map((finding) => rowOf.get(finding)));
    for (const part of parts) showRows(part, flagged, state);
    highlight();
    bundle();
    document.documentElement.classList.add("ready");
    if (!visible[current] || !visible[current].classList.contains("current")) move(-1, false);
    count();
  }
  // words are marked for the findings that are shown beside them, and for no others
  const marks = all("mark[data-of]").map((node) => ({ node, of: node.dataset.of.split(" ").map($) }));
  const refs = all("a.ref").map((node) => ({ node, of: $(node.getAttribute("href").slice(1)) }));
  function highlight() {
    const on = (finding) => !finding.classList.contains("off");
    for (const { node, of } of marks) node.classList.toggle("unmarked", !of.some(on));
    for (const { node, of } of refs) node.hidden = !on(of);
  }
  function showRows(part, flagged, state) {
    for (const gap of all(".gap, .fold", part.node)) gap.remove();
    const on = part.rows.map((row, i) => {
      if (state.whole) return !state.text || textOf(row).includes(state.text);
      if (flagged.has(row)) return true;
      return !state.text && (flagged.has(part.rows[i - 1]) || flagged.has(part.rows[i + 1]));
    });
    // a lone row beside shown ones is shown rather than asked for
    const at = (i) => i < 0 || i >= on.length || on[i];
    if (!state.text && on.includes(true)) on.forEach((shown, i) => (on[i] = shown || (at(i - 1) && at(i + 1))));
    part.rows.forEach((row, i) => row.classList.toggle("off", !on[i]));
    part.node.classList.toggle("folded", !on.includes(true));
    if (state.whole) return;
    if (!on.includes(true)) {
      if (!state.text) part.node.append(opener("fold", part.rows));
      else part.node.hidden = true;
    }
    part.node.hidden = Boolean(state.text) && !on.includes(true);
    if (state.text) return;
    let run = [];
    part.rows.forEach((row, i) => {
      if (!on[i]) run.push(row);
      if (run.length && (on[i] || i === part.rows.length - 1) && on.includes(true)) {
        const line = document.createElement("tr");
        line.className = "gap";
        const cell = line.insertCell();
        cell.colSpan = 4;
        cell.append(opener("", run));
        run[0].before(line);
        run = [];
      }
    });
  }
  // a run of sections without remarks takes one line instead of one each
  function bundle() {
    for (const line of all(".bundle")) line.remove();
    for (const part of parts) part.node.classList.remove("bundled");
    let run = [];
    parts.forEach(({ node }, i) => {
      const quiet = node.classList.contains("folded") && !node.hidden;
      if (quiet && (!run.length || run[run.length - 1].nextElementSibling === node)) run.push(node);
      else run = quiet ? [node] : [];
      const next = parts[i + 1] && parts[i + 1].node;
      const goes = next && next.classList.contains("folded") && !next.hidden && node.nextElementSibling === next;
      if (run.length >= 4 && !goes) hide(run);
    });
  }
  function hide(nodes) {
    const line = document.createElement("p");
    line.className = "bundle";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = say("show_parts", { n: nodes.length });
    button.addEventListener("click", () => {
      for (const node of nodes) node.classList.remove("bundled");
      nodes[0].querySelector(".fold").focus();
      line.remove();
    });
    line.append(button);
    nodes[0].before(line);
    for (const node of nodes) node.classList.add("bundled");
  }
  function opener(name, rows) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.textContent = say(rows.length === 1 ? "show_row" : "show_rows", { n: rows.length });
    button.addEventListener("click", () => {
      for (const row of rows) row.classList.remove("off");
      button.closest("[data-part]").classList.remove("folded");
      rows[0].tabIndex = -1;
      rows[0].focus({ preventScroll: true });
      (button.closest(".gap") || button).remove();
    });
    return button;
  }
  function count() {
    const done = findings.filter((finding) => finding.dataset.tick !== "open").length;
    const total = findings.filter((finding) => finding.dataset.doubtful === undefined || $("doubtful").checked).length;
    const line = visible.length || !total ? say("shown", { n: visible.length, total, done }) : ui.none_shown;
    status(store.lasts ? line : line + " " + ui.no_storage);
    $("position").textContent = visible.length ? (current < 0 ? "–" : current + 1) + " / " + visible.length : "0";
    $("previous").disabled = $("next").disabled = !visible.length;
  }
  function status(line) {
    if ($("status").textContent !== line) $("status").textContent = line;
  }

  // --- walking -----------------------------------------------------------------------------------------------------
  function move(index, go) {
    for (const finding of all(".finding.current")) finding.classList.remove("current");
    current = visible.length ? Math.max(-1, Math.min(index, visible.length - 1)) : -1;
    if (current < 0) return;
    const finding = visible[current];
    finding.classList.add("current");
    if (go) {
      finding.focus({ preventScroll: true });
      finding.scrollIntoView({ block: "center" });
      // tables that come into sight get their true height now: look again when they have it
      requestAnimationFrame(() => requestAnimationFrame(() => finding.scrollIntoView({ block: "center" })));
    }
    count();
  }
  const step = (by) => move(current < 0 && by < 0 ? visible.length - 1 : Math.max(0, current + by), true);
  function follow() {
    const node = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!node) return;
    for (const row of [node.closest("tr")].filter(Boolean)) row.classList.remove("off");
    const part = node.closest("[data-part]");
    if (part) {
      part.hidden = false;
      part.classList.remove("folded", "bundled");
    }
    if (node.matches("details")) node.open = true;
    if (node.matches(".finding[data-fingerprint]")) {
      node.classList.remove("off");
      highlight();
      if (!visible.includes(node)) visible = findings.filter((f) => f === node || visible.includes(f));
      move(visible.indexOf(node), true);
    } else {
      node.scrollIntoView({ block: node.matches("tr") ? "center" : "start" });
    }
  }

  // --- saving ------------------------------------------------------------------------------------------------------
  function baseline() {
    const who = $("who").value.trim();
    const until = $("until").value;
    const pairs = {};
    let missing = null;
    for (const finding of findings) {
      const { choice, reason } = decisionOf(finding);
      if (choice !== "accept" && choice !== "intended") continue;
      if (choice === "intended" && !reason.trim()) missing = missing || finding;
      const { fingerprint, rule, excerpt, keys } = finding.dataset;
      const entry = { fingerprint, rule, excerpt, reason: reason.trim() || ui.tick_accept };
      if (who) entry.by = who;
      if (until) entry.until = until;
      if (keys) entry.keys = keys;
      const entries = (pairs[pairOf(finding)] = pairs[pairOf(finding)] || []);
      if (!entries.some((e) => e.fingerprint === fingerprint)) entries.push(entry);
    }
    return { missing, pairs };
  }
  // what is in the file that is added to stays, unless it was decided anew here
  function merged(pairs, text) {
    const old = JSON.parse(text);
    if (old.version !== 1 || typeof old.pairs !== "object") throw new TypeError("not a baseline");
    for (const [pair, entries] of Object.entries(old.pairs)) {
      const fresh = new Set((pairs[pair] || []).map((e) => e.fingerprint));
      pairs[pair] = (pairs[pair] || []).concat(entries.filter((e) => !fresh.has(e.fingerprint)));
    }
    return pairs;
  }
  function write(pairs) {
    // one entry a line, so that two people's files merge as text
    const order = (a, b) => (a.rule + a.fingerprint < b.rule + b.fingerprint ? -1 : 1);
    const line = (entry) =>
      "   {" + Object.entries(entry).map(([key, value]) => JSON.stringify(key) + ": " + JSON.stringify(value)).join(", ") + "}";
    const blocks = Object.keys(pairs).sort().map((name) =>
      "  " + JSON.stringify(name) + ": [\n" + pairs[name].sort(order).map(line).join(",\n") + "\n  ]");
    return '{\n "version": 1,\n "pairs": {\n' + blocks.join(",\n") + "\n }\n}\n";
  }
  function save() {
    const { missing, pairs } = baseline();
    const nothing = !Object.keys(pairs).length;
    $("saving-text").textContent = missing ? ui.reason_needed : nothing ? ui.nothing_to_save : "";
    $("download").disabled = Boolean(missing) || nothing;
    $("saving").showModal();
    if (missing) $("saving").addEventListener("close", () => missing.querySelector(".why input").focus(), { once: true });
  }
  async function download() {
    const file = "rinnan-baseline.json";
    const old = $("merge").files[0];
    let pairs = baseline().pairs;
    try {
      if (old) pairs = merged(pairs, await old.text());
    } catch {
      $("saving-text").textContent = ui.merge_bad;
      return;
    }
    keep("rinnan:who", JSON.stringify({ name: $("who").value.trim() }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([write(pairs)], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    $("saving").close();
    status(say("saved", { file }));
  }

  // --- wiring ------------------------------------------------------------------------------------------------------
  for (const finding of findings) show(finding);
  document.addEventListener("change", (event) => {
    const finding = event.target.closest(".finding[data-fingerprint]");
    if (finding && event.target.type === "radio") {
      decide(finding, event.target.value);
      if (event.target.value === "intended") finding.querySelector(".why input").focus();
    } else if (event.target.closest("#bar")) filter();
  });
  document.addEventListener("input", (event) => {
    const finding = event.target.closest(".why") && event.target.closest(".finding[data-fingerprint]");
    if (finding) decide(finding, finding.dataset.tick, event.target.value);
    else if (event.target.id === "text") {
      clearTimeout(filter.timer);
      filter.timer = setTimeout(filter, 150);
    }
  });
  bar.addEventListener("submit", (event) => event.preventDefault());
  $("previous").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));
  $("help").addEventListener("click", () => $("keys").showModal());
  $("save").addEventListener("click", save);
  $("download").addEventListener("click", download);
  window.addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    // a link to where we already are does not change the hash, but the reader wants to go there again
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  window.addEventListener("beforeprint", () => {
    for (const details of all(".differences details:not([open]), .board details:not([open]), footer details:not([open])")) {
      details.open = true;
      details.dataset.printed = "";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of all("[data-printed]")) {
      details.open = false;
      delete details.dataset.printed;
    }
  });

  // Single keys can be switched off (WCAG 2.1.4) and never act while somebody types
  const keysOn = $("keys-on");
  keysOn.checked = load("rinnan:keys").off !== true;
  keysOn.addEventListener("change", () => keep("rinnan:keys", JSON.stringify({ off: !keysOn.checked })));
  const tick = (choice) => {
    if (!visible[current]) return;
    decide(visible[current], choice);
    if (choice === "intended") visible[current].querySelector(".why input").focus();
  };
  const toggle = (index) => {
    severities[index].checked = !severities[index].checked;
    filter();
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    f: () => $("text").focus(),
    v: () => {
      $("view").value = $("view").value === "all" ? "flagged" : "all";
      filter();
    },
    a: () => tick("accept"),
    x: () => tick("fix"),
    i: () => tick("intended"),
    "?": () => $("keys").showModal(),
    1: () => toggle(0),
    2: () => toggle(1),
    3: () => toggle(2),
    4: () => toggle(3),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && event.target.id === "text") event.target.blur();
    const typing = event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (typing || !keysOn.checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  $("who").value = load("rinnan:who").name || "";
  filter();
  follow();
});
