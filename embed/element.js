// Everything hand-written beyond embed.js: what the page says through
// attributes, turned into options for the Rust side, and the life of its views.
//
// The contract with Rust (src/embed.rs):
//
//   mount(root: Element, options) -> Handle   once per root; renders into it
//   Handle.update(options)                    attributes changed, or, with
//                                             another key, another element
//   Handle.park()                             renders nothing; the root waits
//                                             here for the next element
//   Squeezed(bytes), .read(), .bytes()        what a squeezed file holds
//   options = {
//     key: number                 another one is another element: start anew
//     lang: "ru"                  of the interface
//     letterLang: "ru"            of the letters, unless the visitor chooses
//     start: "door" | "assessment" | "letters"
//     storage: "local" | "session" | "none"
//     case: string                namespace of the saved story, "" by default
//     content: string             JSON of the assessment in `lang`
//     words: (lang) => Promise<[string, string]>   loads the second content file of
//                                 the interface, the letters in `lang`, and the second
//                                 part of the wasm, which reading them needs
//     take: (host, way, title, paragraphs) => Promise<string>   see take.js
//     share: boolean              the browser can hand words to other apps
//     host: HTMLElement           dispatch events from it (bubbling, composed)
//   }
//
// Theme and accent never reach Rust: they are CSS on the .partwell element.

// What to say after a crash, by language: examples/bundle/content.rs.
const CRASHED = __CRASHED__;

const VALUES = {
  theme: ["auto", "light", "dark"],
  start: ["door", "assessment", "letters"],
  storage: ["local", "session", "none"],
  loading: ["lazy", "eager"],
};

/** Called once a page by embed.js; the answer opens a view on an element. */
export function prepare(bundle, glue, exports, css, text, get) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const page = { bundle, glue, exports, text, get, made: {}, turn: Promise.resolve(), sheet, parked: [], views: new Set(), again: "", warned: new Set(), keys: 0, trapped: false };
  watchForTraps(page);
  return (host, box, language, fail) => new View(page, host, box, language, fail);
}

/** What one element shows, from the first time that it is ready. */
class View {
  constructor(page, host, box, language, fail) {
    Object.assign(this, { page, host, box, language, fail, base: box.lastChild });
    host.shadowRoot.adoptedStyleSheets.push(page.sheet);
    this.base.part = "base";
    // The page's shortcuts see our element, not the field in it: no key leaves.
    for (const name of ["keydown", "keypress", "keyup"]) {
      this.base.addEventListener(name, (event) => event.stopPropagation());
    }
    // The page's text colour has changed, so perhaps its theme has.
    box.addEventListener("transitionend", (event) => event.target === box && this.paint());
    this.connected();
  }

  connected() {
    if (!this.root) this.changed();
  }

  /** A move disconnects and connects in one task, so look again after it. */
  disconnected() {
    queueMicrotask(() => this.host.isConnected || this.park());
  }

  /** The root waits for another element: destroying it would leak. */
  park() {
    if (!this.root || this.page.trapped) return;
    this.page.views.delete(this);
    this.root.remove();
    this.box.className = "frame";
    this.handle.park();
    this.page.parked.push([this.root, this.handle]);
    this.root = this.handle = null;
  }

  /** The changes of one task become one update; one that waits for a file gives way to a later one. */
  changed() {
    this.pending ??= Promise.resolve().then(async () => {
      const turn = (this.turn = this.pending);
      const isLate = () => this.turn !== turn;
      this.pending = null;
      try {
        await this.update(isLate);
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) {
          trap(this.page);
          return this.crash();
        }
        if (isLate()) return;
        console.error(error);
        this.park();
        this.fail(null, () => this.changed());
      }
    });
  }

  async update(isLate) {
    const { page, host } = this;
    if (page.trapped) return this.crash();
    const lang = this.language();
    const options = this.options(lang);
    options.content = await page.text(page.bundle.languages[lang].content);
    if (!host.isConnected || isLate()) return;
    if (page.trapped) return this.crash();
    if (this.root) this.handle.update({ ...options, key: this.key });
    else this.adopt(options);
    this.base.lang = lang;
    this.paint();
  }

  adopt(options) {
    const { views, parked, glue } = this.page;
    const [root, handle] = parked.pop() ?? [document.createElement("div")];
    root.className = "root";
    this.key = options.key = ++this.page.keys;
    handle?.update(options);
    this.handle = handle ?? glue.mount(root, options);
    this.root = root;
    views.add(this);
    this.show();
  }

  /** Takes the place of what was there, and at least its height until a click. */
  show() {
    const { base, box } = this;
    const height = box.offsetHeight;
    base.replaceChildren(this.root);
    box.className = "frame ready";
    base.style.minHeight = height + "px";
    base.onclick = () => (base.style.minHeight = "");
  }

  crash() {
    this.root = this.handle = null;
    this.base.style.minHeight = "";
    this.fail(CRASHED[this.language()], () => location.reload());
  }

  options(lang) {
    const { page, host } = this;
    const { languages } = page.bundle;
    if (host.lang) this.value("lang", Object.keys(languages), host.lang.slice(0, 2).toLowerCase());
    this.value("loading");
    const named = host.getAttribute("letter-lang");
    const letterLang = named ? this.value("letter-lang", [lang, ...Object.keys(languages)], named.slice(0, 2).toLowerCase()) : lang;
    return {
      lang,
      letterLang,
      start: this.value("start"),
      storage: this.value("storage"),
      case: host.getAttribute("case") ?? "",
      words: async (letters) => {
        const other = letters !== lang && languages[letters];
        const [[labels, own], [theirs]] = await Promise.all([
          words(page, languages[lang].words),
          other ? words(page, other.letters) : [],
          late(page),
          taking(page),
        ]);
        return [labels, theirs ?? own];
      },
      take: async (...words) => (await taking(page)).take(...words),
      share: "share" in navigator,
      host,
    };
  }

  /** An attribute's value where it is an allowed one, else the first of those. */
  value(name, allowed = VALUES[name], given = this.host.getAttribute(name)) {
    if (given === null || allowed.includes(given)) return given ?? allowed[0];
    this.warn(name, [...new Set(allowed)].join(", "));
    return allowed[0];
  }

  warn(name, allowed) {
    const text = `<part-well>: ${name}="${this.host.getAttribute(name)}" is unknown; allowed: ${allowed}`;
    if (!this.page.warned.has(text)) console.warn(text);
    this.page.warned.add(text);
  }

  /** Light or dark: as the attribute says, else whichever the page's text is for. */
  paint() {
    const theme = this.value("theme");
    const ink = getComputedStyle(this.box).color;
    const [red, green, blue] = ink.match(/[\d.e-]+/g).map(Number);
    const light = 0.2 * red + 0.7 * green + 0.1 * blue > 0.5;
    this.base.dataset.theme = theme !== "auto" ? theme : light ? "dark" : "light";
    this.base.style.setProperty("--page-ink", theme === "auto" ? ink : "");

    const accent = this.host.getAttribute("accent") ?? "";
    const known = CSS.supports("color", accent);
    if (accent && !known) this.warn("accent", "any CSS colour");
    this.box.style.outlineColor = accent; // resolves currentcolor and the page's variables
    this.base.style.setProperty("--partwell-accent", known ? getComputedStyle(this.box).outlineColor : "");
  }
}

/** What a file of words holds, a JSON a line; elements share it. */
const words = (page, name) => once(page, name, (bytes) => new TextDecoder("windows-1251").decode(bytes).split("\n"));

/** The part of the wasm that only the screens with words need: once it is there, it fills its
 *  slots in the table of the first part. A debug build has no parts. */
const late = (page) =>
  page.bundle.late && once(page, page.bundle.late, (code) => WebAssembly.instantiate(code, { p: page.exports }));

/** What is made of a squeezed file, but once; what failed is tried again. */
const once = (page, name, make) =>
  (page.made[name] ??= unsqueezed(page, name).then(make).catch((error) => {
    delete page.made[name];
    if (error instanceof WebAssembly.RuntimeError) trap(page); // there was no memory
    throw error;
  }));

/** One file at a time, for reading takes 11 MB. */
const unsqueezed = async (page, name) => {
  const bytes = new Uint8Array(await (await page.get(name)).arrayBuffer());
  const turn = page.turn.then(() => read(page, bytes));
  page.turn = turn.catch(() => {});
  return turn;
};

/** A slow phone needs seconds for it, so taps are heard in between. */
const read = async (page, bytes) => {
  const squeezed = new page.glue.Squeezed(bytes);
  while (!squeezed.read()) await new Promise((go) => setTimeout(go));
  return squeezed.bytes();
};

/** The ways to take words away; a failed import is tried again under another address. */
const taking = (page) =>
  (page.taking ??= import(new URL(page.bundle.take + page.again, import.meta.url)).catch((error) => {
    page.taking = null;
    page.again = "?" + Date.now();
    throw error;
  }));

/** A trap kills the shared instance, so every element says so at once. */
function trap(page) {
  if (page.trapped) return;
  page.trapped = true;
  for (const view of page.views) view.crash();
}

function watchForTraps(page) {
  const { wasm, element } = page.bundle;
  // What has no address: Chromium and Safari call it by its name, Firefox by the file that compiled it.
  const ours = [wasm, element, "wasm/__MODULE__", "__MODULE__.wasm-function"];
  const look = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    // Where it happened: further out may be whoever called it.
    const at = error.stack.split("\n").find((line) => line.includes("wasm-function"));
    if (ours.some((name) => at?.includes(name))) trap(page);
  };
  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
}
