// The search page: words, a place, facets. Texts of results only ever enter the page as text.
// Everything this script says is in search.html, so that it is translated with the rest.

const TEN = 10;
// After the last keystroke.
const PAUSE_MS = 300;
const MOST_SUGGESTIONS = 8;
// Up to a région: all its communes are looked through by name.
const FEW_DEPARTEMENTS = 13;
// What a word counts where it stands in a name, by kind of page; the last four are only shown.
const WEIGHTS = { title: 5, sigle: 10, convention: 2, terme: 1, page: 1, nom: 0, ligne: 0, resume: 0, etat: 0, numero: 0, appel: 0 };
// A word of every page (shadow.py): without any, the engine fetches its whole index.
const EVERY_PAGE = "þþþ";
// Each is searched alone where no page holds them all.
const MOST_WORDS = 8;
// Offered for a word.
const MOST_NEAR_WORDS = 3;
// Digits from which a number names one line: what only begins like it is another's.
const WHOLE_NUMBER = 9;
// Asked for as they are; wider places, with all that lies in them.
const LOCAL = /^(commune|quartier|qpv)-/;
const LETTER = "0-9A-Za-zÀ-ÖØ-öø-\u024f";
const ZERO = "(^|[^0-9+])(?:(?:\\+|00)(?:33|262|59[046])[ .-]?(?:\\(0\\)[ .-]?)?|0[ .-]?)";
const SINGULARS = "conseiller|[eéÉ]tranger|foyer|loyer|usager";

// The same as generator/site/search/fold.py: a test compares them. No look-behind: older browsers cannot read it.
const STEPS = [
  ["[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]", ""],
  ["[\u2018\u2019\u02bc\u2032\uff07\u0060\u00b4]", "'"],
  ["[\u2010\u2011]", "-"],
  ["[\u0009-\u000d\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]", " "],
  ["œ", "oe"],
  ["Œ", "OE"],
  ["æ", "ae"],
  ["Æ", "AE"],
  [`'(?![${LETTER}])`, " "],
  [`(^|[^${LETTER}])'`, "$1 "],
  [`(^|[^${LETTER}])[Ss][Tt]([Ee]?)\\.?[ -]+(?=[${LETTER}])`, "$1saint$2-"],
  [`${ZERO}([1-9])([ .-]?)([0-9]{2})${"\\3([0-9]{2})".repeat(3)}(?![0-9])`, "$010$2$4$5$6$7"],
  [`${ZERO}([1-9][0-9]{2})[ .-]([0-9]{2})[ .-]?([0-9])[ .-]?([0-9])[ .-]?([0-9]{2})(?![0-9])`, "$010$2$3$4$5$6"],
  ["(^|[^0-9])(11[0-9]|3[0-9]) ([0-9]{2,3})(?! ?[0-9])", "$1$2$3"],
  [`(^|[^${LETTER}])(${SINGULARS})(?![${LETTER}])`, "$1$2s", "gi"],
].map(([pattern, replacement, flags = "g"]) => [new RegExp(pattern, flags), replacement]);

/** Return a text as it is searched. */
export function fold(text) {
  let folded = text.normalize("NFC");
  for (const [pattern, replacement] of STEPS) folded = folded.replace(pattern, replacement);
  return folded.replace(/^ +| +$/g, "");
}

/** Return what names are compared by: no accent, no case, no punctuation. */
function bare(text) {
  const letters = fold(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return letters.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

/** Put values into a sentence of the page. */
function tell(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** Make an element; texts are set as text. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function button(onclick, ...children) {
  return element("button", { type: "button", className: "button button--quiet", onclick }, ...children);
}

/** Load something once for each key; again if it failed. */
function once(load) {
  const kept = new Map();
  return (key) => {
    if (!kept.has(key)) kept.set(key, load(key).catch((error) => (kept.delete(key), Promise.reject(error))));
    return kept.get(key);
  };
}

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** The places a person may live in: those that have a page, then the communes of a département when asked for. */
class Places {
  constructor(base) {
    Object.assign(this, { byKey: new Map(), departements: [], levels: {} });
    this.load = once(async () => {
      const file = await json(`${base}recherche/lieux.json`);
      this.departements = file.departements;
      this.levels = file.niveaux;
      this.add(file, true);
    });
    this.loadCommunes = once(async (code) => this.add(await json(`${base}recherche/communes-${code}.json`)));
  }

  add({ chaines, lieux: [names, keys, chains, others, codes] }, hasPage = false) {
    keys.forEach((key, row) => {
      if (this.byKey.has(key)) return;
      const bareNames = [names[row], ...others[row]].map(bare);
      const found = { name: names[row], key, holders: chaines[chains[row]], otherNames: others[row], postalCodes: codes[row] };
      this.byKey.set(key, { ...found, bareNames, hasPage });
    });
  }

  async loadDepartements(codes) {
    await Promise.all(codes.filter((code) => this.departements.includes(code)).map(this.loadCommunes));
  }

  /** Find the places a text may mean, best first; the communes without page too if nothing else bears the name. */
  async find(text) {
    await this.load();
    const wanted = bare(text);
    if (!wanted) return [];
    const isCode = /^\d{2,5}$/.test(wanted);
    if (isCode) await this.loadDepartements(departementsOf(wanted));
    let found = this.among(wanted, isCode);
    if (this.isSmall && !found.some((place) => isExactly(place, wanted)) && (wanted.length > 3 || !found.length)) {
      await this.loadDepartements(this.departements);
      found = this.among(wanted, isCode);
    }
    return found;
  }

  /** Tell whether all communes can be looked through by name. */
  get isSmall() {
    return this.departements.length <= FEW_DEPARTEMENTS;
  }

  among(wanted, isCode) {
    const ranked = [...this.byKey.values()].map((place) => [rank(place, wanted, isCode), place]);
    const found = ranked.filter(([rank]) => rank < 9).sort((a, b) => a[0] - b[0] || a[1].name.localeCompare(b[1].name, "fr"));
    return found.map(([, place]) => place);
  }

  /** Return the place of a key in an address; undefined if nothing is known of it. */
  async at(key) {
    await this.load();
    const [level, code] = key.split("-");
    if (!this.byKey.has(key) && level === "commune") await this.loadDepartements(departementsOf(code));
    return this.byKey.get(key);
  }

  /** Say which of two places of one name is meant. */
  details(place) {
    const level = this.levels[place.key.split("-")[0]] ?? this.levels.commune;
    return [level, place.postalCodes.slice(0, 2).join(", "), place.otherNames.slice(0, 3).join(", ")].filter(Boolean).join(" · ");
  }
}

/** Return the départements whose communes have codes that start so; a postal code does not tell 2A from 2B. */
function departementsOf(code) {
  return code.startsWith("20") ? ["2A", "2B"] : [code.slice(0, /^9[78]/.test(code) ? 3 : 2)];
}

function isExactly({ bareNames, postalCodes }, wanted) {
  return bareNames.includes(wanted) || postalCodes.includes(wanted);
}

/** Tell how far a place is from what is wanted, 0 to 9; its own name before its others. */
function rank({ bareNames, postalCodes }, wanted, isCode) {
  if (isCode) return postalCodes.some((code) => code.startsWith(wanted)) ? 0 : 9;
  const ranks = bareNames.map((name, position) => (position ? 1 : 0) + (name === wanted ? 0 : name.startsWith(`${wanted} `) ? 2 : name.startsWith(wanted) ? 3 : ` ${name}`.includes(` ${wanted}`) ? 5 : 9));
  return Math.min(...ranks);
}

/** The text field of the place with its suggestions: a combobox as the ARIA practices describe it. */
class PlaceField {
  constructor(parts, places, chosen) {
    Object.assign(this, { places, chosen, place: null, active: -1, turn: 0 });
    this.error = parts["place-error"];
    this.choices = parts["place-choices"];
    this.list = parts["place-options"];
    this.input = Object.assign(parts.place, {
      onfocus: () => places.load().catch(() => {}),
      oninput: () => this.suggest(),
      onkeydown: (event) => this.key(event),
      onblur: () => this.close(),
      // Typed, then left.
      onchange: () => this.place || chosen(),
    });
    // Keeps the focus in the field.
    this.list.onmousedown = (event) => event.preventDefault();
  }

  show(place) {
    this.place = place;
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
    this.input.setAttribute("aria-invalid", !!message);
    this.choices.replaceChildren(
      ...choices.map((place) => element("li", {}, button(() => this.choose(place, true), ...this.named(place)))),
    );
  }

  named(place) {
    return [element("span", {}, place.name), " ", element("small", {}, this.places.details(place))];
  }

  async suggest() {
    const turn = ++this.turn;
    this.place = null;
    this.complain("");
    const found = await this.places.find(this.input.value).catch(() => []);
    if (turn !== this.turn) return;
    const options = found.slice(0, MOST_SUGGESTIONS).map((place, position) => {
      const option = element("li", { id: `${this.list.id}-${position}`, onclick: () => this.choose(place) }, ...this.named(place));
      // As properties, these and the aria ones are not read before Firefox 119.
      option.setAttribute("role", "option");
      return option;
    });
    this.list.replaceChildren(...options);
    this.open(options.length > 0);
  }

  open(isOpen) {
    this.active = -1;
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", isOpen);
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.turn++;
    this.open(false);
  }

  key(event) {
    if (this.list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { children } = this.list;
    if (step) this.move((Math.max(this.active, step > 0 ? -1 : 0) + step + children.length) % children.length);
    else if (event.key === "Enter" && this.active >= 0) children[this.active].click();
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  move(active) {
    const { children } = this.list;
    children[this.active]?.removeAttribute("aria-selected");
    this.active = active;
    children[active].setAttribute("aria-selected", true);
    children[active].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", children[active].id);
  }

  /** Tell whether a place is being typed: it is taken, or complained of, once the field is left. */
  get isTyped() {
    return !this.place && bare(this.input.value) && document.activeElement === this.input;
  }

  /** Return the place, or true if the field is empty; complain, and return null, where it names none. */
  async settle() {
    const text = this.input.value;
    const wanted = bare(text);
    if (!wanted) this.show(null);
    if (!wanted || this.place) return true;
    const found = await this.places.find(text).catch(() => []);
    // Typed on, or settled, meanwhile.
    if (text !== this.input.value) return this.place;
    const exact = found.filter(({ bareNames, postalCodes }) => bareNames[0] === wanted || postalCodes.includes(wanted));
    const meant = exact.length ? exact : found.slice(0, MOST_SUGGESTIONS);
    if (meant.length === 1) this.show(meant[0]);
    else this.complain(this.input.dataset[meant.length ? "several" : this.places.isSmall ? "unknown" : "postal"], meant);
    return this.place;
  }
}

/** The index: which pages hold words, best first, and which pages a filter keeps. */
class Index {
  constructor(base, emptyWords) {
    this.emptyWords = emptyWords.split(" ");
    this.load = once(() => this.open(base));
    this.vocabulary = once(async () => (await json(`${base}recherche/mots.json`)).mots.map((word) => [word, bare(word)]));
    // Whether a page holds this very word, or another form of it.
    this.holds = once(async (word) => {
      const { unfilteredResultCount } = await this.engine.search(`"${word}"`, { filters: { critere: "-" } });
      return unfilteredResultCount > 0;
    });
  }

  async open(base) {
    const pagefind = await import(`${base}pagefind/pagefind.js`);
    this.engine = pagefind.createInstance({
      basePath: `${base}pagefind/`,
      baseUrl: base,
      // So that the page's policy need allow none.
      noWorker: true,
      ranking: { metaWeights: WEIGHTS },
    });
    // Suspended, archived, past.
    this.last = await this.having({ critere: "rang-dernier" });
    const { results } = await this.engine.search(EVERY_PAGE, { sort: { egalite: "asc" } });
    this.places = new Map(results.map(({ id }, place) => [id, place]));
  }

  /** Return the ids of the pages that a filter keeps. */
  async having(filters) {
    const { results } = await this.engine.search(EVERY_PAGE, { filters });
    return new Set(results.map(({ id }) => id));
  }

  /** Tell whether a page holds the word, or one that begins so. Where there is none, the engine looks for less. */
  async knows(word) {
    const wanted = bare(word);
    const isNumber = /\d/.test(word);
    if (word.length < (isNumber ? WHOLE_NUMBER : 3) || (await this.holds(word))) return true;
    // Where they cannot be read, no word is unknown.
    const words = isNumber ? [] : await this.vocabulary().catch(() => [["", wanted]]);
    return words.some(([, known]) => known.startsWith(wanted));
  }

  /** Return the known words that a word misspelt may mean: fewest errors, then the most used. */
  async near(word) {
    const wanted = bare(word);
    const most = wanted.length < 8 ? 1.5 : 2.5;
    return (await this.vocabulary().catch(() => []))
      .filter(([, known]) => Math.abs(known.length - wanted.length) <= most)
      .map(([shown, known]) => [typingErrors(wanted, known), shown])
      .filter(([errors]) => errors <= most)
      .sort((a, b) => a[0] - b[0])
      .slice(0, MOST_NEAR_WORDS)
      .map(([, shown]) => shown);
  }

  /** Yield what the words may mean, the most faithful first; ``unknown``: words that no page holds, each with those near it. */
  async *readings(words, isVerbatim) {
    const kept = /^".+"$/.test(words) ? [] : mainWords(words, this.emptyWords);
    const unknown = new Map();
    for (const word of kept) if (!(await this.knows(word))) unknown.set(word, await this.near(word));
    const meant = kept.map((word) => (unknown.has(word) ? !isVerbatim && unknown.get(word)[0] : word)).filter(Boolean);
    const plain = fold(meant.join(" "));
    if (!unknown.size) yield { results: await this.look(words), unknown, meant };
    else if (!plain) yield { results: [], unknown, meant };
    if (plain && plain !== words) yield { results: await this.look(plain), unknown, meant };
    if (meant.length > 1) yield { results: await this.lookForAny(plain.split(" ")), unknown, meant, isAny: true };
  }

  /** Search, best first. */
  async look(words) {
    if (!words) return (await this.engine.search(EVERY_PAGE, { sort: { rang: "asc" } })).results;
    return this.ranked((await this.engine.search(words)).results);
  }

  /** Search each word alone; pages that hold more of the words first. */
  async lookForAny(words) {
    const found = new Map();
    for (const results of await Promise.all(words.map((word) => this.look(word)))) {
      results.forEach((result, place) => {
        const score = (found.get(result.id)?.score ?? 0) + 99 + 1 / (place + 1);
        found.set(result.id, { ...result, score });
      });
    }
    return this.ranked([...found.values()]);
  }

  /** Sort by score; suspended, archived and past pages after all others; equal ones in the order of the index. */
  ranked(results) {
    const { last, places } = this;
    return results.sort((a, b) => last.has(a.id) - last.has(b.id) || b.score - a.score || places.get(a.id) - places.get(b.id));
  }
}

/** Count the letters missing, added, swapped or wrong between two words; a wrong first one counts a little more. */
function typingErrors(a, b) {
  const counts = [];
  for (let i = 0; i <= a.length; i++) {
    const row = (counts[i] = [i]);
    for (let j = 1; j <= b.length; j++) {
      const isWrong = a[i - 1] !== b[j - 1];
      row[j] = i ? Math.min(counts[i - 1][j] + 1, row[j - 1] + 1, counts[i - 1][j - 1] + isWrong * (i > 1 ? 1 : 1.1)) : j;
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], counts[i - 2][j - 2] + 1);
    }
  }
  return counts[a.length][b.length];
}

/** Return the words that matter: no stop word, no elision, none twice. */
function mainWords(words, emptyWords) {
  const all = words.split(new RegExp(`[^'${LETTER}]+`)).map((word) => word.replace(/^(?:[cdjlmnst]|qu)'/i, ""));
  return [...new Set(all)].filter((word) => word && !emptyWords.includes(bare(word))).slice(0, MOST_WORDS);
}

/** Return the filter of a place: who covers it or more, and for a wide place also who stands or acts in it. */
function inPlace({ key, holders }) {
  const covering = { couvre: { any: [key, ...holders] } };
  return LOCAL.test(key) ? covering : { any: [covering, { dans: key }] };
}

/** Part results into those that pass every filter and, by filter, those that miss it alone. A filter is its criteria: one is enough. */
function sift(results, filters) {
  const kept = [];
  const missed = new Map(filters.map((filter) => [filter, []]));
  for (const result of results) {
    const missing = filters.filter((filter) => !filter.some(({ pages }) => pages.has(result.id)));
    if (missing.length < 2) (missing.length ? missed.get(missing[0]) : kept).push(result);
  }
  return { kept, missed };
}

/** The page: its form is the state, the address its copy. */
class SearchPage {
  constructor() {
    const parts = Object.fromEntries([...document.querySelectorAll("[id^=search-]")].map((part) => [part.id.slice(7), part]));
    Object.assign(this, parts, { texts: parts.form.dataset, turn: 0 });
    this.base = this.texts.base;
    this.placeField = new PlaceField(parts, new Places(this.base), (isLast) => ((this.moves ||= isLast), this.run()));
    this.facets = [...this.form.querySelectorAll("fieldset")].map((group) => ({
      joins: group.dataset.joins,
      boxes: [...group.querySelectorAll("label")].map((label) => criterionOf(label, group)),
    }));
    this.boxes = this.facets.flatMap(({ boxes }) => boxes);
    this.number = new Intl.NumberFormat(document.documentElement.lang);
    // A search asked for brings its results in sight; coming back to one, the browser knows where the reader was.
    this.moves = location.search && performance.getEntriesByType("navigation")[0].type === "navigate";
    this.index = new Index(this.base, this.texts.emptyWords);
    this.listen();
    this.restore();
  }

  listen() {
    let timer = 0;
    // Whoever does something else meanwhile keeps their place.
    for (const type of ["pointerdown", "keydown", "input", "focusin"]) addEventListener(type, () => (this.moves = false), true);
    this.form.addEventListener("focusin", () => this.index.load().catch(() => {}), { once: true });
    this.form.onsubmit = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.moves = true;
      this.run();
    };
    this.words.oninput = () => {
      clearTimeout(timer);
      this.isVerbatim = false;
      timer = setTimeout(() => this.run(true), PAUSE_MS);
    };
    for (const { input } of this.boxes) input.onchange = () => this.run();
    this.more.onclick = () => this.showMore();
    onpopstate = () => this.restore();
  }

  /** Read the address into the form, then search what it asks for. */
  async restore() {
    const asked = new URLSearchParams(location.search);
    const turn = ++this.turn;
    this.words.value = asked.get("q");
    this.isVerbatim = false;
    for (const { input } of this.boxes) input.checked = asked.getAll(input.name).includes(input.value);
    // Not shown to be taken away.
    if (location.search) this.all.hidden = true;
    const key = asked.get("lieu");
    const place = key && (await this.placeField.places.at(key).catch(() => null));
    if (turn !== this.turn) return;
    this.placeField.show(place);
    if (key && !place) this.placeField.input.value = key;
    this.search(history.state?.shown);
  }

  /** Write the form into the address, then search. */
  run(isTyping = false) {
    if (!isTyping || !this.placeField.isTyped) this.search(TEN, () => this.write(isTyping));
  }

  /** Write the form into the address. While typing, one entry of the history is kept up to date. */
  write(isTyping) {
    const asked = this.asked();
    const save = isTyping && history.state?.typing ? "replaceState" : "pushState";
    if (asked !== location.search) history[save]({ typing: isTyping }, "", asked || location.pathname);
  }

  /** Return the form as an address tells it; "" where nothing is asked. */
  asked() {
    const told = [...new FormData(this.form)].map(([name, value]) => [name, (name === "lieu" && this.placeField.place?.key) || value.trim()]);
    const asked = new URLSearchParams(told.filter(([, value]) => value));
    return String(asked) && `?${asked}`;
  }

  /** Return what is searched for the words: a word of several parts is found by its parts. */
  question() {
    return fold(this.words.value.replace(/[«»“”]/g, '"')).replace(/-/g, " ");
  }

  /** Return the filters in force: each is the criteria of which one is enough. */
  filters() {
    const { place } = this.placeField;
    const filters = this.facets.flatMap(({ joins, boxes }) => {
      const ticked = boxes.filter(({ input }) => input.checked);
      return joins === "all" ? ticked.map((box) => [box]) : [ticked];
    });
    if (place) {
      place.criterion ??= { facet: this.texts.placeName, label: place.name, filter: inPlace(place), leave: () => this.placeField.show(null) };
      filters.unshift([place.criterion]);
    }
    return filters.filter((filter) => filter.length);
  }

  /** Ask for the pages that hold each criterion; it is put down with them. */
  async fill(criteria) {
    for (const criterion of criteria) criterion.pages ??= await this.index.having(criterion.filter);
  }

  async search(shown = TEN, write) {
    const turn = ++this.turn;
    const isPlaced = await this.placeField.settle();
    if (turn !== this.turn) return;
    write?.();
    const filters = this.filters();
    this.showFilters(filters);
    this.offer([]);
    if (!isPlaced) this.wait("", this.texts.unplaced);
    else if (!this.asked()) this.wait("all", "");
    else {
      try {
        await this.index.load();
        await this.answer(filters, shown, turn);
      } catch (error) {
        if (turn !== this.turn) return;
        console.warn(error);
        this.wait("all", this.texts.failed);
      }
    }
  }

  /** Show no result, and say why. */
  wait(state, message) {
    this.found = [];
    this.showState(state);
    this.status.textContent = message;
    for (const box of this.boxes) this.showCount(box, null);
    if (!state && this.moves) this.placeField.input.focus();
    this.moves = false;
  }

  async answer(filters, shown, turn) {
    await this.fill(filters.flat());
    const readings = [];
    for await (const reading of this.index.readings(this.question(), this.isVerbatim)) {
      if (turn !== this.turn) return;
      readings.push({ ...reading, ...sift(reading.results, filters) });
      if (readings.at(-1).kept.length) break;
    }
    const best = readings.find(({ kept }) => kept.length) ?? readings[0];
    this.found = best.kept;
    await this.showFirst(shown, turn, best);
    if (turn !== this.turn) return;
    const isWanting = best.isAny || !best.kept.length;
    const others = isWanting ? this.otherFilters(readings[0], filters) : [];
    this.offer([...this.otherWords(best), ...others], isWanting && this.placeField.place);
    this.showResults(turn);
    await this.fill(this.boxes);
    if (turn !== this.turn) return;
    this.showCounts(best, filters);
  }

  /** Return what else may be asked about words that no page holds: label, what to do. */
  otherWords({ kept, unknown, meant }) {
    const isReplaced = kept.length && !this.isVerbatim;
    const others = [...unknown].flatMap(([word, near]) =>
      near.slice(isReplaced ? 1 : 0).map((other) => [
        tell(this.texts.near, { word: other }),
        () => (this.words.value = fold(this.words.value).replace(word, other)),
      ]),
    );
    const replaced = [...unknown].flatMap(([word, [near]]) => (near ? [word] : []));
    if (isReplaced && replaced.length && meant.length > replaced.length) {
      others.push([tell(this.texts.verbatim, { words: replaced.join(" ") }), () => (this.isVerbatim = true)]);
    }
    return others;
  }

  /** Return which filter alone keeps everything out, else that all together do: label, what to do. */
  otherFilters({ results, missed }, filters) {
    let found = [...missed];
    if (!found.some(([, others]) => others.length)) found = [[filters.flat(), filters.length > 1 ? results : []]];
    return found
      .filter(([, { length }]) => length)
      .map(([filter, { length }]) => [
        tell(this.texts.without, { filter: filter.map(({ label }) => label).join(", "), count: this.count(length) }),
        () => leaveAll(filter),
      ]);
  }

  /** Show other searches as buttons, and the page of the place. */
  offer(others, place) {
    const items = others.map(([label, change]) => button(() => this.change(change), label));
    if (place?.hasPage) {
      items.push(element("a", { href: `${this.base}territoires/${place.key}/` }, tell(this.texts.page, place)));
    }
    this.instead.replaceChildren(...items.map((item) => element("li", {}, item)));
  }

  /** Change what is asked by a button that then goes away: the focus goes on to the answer. */
  change(change) {
    change();
    if (this.asked()) this.moves = true;
    else this.words.focus();
    this.run();
  }

  async showFirst(count, turn, { isAny, unknown, meant }) {
    const cards = await Promise.all(this.found.slice(0, count).map((result) => this.card(result)));
    if (turn !== this.turn) return;
    this.list.replaceChildren(...cards);
    this.shown = cards.length;
    this.showState(cards.length ? "results" : "nothing");
    const { corrected, any, or } = this.texts;
    const sentence = cards.length && (unknown.size ? corrected : isAny && any);
    const words = meant.join(isAny ? ` ${or} ` : " ");
    this.status.textContent = tell(sentence || "{count}", { count: this.count(this.found.length), typed: [...unknown.keys()].join(" "), words });
  }

  /** Bring the count and the first result in sight, and let the keyboard go on from there. */
  async showResults(turn) {
    // Once the results are painted: moving and adding in one frame counts, and looks, like a jump.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (!this.moves || turn !== this.turn) return;
    this.status.focus({ preventScroll: true });
    const first = this.list.querySelector("h3") ?? this.status;
    if (this.status.getBoundingClientRect().top < 0 || first.getBoundingClientRect().bottom > innerHeight) {
      this.status.scrollIntoView({ behavior: "instant" });
    }
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
    const { none, one, many } = this.texts;
    return tell(total > 1 ? many : total ? one : none, { count: this.number.format(total) });
  }

  async card(result) {
    const { meta, url } = await result.data();
    const card = this.model.content.firstElementChild.cloneNode(true);
    // "0261914007" and "116006" are kept as one word; people read them in groups.
    const gaps = { 10: /\B(?=(\d\d)+$)/g, 6: /\B(?=\d{3}$)/g }[meta.numero?.length];
    const texts = { ...meta, numero: meta.numero?.replace(gaps, "\u00a0") };
    for (const part of card.querySelectorAll("[data-meta]")) {
      part.textContent = texts[part.dataset.meta] ?? "";
      if (!part.textContent) part.closest("li > *").remove();
    }
    const [name, call] = card.querySelectorAll("a");
    name.href = url.replace(/\.html$/, url.includes("#") ? "" : "/");
    if (call) call.href = `tel:${meta.appel}`;
    return card;
  }

  /** Say how many each box would find, ticked: among what passes the other facets; boxes that add up, among all that passes. */
  showCounts({ kept, missed }, filters) {
    for (const { joins, boxes } of this.facets) {
      const own = joins === "any" ? filters.find((filter) => boxes.includes(filter[0])) : null;
      const among = own ? [...kept, ...missed.get(own)] : kept;
      for (const box of boxes) this.showCount(box, among.filter(({ id }) => box.pages.has(id)).length);
    }
  }

  showCount({ counter, input, whole }, count) {
    counter.textContent = count === null ? whole : this.number.format(count);
    input.parentElement.classList.toggle("facet__none", count === 0);
  }

  /** Show each filter in force as a button that removes it. */
  showFilters(filters) {
    const criteria = filters.flat();
    const list = this.applied.querySelector("ul");
    list.replaceChildren(...criteria.map((criterion) => element("li", {}, this.filterButton(criterion))));
    this.applied.hidden = !criteria.length;
    this.clear.onclick = () => this.change(() => leaveAll(criteria));
    const ticked = this.boxes.filter(({ input }) => input.checked).length;
    this.ticked.textContent = ticked ? `(${ticked})` : "";
  }

  filterButton({ facet, label, leave }) {
    const hidden = element("span", { className: "hidden" }, tell(this.texts.remove, { facet }), " ");
    return button(() => this.change(leave), hidden, label, element("span", { ariaHidden: true }, " ×"));
  }
}

/** Return the criterion of a box: how it is called, the filter that keeps its pages, how to give it up. */
function criterionOf(label, group) {
  const input = label.querySelector("input");
  const [text, counter] = label.querySelectorAll("span");
  return {
    facet: group.querySelector("legend").textContent,
    label: text.textContent,
    filter: { critere: `${input.name}-${input.value}` },
    leave: () => (input.checked = false),
    input,
    counter,
    whole: counter.textContent,
  };
}

function leaveAll(criteria) {
  for (const { leave } of criteria) leave();
}

document.documentElement.classList.add("js");
new SearchPage();
