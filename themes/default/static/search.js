// The search page: words, a place, needs. Texts of results only ever enter the page as text.
// Everything this script says is in search.html, so that it is translated with the rest.

const TEN = 10;
const PAUSE_MS = 300; // after the last keystroke
const MOST_SUGGESTIONS = 8;
const FEW_DEPARTEMENTS = 13; // up to a région: all its communes are looked through by name
// What a word counts where it stands in a name, by kind of page; the last four are only shown.
const WEIGHTS = { title: 5, sigle: 10, convention: 2, terme: 1, page: 1, nom: 0, ligne: 0, resume: 0, etat: 0, numero: 0, appel: 0 };
const MOST_CHOICES = 48; // one postal code is shared by up to 46 communes
const MOST_WORDS = 8; // each is searched alone where no page holds them all
const LOCAL = /^(commune|quartier|qpv)-/; // asked for as they are; wider places, with all that lies in them
// What people write around the words they mean, bare; only dropped where the whole finds nothing.
const STOP_WORDS = new Set(
  "a ai au aux besoin comment d de des du et j je l la le les ma mes mon n ne ou pas peux plus pour suis trouver un une veux".split(" "),
);
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
      this.add(file, true);
    });
  }

  add({ chaines, lieux }, hasPage = false) {
    for (const [name, key, chain, otherNames, postalCodes] of lieux) {
      if (this.byKey.has(key)) continue;
      const bareNames = [name, ...otherNames].map(bare);
      this.byKey.set(key, { name, key, holders: chaines[chain], otherNames, postalCodes, bareNames, hasPage });
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

  /** Find the places a text may mean, best first; the communes without page too if nothing else bears the name. */
  async find(text) {
    await this.load();
    const wanted = bare(text);
    if (!wanted) return [];
    const isCode = /^\d{2,5}$/.test(wanted);
    if (isCode) await this.loadDepartements(Places.prefixes(wanted));
    let found = this.among(wanted, isCode);
    if (this.isSmall && !found.some((place) => isExactly(place, wanted)) && (wanted.length > 3 || !found.length)) {
      await this.loadDepartements([...this.departements]);
      found = this.among(wanted, isCode);
    }
    return found;
  }

  /** Tell whether all communes can be looked through by name. */
  get isSmall() {
    return this.departements.size <= FEW_DEPARTEMENTS;
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

function isExactly({ bareNames, postalCodes }, wanted) {
  return bareNames.includes(wanted) || postalCodes.includes(wanted);
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
  constructor(input, list, error, choices, places, chosen) {
    Object.assign(this, { input, list, error, choices, places, chosen, place: null, options: [], active: -1, turn: 0 });
    input.addEventListener("focus", () => places.load().catch(() => {}));
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("change", () => {
      if (!this.place) this.chosen(); // typed, then left
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

  choose(place, isLast = false) {
    this.show(place);
    this.chosen(isLast);
  }

  /** Say what is wrong beside the field, and offer the places it may mean. */
  complain(message, choices = []) {
    this.error.textContent = message;
    this.input.toggleAttribute("aria-invalid", Boolean(message));
    if (message) this.input.setAttribute("aria-invalid", "true");
    this.choices.replaceChildren(...choices.map((place) => element("li", {}, this.choice(place))));
    this.choices.hidden = !choices.length;
  }

  choice(place) {
    const details = element("small", {}, this.places.details(place));
    const button = element("button", { type: "button", className: "button button--quiet" }, place.name, " ", details);
    button.addEventListener("click", () => this.choose(place, true));
    return button;
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

  /** Tell whether a place is being typed: it is taken, or complained of, once the field is left. */
  get isTyped() {
    return !this.place && bare(this.input.value) !== "" && document.activeElement === this.input;
  }

  /** Return true if the field is empty or names a place; complain otherwise. */
  async settle() {
    const text = this.input.value;
    if (!bare(text)) this.show(null);
    else if (!this.place) {
      const found = await this.places.find(text).catch(() => []);
      if (text !== this.input.value) return false; // typed on meanwhile
      const wanted = bare(text);
      const exact = found.filter(({ bareNames, postalCodes }) => bareNames[0] === wanted || postalCodes.includes(wanted));
      const meant = exact.length ? exact.slice(0, MOST_CHOICES) : found.slice(0, MOST_SUGGESTIONS);
      const { several, unknown, postal } = this.input.dataset;
      if (meant.length === 1) this.show(meant[0]);
      else this.complain(meant.length ? several : this.places.isSmall ? unknown : postal, meant);
      return meant.length === 1;
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
    for (const part of ["status", "applied", "results", "list", "more", "nothing", "all", "instead"]) this[part] = find(part);
    this.base = form.dataset.base;
    this.places = new Places(this.base);
    this.placeField = new PlaceField(
      ...["place", "places", "place-error", "place-choices"].map(find),
      this.places,
      (isLast) => ((this.moves ||= isLast), this.run()),
    );
    this.number = new Intl.NumberFormat(document.documentElement.lang || "fr");
    this.turn = 0;
    this.found = [];
    this.shown = 0;
    // A search asked for brings its results in sight; coming back to one, the browser knows where the reader was.
    this.moves = performance.getEntriesByType("navigation")[0]?.type === "navigate" && Boolean(location.search);
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
      this.moves = true;
      this.run();
    });
    this.words.addEventListener("input", () => {
      clearTimeout(timer);
      this.moves = false;
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

  /** Read the address into the form, then search what it asks for. */
  async restore() {
    const asked = new URLSearchParams(location.search);
    const turn = ++this.turn;
    this.words.value = asked.get("q") ?? "";
    const needs = asked.getAll("besoin");
    for (const need of this.needs) need.checked = needs.includes(need.value);
    if (location.search) this.all.hidden = true; // not shown to be taken away
    const key = asked.get("lieu");
    const place = key ? await this.places.at(key).catch(() => undefined) : null;
    if (turn !== this.turn) return;
    this.placeField.show(place);
    if (key && !place) this.placeField.input.value = key;
    this.search(history.state?.shown);
  }

  /** Write the form into the address, then search. While typing, one entry of the history is kept up to date. */
  async run(isTyping = false) {
    if (isTyping && this.placeField.isTyped) return;
    const turn = ++this.turn;
    await this.placeField.settle();
    if (turn !== this.turn) return;
    const asked = this.asked();
    const url = `${location.pathname}${String(asked) ? `?${asked}` : ""}`;
    if (url !== `${location.pathname}${location.search}`) {
      const write = isTyping && history.state?.typing ? "replaceState" : "pushState";
      history[write]({ typing: isTyping }, "", url);
    }
    this.search(TEN, isTyping);
  }

  asked() {
    const asked = new URLSearchParams();
    const words = this.words.value.trim();
    if (words) asked.set("q", words);
    const place = this.placeField.place?.key ?? this.placeField.input.value.trim();
    if (place) asked.set("lieu", place);
    for (const need of this.needs) if (need.checked) asked.append("besoin", need.value);
    return asked;
  }

  async search(shown = TEN, isTyping = false) {
    if (isTyping && this.placeField.isTyped) return;
    const turn = ++this.turn;
    const isPlaced = await this.placeField.settle();
    if (turn !== this.turn) return;
    this.showFilters();
    this.offer([], null);
    if (!isPlaced) this.wait("", this.form.dataset.unplaced);
    else if (!String(this.asked())) this.wait("all", "");
    else {
      try {
        await this.answer(await this.load(), shown, turn);
      } catch (error) {
        if (turn !== this.turn) return;
        console.warn(error);
        this.wait("all", this.form.dataset.failed);
      }
    }
  }

  /** Show no result, and say why. */
  wait(state, message) {
    this.found = [];
    this.showState(state);
    this.status.textContent = message;
    this.showCounts(null);
    if (!message || !this.moves) return;
    this.moves = false;
    if (!state) this.placeField.input.focus();
  }

  async answer(engine, shown, turn) {
    const place = inPlace(this.placeField.place);
    const needs = this.needs.filter((need) => need.checked).map((need) => need.value);
    const question = await inOtherWords(engine, fold(this.words.value), place);
    const everywhere = question.answer;
    const answer = needs.length ? await question.ask(withNeeds(place, needs)) : everywhere;
    const isWanting = question.isAny || !answer.results.length;
    const others = isWanting ? await this.others(engine, question, needs) : [];
    if (turn !== this.turn) return;
    this.found = answer.results;
    this.showCounts(question.isAny ? null : (everywhere.filters.besoin ?? {}));
    await this.showFirst(shown, turn, question.isAny);
    if (turn !== this.turn) return;
    this.offer(others, isWanting ? this.placeField.place : null);
    this.showResults(turn);
  }

  /** Return what else may be asked where nothing was found: label, what it removes. */
  async others(engine, { words, ask }, needs) {
    const { withoutPlace, withoutNeeds, withoutFilters } = this.form.dataset;
    const { place } = this.placeField;
    const leavePlace = () => this.placeField.show(null);
    const leaveNeeds = () => this.needs.forEach((need) => (need.checked = false));
    const found = [];
    const add = async (label, leave, search) => {
      const count = (await search).results.length;
      if (count) found.push([label.replace("{count}", this.count(count)), leave]);
    };
    if (place) await add(withoutPlace, leavePlace, look(engine, words, withNeeds({}, needs)));
    if (needs.length) await add(withoutNeeds, leaveNeeds, ask(inPlace(place)));
    const leaveAll = () => (leavePlace(), leaveNeeds());
    if (place && needs.length && !found.length) await add(withoutFilters, leaveAll, look(engine, words, {}));
    return found;
  }

  /** Show other searches as buttons, and the page of the place. */
  offer(others, place) {
    const items = others.map(([label, leave]) => {
      const button = element("button", { type: "button", className: "button" }, label);
      button.addEventListener("click", () => {
        leave();
        this.moves = true;
        this.run();
      });
      return button;
    });
    if (place?.hasPage) {
      const href = `${this.base}territoires/${encodeURIComponent(place.key)}/`;
      items.push(element("a", { href }, this.form.dataset.page.replace("{name}", () => place.name)));
    }
    this.instead.replaceChildren(...items.map((item) => element("li", {}, item)));
    this.instead.hidden = !items.length;
  }

  async showFirst(count, turn, isAny) {
    const cards = await Promise.all(this.found.slice(0, count).map((result) => this.card(result)));
    if (turn !== this.turn) return;
    this.list.replaceChildren(...cards);
    this.shown = cards.length;
    this.showState(cards.length ? "results" : "nothing");
    const told = this.count(this.found.length);
    this.status.textContent = isAny && cards.length ? this.form.dataset.any.replace("{count}", told) : told;
  }

  /** Bring the count and the first result in sight, and let the keyboard go on from there. */
  async showResults(turn) {
    if (!this.moves) return;
    this.moves = false;
    // Once the results are painted: moving and adding in one frame counts, and looks, like a jump.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (turn !== this.turn) return;
    this.status.focus({ preventScroll: true });
    const first = this.list.querySelector("h3") ?? this.status;
    const isInSight = this.status.getBoundingClientRect().top >= 0 && first.getBoundingClientRect().bottom <= innerHeight;
    if (!isInSight) this.status.scrollIntoView({ behavior: "instant", block: "start" });
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
      /^\+?[0-9]+$/.test(meta.appel ?? "") ? element("p", { className: "results__call" }, this.call(meta)) : null,
      meta.resume ? element("p", { className: "card__summary" }, meta.resume) : null,
      meta.etat ? element("p", {}, element("span", { className: "badge" }, meta.etat)) : null,
    );
  }

  call({ appel, numero }) {
    const groups = numero.match(/^0\d{9}$/) ? numero.match(/\d\d/g) : numero.match(/^\d{6}$/) ? numero.match(/\d{3}/g) : [numero];
    const number = element("strong", {}, groups.join("\u00a0"));
    return element("a", { href: `tel:${appel}` }, `${this.form.dataset.call} `, number);
  }

  /** Say how many each need would find; nothing where that is not known. */
  showCounts(counts) {
    for (const need of this.needs) {
      need.closest("label").querySelector("[data-count]").textContent = counts ? `(${this.number.format(counts[need.value] ?? 0)})` : "";
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

/** Return the filter of a place: who covers it or more, and for a wide place also who stands or acts in it. */
function inPlace(place) {
  if (!place) return {};
  const covering = { territoire: { any: [place.key, ...place.holders] } };
  return LOCAL.test(place.key) ? covering : { any: [covering, { dans: place.key }] };
}

function withNeeds(filters, needs) {
  return needs.length ? { all: [filters, { besoin: { any: needs } }].filter((each) => Object.keys(each).length) } : filters;
}

/** Return the words that matter: no stop word, no elision, none twice. */
function mainWords(words) {
  const all = words.split(/[^'\-0-9A-Za-zÀ-ÖØ-öø-\u024f]+/).map((word) => word.replace(/^(?:[cdjlmnst]|qu)'/i, ""));
  return [...new Set(all)].filter((word) => word && !STOP_WORDS.has(bare(word))).slice(0, MOST_WORDS);
}

/** Search the words as they are; else those that matter; else any of them. */
async function inOtherWords(engine, words, filters) {
  const kept = mainWords(words);
  const plain = kept.join(" ");
  let answer = await look(engine, words, filters);
  if (!answer.results.length && plain && plain !== words) {
    answer = await look(engine, plain, filters);
    words = plain;
  }
  const isAny = !answer.results.length && kept.length > 1;
  const ask = (narrower) => (isAny ? lookForAny(engine, kept, narrower) : look(engine, words, narrower));
  return { words, ask, isAny, answer: isAny ? await ask(filters) : answer };
}

/** Search each word alone; pages that hold more of the words first. */
async function lookForAny(engine, words, filters) {
  const merged = new Map();
  for (const { results, isLast } of await Promise.all(words.map((word) => look(engine, word, filters)))) {
    results.forEach((result, place) => {
      const known = merged.get(result.id) ?? { count: 0, score: 0 };
      merged.set(result.id, { result, isLast: isLast(result), count: known.count + 1, score: known.score + 1 / (place + 1) });
    });
  }
  const best = [...merged.values()].sort((a, b) => a.isLast - b.isLast || b.count - a.count || b.score - a.score);
  return { results: best.map(({ result }) => result), filters: {} };
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
  return { ...found, isLast };
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
