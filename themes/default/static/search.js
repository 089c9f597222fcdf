// The search page: words, a place, needs. Texts of results only ever enter the page as text.
// Everything this script says is in search.html, so that it is translated with the rest.

const TEN = 10;
const PAUSE_MS = 300; // after the last keystroke
const MOST_SUGGESTIONS = 8;
const FEW_DEPARTEMENTS = 13; // up to a région: all its communes are looked through by name
// What a word counts where it stands in a name, by kind of page; the last four are only shown.
const WEIGHTS = { title: 5, sigle: 10, convention: 2, terme: 1, page: 1, nom: 0, ligne: 0, resume: 0, etat: 0 };
const LETTER = "0-9A-Za-zÀ-ÖØ-öø-\u024f";

// The same as generator/site/search/fold.py: a test compares them. No look-behind: older browsers cannot read it.
const STEPS = [
  [/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, ""],
  [/[\u2018\u2019\u02bc\u2032\uff07`\u00b4]/g, "'"],
  [/[\u2010\u2011]/g, "-"],
  [/[\u0009-\u000d\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, " "],
  [/œ/g, "oe"],
  [/Œ/g, "OE"],
  [/æ/g, "ae"],
  [/Æ/g, "AE"],
  [new RegExp(`'(?![${LETTER}])`, "g"), " "],
  [new RegExp(`(^|[^${LETTER}])'`, "g"), "$1 "],
  [new RegExp(`(^|[^${LETTER}])[Ss][Tt]([Ee]?)\\.?[ -]+(?=[${LETTER}])`, "g"), "$1saint$2-"],
  [/(^|[^0-9])(0[1-9])[ .]([0-9]{2})[ .]([0-9]{2})[ .]([0-9]{2})[ .]([0-9]{2})(?![0-9])/g, "$1$2$3$4$5$6"],
];

/** Return a text as it is searched. */
export function fold(text) {
  let folded = text.normalize("NFC");
  for (const [pattern, replacement] of STEPS) folded = folded.replace(pattern, replacement);
  return folded.replace(/^ +| +$/g, "");
}

/** Return what names of places are compared by: no accent, no case, no punctuation. */
function bare(text) {
  const letters = fold(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return letters.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

/** Make an element; texts are set as text. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Load something once, at the first call; again if it failed. */
function once(load) {
  let loading = null;
  return () => (loading ??= load().catch((error) => ((loading = null), Promise.reject(error))));
}

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** The places a person may live in: those that have a page, then the communes of a département when asked for. */
class Places {
  constructor(base) {
    this.base = base;
    this.byKey = new Map();
    this.departements = new Set();
    this.levels = {};
    this.loaded = new Map();
    this.load = once(async () => {
      const file = await json(`${base}recherche/lieux.json`);
      this.departements = new Set(file.departements);
      this.levels = file.niveaux;
      this.add(file);
    });
  }

  add({ chaines, lieux }) {
    for (const [name, key, chain, otherNames, postalCodes] of lieux) {
      if (this.byKey.has(key)) continue;
      const bareNames = [name, ...otherNames].map(bare);
      this.byKey.set(key, { name, key, holders: chaines[chain], otherNames, postalCodes, bareNames });
    }
  }

  async loadDepartements(codes) {
    const known = codes.filter((code) => this.departements.has(code));
    for (const code of known) {
      if (!this.loaded.has(code)) this.loaded.set(code, once(async () => this.add(await json(`${this.base}recherche/communes-${code}.json`))));
    }
    await Promise.all(known.map((code) => this.loaded.get(code)()));
    return known.length > 0;
  }

  /** Return the départements whose communes have codes that start so; a postal code does not tell 2A from 2B. */
  static prefixes(code) {
    if (code.startsWith("20")) return ["2A", "2B"];
    return [code.slice(0, /^9[78]/.test(code) ? 3 : 2)];
  }

  async find(text) {
    await this.load();
    const wanted = bare(text);
    if (!wanted) return [];
    const isCode = /^\d{2,5}$/.test(wanted);
    if (isCode) await this.loadDepartements(Places.prefixes(wanted));
    let found = this.among(wanted, isCode);
    if (!found.length && (isCode || this.departements.size <= FEW_DEPARTEMENTS)) {
      if (this.departements.size <= FEW_DEPARTEMENTS) await this.loadDepartements([...this.departements]);
      found = this.among(wanted, isCode);
    }
    return found;
  }

  among(wanted, isCode) {
    const found = [];
    for (const place of this.byKey.values()) {
      const rank = isCode ? codeRank(place, wanted) : nameRank(place, wanted);
      if (rank < 9) found.push([rank, place]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1].name.localeCompare(b[1].name, "fr"));
    return found.map(([, place]) => place);
  }

  /** Return the place of a key in an address; undefined if nothing is known of it. */
  async at(key) {
    await this.load();
    if (!this.byKey.has(key) && key.startsWith("commune-")) {
      const code = key.slice("commune-".length);
      await this.loadDepartements([code.slice(0, /^9[78]/.test(code) ? 3 : 2)]);
    }
    return this.byKey.get(key);
  }

  /** Say which of two places of one name is meant. */
  details(place) {
    const level = this.levels[place.key.split("-")[0]] ?? this.levels.commune ?? "";
    return [level, place.postalCodes.slice(0, 2).join(", "), place.otherNames.slice(0, 3).join(", ")].filter(Boolean).join(" · ");
  }
}

function codeRank(place, wanted) {
  return place.postalCodes.some((code) => code.startsWith(wanted)) ? 0 : 9;
}

function nameRank({ bareNames }, wanted) {
  let best = 9;
  bareNames.forEach((name, position) => {
    const rank = name === wanted ? 0 : name.startsWith(`${wanted} `) ? 2 : name.startsWith(wanted) ? 3 : ` ${name}`.includes(` ${wanted}`) ? 5 : 9;
    if (rank < 9) best = Math.min(best, rank + (position ? 1 : 0));
  });
  return best;
}

/** The text field of the place with its suggestions: a combobox as the ARIA practices describe it. */
class PlaceField {
  constructor(input, list, error, places, chosen) {
    Object.assign(this, { input, list, error, places, chosen, place: null, options: [], active: -1, turn: 0 });
    input.addEventListener("focus", () => places.load().catch(() => {}));
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("change", async () => {
      if (!this.place && (await this.settle())) this.chosen(); // typed, then left
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus in the field
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(this.options[[...list.children].indexOf(option)]);
    });
  }

  show(place) {
    this.place = place ?? null;
    this.input.value = place?.name ?? "";
    this.complain("");
    this.close();
  }

  choose(place) {
    this.show(place);
    this.chosen();
  }

  complain(message) {
    this.error.textContent = message;
    this.input.toggleAttribute("aria-invalid", Boolean(message));
    if (message) this.input.setAttribute("aria-invalid", "true");
  }

  async suggest() {
    const turn = ++this.turn;
    this.place = null;
    this.complain("");
    const found = await this.places.find(this.input.value).catch(() => []);
    if (turn !== this.turn) return;
    this.options = found.slice(0, MOST_SUGGESTIONS);
    this.active = -1;
    this.list.replaceChildren(
      ...this.options.map((place, position) => {
        const details = element("small", {}, this.places.details(place));
        const option = element("li", { id: `${this.list.id}-${position}` }, element("span", {}, place.name), " ", details);
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }),
    );
    this.open(this.options.length > 0);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.turn++;
    this.active = -1;
    this.open(false);
  }

  key(event) {
    const isOpen = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isOpen) {
      event.preventDefault();
      this.move((this.active + step + this.options.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.options.length);
    } else if (event.key === "Enter" && isOpen && this.active >= 0) {
      event.preventDefault();
      this.choose(this.options[this.active]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    }
  }

  move(active) {
    this.active = active;
    [...this.list.children].forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === active));
      if (position === active) option.scrollIntoView({ block: "nearest" });
    });
    this.input.setAttribute("aria-activedescendant", `${this.list.id}-${active}`);
  }

  /** Return true if the field is empty or names a place; complain otherwise. */
  async settle() {
    const text = this.input.value;
    if (!bare(text)) this.show(null);
    else if (!this.place) {
      const found = await this.places.find(text).catch(() => []);
      const wanted = bare(text);
      const exact = found.filter(({ bareNames, postalCodes }) => bareNames[0] === wanted || postalCodes.includes(wanted));
      const meant = exact.length ? exact : found;
      if (meant.length === 1) this.show(meant[0]);
      else {
        this.complain(meant.length ? this.input.dataset.several : this.input.dataset.unknown);
        return false;
      }
    }
    return true;
  }
}

/** The page: its form is the state, the address its copy. */
class SearchPage {
  constructor(form) {
    const find = (id) => document.getElementById(`search-${id}`);
    this.form = form;
    this.words = find("words");
    this.needs = [...form.querySelectorAll("input[name=besoin]")];
    this.needBox = find("needs");
    for (const part of ["status", "applied", "results", "list", "more", "nothing", "all"]) this[part] = find(part);
    this.base = form.dataset.base;
    this.places = new Places(this.base);
    this.placeField = new PlaceField(find("place"), find("places"), find("place-error"), this.places, () => this.run());
    this.number = new Intl.NumberFormat(document.documentElement.lang || "fr");
    this.turn = 0;
    this.found = [];
    this.shown = 0;
    this.load = once(() => this.loadEngine());
    this.listen();
    this.restore();
  }

  listen() {
    let timer = 0;
    this.form.addEventListener("focusin", () => this.load().catch(() => {}), { once: true });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.submit();
    });
    this.words.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.run(true), PAUSE_MS);
    });
    for (const need of this.needs) need.addEventListener("change", () => this.run());
    this.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.restore());
  }

  async loadEngine() {
    const pagefind = await import(new URL(`${this.base}pagefind/pagefind.js`, location.href).href);
    const engine = pagefind.createInstance({
      basePath: `${this.base}pagefind/`,
      baseUrl: this.base,
      noWorker: true, // so that the page's policy need allow none
      ranking: { metaWeights: WEIGHTS },
    });
    await engine.filters(); // without it no search counts them
    return engine;
  }

  async submit() {
    if (await this.placeField.settle()) this.run();
    else this.placeField.input.focus();
  }

  /** Read the address into the form, then search what it asks for. */
  async restore() {
    const asked = new URLSearchParams(location.search);
    const turn = ++this.turn;
    this.words.value = asked.get("q") ?? "";
    const needs = asked.getAll("besoin");
    for (const need of this.needs) need.checked = needs.includes(need.value);
    if (matchMedia("(min-width: 48rem)").matches) this.needBox.open = true;
    if (location.search) this.all.hidden = true; // not shown to be taken away
    const key = asked.get("lieu");
    const place = key ? await this.places.at(key).catch(() => undefined) : null;
    if (turn !== this.turn) return;
    this.placeField.show(place);
    if (key && !place) {
      this.placeField.input.value = key;
      this.placeField.complain(this.placeField.input.dataset.unknown);
    }
    this.search(history.state?.shown);
  }

  /** Write the form into the address, then search. While typing, one entry of the history is kept up to date. */
  run(isTyping = false) {
    const asked = this.asked();
    const url = `${location.pathname}${String(asked) ? `?${asked}` : ""}`;
    if (url !== `${location.pathname}${location.search}`) {
      const write = isTyping && history.state?.typing ? "replaceState" : "pushState";
      history[write]({ typing: isTyping }, "", url);
    }
    this.search();
  }

  asked() {
    const asked = new URLSearchParams();
    const words = this.words.value.trim();
    if (words) asked.set("q", words);
    if (this.placeField.place) asked.set("lieu", this.placeField.place.key);
    for (const need of this.needs) if (need.checked) asked.append("besoin", need.value);
    return asked;
  }

  async search(shown = TEN) {
    const turn = ++this.turn;
    const isAsked = Boolean(String(this.asked()));
    this.showFilters();
    if (!isAsked) {
      this.found = [];
      this.showState("all");
      this.status.textContent = "";
      this.showCounts({});
      return;
    }
    try {
      const engine = await this.load();
      const place = this.placeField.place;
      const filters = place ? { territoire: { any: [place.key, ...place.holders] } } : {};
      const needs = this.needs.filter((need) => need.checked).map((need) => need.value);
      const words = fold(this.words.value);
      const everywhere = needs.length ? await look(engine, words, filters) : null;
      const answer = await look(engine, words, needs.length ? { ...filters, besoin: { any: needs } } : filters);
      if (turn !== this.turn) return;
      this.found = answer.results;
      this.showCounts((everywhere ?? answer).filters.besoin ?? {});
      await this.showFirst(shown, turn);
    } catch (error) {
      if (turn !== this.turn) return;
      console.warn(error);
      this.showState("all");
      this.status.textContent = this.form.dataset.failed;
    }
  }

  async showFirst(count, turn) {
    const cards = await Promise.all(this.found.slice(0, count).map((result) => this.card(result)));
    if (turn !== this.turn) return;
    this.list.replaceChildren(...cards);
    this.shown = cards.length;
    this.showState(cards.length ? "results" : "nothing");
    this.status.textContent = this.count(this.found.length);
  }

  async showMore() {
    if (this.isAdding) return;
    const turn = this.turn;
    this.isAdding = true;
    const next = this.found.slice(this.shown, this.shown + TEN);
    const cards = await Promise.all(next.map((result) => this.card(result))).finally(() => (this.isAdding = false));
    if (turn !== this.turn) return;
    this.list.append(...cards);
    this.shown += cards.length;
    this.more.hidden = this.shown >= this.found.length;
    history.replaceState({ ...history.state, shown: this.shown }, "");
    cards[0]?.querySelector("a").focus();
  }

  showState(state) {
    for (const part of ["results", "nothing", "all"]) this[part].hidden = part !== state;
    this.more.hidden = this.shown >= this.found.length;
  }

  count(total) {
    const { none, one, many } = this.form.dataset;
    return (total > 1 ? many : total ? one : none).replace("{count}", this.number.format(total));
  }

  async card(result) {
    const { meta, url } = await result.data();
    const link = element("a", { href: url.replace(/\.html$/, url.includes("#") ? "" : "/") }, meta.nom);
    return element(
      "li",
      { className: "card" },
      element("h3", { className: "card__name" }, link),
      meta.ligne ? element("p", { className: "card__meta" }, meta.ligne) : null,
      meta.resume ? element("p", { className: "card__summary" }, meta.resume) : null,
      meta.etat ? element("p", {}, element("span", { className: "badge" }, meta.etat)) : null,
    );
  }

  showCounts(counts) {
    const isAsked = Object.keys(counts).length > 0 || Boolean(String(this.asked()));
    for (const need of this.needs) {
      need.closest("label").querySelector("[data-count]").textContent = isAsked ? `(${this.number.format(counts[need.value] ?? 0)})` : "";
    }
  }

  /** Show each filter in force as a button that removes it. */
  showFilters() {
    const filters = this.needs
      .filter((need) => need.checked)
      .map((need) => [need.dataset.label, () => (need.checked = false), need]);
    const { place, input } = this.placeField;
    if (place) filters.unshift([place.name, () => this.placeField.show(null), input]);
    const list = this.applied.querySelector("ul");
    list.replaceChildren(...filters.map((filter) => element("li", {}, this.filterButton(...filter))));
    this.applied.hidden = !filters.length;
    this.applied.querySelector("[data-clear]").onclick = () => {
      for (const [, remove] of filters) remove();
      this.run();
      this.words.focus();
    };
  }

  filterButton(label, remove, field) {
    const hidden = element("span", { className: "hidden" }, `${this.form.dataset.remove} `);
    const cross = element("span", {}, " ×");
    cross.setAttribute("aria-hidden", "true");
    const button = element("button", { type: "button", className: "button button--quiet" }, hidden, label, cross);
    button.addEventListener("click", () => {
      remove();
      this.run();
      field.focus(); // the button is gone
    });
    return button;
  }
}

/** Search, best first; suspended, archived and past pages after all others; equal ones in the order of the index. */
async function look(engine, words, filters) {
  if (!words) return engine.search(null, { filters, sort: { rang: "asc" } });
  const [found, ranked] = await Promise.all([
    engine.search(words, { filters }),
    engine.search(words, { filters, sort: { egalite: "asc" } }),
  ]);
  const places = new Map(ranked.results.map(({ id }, place) => [id, place]));
  const firstLast = ranked.results.length - (ranked.filters.dernier?.oui ?? 0);
  const isLast = (result) => places.get(result.id) >= firstLast;
  found.results.sort((a, b) => isLast(a) - isLast(b) || b.score - a.score || places.get(a.id) - places.get(b.id));
  return found;
}

if (typeof document !== "undefined") {
  document.documentElement.classList.add("js");
  const start = () => {
    const form = document.getElementById("search-form");
    if (form) new SearchPage(form);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
}
