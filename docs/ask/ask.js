// The page's own behaviour: reads the form, asks the worker, shows the answer as text. It keeps and sends nothing.
const here = new URL("./", import.meta.url);
const worker = new Worker(new URL("worker.js", here), { type: "module" });
const waiting = new Map();
let asked = 0;

worker.onmessage = ({ data }) => {
  waiting.get(data.id)?.(data.answer);
  waiting.delete(data.id);
};

const ask = (question) =>
  new Promise((resolve) => {
    waiting.set(++asked, resolve);
    worker.postMessage({ id: asked, question });
  });

const find = (id) => document.getElementById(id);

function make(name, content = [], attributes = {}) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...[content].flat().filter((part) => part !== null && part !== ""));
  return element;
}

const written = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const badge = (one) => make("span", one.standing, { class: "ask-badge", "data-standing": one.standing, title: one.means });

function sourceList(sources) {
  const count = `${sources.length} ${sources.length === 1 ? "source" : "sources"}`;
  const lines = sources.map((one) => make("li", `${one.title}, ${one.at} (${one.standing})`));
  return make("details", [make("summary", count), make("ul", lines)]);
}

function dispute(found) {
  const readings = found.readings.map((each) =>
    make("li", [each.preferred ? make("strong", "Preferred: ") : "", each.says, sourceList(each.sources)]));
  return [make("ul", readings), make("p", found.reason)];
}

function offence(one) {
  const card = make("li", [
    make("h4", [make("code", one.id), ` ${one.label}`]),
    make("p", one.instrument),
    make("p", [make("strong", "May be imposed: "), one.penalty]),
  ], { class: one.depends_on ? "ask-card possible" : "ask-card", "data-offence": one.id });
  if (one.depends_on) card.append(make("p", [make("strong", "Depends on: "), one.depends_on.join("; ")]));
  for (const text of one.cautions ?? []) card.append(make("p", text, { class: "ask-caution" }));
  for (const found of one.disputes ?? []) {
    const told = `Sources disagree on ${found.on.join(", ")}: ${found.question}`;
    card.append(make("details", [make("summary", told), ...dispute(found)], { class: "ask-dispute" }));
  }
  card.append(make("p", [make("strong", "How sure: "), badge(one), ` ${one.means}`]));
  if (one.inference) card.append(make("p", one.inference));
  card.append(sourceList(one.sources));
  return card;
}

const list = (cards, kind) => make("ul", cards.map(offence), { "data-kind": kind, style: "list-style: none; padding: 0" });

function group(title, cards, kind, open) {
  if (!cards.length) return [];
  if (open) return [make("h3", `${title} (${cards.length})`), list(cards, kind)];
  return [make("details", [make("summary", `${title} (${cards.length})`), list(cards, kind)])];
}

function day(one) {
  const naming = one.found.filter((each) => each.names_child);
  const others = one.found.filter((each) => !each.names_child);
  const told = one.found.length
    ? `${one.found.length} found, ${one.possible.length} possible.`
    : `None found for certain, ${one.possible.length} possible.`;
  return make("div", [
    make("h3", `On ${written(one.day)}`),
    make("p", told, { class: "ask-told" }),
    ...group("Offences that name a child or a young person", naming, "child", true),
    ...group("Offences against anyone", others, "anyone", false),
    ...group("May apply as well, if more is known", one.possible, "possible", one.found.length === 0),
  ], { "data-day": one.day });
}

function difference([before, after]) {
  const ids = (one) => one.found.map((each) => each.id);
  const gone = ids(before).filter((id) => !ids(after).includes(id));
  const come = ids(after).filter((id) => !ids(before).includes(id));
  return make("p", [
    make("strong", "Between the two days: "),
    `no longer found: ${gone.join(", ") || "none"}. Newly found: ${come.join(", ") || "none"}.`,
  ], { class: "ask-difference" });
}

function section(one) {
  const rows = one.rows.map((row) =>
    make("li", [
      make("h4", `${row.day}: ${row.action}`),
      make("p", [`by ${row.by_title} (`, make("code", row.by), ")"]),
      row.says ? make("p", row.says) : null,
      sourceList(row.sources),
    ].filter(Boolean), { class: "ask-card" }));
  const disputes = one.disputes.map((found) => make("li", [make("h4", found.question), ...dispute(found)], { class: "ask-card" }));
  const plain = { style: "list-style: none; padding: 0" };
  return [
    make("h3", [make("code", one.id), ` ${one.label}`]),
    make("p", `Last checked on ${written(one.checked_through)}, when it was ${one.state}. After that day nothing here is certain.`),
    make("ul", rows, { ...plain, "data-kind": "history" }),
    ...(disputes.length ? [make("h3", `Sources disagree (${disputes.length})`), make("ul", disputes, plain)] : []),
  ];
}

function show(target, content) {
  target.replaceChildren(...content);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start", behavior: "instant" });
}

const problem = (target, text) => show(target, [make("p", text, { role: "alert" })]);

async function answer(event, target, question, render) {
  event.preventDefault();
  target.setAttribute("aria-busy", "true");
  const found = await ask(question);
  target.removeAttribute("aria-busy");
  if (found.error) problem(target, found.error);
  else show(target, render(found));
}

find("ask-offences").addEventListener("submit", (event) => {
  const target = find("ask-offences-answer");
  const { day: first, second, ...facts } = Object.fromEntries(new FormData(event.target));
  if (!first) {
    event.preventDefault();
    problem(target, "Choose the day of the act. Without a day there is no answer.");
    find("ask-day").focus();
    return;
  }
  const days = [first, second].filter(Boolean);
  answer(event, target, { ask: "offences", days, ...facts }, (found) => [
    ...(found.days.length === 2 ? [difference(found.days)] : []),
    ...found.days.map(day),
  ]);
});

find("ask-history").addEventListener("submit", (event) => {
  const target = find("ask-history-answer");
  const name = new FormData(event.target).get("section").trim();
  if (!name) {
    event.preventDefault();
    problem(target, "Name a section, such as PECA s. 22.");
    return;
  }
  answer(event, target, { ask: "history", section: name }, section);
});

function offer(id, values) {
  find(id).append(...values.map(([value, text]) => make("option", text, { value })));
}

function ready(found) {
  const plain = (values) => values.map((value) => [value, value.replaceAll("-", " ")]);
  offer("ask-sex", plain(found.sexes));
  offer("ask-medium", plain(found.media));
  offer("ask-conduct", plain(found.conduct));
  offer("ask-place", found.places.map((place) => [place.id, place.name]));
  offer("ask-sections", found.sections.map((one) => [one.id, one.label]));
  for (const fieldset of document.querySelectorAll("#ask fieldset")) fieldset.disabled = false;
  find("ask-edition").textContent = `Data ${found.edition}, ${found.digest.slice(0, 19)}. ${found.notice}`;
  find("ask-state").textContent = "Ready. Nothing you type leaves this device.";
  find("ask").dataset.ready = "yes";
}

ask({ ask: "begin" }).then((found) => {
  if (found.error) find("ask-state").textContent = "The law could not be loaded in this browser. The same questions work in a terminal.";
  else ready(found);
});

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("offline.js", here)).catch(() => undefined);
  navigator.serviceWorker.ready.then(() => { find("ask").dataset.offline = "yes"; });
}
