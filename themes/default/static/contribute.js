// The forms that confirm, correct and add pages. Nothing is sent, nothing is kept: they end as a text to send by hand.
// What a file or a person gives only ever enters the page as text. What this script says is in contribute-form.html.

const root = document.getElementById("contribute");
const texts = root.dataset;
const PAGE = /^(acteurs|conventions)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const MAX_SLUG = 80;
// Of an address that opens a letter: beyond, some mail programs cut it.
const MAX_MAILTO = 1900;
// Of a request filled in advance, once encoded.
const MAX_PREFILLED = 5000;
const MOST_SUGGESTIONS = 12;
// Up to a région: the communes of each are looked through.
const FEW_DEPARTEMENTS = 13;
const AGREED_MONTHS = 24;
const CONFIDENTIAL = "adresse_confidentielle";
// What no request may tell of a confidential address.
const SECRET = ["lieux", "siret", "rna"];
const STREET = ["voie", "complement", "code_postal", "latitude", "longitude"];
// Taken away, their former value is not told again.
const HUSHED = [...SECRET, ...STREET, "nom"];
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const LOOKS_LIKE_A_STREET =
  /(^|\s)\d{1,4}\s?(bis|ter|quater)?,?\s(rue|avenue|av\.|boulevard|bd|impasse|allée|chemin|quai|route|square|ruelle|faubourg|place|cours|passage|cité|villa|résidence|hameau|lotissement|montée|mail)\s|(^|\s)\d{5}\s[A-ZÀ-Ý]/i;
const TIMES =
  /^(?:\d{1,4}|h(?:eures?)?|:|\.|midi|minuit|jusqu'à|à partir de|dès|matin|après[- ]midi|uniquement|rendez[- ]vous|rdv|ouvert|puis|de|du|le|l'|et|sur|avec|sans|à|a|[-,;&/() ])+$/;
const CLOSED = /^(?:fermée?|ferme|fermeture|-|jour et nuit|24 ?h\/24h?|24 ?h sur 24)$/;

const byId = (id) => document.getElementById(`contribute-${id}`);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Put values into a sentence of the page. */
function say(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Return what names are compared by: no accent, no case, no punctuation. */
function bare(text) {
  const plain = text.replace(/œ/gi, "oe").replace(/æ/gi, "ae").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

async function json(path) {
  const answer = await fetch(texts.base + path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Names one chooses from: what each stands for in the file, how it is shown, what it is found by. */
class Source {
  constructor(load) {
    Object.assign(this, { entries: [], byValue: new Map(), read: load });
  }

  /** Load the names once; again if it failed. */
  load() {
    this.loading ??= this.read(this).then(
      () => true,
      () => ((this.loading = null), false),
    );
    return this.loading;
  }

  add(value, label, names, more = {}) {
    if (this.byValue.has(value)) return;
    const entry = { value, label, bareLabel: bare(label), names: names.map(bare), ...more };
    this.entries.push(entry);
    this.byValue.set(value, entry);
  }

  /** Return what a text begins, then what holds it. */
  find(text) {
    const wanted = bare(text);
    if (!wanted) return [];
    const begins = this.entries.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
    const holds = this.entries.filter(({ bareLabel }) => bareLabel.includes(wanted));
    return [...new Set([...begins, ...holds])].slice(0, MOST_SUGGESTIONS);
  }

  /** Return the one entry a text names. */
  named(text) {
    const wanted = bare(text);
    const exact = this.entries.find(({ bareLabel }) => bareLabel === wanted);
    const found = exact ? [exact] : this.entries.filter(({ names }) => names.includes(wanted));
    return found.length === 1 ? found[0] : undefined;
  }
}

function namesOf(folder) {
  return new Source(async (source) => {
    const names = await json("contribuer/fiches.json");
    for (const [slug, name] of Object.entries(names[folder])) source.add(slug, name, [name]);
  });
}

/** Read the places of the search: columns of names, keys, …, other names, postal codes. */
function placesOf(add) {
  return new Source(async (source) => {
    const file = await json("recherche/lieux.json");
    const codes = file.departements.slice(0, FEW_DEPARTEMENTS);
    source.isPartial = codes.length < file.departements.length;
    const others = await Promise.all(codes.map((code) => json(`recherche/communes-${code}.json`)));
    for (const { lieux } of [file, ...others]) {
      lieux[0].forEach((name, row) => {
        const [level, code] = lieux[1][row].split(/-(.*)/s);
        const postalCodes = lieux[4][row];
        const detail = level === "commune" ? postalCodes[0] : file.niveaux[level];
        const label = detail ? `${name} (${detail})` : name;
        add(source, { level, code, name, postalCodes, label, names: [name, ...lieux[3][row], ...postalCodes] });
      });
    }
  });
}

const OFFICIAL = { commune: /^\d[\dAB]\d{3}$/, epci: /^\d{9}$/, departement: /^(\d\d|2[AB]|97\d)$/, region: /^\d\d$/, qpv: /./ };
const SOURCES = {
  acteurs: namesOf("acteurs"),
  conventions: namesOf("conventions"),
  places: placesOf((source, { level, code, label, names }) => {
    source.add(OFFICIAL[level]?.test(code) ? `${level}:${code}` : code || level, label, names);
  }),
  communes: placesOf((source, { level, code, label, names, name, postalCodes }) => {
    if (level === "commune") source.add(code, label, names, { name, postalCodes });
  }),
};

/** Return a day, a month or a year of the file as people write it. */
function frenchDate(text) {
  return text.split("-").reverse().join("/");
}

/** Return a day, a month or a year as the file writes it; "" where it is none. */
export function isoDate(text) {
  const parts = /^\d{4}(-\d\d?){0,2}$/.test(text) ? text.split("-") : text.split(/[/.-]/).reverse();
  const [year, month = "1", day = "1"] = parts;
  if (parts.length > 3 || !/^\d{4}$/.test(year) || ![month, day].every((part) => /^\d\d?$/.test(part))) return "";
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && year >= 1800 && year < 2200;
  return exists ? date.toISOString().slice(0, [0, 4, 7, 10][parts.length]) : "";
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function phoneFault(text) {
  const written = text.replace(/,? ?\(?(poste|ext\.?) ?\d{1,6}\)?$/i, "").replace(/\(\s*0\s*\)/, "");
  const digits = written.replace(/\D/g, "");
  if (!digits || /[^\d\s.+()/\u2010-\u2015-]/.test(written)) return ["phoneLetters"];
  if (written.trim().startsWith("+") || digits.startsWith("00")) return digits.length < 7 ? ["phoneLetters"] : undefined;
  if (/^(1[578]|[1-9]\d{2,5})$/.test(digits)) return undefined;
  if (digits.length === 10) return digits.startsWith("0") ? undefined : ["phoneLetters"];
  return [digits.length < 10 ? "phoneFew" : "phoneMany", { count: digits.length }];
}

export function urlFault(text) {
  const isWeb = /^https?:\/\/[^\s\\@]+$/i.test(text) && URL.canParse?.(text) !== false && /\/\/[^/]+\.[^/.]{2,}/.test(text);
  return isWeb ? undefined : ["web"];
}

/** Tell whether the digits add up; those of La Poste add up otherwise. */
export function siretFault(text) {
  const digits = text.replace(/\s/g, "");
  if (!/^\d{14}$/.test(digits)) return ["siret"];
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const plain = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return sum % 10 === 0 || (digits.startsWith("356000000") && plain % 5 === 0) ? undefined : ["siret"];
}

export function timesFault(text) {
  const words = text.toLowerCase().replace(/[\u2010-\u2015]/g, "-").replace(/\u2019/g, "'").replace(/\s+/g, " ");
  if (CLOSED.test(words) || /^\(?(sur|avec|sans) (rendez[- ]vous|rdv)/.test(words)) return undefined;
  const hours = [...words.matchAll(/(\d{1,2}) ?(?:h|:|heure)/g)].map(([, hour]) => Number(hour));
  const isRange = /[-/]|à|\ba\b|dès|jusqu/.test(words) && /\d|midi|minuit/.test(words);
  return TIMES.test(words) && isRange && hours.every((hour) => hour <= 24) ? undefined : ["times"];
}

const matches = (pattern, key) => (text) => (pattern.test(text) ? undefined : [key]);
const oneLine = (text) => text.replace(/\s+/g, " ");
const languages = "DisplayNames" in Intl ? new Intl.DisplayNames([document.documentElement.lang], { type: "language" }) : null;
// By kind of value: how it is shown, how what is typed is read, what is wrong with it.
const KINDS = {
  paragraphs: { read: (text) => text.replace(/\r\n?/g, "\n") },
  phone: { fault: phoneFault },
  email: { fault: matches(/^[^\s@<>()[\],;:"]+@[^\s@.]+(\.[^\s@.]+)+$/, "email") },
  url: { fault: urlFault },
  date: { fault: matches(/^\d{4}-\d\d-\d\d$/, "date"), words: frenchDate },
  "partial-date": { show: frenchDate, read: isoDate, fault: (text) => (isoDate(text) ? undefined : ["date"]), words: frenchDate },
  number: { fault: matches(/^-?\d[\d\s]*([.,]\d+)?$/, "number") },
  integer: { fault: matches(/^\d+$/, "number") },
  months: { fault: matches(/^\d+$/, "number") },
  "postal-code": { fault: matches(/^\d{5}$/, "postalCode") },
  siret: { fault: siretFault },
  rna: { fault: matches(/^W\w{9}$/i, "rna") },
  times: { fault: timesFault },
  language: { show: (code) => (/^[a-z]{2}$/.test(code) && languages?.of(code)) || code },
};

let counted = 0;

/** Anything under a key: it is given a value, and gives one back. */
class Field {
  constructor(node, form) {
    Object.assign(this, { node, form, key: node.dataset.key, original: undefined });
    this.name = node.querySelector(":scope > legend .field__label, :scope > label .field__label");
    this.error = node.querySelector(":scope > .field__error");
    this.isRequired = "required" in node.dataset;
    node.id = `c${++counted}`;
    const help = node.querySelector(":scope > .field__help");
    for (const part of [help, this.error]) if (part) part.id = `c${++counted}`;
    this.described = [help, this.error].filter(Boolean).map(({ id }) => id).join(" ");
    if (this.described) node.setAttribute("aria-describedby", this.described);
  }

  get label() {
    return this.name.textContent;
  }

  /** Where the focus goes when the field is at fault. */
  get target() {
    return this.node.querySelector("input, select, textarea, button");
  }

  /** Keep as it is what this form has no field for. */
  keepWhole(value) {
    this.whole = value;
    this.node.hidden = value !== undefined;
  }

  tell(message = "") {
    this.error.textContent = message;
    this.error.hidden = !message;
  }

  /** Return what is wrong here and below, shown beside it: field, sentence. */
  faults() {
    const message = this.isRequired && this.get() === undefined ? say("empty") : "";
    if (this.error) this.tell(message);
    return message ? [[this, message]] : [];
  }

  /** Return the sentences that tell a change, and add to ``names`` what changed. */
  changes(before, after, label, names) {
    if (same(before, after)) return [];
    names.add(this.label);
    if (after === undefined && HUSHED.includes(this.key)) return [say("hushed", { label })];
    const told = (value) => say("quoted", { text: this.words(value) });
    if (before === undefined) return [say("added", { label, after: told(after) })];
    if (after === undefined) return [say("gone", { label, before: told(before) })];
    return [say("change", { label, before: told(before), after: told(after) })];
  }

  words(value) {
    return String(value);
  }
}

/** One text, or one choice. */
class Leaf extends Field {
  constructor(node, form) {
    super(node, form);
    this.input = node.querySelector("input, select, textarea");
    this.kind = KINDS[node.dataset.kind] ?? {};
    const isConvention = form.folder === "conventions" && node.parentElement.closest("[data-key]")?.dataset.key === "remplace";
    this.source = SOURCES[isConvention ? "conventions" : this.input.dataset.source];
    this.input.id = `c${++counted}`;
    node.removeAttribute("aria-describedby");
    node.querySelector("label").htmlFor = this.input.id;
    if (this.described) this.input.setAttribute("aria-describedby", this.described);
    if (this.isRequired) this.input.required = true;
    this.input.addEventListener("change", () => this.check());
    this.input.addEventListener("input", () => this.input.ariaInvalid === "true" && this.check());
    if (this.source) this.suggest();
  }

  get target() {
    return this.input;
  }

  /** The text typed, "" where nothing is; a day half typed is no text. */
  get text() {
    return this.input.value.trim();
  }

  get isUntouched() {
    return this.input.value === this.shown && !this.input.validity.badInput;
  }

  set(value) {
    if (value !== undefined && typeof value !== "string") return this.keepWhole(value);
    this.original = value;
    this.show(value === undefined ? "" : (this.kind.show?.(value) ?? value));
    if (this.input.tagName === "SELECT" && value && this.input.value !== value) this.keepChoice(value);
    if (this.source && value && !this.isCommune) this.showName(value);
  }

  get isCommune() {
    return this.key === "commune";
  }

  show(text) {
    this.input.value = text;
    // As the page holds it: a field of one line drops line ends, a day of another form is none.
    this.shown = this.input.value;
  }

  keepChoice(value) {
    this.input.append(new Option(value, value));
    this.show(value);
  }

  async showName(value) {
    const isShown = this.shown;
    await this.source.load();
    const entry = this.source.byValue.get(value);
    if (entry && this.shown === isShown && this.isUntouched) this.show(entry.label);
  }

  /** Offer the names a text may mean. */
  suggest() {
    const list = document.createElement("datalist");
    list.id = `c${++counted}`;
    this.input.setAttribute("list", list.id);
    this.input.after(list);
    const offer = () => {
      list.replaceChildren(...this.source.find(this.text).map(({ label }) => new Option(label, label)));
    };
    this.input.addEventListener("input", offer);
    this.input.addEventListener("focus", async () => {
      const isLoaded = await this.source.load();
      if (!isLoaded) this.tell(say("noPlaces"));
      offer();
    });
  }

  get() {
    if (this.whole !== undefined) return this.whole;
    if (this.isUntouched) return this.original;
    if (!this.text) return undefined;
    if (this.source && !this.isCommune) return this.source.named(this.text)?.value ?? this.text;
    return (this.kind.read ?? oneLine)(this.text);
  }

  /** Return what is wrong with what was typed; what the file held already is not judged again. */
  fault() {
    if (this.input.validity.badInput) return say("date");
    if (!this.text) return "";
    if (this.form.isConfidential && LOOKS_LIKE_A_STREET.test(this.text)) return say("street");
    if (this.isUntouched) return "";
    const max = Number(this.node.dataset.max ?? Infinity);
    if (this.text.length > max) return say("tooLong", { count: this.text.length, max });
    const isListed = this.node.dataset.kind !== "reference" && this.source?.entries.length && !this.source.isPartial;
    if (isListed && !this.source.named(this.text)) return say("listed");
    const [key, values] = this.kind.fault?.(this.text) ?? [];
    return key ? say(key, values) : "";
  }

  check() {
    return this.tell(this.fault());
  }

  tell(message) {
    super.tell(message);
    this.input.ariaInvalid = message ? "true" : null;
  }

  faults() {
    const message = this.fault() || (this.isRequired && !this.text && this.whole === undefined ? say("empty") : "");
    this.tell(message);
    return message ? [[this, message]] : [];
  }

  words(value) {
    if (this.input.tagName === "SELECT") return [...this.input.options].find((one) => one.value === value)?.text ?? value;
    if (this.source && !this.isCommune) return this.source.byValue.get(value)?.label ?? value;
    return this.kind.words?.(value) ?? this.kind.show?.(value) ?? value;
  }
}

/** Values ticked in a closed list, in the order the file had them. */
class Choices extends Field {
  constructor(node, form) {
    super(node, form);
    this.boxes = [...node.querySelectorAll("input")];
    this.ticked = node.querySelector(".choices__ticked");
    node.addEventListener("change", () => (this.count(), this.tell()));
  }

  count() {
    const count = this.boxes.filter(({ checked }) => checked).length;
    if (this.ticked) this.ticked.textContent = count ? `(${count})` : "";
  }

  set(values) {
    if (values !== undefined && !Array.isArray(values)) return this.keepWhole(values);
    this.original = values;
    for (const box of this.boxes) box.checked = values?.includes(box.value) ?? false;
    this.count();
  }

  get() {
    if (this.whole !== undefined) return this.whole;
    const known = new Map(this.boxes.map((box) => [box.value, box.checked]));
    const kept = (this.original ?? []).filter((value) => known.get(value) ?? true);
    const added = this.boxes.filter(({ checked, value }) => checked && !kept.includes(value));
    const values = [...kept, ...added.map(({ value }) => value)];
    return values.length ? values : undefined;
  }

  words(values) {
    const label = (value) => this.boxes.find((box) => box.value === value)?.nextElementSibling.textContent ?? value;
    return values.map(label).join(", ");
  }

  changes(before = [], after = [], label, names) {
    const gone = before.filter((value) => !after.includes(value));
    const added = after.filter((value) => !before.includes(value));
    if (gone.length || added.length) names.add(this.label);
    const told = (values) => say("quoted", { text: this.words(values) });
    return [
      ...(gone.length ? [say("gone", { label, before: told(gone) })] : []),
      ...(added.length ? [say("added", { label, after: told(added) })] : []),
    ];
  }
}

/** Keys and the fields under them; keys without a field stay as they are. */
class Group extends Field {
  constructor(node, form) {
    super(node, form);
    const fields = [...node.querySelectorAll("[data-key]")].filter((one) => one.parentElement.closest("[data-kind]") === node);
    this.fields = new Map(fields.map((one) => [one.dataset.key, fieldOf(one, form)]));
  }

  set(value) {
    if (value !== undefined && !isRecord(value)) return this.keepWhole(value);
    this.original = value;
    for (const [key, field] of this.fields) field.set(value?.[key]);
  }

  get() {
    if (this.whole !== undefined) return this.whole;
    const found = {};
    for (const key of new Set([...Object.keys(this.original ?? {}), ...this.fields.keys()])) {
      const value = this.fields.has(key) ? this.fields.get(key).get() : this.original[key];
      if (value !== undefined) found[key] = value;
    }
    return Object.keys(found).length ? found : undefined;
  }

  faults() {
    const isEmpty = this.get() === undefined && !this.isRequired;
    if (isEmpty) return [];
    return [...[...this.fields.values()].flatMap((field) => field.faults()), ...this.agreement(), ...this.either()];
  }

  /** A body is named by its page, or else by its name. */
  either() {
    const [actor, name] = ["acteur", "nom"].map((key) => this.fields.get(key));
    if (!actor || !name || actor.fault() || Boolean(actor.text) !== Boolean(name.text)) return [];
    name.tell(say("either"));
    return [[name, say("either")]];
  }

  /** A person is named only with an agreement that holds. */
  agreement() {
    const [name, agreed] = ["nom", "accord_publication"].map((key) => this.fields.get(key));
    if (!agreed || !name.text || agreed.fault()) return [];
    const oldest = new Date();
    oldest.setMonth(oldest.getMonth() - AGREED_MONTHS);
    const day = agreed.text;
    const isOld = day > today() || new Date(day) < oldest;
    const message = day ? (isOld ? say("agreementOld") : "") : say("agreement");
    agreed.tell(message);
    return message ? [[agreed, message]] : [];
  }

  changes(before = {}, after = {}, label, names) {
    return [...this.fields].flatMap(([key, field]) => {
      const name = label ? `${label}, ${field.label}` : field.label;
      return field.changes(before[key], after[key], name, names);
    });
  }

  words(value) {
    const told = ([key, field]) => (value[key] === undefined ? [] : [`${field.label} ${field.words(value[key])}`]);
    return [...this.fields].flatMap(told).join(", ");
  }
}

/** A place: its commune is chosen by name, and its address asked about before it may be told. */
class Place extends Group {
  constructor(node, form) {
    super(node, form);
    this.question = node.querySelector(".question");
    this.question.id = `c${++counted}`;
    this.stopped = this.question.querySelector(".question__stopped");
    this.answers = [...this.question.querySelectorAll("input")];
    this.trouble = this.question.querySelector(".field__error");
    this.trouble.id = `c${++counted}`;
    this.question.setAttribute("aria-describedby", this.trouble.id);
    for (const answer of this.answers) Object.assign(answer, { name: this.question.id, onchange: () => this.answered() });
    node.addEventListener("input", () => this.ask());
    this.fields.get("commune").input.addEventListener("change", () => this.fillPostalCode());
  }

  get answer() {
    return this.answers.find(({ checked }) => checked)?.value;
  }

  isChanged(...keys) {
    return keys.some((key) => !this.fields.get(key).isUntouched);
  }

  get isAsked() {
    return this.isChanged("voie", "complement") && Boolean(this.fields.get("voie").text || this.fields.get("complement").text);
  }

  ask() {
    this.question.hidden = !this.isAsked && !this.answer;
  }

  answered() {
    this.trouble.hidden = true;
    this.stopped.textContent = { domicile: say("home"), protege: say("secret") }[this.answer] ?? "";
    if (this.answer === "protege") this.form.keepSecret();
    for (const key of ["voie", "complement", "code_postal"]) this.fields.get(key).node.hidden = this.answer === "domicile";
    this.form.stale();
  }

  fillPostalCode() {
    const entry = SOURCES.communes.named(this.fields.get("commune").text);
    const code = this.fields.get("code_postal");
    if (entry && !entry.postalCodes.includes(code.text)) {
      code.input.value = entry.postalCodes.length === 1 ? entry.postalCodes[0] : "";
    }
  }

  get() {
    const value = super.get();
    if (!value || this.whole !== undefined) return value;
    const left = (keys) => keys.forEach((key) => delete value[key]);
    if (this.isChanged("commune")) {
      const entry = SOURCES.communes.named(this.fields.get("commune").text);
      left(["code_insee"]);
      if (entry) Object.assign(value, { commune: entry.name, code_insee: entry.value });
    }
    if (this.isChanged("voie", "commune", "code_postal")) left(["latitude", "longitude"]);
    if (this.answer === "domicile") left(STREET);
    return value;
  }

  faults() {
    const message = this.isAsked && !this.answer ? say("answer") : "";
    this.trouble.textContent = message;
    this.trouble.hidden = !message;
    if (message) this.question.hidden = false;
    const asked = { target: this.answers[0], label: this.question.querySelector("legend").textContent };
    return [...super.faults(), ...(message ? [[asked, message]] : [])];
  }
}

/** Values added and removed one by one. */
class List extends Field {
  constructor(node, form) {
    super(node, form);
    this.model = node.querySelector(":scope > template").content.firstElementChild;
    this.list = node.querySelector(":scope > ol");
    this.items = [];
    this.adds = node.querySelector(":scope > p > .list__add");
    this.adds.addEventListener("click", () => {
      this.add().target.focus();
      form.stale();
    });
  }

  get target() {
    return this.items[0]?.target ?? this.adds;
  }

  add(value) {
    const item = this.model.cloneNode(true);
    this.list.append(item);
    const field = fieldOf(item.querySelector("[data-kind]"), this.form);
    field.set(value);
    this.items.push(field);
    item.querySelector(":scope > .item__remove").addEventListener("click", () => this.remove(field));
    this.number();
    return field;
  }

  remove(field) {
    const place = this.items.indexOf(field);
    this.items.splice(place, 1);
    field.node.closest("li").remove();
    this.number();
    (this.items[place]?.target ?? this.adds).focus();
    this.form.stale();
    byId("status").textContent = say("removedItem");
  }

  number() {
    this.items.forEach(({ node }, place) => {
      for (const part of node.closest("li").querySelectorAll(".item__number")) {
        if (part.closest("li") === node.closest("li")) part.textContent = place + 1;
      }
    });
  }

  set(values) {
    if (values !== undefined && !Array.isArray(values)) return this.keepWhole(values);
    this.original = values;
    for (const value of values ?? []) this.add(value);
  }

  get() {
    if (this.whole !== undefined) return this.whole;
    const values = this.items.map((item) => item.get()).filter((value) => value !== undefined);
    return values.length ? values : undefined;
  }

  faults() {
    const found = [...super.faults(), ...this.items.flatMap((item) => item.faults())];
    if (found.length || this.key !== "parties" || this.get().length > 1) return found;
    this.tell(say("twoParties"));
    return [[this, say("twoParties")]];
  }

  changes(before = [], after = [], label, names) {
    const speaker = this.items[0] ?? fieldOf(this.model.cloneNode(true).querySelector("[data-kind]"), this.form);
    if (before.length === after.length && speaker instanceof Group) {
      return after.flatMap((value, place) => {
        const item = this.items.find((one) => same(one.get(), value)) ?? speaker;
        return item.changes(before[place], value, `${label} ${place + 1}`, names);
      });
    }
    const without = (ones, others) => ones.filter((one) => !others.some((other) => same(one, other)));
    const [gone, added] = [without(before, after), without(after, before)];
    if (gone.length || added.length || !same(before, after)) names.add(this.label);
    const told = (value) => say("quoted", { text: speaker.words(value) });
    const isHushed = HUSHED.includes(this.key);
    return [
      ...gone.map((value) => (isHushed ? say("hushed", { label }) : say("gone", { label, before: told(value) }))),
      ...added.map((value) => say("added", { label, after: told(value) })),
    ];
  }

  words(values) {
    return values.map((value) => (this.items[0] ? this.items[0].words(value) : isRecord(value) ? "…" : value)).join(", ");
  }
}

/** Opening hours, a field a day. */
class Hours extends Group {
  constructor(node, form) {
    super(node, form);
    this.kept = node.querySelector(".hours-grid__kept");
    node.querySelector(".hours-grid__copy").addEventListener("click", () => this.copy());
  }

  set(value) {
    this.original = value;
    const days = daysOf(value, [...this.fields.keys()]);
    for (const [day, field] of this.fields) field.set(days?.[day]);
    this.kept.hidden = days !== null || value === undefined;
    this.kept.textContent = this.kept.hidden ? "" : say("keptHours", { text: this.words(value) });
    this.before = this.read();
  }

  /** Write Monday's times on the four days that follow. */
  copy() {
    const [monday, ...others] = [...this.fields.values()];
    for (const field of others.slice(0, 4)) {
      field.input.value = monday.text;
      field.check();
    }
    this.form.stale();
  }

  read() {
    const days = [...this.fields].flatMap(([day, field]) => (field.text ? [[day, oneLine(field.text)]] : []));
    return Object.fromEntries(days);
  }

  get() {
    const days = this.read();
    if (same(days, this.before)) return this.original;
    return Object.keys(days).length ? days : undefined;
  }

  changes(before, after, label, names) {
    return Field.prototype.changes.call(this, before, after, label, names);
  }

  words(value) {
    const days = daysOf(value, [...this.fields.keys()]) ?? value;
    if (!isRecord(days)) return String(days);
    return Object.entries(days).map(([day, times]) => `${day} ${times}`).join(" ; ");
  }
}

/** Return opening hours by day; {} where there are none, null where a grid of days cannot hold them. */
function daysOf(value, names) {
  if (value === undefined) return {};
  if (isRecord(value)) return Object.entries(value).every(([day, text]) => names.includes(day) && typeof text === "string") ? value : null;
  const days = {};
  for (const rule of String(value).split(/\s*;\s*/)) {
    const [, when, times] = /^((?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[-,]?)+) (off|\d\d:\d\d-\d\d:\d\d(?:, ?\d\d:\d\d-\d\d:\d\d)*)$/.exec(rule) ?? [];
    if (!when) return null;
    for (const span of when.split(",")) {
      const [first, last = first] = span.split("-").map((day) => DAYS.indexOf(day));
      if (first < 0 || last < 0) return null;
      for (let day = first; ; day = (day + 1) % 7) {
        days[names[day]] = times === "off" ? "fermé" : times.replace(/\b0?(\d{1,2}):(\d\d)/g, (_, hour, minutes) => `${hour}h${minutes === "00" ? "" : minutes}`).replace(/, ?/g, ", ");
        if (day === last) break;
      }
    }
  }
  return Object.fromEntries(names.flatMap((name) => (days[name] ? [[name, days[name]]] : [])));
}

const CLASSES = { record: Group, place: Place, list: List, choices: Choices, hours: Hours };

function fieldOf(node, form) {
  return new (CLASSES[node.dataset.kind] ?? Leaf)(node, form);
}

/** The whole form of a page, and what it asks for. */
class Form {
  constructor(folder, { champs = {}, version } = {}, slug = "") {
    Object.assign(this, { folder, slug, version, act: texts.act });
    const made = byId(folder).content.cloneNode(true);
    this.node = made.querySelector("form");
    this.group = new Group(this.node, this);
    byId("result").before(made);
    this.group.set(champs);
    this.before = this.values();
    this.node.addEventListener("submit", (event) => (event.preventDefault(), this.review()));
    this.node.addEventListener("input", () => this.stale());
    this.stale();
    if (!slug) SOURCES[folder].load();
    addEventListener("beforeunload", (event) => this.isUnsent && event.preventDefault());
  }

  /** Tell whether something typed here is in no text yet. */
  get isUnsent() {
    return byId("result").hidden && !same(this.values(), this.before);
  }

  get isConfidential() {
    return this.group.fields.get(CONFIDENTIAL)?.get() === "oui";
  }

  /** A shelter: its address stays out of the request, and out of the page. */
  keepSecret() {
    this.group.fields.get(CONFIDENTIAL).input.value = "oui";
  }

  /** What was typed since: the request shown says it no longer. */
  stale() {
    byId("result").hidden = true;
    const isSecret = this.isConfidential;
    for (const key of SECRET) {
      const field = this.group.fields.get(key);
      if (field) field.node.hidden = isSecret || field.whole !== undefined;
    }
  }

  values() {
    const values = this.group.get() ?? {};
    if (this.isConfidential) for (const key of SECRET) delete values[key];
    return values;
  }

  faults() {
    const found = this.isConfidential
      ? [...this.group.fields].flatMap(([key, field]) => (SECRET.includes(key) ? [] : field.faults()))
      : this.group.faults();
    return [...found, ...this.order()];
  }

  /** A convention does not end before it starts. */
  order() {
    const [start, end] = ["debut", "fin"].map((key) => this.group.fields.get(key));
    const [from, to] = [start?.get(), end?.get()];
    if (!from || !to || end.isUntouched && start.isUntouched || to.slice(0, from.length) >= from.slice(0, to.length)) return [];
    end.tell(say("endFirst"));
    return [[end, say("endFirst")]];
  }

  review() {
    const faults = this.faults();
    const box = byId(`faults-${this.folder}`);
    box.hidden = !faults.length;
    if (faults.length) return this.showFaults(box, faults);
    const request = this.request();
    byId(`nothing-${this.folder}`).textContent = request ? "" : say("nothing");
    if (request) showResult(request);
  }

  showFaults(box, faults) {
    byId("result").hidden = true;
    box.querySelector("h2").textContent = say(faults.length > 1 ? "manyFaults" : "oneFault", { count: faults.length });
    const links = faults.map(([field, message]) => {
      field.target.id ||= `c${++counted}`;
      const link = Object.assign(document.createElement("a"), { href: `#${field.target.id}`, textContent: `${field.label} : ${message}` });
      link.addEventListener("click", (event) => (event.preventDefault(), reveal(field.target)));
      return link;
    });
    box.querySelector("ul").replaceChildren(...links.map(inItem));
    box.focus();
  }

  /** Return a slug no page has; where one bears that name, say so: it may be the same. */
  newSlug(name, changes) {
    const known = SOURCES[this.folder].byValue;
    const slug = slugOf(name);
    if (!known.has(slug)) return slug;
    changes.push(say("known", { name }));
    let number = 2;
    while (known.has(`${slug}-${number}`)) number++;
    return `${slug}-${number}`;
  }

  /** Return the request: only the keys that changed, and what it says in words; none where nothing did. */
  request() {
    const after = this.values();
    const keys = [...new Set([...Object.keys(this.before), ...Object.keys(after)])];
    const changed = keys.filter((key) => !same(this.before[key], after[key]));
    const champs = Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
    const names = new Set();
    const changes = this.group.changes(this.before, after, "", names);
    if (byId(`reread-${this.folder}`)?.checked) {
      Object.assign(champs, reread());
      changes.push(say("reread", { date: frenchDate(today()) }));
    }
    if (!Object.keys(champs).length) return null;
    const name = after.nom ?? after.titre ?? "";
    const slug = this.slug || this.newSlug(name, changes);
    return { act: this.act, page: `${this.folder}/${slug}`, version: this.version, champs, changes, name, keys: [...names] };
  }
}

function slugOf(name) {
  return bare(name).replace(/ /g, "-").slice(0, MAX_SLUG - 3).replace(/-$/, "");
}

function reread() {
  return { verifie_le: today(), verifie_par: "structure" };
}

/** Bring a field in sight, unfold what hides it, and put the keyboard there. */
function reveal(target) {
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.focus();
}

function inItem(content) {
  const item = document.createElement("li");
  item.append(content);
  return item;
}

/** Return the letter: what changes in plain words, then the block a program reads, on one line where `indent` is 0. */
function letter({ act, page, version, champs, changes, name }, indent = 1) {
  const block = JSON.stringify({ demande: act, fiche: page, version, champs }, null, indent);
  const list = changes.length ? ["", say("changes"), ...changes.map((change) => `- ${change}`)] : [];
  const intro = say(`intro${capital(act)}`, { name, url: `${texts.site}${page}/` });
  const marks = ["=== DÉBUT DE LA DEMANDE ===", block, "=== FIN DE LA DEMANDE ==="];
  return [...[say("hello"), "", intro, ...list, "", say("block"), ""].map(plain), ...marks, ""].join("\n");
}

/** Return a sentence as it is shown: a number stays on one line. */
function unbroken(text) {
  return text.replace(/(\d) (?=\d)/g, "$1\u00a0");
}

/** Return a sentence as a letter may carry it: its spaces are those of any keyboard. */
function plain(text) {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Show what will change, and the ways to send it. */
function showResult(request) {
  const text = letter(request);
  const keys = request.keys.map((key) => key.toLowerCase()).slice(0, 4).join(", ");
  const subject = plain(say(`subject${capital(request.act)}`, { name: request.name, keys })).replace(" ()", "");
  byId("changes").replaceChildren(...request.changes.map((change) => inItem(unbroken(change))));
  byId("text").value = text;
  byId("printed").textContent = text;
  byId("told").textContent = "";
  const start = `mailto:${texts.mail}?subject=${encodeURIComponent(subject)}`;
  const wholes = [text, letter(request, 0)].map((body) => `${start}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`);
  const fitting = wholes.find((whole) => whole.length <= MAX_MAILTO);
  if (byId("mail")) byId("mail").href = fitting ?? start;
  byId("long").hidden = Boolean(fitting) || !texts.mail;
  if (texts.forge) linkForge(subject, text);
  byId("result").hidden = false;
  byId("result-title").focus();
}

function linkForge(subject, text) {
  const join = /[?&]$/.test(texts.forge) ? "" : "&";
  const titled = `${texts.forge}${join}${encodeURIComponent(texts.forgeTitle)}=${encodeURIComponent(subject)}`;
  const whole = `${titled}&${encodeURIComponent(texts.forgeText)}=${encodeURIComponent(text)}`;
  const isLong = whole.length > MAX_PREFILLED;
  byId("forge").href = isLong ? titled : whole;
  byId("pasted").hidden = !isLong;
}

async function copy() {
  const area = byId("text");
  try {
    await navigator.clipboard.writeText(area.value);
    byId("told").textContent = say("copied");
  } catch {
    area.closest("details").open = true;
    area.select();
    byId("told").textContent = say("notCopied");
  }
}

/** Name the page everywhere, and link to it. */
function namePage(page, name) {
  const heading = byId("title");
  heading.textContent = say("ofPage", { title: heading.textContent, name }).replaceAll("'", "’");
  document.title = heading.textContent;
  byId("page").hidden = false;
  byId("page").firstElementChild.href = `${texts.base}${page}/`;
  const [folder, slug] = page.split("/");
  const edit = texts[`edit${capital(folder)}`];
  if (edit && byId("edit")) {
    byId("edit").hidden = false;
    byId("edit").querySelector("a").href = edit.replace("{slug}", slug);
  }
}

/** Confirm a page: nothing but the day it was re-read. */
function confirm(page, name, version) {
  const changes = [say("reread", { date: frenchDate(today()) })];
  showResult({ act: "confirmation", page, version, champs: reread(), changes, name, keys: [] });
}

async function startFromPage() {
  const status = byId("status");
  const page = new URLSearchParams(location.search).get("fiche") ?? "";
  const [, folder, slug] = PAGE.exec(page) ?? [];
  if (!folder || slug.length > MAX_SLUG) return (status.textContent = say("noPage"));
  status.textContent = say("reading");
  try {
    const record = await json(`${page}/fiche.json`);
    if (record.format !== 1 || record.identifiant !== slug || !isRecord(record.champs)) throw new Error(page);
    const name = String(record.champs.nom ?? record.champs.titre ?? slug);
    namePage(page, name);
    if (texts.act === "confirmation") confirm(page, name, record.version);
    else new Form(folder, record, slug);
    status.textContent = "";
  } catch {
    status.textContent = say("notFound");
  }
}

function startEmpty() {
  const folder = { acteur: "acteurs", convention: "conventions" }[new URLSearchParams(location.search).get("genre")];
  if (!folder) return;
  for (const link of document.querySelectorAll(".doors-of a")) {
    if (link.search === location.search) link.ariaCurrent = "page";
  }
  new Form(folder);
}

byId("copy").addEventListener("click", copy);
byId("print").addEventListener("click", () => print());
if (texts.act === "ajout") startEmpty();
else startFromPage();
